"""The parts of an exercise class add up to the length of a class."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "timing-class"


def check(manual: Manual) -> Iterator[Problem]:
    """Find classes whose parts take more or less time than the plan gives a class."""
    length = manual.programme.plan.class_minutes
    for each in manual.classes.values():
        total = sum(each.parts.values())
        if total != length and "programme" not in manual.unread:
            message = f"The parts add up to {total} minutes, and a class has {length}."
            remedy = "Change a part, or 'class_minutes' in programme.yaml."
            yield Problem(each.at("parts"), CODE, message, remedy)
