"""The levels of an exercise stand in rising order."""

from __future__ import annotations

EXERCISE = "content/en/exercises/leg-muscles.yaml"


def test_a_level_out_of_order_is_a_problem_where_it_stands(tree, said):
    text = (tree / EXERCISE).read_text(encoding="utf-8")
    text = text.replace("level-1:", "first:").replace("level-2:", "level-1:").replace("first:", "level-2:")
    assert said({EXERCISE: text}) == [
        f"{EXERCISE}:17:3: 'level-2' stands where 'level-1' belongs. "
        "Put the levels in rising order. [levels-rise]"
    ]


def third(movement: str = "{rise: Stand up.}", dose: str = "") -> tuple[str, str]:
    """A change of the third level of the base example."""
    old = "movement: {rise: Stand up.}\n    dose: {sets: 3, repetitions: 10, rest_s: 60, per_week: 2}"
    return old, f"movement: {movement}\n    dose: {{{dose}, rest_s: 60, per_week: 2}}"


def test_case_space_and_punctuation_make_no_level_another(said):
    assert said({EXERCISE: third("{rise: 'stand  UP'}", "sets: 2, repetitions: 10")}) == [
        f"{EXERCISE}:39:3: 'level-3' has the start, movement and dose of 'level-2'. "
        "Say what makes it harder. [levels-rise]"
    ]


def test_a_dose_may_not_fall_where_the_movement_stays(said):
    assert said({EXERCISE: third(dose="sets: 3, repetitions: 6")}) == [
        f"{EXERCISE}:43:5: 'level-3' has the start and movement of 'level-2', and less to do. "
        "Raise the dose, or the movement. [levels-rise]"
    ]


def test_a_dose_on_each_side_counts_twice(said):
    assert said({EXERCISE: third(dose="sets: 2, repetitions: 6, each_side: true")}) == []


def test_a_dose_may_fall_where_the_movement_changes_or_is_counted_otherwise(said):
    assert said({EXERCISE: third("{rise: Jump up.}", "sets: 1, repetitions: 6")}) == []
    assert said({EXERCISE: ("{rise: Jump up.}", "{rise: Stand up.}")})[0].endswith("[levels-rise]")


def test_holds_are_not_weighed_against_repetitions(said):
    assert said({EXERCISE: third(dose="sets: 1, hold_s: 5")}) == []
