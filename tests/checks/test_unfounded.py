"""Objectives, and what serves them, rest on claims."""

from __future__ import annotations

EXERCISE = "content/en/exercises/leg-muscles.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"
REMEDY = "Add 'claims' with what it rests on, or write the claim first. [objective-unfounded]"
CLAIMS = "claims: [exercise-reduces-pain]\n"


def test_an_objective_without_a_claim_is_a_problem_once_another_has_one(said):
    calm = f"  calm:\n    for: patient\n    title: Calm\n    text: Calm.\n    {CLAIMS}class_parts:\n"
    serving = ("serves: [trust]", "serves: [trust, calm]")
    assert said({PROGRAMME: ("class_parts:\n", calm), SESSION: serving}) == [
        f"{PROGRAMME}:19:3: The objective 'trust' rests on no claim. {REMEDY}"
    ]


def test_an_objective_of_a_session_rests_on_a_claim(said):
    assert said({SESSION: (f"    {CLAIMS}segments", "    claims: []\nsegments")}) == [
        f"{SESSION}:10:3: The objective 'move' rests on no claim. {REMEDY}"
    ]


def test_a_segment_that_takes_up_an_objective_rests_on_a_claim(said):
    taken_up = "    minutes: 6\n    objectives: [move]\n"
    framing = "    minutes: 4\n    objectives: []\n"
    said({SESSION: ("    minutes: 6\n", taken_up)})
    assert said({SESSION: ("    minutes: 4\n", framing)}) == [
        f"{SESSION}:21:3: The segment 'moving' serves an objective and rests on no claim. {REMEDY}"
    ]


def test_an_exercise_that_serves_an_objective_rests_on_a_claim(said):
    said({EXERCISE: ("kind: strength\n", "kind: strength\nserves: [trust]\n")})
    assert said({EXERCISE: (CLAIMS, "claims: []\n")}) == [
        f"{EXERCISE}:1:5: The exercise 'leg-muscles' serves an objective and rests on no claim. {REMEDY}"
    ]


def test_nothing_is_said_while_a_file_cannot_be_read(codes):
    claims = {SESSION: (f"    {CLAIMS}segments", "    claims: []\nsegments")}
    assert codes(claims | {EXERCISE: ("order: 1", "order: one")}) == ["schema-type"]
