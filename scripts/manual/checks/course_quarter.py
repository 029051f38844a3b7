"""A course day and its blocks begin and end on a quarter of an hour."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "course-quarter"
QUARTER = 15


def check(manual: Manual) -> Iterator[Problem]:
    """Find days that start between two quarters, and blocks that do not last whole quarters."""
    for day in manual.course.values():
        if int(day.starts[-2:]) % QUARTER:
            message = f"The day starts at {day.starts}, between two quarters of an hour."
            yield Problem(day.at("starts"), CODE, message, "Let it start on a quarter.")
        for name, block in day.blocks.items():
            if block.minutes % QUARTER:
                message = f"The block '{name}' lasts {block.minutes} minutes, not whole quarters of an hour."
                remedy = f"Give it {_nearest(block.minutes)} minutes, and change another block by as many."
                yield Problem(day.at("blocks", name, "minutes"), CODE, message, remedy)


def _nearest(minutes: int) -> int:
    return max(QUARTER, round(minutes / QUARTER) * QUARTER)
