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


@pytest.mark.parametrize("planned", [0, 2])
def test_a_class_has_as_many_exercises_as_the_plan_says(planned, said):
    assert said({PROGRAMME: ("class_exercises: 1", f"class_exercises: {planned}")}) == [
        f"{CLASS}:12:1: Exercises of the class: 1; of each class in the plan: {planned}. {REMEDY}"
    ]


def test_nothing_is_counted_while_a_file_cannot_be_read(codes):
    assert codes({SESSION: ("order: 1", "order: one")}) == ["schema-type"]


@pytest.mark.parametrize(("week", "found"), [(0, 0), (1, 0), (2, 0), (3, 1)])
def test_a_session_is_before_in_or_right_after_the_weeks_of_the_plan(week, found, said):
    problem = f"{SESSION}:5:7: There is no week 3: the plan has 1, and one week follows. {REMEDY}"
    assert said({SESSION: ("week: 0", f"week: {week}")}) == [problem] * found


def test_a_meeting_is_before_in_or_right_after_the_weeks_of_the_plan(visited, said):
    assert said({PROGRAMME: ("week: 0", "week: 40")}) == [
        f"{PROGRAMME}:33:11: There is no week 40: the plan has 1, and one week follows. {REMEDY}"
    ]


def test_a_class_is_in_a_week_of_the_plan(codes):
    assert set(codes({CLASS: ("week: 1", "week: 2")})) == {"timing-programme"}
    assert codes({CLASS: ("week: 2", "week: 0")}) == ["schema-value"]


def test_no_two_classes_have_a_number(tree, codes):
    text = (tree / CLASS).read_text().replace("id: class-01", "id: class-02")
    files = {"content/en/classes/class-02.yaml": text, PROGRAMME: ("classes: 1", "classes: 2")}
    assert "timing-programme" in codes(files)
