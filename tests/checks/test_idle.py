"""Segments and exercises serve an objective, or say that they only frame the others."""

from __future__ import annotations

EXERCISE = "content/en/exercises/leg-muscles.yaml"
SESSION = "content/en/sessions/education-1.yaml"
TAKEN_UP = (
    "    minutes: 6\n",
    "    minutes: 6\n    objectives: [move]\n    claims: [exercise-reduces-pain]\n",
)
IDLE = (
    f"{SESSION}:15:3: The segment 'welcome' takes up no objective of the session. Add 'objectives', or "
    "'objectives: []' if it only frames the others. [serves-nothing]"
)


def test_a_segment_without_an_objective_is_a_problem_once_another_has_one(said):
    assert said({}) == []
    assert said({SESSION: TAKEN_UP}) == [IDLE]


def test_a_segment_may_say_that_it_only_frames_the_others(said):
    said({SESSION: TAKEN_UP})
    assert said({SESSION: ("    minutes: 4\n", "    minutes: 4\n    objectives: []\n")}) == []


def test_a_segment_that_rests_on_claims_does_more_than_frame_the_others(said):
    said({SESSION: TAKEN_UP})
    more = "    minutes: 4\n    objectives: []\n    claims: [exercise-reduces-pain]\n"
    assert said({SESSION: ("    minutes: 4\n", more)}) == [
        f"{SESSION}:18:5: The segment 'welcome' rests on claims, so it does more than frame the others. "
        "Name the objectives that it takes up. [serves-nothing]"
    ]


def test_a_break_serves_no_objective(said):
    said({SESSION: TAKEN_UP})
    assert said({SESSION: ("    method: talk\n", "    method: break\n")}) == []


def test_an_exercise_that_serves_nothing_is_a_problem_once_another_serves_something(tree, said):
    plan = ("  exercises: 1\n  class_exercises: 1", "  exercises: 2\n  class_exercises: 2")
    second = (
        (tree / EXERCISE).read_text(encoding="utf-8").replace("order: 1\n", "order: 2\nserves: [trust]\n")
    )
    second = second.replace("id: leg-muscles", "id: arms").replace("title: Getting", "title: Arms, getting")
    classes = ("exercises: [leg-muscles]", "exercises: [leg-muscles, arms]")
    files = {
        "content/en/programme.yaml": plan,
        "content/en/exercises/arms.yaml": second,
        "content/en/classes/class-01.yaml": classes,
    }
    assert said(files) == [
        f"{EXERCISE}:1:5: The exercise 'leg-muscles' serves no objective. Add 'serves' with objectives of the "
        "programme, or take it away. [serves-nothing]"
    ]


def test_nothing_is_said_while_a_file_cannot_be_read(codes):
    wrong = {SESSION: TAKEN_UP, EXERCISE: ("order: 1", "order: one")}
    assert codes(wrong) == ["schema-type"]
