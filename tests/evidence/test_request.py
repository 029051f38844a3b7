"""The text of a pull request."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conftest import ROOT, TODAY
from manual.evidence import desk, request
from manual.evidence.appraisal import Appraisal, Touch
from manual.evidence.plan import Plan
from manual.evidence.record import Record


@pytest.fixture(scope="module")
def plan() -> Plan:
    source = Record(title="A *study* of walking", year="2026", doi="10.9999/1")
    touch = Touch("exercise-reduces-pain", "supports", "p. 4")
    said = Appraisal("cohort", "Of 20 adults most had less pain.", "record", "https://a.org/1", (touch,))
    return desk.Desk(ROOT, TODAY).plan(source, said, False)


def test_it_has_six_parts(plan: Plan) -> None:
    text = request.text(plan, "manual evidence add a.ris")
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Evidence: add study2026",
        "## The source",
        "## Claims that it is added to",
        "## Claims that may be touched too",
        "## What the reviewer has to decide",
        "## What remains",
        "## Commands that were run",
    ]
    assert "no author named: *A \\*study\\* of walking*" in text
    assert "- [ ] Is it enough that only the record was read?" in text


def test_a_source_without_a_number_is_said_to_be_one_that_no_audit_finds(plan: Plan) -> None:
    bare = replace(plan, source=replace(plan.source, doi="", year=""))
    lines = request.text(bare, "").splitlines()
    assert "no author named: *A \\*study\\* of walking*" in lines
    assert "- It has neither DOI nor PMID: no audit will find it if it is retracted" in lines
    assert "no audit" not in request.text(plan, "")


def test_support_asks_whether_the_certainty_stays(plan: Plan) -> None:
    text = request.text(plan, "")
    assert "- [ ] `exercise-reduces-pain`: does the certainty (moderate) stay as it is?" in text


def test_a_retracted_source_is_put_in_question(plan: Plan) -> None:
    gone = replace(plan, source=replace(plan.source, retracted=True))
    assert "- [ ] The source is retracted: should it be here at all?" in request.text(gone, "")
