"""The clock alone never fails anybody's work."""

from __future__ import annotations

import pytest

GLOSSARY = "content/en/glossary.yaml"
LATE = ("on: 2026-11-23, due: 2027-11-23", "on: 2025-11-01, due: 2026-11-22")
REMEDY = "Look at it again, then set 'on' and 'due'. [review-due]"
DUE = f"{GLOSSARY}:9:58: The review was due on 2026-11-22. {REMEDY}"


def test_a_late_review_is_a_problem_for_whoever_touches_the_file(said):
    assert said({GLOSSARY: LATE}, touched=[GLOSSARY]) == [DUE]


def test_a_late_review_is_no_problem_for_whoever_touches_another_file(said):
    assert said({GLOSSARY: LATE}, touched=["content/en/programme.yaml"]) == []


def test_every_late_review_is_found_when_somebody_asks(said):
    assert said({GLOSSARY: LATE}, touched=None) == [DUE]


@pytest.mark.parametrize(("today", "late"), [("2026-11-22", 0), ("2026-11-23", 1), ("", 0)])
def test_a_review_is_late_from_the_day_after_it_was_due(today, late, said):
    assert len(said({GLOSSARY: LATE}, today=today)) == late


def test_a_meeting_has_a_review_of_its_own(said):
    meeting = """\
assessments:
  visit:
    title: First visit
    week: 0
    minutes: 30
    purpose: Find a level.
    steps: {talk: {title: Talk, minutes: 30, text: Listen first.}}
    measures: [sit-to-stand]
    claims: []
    basis: {editorial: {covers: all, reason: This is an example.}}
    review: {state: draft, by: editors, on: 2025-11-01, due: 2026-11-22}
topics:
"""
    programme = "content/en/programme.yaml"
    assert said({programme: ("topics:\n", meeting)}) == [
        f"{programme}:40:62: The review was due on 2026-11-22. {REMEDY}"
    ]


def test_an_awaited_study_is_asked_for_in_time(said):
    claim, old = "content/en/claims/exercise-reduces-pain.yaml", "review: {state"
    watch = "watch: {trial: {what: A larger trial., why: It may tell more., look_again: 2026-11-22}}\n"
    assert said({claim: (old, watch + old)}, touched=[claim]) == [
        f"{claim}:13:76: 'trial' was to be asked for on 2026-11-22. Look for it, write down the decision, "
        "then set 'look_again'. [review-due]"
    ]
