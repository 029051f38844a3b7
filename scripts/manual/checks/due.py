"""No review date has passed."""

from collections.abc import Iterator

from .. import uses
from ..errors import Problem
from ..model import Manual

CODE = "review-due"


def check(manual: Manual, today: str) -> Iterator[Problem]:
    """Find items whose review was due before ``today`` (year-month-day)."""
    for item in uses.items(manual):
        if item.review and item.review.due < today:
            remedy = "Look at it again, then set 'on' and 'due'."
            yield Problem(item.at("review", "due"), CODE, f"The review was due on {item.review.due}.", remedy)
