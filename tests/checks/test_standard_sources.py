"""An answer to a standard says whose it is, and the item that it names bears that out."""

from __future__ import annotations

import pytest

from conftest import changed

PATH = "content/en/standards/report.yaml"
CLASS = "content/en/classes/class-01.yaml"
HEAD = """id: report
order: 1
title: CERT
summary: What to tell.
reference: kjaer2018
numbers: 7a
items:
  rule:
    number: "7a"
    item: The rule
    answers:
      first:
"""
REST = """basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""


@pytest.fixture(autouse=True)
def named(tree):
    """The programme names the standard."""
    changed(tree, {"content/en/programme.yaml": ("topics:\n", "standards: [report]\ntopics:\n")})


def answered(at: str, sources: str = "") -> str:
    more = f"        sources: {{{sources}}}\n" if sources else ""
    return f"{HEAD}        at: {at}\n        says: There.\n{more}{REST}"


def test_an_answer_without_a_source_is_the_editors_proposal(said):
    assert said({PATH: answered("class:*/aim")}) == []


def test_an_answer_of_neither_a_source_nor_the_editors_is_a_problem(said):
    sources = "basis: {sources: {kjaer2018: {locator: Abstract, covers: all}}}"
    editorial = "basis: {editorial: {covers: all, reason: This is an example.}}"
    assert said({PATH: answered("class:*/aim"), CLASS: (editorial, sources)}) == [
        f"{PATH}:12:7: The answer names no source, and 'class-01' has no proposal of the editors. "
        "Name under 'sources' where the answer comes from. [standard-source]"
    ]


def test_the_source_of_a_claim_is_its_evidence(said):
    assert said({PATH: answered("claim:exercise-reduces-pain/evidence", "kjaer2018: Abstract")}) == []


def test_a_source_that_is_not_in_the_bibliography_is_a_problem_too(said):
    found = said({PATH: answered("class:*/aim", "kjaer2019: Abstract")})
    assert [line.rpartition("[")[2] for line in found] == ["cite-unknown]", "standard-source]"]


def test_a_standard_uses_its_reference(said):
    text = answered("class:*/aim").replace("reference: kjaer2018", "reference: kjaer2019")
    assert said({PATH: text}) == [
        f"{PATH}:5:12: 'kjaer2019' is not in references.bib. Did you mean 'kjaer2018'? [cite-unknown]"
    ]
