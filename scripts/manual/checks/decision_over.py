"""No decision about a source has outlived its end."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "decision-over"


def check(manual: Manual, today: str) -> Iterator[Problem]:
    """Find decisions whose last day was before ``today`` (year-month-day)."""
    for key, decided in manual.decisions.decisions.items():
        if decided.until < today:
            place = manual.decisions.at("decisions", key, "until")
            remedy = f"Look at '{key}' again: decide anew, or do without it."
            yield Problem(place, CODE, f"This decision ended on {decided.until}.", remedy)
