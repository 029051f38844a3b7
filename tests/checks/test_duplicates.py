"""Every source has one entry in references.bib."""

from __future__ import annotations

import pytest

from manual.checks import duplicates
from manual.model import Manual
from manual.reference import Reference

TITLE = "Exercise therapy for chronic low back pain"


def found(*references: dict[str, str]) -> list[str]:
    """What is said of these references, each of which has an author, a title and a year unless it says so."""
    known = {}
    for place, given in enumerate(references):
        usual = {"kind": "article", "year": "2021", "authors": ("Hayden JA",)}
        fields = {**usual, "title": f"{place} {TITLE[place:]}", **given}
        known[f"k{place}"] = Reference(key=f"k{place}", line=10 * place + 1, **fields)
    manual = Manual.__new__(Manual)
    object.__setattr__(manual, "references", known)
    return [problem.message for problem in duplicates.check(manual)]


@pytest.mark.parametrize(
    ("field", "one", "other", "name"),
    [
        ("doi", "10.1000/AbC", "10.1000/aBc", "DOI"),
        ("pmid", "33522956", "33522956", "PMID"),
        ("pmcid", "PMC7849100", "PMC7849100", "PMCID"),
    ],
)
def test_two_entries_with_one_number_are_one_source(field, one, other, name):
    first, second = {field: one, "title": "Backs", "year": "1999"}, {field: other}
    assert found(first, second) == [f"'k1' has the {name} of 'k0' in line 1."]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        TITLE.upper(),
        "Exercise therapy for chronic low-back pain.",
        "Exercise therapie for chronic low back pain",
        "Ex\u00e9rcise th\u00e9rapy for chronic low back pain",
    ],
)
def test_nearly_the_same_title_of_one_year_and_author_is_one_source(title):
    assert found({"title": TITLE}, {"title": title}) == ["'k1' has nearly the title of 'k0' in line 1."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"doi": "10.1000/1"}, {"doi": "10.1000/2"}),
        ({"pmid": "1"}, {"pmid": "2"}),
        ({"year": "2005"}, {"year": "2021"}),
    ],
)
def test_what_has_two_numbers_or_years_is_two_sources(one, other):
    assert found({"title": TITLE, **one}, {"title": TITLE, **other}) == []


def test_titles_of_other_words_are_two_sources():
    assert found({"title": TITLE}, {"title": "Exercise and education for the prevention of back pain"}) == []


def test_two_pages_of_the_web_by_two_writers_are_two_sources():
    one = {"title": TITLE, "kind": "misc", "url": "https://a.org/1", "year": ""}
    other = {**one, "url": "https://b.org/1"}
    assert found(one, {**other, "authors": ("Other A",)}) == []
    assert found(one, other) == ["'k1' has nearly the title of 'k0' in line 1."]
