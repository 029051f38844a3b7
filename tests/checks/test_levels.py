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
