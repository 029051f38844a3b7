"""Doses, signs that need care and certainty are approved by two roles."""

from collections.abc import Iterator

from ..errors import Problem
from ..item import Item
from ..model import Manual

CODE = "two-roles"


def check(manual: Manual) -> Iterator[Problem]:
    """Find what could harm and is called approved without the approval of two different roles.

    The editors are not among the roles that approve: the schema of a review does not know them there.
    """
    for item, held in _held(manual):
        if item.review is None or item.review.state != "approved":
            continue
        roles = list(item.review.approvals)
        if len(roles) < 2:
            who = f"only '{roles[0]}' has" if roles else "no role has"
            message = f"'{item.id}' holds {held}, and {who} approved it under 'approvals'."
            remedy = "Name two different roles there, each with its day, or go back to 'reviewed'."
            yield Problem(item.at("review", "state"), CODE, message, remedy)


def _held(manual: Manual) -> Iterator[tuple[Item, str]]:
    """The items in which a mistake could harm, and what each holds."""
    yield manual.programme, "the signs that need care"
    yield from ((exercise, "doses") for exercise in manual.exercises.values())
    yield from ((claim, "a certainty") for claim in manual.claims.values())
