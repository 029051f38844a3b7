"""A blank stands for a value that is written once, elsewhere."""

from __future__ import annotations

import pytest

from manual import blanks, load

PLAN = {"weeks": 8, "minutes": 60}
EXERCISE = {"minutes": 20, "sets": 1, "levels": {"easy": {"sets": 3, "dose": {"rest_s": 60}, "go_on": "…"}}}
LEVEL = ("levels", "easy")


@pytest.mark.parametrize(
    ("name", "keys", "value"),
    [
        ("sets", LEVEL, "3"),
        ("sets", (), "1"),
        ("minutes", LEVEL, "20"),
        ("weeks", LEVEL, "8"),
        ("dose.rest_s", LEVEL, "60"),
        ("dose.weeks", LEVEL, None),
        ("dose", LEVEL, None),
        ("nothing", LEVEL, None),
    ],
)
def test_a_blank_takes_the_innermost_value_of_its_name(name, keys, value):
    assert blanks.value(name, EXERCISE, keys, PLAN) == value


@pytest.mark.parametrize(
    ("value", "shown"), [(0, "0"), (1.5, "1.5"), ("two", "two"), (True, None), (None, None)]
)
def test_a_blank_shows_numbers_and_text_and_nothing_else(value, shown):
    assert blanks.value("x", {"x": value}, (), {}) == shown


def test_a_text_has_its_blanks_filled_but_not_those_in_code():
    text = "In {weeks} weeks, {nothing} and `{weeks}`."
    assert blanks.fill(text, EXERCISE, LEVEL, PLAN) == "In 8 weeks, {nothing} and `{weeks}`."


def test_filling_leaves_the_data_that_was_read_as_it_was():
    data = {"minutes": 20, "text": "{minutes} min"}
    assert blanks.filled(data, [(("text",), data["text"])], PLAN) == {"minutes": 20, "text": "20 min"}
    assert data["text"] == "{minutes} min"


def test_data_without_blanks_is_not_copied():
    data = {"text": "Rest."}
    assert blanks.filled(data, [(("text",), "Rest.")], PLAN) is data


def test_the_words_of_the_site_keep_their_blanks_for_the_templates(tree):
    words = load.assemble(load.read(tree), fill=True).interface.words
    assert words["class-place"] == "Week {week}, class {n} of {of}"
