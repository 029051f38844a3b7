"""Every segment and every exercise serves an objective."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "serves-nothing"
PAUSE = "break"


def check(manual: Manual) -> Iterator[Problem]:
    """Find segments and exercises that serve no objective.

    A break serves none. A segment that only frames the others says so with 'objectives: []', and then rests
    on no claims. A manual asks for the links of segments, or of exercises, once one of them has any.
    """
    if manual.unread:
        return
    yield from _segments(manual)
    if any(exercise.serves for exercise in manual.exercises.values()):
        for exercise in manual.exercises.values():
            if not exercise.serves:
                message = f"The exercise '{exercise.id}' serves no objective."
                remedy = "Add 'serves' with objectives of the programme, or take it away."
                yield Problem(exercise.at("id"), CODE, message, remedy)


def _segments(manual: Manual) -> Iterator[Problem]:
    sessions = manual.sessions.values()
    if not any(segment.objectives for session in sessions for segment in session.segments.values()):
        return
    for session in sessions:
        for name, segment in session.segments.items():
            if segment.objectives or segment.method == PAUSE:
                continue
            if segment.objectives is None:
                message = f"The segment '{name}' takes up no objective of the session."
                remedy = "Add 'objectives', or 'objectives: []' if it only frames the others."
                yield Problem(session.at("segments", name), CODE, message, remedy)
            elif segment.claims:
                message = f"The segment '{name}' rests on claims, so it does more than frame the others."
                remedy = "Name the objectives that it takes up."
                yield Problem(session.at("segments", name, "objectives"), CODE, message, remedy)
