"""Every objective is served by something that people do."""

from collections.abc import Iterator

from .. import alignment
from ..errors import Place, Problem
from ..model import Manual

CODE = "objective-unserved"
REMEDIES = {
    "patient": "Name it under 'serves' of a session's objective or of an exercise, or take it away.",
    "clinician": "Name it under 'serves' of a goal of the course, or take it away.",
    "society": "Name under 'through' the objectives by which it may come, or take it away.",
}


def check(manual: Manual) -> Iterator[Problem]:
    """Find objectives of the programme that nothing serves, and those of a session that no segment takes up.

    Society's are reached through others. A manual asks for each link once it has one: a programme without
    sessions and exercises serves nobody yet, and no segment takes up an objective before the first does.
    """
    if manual.unread:
        return
    begun = {
        "patient": bool(manual.sessions or manual.exercises),
        "clinician": any(goal.serves for day in manual.course.values() for goal in day.goals.values()),
        "society": any(objective.through for objective in manual.programme.objectives.values()),
    }
    for name, chain in alignment.aligned(manual).items():
        kind = manual.programme.objectives[name].for_
        if begun[kind] and not chain.served:
            place = Place(manual.programme.path, keys=("objectives", name), about=name)
            yield Problem(place, CODE, f"Nothing serves the objective '{name}'.", REMEDIES[kind])
    yield from _not_taken_up(manual)


def _not_taken_up(manual: Manual) -> Iterator[Problem]:
    sessions = manual.sessions.values()
    if not any(segment.objectives for session in sessions for segment in session.segments.values()):
        return
    for session in sessions:
        taken_up = {name for segment in session.segments.values() for name in segment.objectives or ()}
        for name in session.objectives:
            if name not in taken_up:
                message = f"No segment takes up the objective '{name}'."
                remedy = "Name it under 'objectives' of a segment, or take it away."
                yield Problem(session.at("objectives", name), CODE, message, remedy)
