"""A claim's decisions stand in order, from its creation to its last search."""

from __future__ import annotations

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
OLD = "decisions: {2026-11-23: {on: 2026-11-23, by: editors, decision: created, why: From one study.}}"


def log(*entries: tuple[str, str, str]) -> tuple[str, str]:
    rows = (
        f"  {name}: {{on: {on}, by: editors, decision: {made}, why: So it is.}}" for name, on, made in entries
    )
    return OLD, "\n".join(["decisions:", *rows])


def test_a_day_may_have_several_decisions(said):
    entries = [("2026-11-23", "2026-11-23", "created"), ("2026-11-23-b", "2026-11-23", "wording")]
    assert said({CLAIM: log(*entries)}) == []


@pytest.mark.parametrize(
    ("entries", "said_of_it"),
    [
        (
            [("2026-11-22", "2026-11-23", "created")],
            "13:3: '2026-11-22' was decided on 2026-11-23. Its name begins with the day of the decision.",
        ),
        (
            [("2026-11-23", "2026-11-23", "no-change")],
            "13:3: '2026-11-23' is the first, and not 'created'. "
            "The first decision, and no other, creates the claim.",
        ),
        (
            [("2026-11-22", "2026-11-22", "created"), ("2026-11-23", "2026-11-23", "created")],
            "14:3: '2026-11-23' is a second 'created'. The first decision, and no other, creates the claim.",
        ),
    ],
)
def test_a_log_that_is_not_in_order_is_a_problem_where_it_stands(entries, said_of_it, said):
    assert said({CLAIM: log(*entries)}) == [f"{CLAIM}:{said_of_it} [claim-decisions]"]


def test_the_oldest_decision_stands_first(said):
    entries = [("2026-11-23", "2026-11-23", "created"), ("2026-11-22", "2026-11-22", "wording")]
    assert said({CLAIM: log(*entries)}) == [
        f"{CLAIM}:11:11: Somebody searched on 2026-11-23, and the last decision is of 2026-11-22. "
        "Add what was decided then; 'no-change' is a decision too. [claim-decisions]",
        f"{CLAIM}:14:3: '2026-11-22' stands after a decision of 2026-11-23. "
        "Put the oldest decision first. [claim-decisions]",
    ]
