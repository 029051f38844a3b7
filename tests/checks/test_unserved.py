"""Every objective is served, and every objective of a session is taken up."""

from __future__ import annotations

import pytest

COURSE = "content/en/course/day-1.yaml"
EXERCISE = "content/en/exercises/leg-muscles.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CALM = "  calm:\n    for: {}\n    title: Calm\n    text: Calm about the own back.\n{}class_parts:\n"
TAKEN_UP = (
    "    minutes: 6\n",
    "    minutes: 6\n    objectives: [move]\n    claims: [exercise-reduces-pain]\n",
)


def calm(audience: str, more: str = "") -> dict:
    return {PROGRAMME: ("class_parts:\n", CALM.format(audience, more))}


def test_an_objective_that_nothing_serves_is_named_with_what_to_add(said):
    assert said(calm("patient")) == [
        f"{PROGRAMME}:23:3: Nothing serves the objective 'calm'. Name it under 'serves' of a session's objective "
        "or of an exercise, or take it away. [objective-unserved]"
    ]


def test_an_exercise_can_serve_an_objective(said):
    assert said(calm("patient") | {EXERCISE: ("kind: strength\n", "kind: strength\nserves: [calm]\n")}) == []


def test_a_goal_of_the_course_serves_an_objective_for_clinicians(said):
    goal = {COURSE: ("    component: capability\n", "    component: capability\n    serves: [calm]\n")}
    assert said(calm("clinician") | goal) == []


def test_an_objective_for_clinicians_is_asked_for_once_a_goal_of_the_course_serves_one(said, codes):
    assert codes(calm("clinician")) == []
    goal = {COURSE: ("    component: capability\n", "    component: capability\n    serves: [trust]\n")}
    assert said(goal) == [
        f"{PROGRAMME}:23:3: Nothing serves the objective 'calm'. Name it under 'serves' of a goal of the course, "
        "or take it away. [objective-unserved]"
    ]


def test_an_objective_for_society_is_asked_for_its_way_once_one_has_any(said):
    rest = "    through: [trust]\n  rest:\n    for: society\n    title: Rest\n    text: Less sick leave.\n"
    assert said(calm("society", rest)) == [
        f"{PROGRAMME}:28:3: Nothing serves the objective 'rest'. Name under 'through' the objectives by which it "
        "may come, or take it away. [objective-unserved]"
    ]


@pytest.mark.parametrize("file", [SESSION, EXERCISE])
def test_nothing_is_said_while_a_file_cannot_be_read(file, codes):
    assert codes(calm("patient") | {file: ("order: 1", "order: one")}) == ["schema-type"]


def test_an_objective_of_a_session_that_no_segment_takes_up_is_a_problem_once_one_is(said, codes):
    second = ("segments:\n", "  rest:\n    text: Rest.\n    serves: [trust]\n    claims: []\nsegments:\n")
    assert codes({SESSION: second}) == ["objective-unfounded"]
    both = [
        f"{SESSION}:14:3: No segment takes up the objective 'rest'. Name it under 'objectives' of a segment, "
        "or take it away. [objective-unserved]"
    ]
    assert [line for line in said({SESSION: TAKEN_UP}) if "objective-unserved" in line] == both


def test_an_objective_that_the_session_does_not_have_is_a_problem(said):
    wrong = said({SESSION: ("    minutes: 6\n", "    minutes: 6\n    objectives: [mvoe]\n")})
    assert [line for line in wrong if "id-unknown" in line] == [
        f"{SESSION}:23:18: There is no session objective 'mvoe'. Did you mean 'move'? [id-unknown]"
    ]
