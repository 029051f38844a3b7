"""The phases of the progression cover the weeks of the plan."""

from __future__ import annotations

import pytest

from conftest import BASE

PROGRAMME = "content/en/programme.yaml"
REMEDY = "Let each week of the plan be in one phase, in order. [progression-weeks]"


def planned(weeks: int, *phases: tuple[int, int]) -> dict[str, str]:
    """The base example with a plan of some weeks, and phases from the first week to the last."""
    entries = [
        f"  phase-{n}:\n    title: Phase\n    weeks: {{from: {first}, to: {last}}}\n"
        "    text: The dose rises.\n    signs: People propose it.\n"
        for n, (first, last) in enumerate(phases, start=1)
    ]
    text = (BASE / PROGRAMME).read_text(encoding="utf-8").replace("weeks: 1", f"weeks: {weeks}", 1)
    return {PROGRAMME: text.replace("equipment:\n", f"progression:\n{''.join(entries)}equipment:\n", 1)}


@pytest.mark.parametrize(
    "phases", [[(1, 8)], [(1, 2), (3, 4), (5, 6), (7, 8)], [(1, 1), (2, 7), (8, 8)]], ids=str
)
def test_phases_may_cover_the_weeks_in_any_lengths(phases, said):
    assert said(planned(8, *phases)) == []


@pytest.mark.parametrize(
    ("phases", "message"),
    [
        ([(2, 8)], "30:19: 'phase-1' begins with week 2, and week 1 comes next."),
        ([(1, 2), (4, 8)], "35:19: 'phase-2' begins with week 4, and week 3 comes next."),
        ([(1, 4), (4, 8)], "35:19: 'phase-2' begins with week 4, and week 5 comes next."),
        ([(1, 7)], "30:26: The phases end with week 7, and the plan with week 8."),
        ([(1, 9)], "30:26: The phases end with week 9, and the plan with week 8."),
    ],
    ids=["late", "gap", "overlap", "short", "long"],
)
def test_a_week_left_out_or_taken_twice_is_a_problem_in_its_phase(phases, message, said):
    assert said(planned(8, *phases)) == [f"{PROGRAMME}:{message} {REMEDY}"]


def test_phases_out_of_order_are_a_problem_at_each_turn(said):
    assert [problem.split(": ", 1)[1] for problem in said(planned(2, (2, 2), (1, 1)))] == [
        f"'phase-1' begins with week 2, and week 1 comes next. {REMEDY}",
        f"'phase-2' begins with week 1, and week 3 comes next. {REMEDY}",
        f"The phases end with week 1, and the plan with week 2. {REMEDY}",
    ]


def test_a_phase_that_ends_before_it_begins_is_a_problem(said):
    assert said(planned(3, (3, 1))) == [
        f"{PROGRAMME}:30:19: 'phase-1' begins with week 3, and week 1 comes next. {REMEDY}",
        f"{PROGRAMME}:30:26: 'phase-1' ends before it begins. {REMEDY}",
    ]
