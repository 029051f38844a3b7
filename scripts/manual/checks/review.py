"""Every item says who looked at it last, and when somebody must look again."""

from collections.abc import Iterator

from .. import uses
from ..errors import Problem
from ..model import Manual

CODE = "review-missing"


def check(manual: Manual) -> Iterator[Problem]:
    """Find items without a review, and reviews that are due before they were made."""
    for item in uses.items(manual):
        if item.path not in manual.data:
            continue
        if item.review is None:
            remedy = "Add 'review' with state, by, on and due."
            yield Problem(item.at(), CODE, f"'{item.id}' does not say who looked at it.", remedy)
        elif item.review.state == "approved" and item.review.by == "editors":
            message = "The editors cannot approve their own work."
            remedy = "Name the role of who approved it, or go back to 'draft'."
            yield Problem(item.at("review", "by"), CODE, message, remedy)
        elif item.review.due <= item.review.on:
            message = f"The next review is due on {item.review.due}, and the last was on {item.review.on}."
            yield Problem(item.at("review", "due"), CODE, message, "Set 'due' to a later day.")
