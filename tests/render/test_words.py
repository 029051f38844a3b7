"""The words of the site take the plural form of their language, and their blanks are filled."""

from __future__ import annotations

import pytest

from manual.memo import Memo
from manual.render import words

FORMS = {name: f"{{count}} {name}" for name in ("zero", "one", "two", "few", "many", "other")}


@pytest.mark.parametrize(
    ("language", "counts", "forms"),
    [
        ("en", (0, 1, 2), ("other", "one", "other")),
        ("fr", (0, 1, 2), ("one", "one", "other")),
        ("pl", (1, 2, 5, 12, 22), ("one", "few", "many", "many", "few")),
        ("ar", (0, 1, 2, 3, 11, 100), ("zero", "one", "two", "few", "many", "other")),
        ("ja", (0, 1, 2), ("other", "other", "other")),
        ("pt-BR", (0, 1, 2), ("one", "one", "other")),
        ("zh-Hant", (1, 2), ("other", "other")),
    ],
)
def test_a_language_has_the_plural_forms_that_cldr_gives_it(language, counts, forms):
    word = words.of({"x": FORMS}, language, Memo())
    assert [word("x", count=count) for count in counts] == [
        f"{count} {form}" for count, form in zip(counts, forms, strict=True)
    ]


def test_a_form_that_is_not_given_is_the_other_one():
    word = words.of({"x": {"one": "{count} day", "other": "{count} days"}}, "ar", Memo())
    assert [word("x", count=count) for count in (1, 2, 3)] == ["1 day", "2 days", "3 days"]


def test_a_form_need_not_name_the_number():
    word = words.of({"x": {"one": "once a week", "other": "{count} times a week"}}, "en", Memo())
    assert [word("x", count=count) for count in (1, 3)] == ["once a week", "3 times a week"]


def test_blanks_are_filled_wherever_they_stand():
    word = words.of({"x": "{n} of {of}: {n}, {other}"}, "en", Memo())
    assert word("x", n=1, of=16, more="unused") == "1 of 16: 1, {other}"


def test_a_word_without_blanks_is_itself():
    assert words.of({"x": "Home"}, "en", Memo())("x") == "Home"


def test_a_number_in_a_word_without_plural_forms_is_only_filled_in():
    assert words.of({"x": "{count} min"}, "en", Memo())("x", count=1) == "1 min"


def test_a_word_that_is_not_there_is_a_bug():
    with pytest.raises(KeyError, match="nowhere"):
        words.of({}, "en", Memo())("nowhere")


@pytest.mark.parametrize(
    ("language", "written"), [("en", ["6.5", "1,730", "\u22121.1"]), ("da", ["6,5", "1.730", "\u22121,1"])]
)
def test_a_number_is_written_as_its_language_does_with_a_true_minus_sign(language, written):
    number = words.numbers(language, Memo())
    assert [number(value) for value in (6.5, 1730, -1.1)] == written


def test_a_number_has_as_many_places_as_are_asked_for_and_more_if_it_needs_them():
    number = words.numbers("en", Memo())
    assert [number(3, 1), number(0.56, 1), number(3.0)] == ["3.0", "0.56", "3"]
