"""A source of which a notice warns is a problem wherever the manual leans on it, until a person decided."""

from __future__ import annotations

import pytest

from snapshots import entry

SEEN = {"statuson": "2026-11-20", "statusfrom": "Retraction Watch 20946"}
BIB, DECISIONS = "references.bib", "content/decisions.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
DECISION = """\
decisions:
  {key}:
    status: {status}
    reason: The replacement is the version cited.
    by: methodologist
    on: {on}
    until: 2027-05-31
"""


def bib(status: str) -> str:
    return entry("kjaer2018", status=status, **SEEN)


def decision(key: str = "kjaer2018", status: str = "retracted", on: str = "2026-11-21") -> str:
    return DECISION.format(key=key, status=status, on=on)


@pytest.mark.parametrize("status", ["none", "corrected", "superseded", ""])
def test_a_source_without_a_grave_notice_may_be_used(status, codes):
    assert codes({BIB: bib(status)}) == []


@pytest.mark.parametrize("status", ["retracted", "concern"])
def test_every_use_of_a_source_with_a_grave_notice_is_a_problem(status, codes):
    assert codes({BIB: bib(status)}) == ["source-retracted"] * 2


def test_a_source_under_concern_is_told_as_such(said):
    assert said({BIB: bib("concern")})[0] == (
        f"{CLAIM}:7:3: 'kjaer2018' is under an expression of concern (references.bib, line 1). "
        "Say this without it, or record a decision in content/decisions.yaml. [source-retracted]"
    )


def test_evidence_against_a_claim_leans_on_its_source_too(codes):
    against = ("direction: supports", "direction: against")
    assert "source-retracted" in codes({BIB: bib("retracted"), CLAIM: against})


def test_the_history_of_a_claim_leans_on_nothing(codes):
    text = entry("beek2026", title="Walking", status="retracted", **SEEN)
    why = ("why: From one study.", 'why: "New evidence [@beek2026]."')
    assert codes({BIB: entry("kjaer2018") + "\n" + text, CLAIM: why}) == []


def test_a_decision_holds_for_the_status_that_it_names(codes):
    assert codes({BIB: bib("retracted"), DECISIONS: decision()}) == []
    assert sorted(codes({BIB: bib("retracted"), DECISIONS: decision(status="concern")})) == [
        "decision-needless",
        "source-retracted",
        "source-retracted",
    ]


def test_no_exemption_can_overlook_a_retraction(codes):
    exemption = "{check: source-retracted, item: exercise-reduces-pain, reason: It waits., until: 2027-01-31}"
    found = codes({BIB: bib("retracted"), "content/exemptions.yaml": f"exemptions:\n  one: {exemption}\n"})
    assert sorted(found) == ["exemption-needless", "source-retracted", "source-retracted"]


def test_a_decision_about_an_unknown_source_is_a_problem(said):
    assert said({DECISIONS: decision("kjear2018")}) == [
        f"{DECISIONS}:2:3: 'kjear2018' is not in references.bib. "
        "Remove the decision, or mend its key. [decision-needless]"
    ]


def test_a_decision_needs_a_reason_a_role_and_an_end(codes):
    assert (
        codes({BIB: bib("retracted"), DECISIONS: "decisions:\n  kjaer2018: {status: retracted}\n"})
        == ["schema-missing"] * 4
    )
    named = decision().replace("methodologist", "Somebody")
    assert codes({BIB: bib("retracted"), DECISIONS: named}) == ["schema-value"]


def test_an_unread_file_of_decisions_hides_no_decision(codes):
    assert codes({BIB: bib("retracted"), DECISIONS: "decisions: ["}) == ["yaml-syntax"]


def test_a_decision_was_made_on_a_day_of_the_calendar_that_has_come(codes):
    given = {BIB: bib("retracted")}
    assert codes({**given, DECISIONS: decision(on="2026-11-31")}) == ["day-to-come", "day-unreal"]
    assert codes({**given, DECISIONS: decision(on="2027-01-31")}) == ["day-to-come"]


def test_a_decision_that_ended_fails_only_who_touches_it(codes):
    given = {BIB: bib("retracted"), DECISIONS: decision()}
    assert codes(given, today="2027-06-01", touched=()) == []
    assert codes(given, today="2027-06-01", touched=(DECISIONS,)) == ["decision-over"]
