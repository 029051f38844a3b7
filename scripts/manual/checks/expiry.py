"""No exemption has outlived its end."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "exemption-over"


def check(manual: Manual, today: str) -> Iterator[Problem]:
    """Find exemptions whose last day was before ``today`` (year-month-day)."""
    for name, entry in manual.exemptions.exemptions.items():
        if entry.until < today:
            place = manual.exemptions.at("exemptions", name, "until")
            remedy = f"Mend '{entry.item}', or decide again."
            yield Problem(place, CODE, f"The exemption ended on {entry.until}.", remedy)
