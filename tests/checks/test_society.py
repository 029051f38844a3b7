"""Nothing serves an objective for society directly."""

from __future__ import annotations

import pytest

PROGRAMME = "content/en/programme.yaml"
VISITS = "  visits:\n    for: society\n    title: Visits\n    text: Fewer visits.\n    through: [{}]\nclass_parts:\n"
SAID = (
    "The objective 'visits' is for society, which nothing serves directly. Name the objective for patients or "
    "clinicians by which it may come. [objective-direct]"
)


@pytest.mark.parametrize(
    ("path", "before", "place"),
    [
        ("content/en/exercises/leg-muscles.yaml", "kind: strength\n", "5:10"),
        ("content/en/measures/sit-to-stand.yaml", "kind: performance-test\n", "5:10"),
        ("content/en/course/day-1.yaml", "    component: capability\n", "11:14"),
    ],
)
def test_nothing_that_people_do_serves_society_directly(path, before, place, said):
    indent = before[: len(before) - len(before.lstrip())]
    serves = {path: (before, f"{before}{indent}serves: [visits]\n")}
    assert said({PROGRAMME: ("class_parts:\n", VISITS.format("trust"))} | serves) == [
        f"{path}:{place}: {SAID}"
    ]


def test_no_objective_comes_through_one_for_society(said):
    assert said({PROGRAMME: ("class_parts:\n", VISITS.format("visits"))}) == [f"{PROGRAMME}:27:15: {SAID}"]
