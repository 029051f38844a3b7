"""The blocks of a course day add up to its minutes."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "timing-course"


def check(manual: Manual) -> Iterator[Problem]:
    """Find course days whose blocks take more or less time than the day has."""
    for day in manual.course.values():
        total = sum(block.minutes for block in day.blocks.values())
        if total != day.minutes:
            message = f"The blocks add up to {total} minutes, and the day has {day.minutes}."
            yield Problem(day.at("minutes"), CODE, message, "Change a block or 'minutes'.")
