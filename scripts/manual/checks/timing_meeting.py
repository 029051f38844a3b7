"""The steps of a meeting add up to its minutes."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "timing-meeting"


def check(manual: Manual) -> Iterator[Problem]:
    """Find meetings whose steps take more or less time than the meeting has."""
    for meeting in manual.programme.assessments.values():
        total = sum(step.minutes for step in meeting.steps.values())
        if total != meeting.minutes:
            message = f"The steps add up to {total} minutes, and the meeting has {meeting.minutes}."
            yield Problem(meeting.at("minutes"), CODE, message, "Change a step or 'minutes'.")
