"""A blank with the name of a number of the plan is that number."""

from __future__ import annotations

SESSION = "content/en/sessions/education-1.yaml"
EXERCISE = "content/en/exercises/leg-muscles.yaml"


def test_an_entry_that_takes_the_place_of_the_plan_is_a_problem(said):
    assert said({SESSION: ("  chairs: Chairs", '  weeks: A calendar\n  plan: "For {weeks} weeks"')}) == [
        f"{SESSION}:9:14: '{{weeks}}' is 1 in the plan, and an entry of that name is 'A calendar' here. "
        "Give that entry another name. [blank-shadowed]"
    ]


def test_an_entry_elsewhere_takes_nothing_away(said):
    files = {
        SESSION: ("  chairs: Chairs", "  weeks: A calendar"),
        EXERCISE: ("Use your hands.", "Use '{weeks}' hands."),
    }
    assert said(files) == []


def test_a_group_that_hides_a_number_of_the_plan_leaves_the_blank_empty(codes):
    assert codes({EXERCISE: ("easier: Use your hands.", "easier: 'Use {levels} hands.'")}) == [
        "blank-unknown"
    ]
