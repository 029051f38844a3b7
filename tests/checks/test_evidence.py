"""Every claim names evidence that bears it, of a known design, and none that was retracted."""

from __future__ import annotations

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
BIB = "references.bib"
DESIGN = " design = {before-after},"
STATUS = " status = {retracted}, statuson = {2026-11-20}, statusfrom = {A list},"


def test_a_claim_that_only_evidence_against_it_has_is_changed(said):
    assert said({CLAIM: ("direction: supports", "direction: against")}) == [
        f"{CLAIM}:6:1: All evidence of 'exercise-reduces-pain' speaks against it. "
        "Change the statement. [claim-evidence]"
    ]


def test_a_source_of_a_claim_has_a_design(said):
    assert said({BIB: (DESIGN, "")}) == [
        f"{CLAIM}:7:3: 'exercise-reduces-pain' rests on 'kjaer2018', and references.bib does not say its design. "
        "Add 'design = {…},' to its entry. [claim-evidence]"
    ]


def test_a_retracted_source_may_still_speak_against_a_claim(codes):
    assert codes({BIB: (DESIGN, DESIGN + STATUS)}) == ["source-retracted"]
    assert codes({CLAIM: ("direction: supports", "direction: against")}) == ["claim-evidence"]


def test_a_claim_may_lean_on_a_retracted_source_for_a_while_when_somebody_says_why(codes):
    text = (
        "exemptions:\n  replaced: {check: source-retracted, item: exercise-reduces-pain, "
        "reason: It was replaced under the same number., until: 2026-12-31}\n"
    )
    assert codes({BIB: (DESIGN, DESIGN + STATUS), "content/exemptions.yaml": text}) == []
