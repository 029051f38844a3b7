"""No two items of one kind, and no two levels of one exercise, have the same title."""

from collections import defaultdict
from collections.abc import Iterator

from .. import uses
from ..errors import Problem
from ..item import Item
from ..model import Manual

CODE = "title-twice"
REMEDY = "Give one of them another title."


def check(manual: Manual) -> Iterator[Problem]:
    """Find titles that an item of the kind, or a level of the exercise, has already.

    Capitals and the width of spaces make no difference, since nobody hears or sees them on a list.
    """
    first: defaultdict[type[Item], dict[str, Item]] = defaultdict(dict)
    for item in uses.items(manual):
        other = first[type(item)].setdefault(_heard(item.title), item) if item.title else item
        if other is not item:
            where = other.path if other.path != item.path else f"'{other.id}'"
            message = f"The title '{item.title}' is that of {where} too, and nobody could tell them apart."
            yield Problem(item.at("title"), CODE, message, REMEDY)
    for exercise in manual.exercises.values():
        titles: dict[str, str] = {}
        for name, level in exercise.levels.items():
            before = titles.setdefault(_heard(level.title), name)
            if before != name:
                message = f"'{before}' has the title '{level.title}' too, and nobody could tell them apart."
                yield Problem(exercise.at("levels", name, "title"), CODE, message, REMEDY)


def _heard(title: str) -> str:
    return " ".join(title.casefold().split())
