"""A source that stands in references.bib already is found."""

from __future__ import annotations

import pytest

from manual.evidence import twins
from manual.evidence.record import Record
from manual.reference import Reference

TITLE = "Walking or advice for lasting back pain: a randomised trial"


def found(source: Record, **held: str) -> list[tuple[str, bool]]:
    reference = Reference(key="beek2026", kind="article", line=3, **held)
    return [(twin.why, twin.sure) for twin in twins.find(source, {"beek2026": reference})]


def test_the_same_doi_is_the_same_source_in_any_case_and_with_any_prefix() -> None:
    source = Record(title="A", doi="10.1000/ABC")
    assert found(source, title="Other", doi="10.1000/abc") == [("the same DOI, 10.1000/abc", True)]
    assert found(source, title="Other", doi="https://doi.org/10.1000/abc") != []
    assert found(source, title="Other", doi="10.1000/abd") == []


def test_the_same_pmid_is_the_same_source() -> None:
    assert found(Record(title="A", pmid="12"), title="B", pmid="12") == [("the same PMID, 12", True)]
    assert found(Record(title="A", pmid="12"), title="B", pmid="123") == []


@pytest.mark.parametrize(
    ("title", "year", "why"),
    [
        (TITLE, "2026", "the same title, 2026"),
        (TITLE.upper().replace("-", " "), "2025", "the same title, 2025"),
        (TITLE.replace("randomised", "randomized"), "2026", "a title that agrees to 97 %, 2026"),
        (TITLE, "", "the same title, without a year"),
        (f"The effect of {TITLE}", "2026", None),
        (TITLE, "2024", None),
        (TITLE.replace("trial", "trial protocol"), "2026", None),
        (f"{TITLE} 2", "2026", None),
        ("", "2026", None),
    ],
)
def test_a_nearly_equal_title_of_about_the_same_year_is_the_same_source(
    title: str, year: str, why: str | None
) -> None:
    source = Record(title=TITLE, year="2026")
    assert found(source, title=title, year=year) == ([(why, True)] if why else [])


def test_the_same_title_under_another_doi_is_only_named() -> None:
    source = Record(title=TITLE, year="2026", doi="10.1000/1")
    assert found(source, title=TITLE, year="2026", doi="10.1000/2") == [
        ("the same title, 2026, though another DOI, PMID or address", False)
    ]
    assert found(source, title=TITLE, year="2026", pmid="12") == [("the same title, 2026", True)]
