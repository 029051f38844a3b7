"""Every objective, and what serves it, rests on a claim."""

from collections.abc import Iterator

from ..errors import Place, Problem
from ..model import Manual

CODE = "objective-unfounded"
REMEDY = "Add 'claims' with what it rests on, or write the claim first."


def check(manual: Manual) -> Iterator[Problem]:
    """Find objectives without a claim, and segments and exercises that serve one without a claim.

    A manual asks the objectives of its programme for claims once one of them names any. That each claim
    has evidence is a rule of its own.
    """
    if manual.unread:
        return
    objectives = manual.programme.objectives
    if any(objective.claims for objective in objectives.values()):
        for name, objective in objectives.items():
            if not objective.claims:
                place = Place(manual.programme.path, keys=("objectives", name), about=name)
                yield Problem(place, CODE, f"The objective '{name}' rests on no claim.", REMEDY)
    for session in manual.sessions.values():
        for name, own in session.objectives.items():
            if not own.claims:
                message = f"The objective '{name}' rests on no claim."
                yield Problem(session.at("objectives", name), CODE, message, REMEDY)
        for name, segment in session.segments.items():
            if segment.objectives and not segment.claims:
                message = f"The segment '{name}' serves an objective and rests on no claim."
                yield Problem(session.at("segments", name), CODE, message, REMEDY)
    for exercise in manual.exercises.values():
        if exercise.serves and not exercise.claims:
            message = f"The exercise '{exercise.id}' serves an objective and rests on no claim."
            yield Problem(exercise.at("id"), CODE, message, REMEDY)
