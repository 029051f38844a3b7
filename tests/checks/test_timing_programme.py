"""What the plan says is what there is."""

from __future__ import annotations

import pytest

PROGRAMME = "content/en/programme.yaml"
CLASS = "content/en/classes/class-01.yaml"
SESSION = "content/en/sessions/education-1.yaml"
REMEDY = "Change the plan in programme.yaml, or the files. [timing-programme]"


@pytest.mark.parametrize(("name", "line"), [("sessions", 10), ("classes", 12), ("exercises", 15)])
def test_a_count_that_differs_from_the_plan_is_a_problem_in_the_plan(name, line, said):
    assert said({PROGRAMME: (f"  {name}: 1", f"  {name}: 2")}) == [
        f"{PROGRAMME}:{line}:{len(name) + 5}: The plan says '{name}: 2', and there are 1. {REMEDY}"
    ]


def test_a_session_of_another_length_is_a_problem_in_the_session(said):
    assert said({PROGRAMME: ("session_minutes: 10", "session_minutes: 20")}) == [
        f"{SESSION}:6:10: The session has 10 minutes, and the plan 20. {REMEDY}"
    ]


def test_classes_are_numbered_without_gaps(said):
    assert said({CLASS: ("number: 1", "number: 2")}) == [
        f"{CLASS}:2:9: The number is 2, and the next class would be 1. "
        "Number the classes without gaps. [timing-programme]"
    ]


def test_a_week_with_too_few_classes_is_a_problem(said):
    assert said({PROGRAMME: ("classes_per_week: 1", "classes_per_week: 2")}) == [
        f"{CLASS}:3:7: Classes in week 1: 1; in each week of the plan: 2. {REMEDY}"
    ]


def test_nothing_is_counted_while_a_file_cannot_be_read(codes):
    assert codes({SESSION: ("order: 1", "order: one")}) == ["schema-type"]
