"""A set of each exercise fits into the minutes of its class."""

from collections.abc import Iterator

from .. import parts
from ..errors import Problem
from ..model import Manual

CODE = "timing-dose"
PART = "exercises"
REPETITION_S = 4  # our estimate of one calm repetition beside its hold; nobody has timed it
CHANGE_S = 60  # our estimate of the change from one exercise to the next


def check(manual: Manual) -> Iterator[Problem]:
    """Find classes too short for a single set of each of their exercises, at its longest level.

    The change from one exercise to the next counts, rest between sets does not. That a class is long
    enough for the whole dose is not asked: some give a single set on purpose, and say so.
    """
    for each in manual.classes.values():
        doses = [_longest(manual, name) for name in each.exercises if name in manual.exercises]
        needed = sum(doses) + CHANGE_S * (len(doses) - 1)
        given = each.parts.get(PART)
        if given is not None and doses and needed > given * 60:
            took = -(-needed // 60)
            message = f"A set of each exercise takes about {took} minutes, and '{PART}' has {given}."
            remedy = f"Give '{PART}' more minutes, or the class fewer exercises."
            yield Problem(each.at("parts", PART), CODE, message, remedy)


def _longest(manual: Manual, exercise: str) -> int:
    return max((_set_s(level.dose) for level in manual.exercises[exercise].levels.values()), default=0)


def _set_s(dose: parts.Dose) -> int:
    sides = 2 if dose.each_side else 1
    return (dose.repetitions or 1) * sides * (REPETITION_S + (dose.hold_s or 0))
