"""A course runs by quarters of an hour."""

from __future__ import annotations

DAY = "content/en/course/day-1.yaml"


def test_a_day_that_starts_between_two_quarters_is_a_problem(said):
    assert said({DAY: ('starts: "09:00"', 'starts: "09:10"')}) == [
        f"{DAY}:5:9: The day starts at 09:10, between two quarters of an hour. "
        "Let it start on a quarter. [course-quarter]"
    ]


def test_a_block_of_twenty_five_minutes_is_told_the_nearest_quarters(said):
    problems = said({DAY: ("    minutes: 15", "    minutes: 25")})
    assert problems[-1] == (
        f"{DAY}:14:14: The block 'practice' lasts 25 minutes, not whole quarters of an hour. "
        "Give it 30 minutes, and change another block by as many. [course-quarter]"
    )


def test_a_course_that_cannot_keep_to_quarters_can_be_exempted(said):
    text = (
        "exemptions:\n  one: {check: course-quarter, item: day-1, reason: The room is shared., "
        "until: 2027-02-28}\n"
    )
    assert said({DAY: ('starts: "09:00"', 'starts: "09:10"'), "content/exemptions.yaml": text}) == []
