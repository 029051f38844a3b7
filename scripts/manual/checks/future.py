"""Nothing was searched, decided, read or reviewed on a day to come."""

import datetime
from collections.abc import Iterator

from .. import uses
from ..errors import Place, Problem
from ..model import Manual

CODE = "day-to-come"


def check(manual: Manual, today: str) -> Iterator[Problem]:
    """Find what was done after tomorrow: where it is tomorrow already, somebody may have been at work.

    ``today`` is a day, year-month-day; nothing is to come where nobody knows it.
    """
    if not today:
        return
    last = (datetime.date.fromisoformat(today) + datetime.timedelta(days=1)).isoformat()
    done = [(claim.at("searched"), claim.searched) for claim in manual.claims.values()]
    done += [
        (claim.at("decisions", name, "on"), made.on)
        for claim in manual.claims.values()
        for name, made in claim.decisions.items()
    ]
    done += [
        (Place("references.bib", source.line, about=key), day)
        for key, source in manual.references.items()
        for day in (source.checked_on, source.status_on)
    ]
    reviewed = [(item, item.review) for item in uses.items(manual) if item.review]
    done += [(item.at("review", "on"), review.on) for item, review in reviewed]
    done += [
        (item.at("review", "approvals", role), day)
        for item, review in reviewed
        for role, day in review.approvals.items()
    ]
    rules = manual.certification
    done += [(rules.at("countries", name, "read_on"), rule.read_on) for name, rule in rules.countries.items()]
    held = manual.decisions
    done += [(held.at("decisions", key, "on"), each.on) for key, each in held.decisions.items()]
    for place, day in done:
        if day > last:
            message = f"The day {day} is still to come, and today is {today}."
            yield Problem(place, CODE, message, "Write the day on which it was done.")
