"""Plans are made on the whole manual, and refused when it would not fit together."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT, TODAY, changed
from manual.evidence import appraisal, desk
from manual.evidence.appraisal import Appraisal, Refused, Touch
from manual.evidence.record import Record

SAID = Appraisal("cohort", "Of 20 adults most had less pain.", "abstract", "https://a.org/1")
SOURCE = Record(title="A study of walking in adults", year="2026", doi="10.9999/1")
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
HAS = {"title": "A", "doi": "10.9999/1", "checked": "abstract", "booktitle": "B", "editor": "C"}


def test_what_an_entry_has_is_never_filled_nor_what_belongs_to_it() -> None:
    asked = {
        "title": "X",
        "journal": "X",
        "author": "X",
        "checkedat": "X",
        "url": "X",
        "pmid": "1",
        "year": "",
    }
    assert desk.fillable(asked, HAS) == {"pmid": "1"}


def test_missing_options_stand_in_one_sentence() -> None:
    assert desk.needed(["checked"]).startswith("Say --checked: ")
    assert desk.needed(["design", "finding", "at"]).startswith("Say --design, --finding and --checked-at: ")


def test_each_missing_option_has_an_example_that_fits() -> None:
    said = appraisal.Appraisal(
        design="randomised-trial",
        finding="Pain was 3 of 100 points lower (95% CI 1 to 5).",
        checked="abstract",
        at="https://doi.org/10.1000/182",
    )
    assert said.tidy([said.design]) == said
    shown = desk.needed([*appraisal.NEEDED])
    assert all(value in shown for value in (said.design, said.finding, said.checked, said.at))


def test_a_plan_writes_nothing_and_proposes_claims() -> None:
    before = (ROOT / "references.bib").read_bytes()
    plan = desk.Desk(ROOT, TODAY).plan(SOURCE, SAID, False)
    assert plan.key == "study2026"
    assert [each.code for each in plan.remaining] == ["reference-unused"]
    assert len(plan.proposed) == 5
    assert plan.values["checkednote"] == "The record that was added names no author."
    assert (ROOT / "references.bib").read_bytes() == before


def test_a_damaged_list_of_references_is_mended_first(tree: Path) -> None:
    changed(tree, {"references.bib": "@misc{a b}\n"})
    with pytest.raises(Refused, match=r"^references\.bib cannot be read to its end\."):
        desk.Desk(tree, TODAY)


def test_a_locator_that_does_not_fit_the_schema_is_refused(tree: Path) -> None:
    said = Appraisal(
        SAID.design, SAID.finding, SAID.checked, SAID.at, (Touch("exercise-reduces-pain", "against", "-"),)
    )
    changed(tree, {CLAIM: ("decisions: {2026-11-23: {", "decisions:\n  2026-11-23: {")})
    changed(tree, {CLAIM: ("From one study.}}", "From one study.}")})
    with pytest.raises(Refused, match=r"The manual would no longer fit together, so nothing was written\."):
        desk.Desk(tree, TODAY).plan(SOURCE, said, False)


def test_a_source_that_the_manual_has_twice_is_mended_first(tree: Path) -> None:
    entry = (
        "@misc{%s,\n  title = {A study of walking in adults},\n  year = {2026},\n  checkednote = {b},\n}\n"
    )
    changed(tree, {"references.bib": entry % "a" + entry % "b"})
    with pytest.raises(Refused, match="it has this source more than once"):
        desk.Desk(tree, TODAY).plan(SOURCE, SAID, True)


def test_a_source_with_a_like_title_under_another_doi_is_added_and_named(tree: Path) -> None:
    entry = (
        "\n@misc{a,\n  title = {A study of walking in adults},\n  year = {2026},\n  doi = {10.9999/2},\n}\n"
    )
    changed(tree, {"references.bib": (tree / "references.bib").read_text(encoding="utf-8") + entry})
    plan = desk.Desk(tree, TODAY).plan(SOURCE, SAID, False)
    assert plan.new
    assert [(twin.reference.key, twin.sure) for twin in plan.twins] == [("a", False)]


def test_a_decision_of_a_day_that_has_one_takes_a_letter() -> None:
    touch = Touch("exercise-reduces-pain", "partly", "p. 4")
    made = touch.decided("a2026", "2026-11-25", ["2026-11-23", "2026-11-25", "2026-11-25-b"])
    assert made == {
        "2026-11-25-c": {
            "on": "2026-11-25",
            "by": "editors",
            "decision": "evidence-added",
            "why": "New evidence supports this claim in part [@a2026].",
        }
    }


def test_a_claim_that_was_withdrawn_takes_no_evidence(tree: Path) -> None:
    one = "decision: created, why: From one study.}}"
    gone = "2026-11-24: {on: 2026-11-24, by: editors, decision: withdrawn, why: It was wrong.}}"
    changed(tree, {CLAIM: (one, f"{one[:-1]}, {gone}")})
    said = Appraisal(
        SAID.design, SAID.finding, SAID.checked, SAID.at, (Touch("exercise-reduces-pain", "against", "p. 4"),)
    )
    with pytest.raises(Refused, match=r"was withdrawn\. Decide first whether it stands again\."):
        desk.Desk(tree, TODAY).plan(SOURCE, said, False)
