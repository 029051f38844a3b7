"""The segments of a session add up to its minutes."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "timing-session"


def check(manual: Manual) -> Iterator[Problem]:
    """Find sessions whose segments take more or less time than the session has."""
    for session in manual.sessions.values():
        total = sum(segment.minutes for segment in session.segments.values())
        if total != session.minutes:
            message = f"The segments add up to {total} minutes, and the session has {session.minutes}."
            yield Problem(session.at("minutes"), CODE, message, "Change a segment or 'minutes'.")
