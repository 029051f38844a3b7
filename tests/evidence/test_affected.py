"""Claims that a new source may touch are ranked by topic and shared words."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT
from manual import load
from manual.evidence import affected
from manual.model import Manual

TITLE = "Routine imaging for back pain: a trial of scans in primary care"


@pytest.fixture(scope="module")
def manual() -> Manual:
    return load.assemble(load.read(ROOT))


def test_a_trial_about_scans_leads_to_the_claim_about_scans(manual: Manual) -> None:
    first = affected.ranked(manual, TITLE, "Scans did not help.")[0]
    assert first.claim.id == "routine-imaging-does-not-help"
    assert "imaging" in first.words


def test_five_claims_at_most_always_in_the_same_order(manual: Manual) -> None:
    one, other = (affected.ranked(manual, TITLE, "Scans did not help.") for _ in range(2))
    assert one == other
    assert len(one) == affected.MOST
    assert [each.score for each in one] == sorted((each.score for each in one), reverse=True)


def test_a_claim_that_is_named_already_is_not_proposed_and_its_topic_counts(manual: Manual) -> None:
    named = "routine-imaging-does-not-help"
    found = affected.ranked(manual, TITLE, "Scans did not help.", [named])
    assert named not in [each.claim.id for each in found]
    topic = manual.claims[named].topic
    assert [each.topic for each in found if each.claim.topic == topic] == [
        True for each in found if each.claim.topic == topic
    ]


def test_each_proposal_says_why(manual: Manual) -> None:
    for each in affected.ranked(manual, TITLE, ""):
        assert each.why.startswith("shares ")


def test_words_that_no_claim_has_propose_nothing(manual: Manual) -> None:
    assert affected.ranked(manual, "Zymurgy", "Qwertz asdfgh.") == []


def test_a_manual_without_claims_proposes_nothing(tree: Path) -> None:
    (tree / "content/en/claims/exercise-reduces-pain.yaml").unlink()
    assert affected.ranked(load.assemble(load.read(tree)), TITLE, "") == []
