"""Every claim names evidence that bears it, of a known design."""

from __future__ import annotations

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
BIB = "references.bib"
DESIGN = " design = {before-after},"


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
