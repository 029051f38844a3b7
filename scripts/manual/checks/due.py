"""No day for a review, or for a look at an awaited study, has passed."""

from collections.abc import Iterator

from .. import uses
from ..errors import Problem
from ..model import Manual

CODE = "review-due"


def check(manual: Manual, today: str) -> Iterator[Problem]:
    """Find reviews that were due, and awaited studies to ask for, before ``today`` (year-month-day)."""
    for item in uses.items(manual):
        if item.review and item.review.due < today:
            remedy = "Look at it again, then set 'on' and 'due'."
            yield Problem(item.at("review", "due"), CODE, f"The review was due on {item.review.due}.", remedy)
    for claim in manual.claims.values():
        for name, awaited in claim.watch.items():
            if awaited.look_again < today:
                message = f"'{name}' was to be asked for on {awaited.look_again}."
                remedy = "Look for it, write down the decision, then set 'look_again'."
                yield Problem(claim.at("watch", name, "look_again"), CODE, message, remedy)
