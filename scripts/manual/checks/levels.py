"""The levels of an exercise rise from the first to the last, and each is another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .. import parts
from ..errors import Problem
from ..model import Exercise, Manual

CODE = "levels-rise"
APART = re.compile(r"[\W_]+")


def check(manual: Manual) -> Iterator[Problem]:
    """Find levels out of order, two that say the same, and a neighbour of the same movement with less dose.

    Case, space and punctuation make no difference. The equipment is the exercise's, so that all levels have
    the same. What the rule cannot judge, a reviewer must: whether another movement is harder, levels that
    are no neighbours, repetitions beside holds, and rest, frequency or weight.
    """
    for exercise in manual.exercises.values():
        yield from _order(exercise)
        seen: dict[tuple[str, ...], str] = {}
        for name, level in exercise.levels.items():
            content = (*_movement(level), str(level.dose))
            if content in seen:
                message = f"'{name}' has the start, movement and dose of '{seen[content]}'."
                yield Problem(exercise.at("levels", name), CODE, message, "Say what makes it harder.")
            seen.setdefault(content, name)
        yield from _falls(exercise)


def _order(exercise: Exercise) -> Iterator[Problem]:
    written = list(exercise.levels)
    for name, expected in zip(written, sorted(written), strict=True):
        if name != expected:
            message = f"'{name}' stands where '{expected}' belongs."
            yield Problem(exercise.at("levels", name), CODE, message, "Put the levels in rising order.")
            return


def _falls(exercise: Exercise) -> Iterator[Problem]:
    for (before, easy), (name, hard) in pairwise(exercise.levels.items()):
        kinds = [(dose.repetitions is None, dose.hold_s is None) for dose in (easy.dose, hard.dose)]
        if _movement(easy) == _movement(hard) and kinds[0] == kinds[1] and _work(hard) < _work(easy):
            message = f"'{name}' has the start and movement of '{before}', and less to do."
            yield Problem(
                exercise.at("levels", name, "dose"), CODE, message, "Raise the dose, or the movement."
            )


def _movement(level: parts.Level) -> tuple[str, ...]:
    return tuple(
        " ".join(APART.split(text.casefold())).strip() for text in (level.start, *level.movement.values())
    )


def _work(level: parts.Level) -> int:
    dose = level.dose
    return dose.sets * (dose.repetitions or 1) * (dose.hold_s or 1) * (2 if dose.each_side else 1)
