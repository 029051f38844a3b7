"""No two items of a kind stand in the same place."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Chapter, Manual

CODE = "order-unique"


def check(manual: Manual) -> Iterator[Problem]:
    """Find items whose ``order`` another of their kind has; chapters are counted in each part of the site.

    The numbers of classes are counted with the plan.
    """
    shelves = (
        *(manual.sessions, manual.exercises, manual.measures, manual.results),
        *(manual.course, manual.role_plays, manual.standards, manual.chapters),
    )
    for shelf in shelves:
        seen: dict[tuple[str, int], str] = {}
        for item in shelf.values():
            where = (item.part if isinstance(item, Chapter) else "", item.order)
            if where in seen:
                message = f"'{seen[where]}' has the order {item.order} already."
                yield Problem(item.at("order"), CODE, message, "Give each a place of its own.")
            seen.setdefault(where, item.id)
