"""The levels of an exercise rise from the first to the last, and each is another."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Exercise, Manual

CODE = "levels-rise"


def check(manual: Manual) -> Iterator[Problem]:
    """Find exercises whose levels stand out of order, or where two levels say the same."""
    for exercise in manual.exercises.values():
        yield from _order(exercise)
        seen: dict[tuple[str, ...], str] = {}
        for name, level in exercise.levels.items():
            content = (level.start, *level.movement.values(), str(level.dose))
            if content in seen:
                message = f"'{name}' has the start, movement and dose of '{seen[content]}'."
                yield Problem(exercise.at("levels", name), CODE, message, "Say what makes it harder.")
            seen.setdefault(content, name)


def _order(exercise: Exercise) -> Iterator[Problem]:
    written = list(exercise.levels)
    for name, expected in zip(written, sorted(written), strict=True):
        if name != expected:
            message = f"'{name}' stands where '{expected}' belongs."
            yield Problem(exercise.at("levels", name), CODE, message, "Put the levels in rising order.")
            return
