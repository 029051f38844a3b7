"""Every day is one of the calendar."""

import datetime
from collections.abc import Iterator

from .. import uses
from ..errors import Place, Problem
from ..model import Manual

CODE = "day-unreal"


def check(manual: Manual) -> Iterator[Problem]:
    """Find days that no calendar has, such as 30 February, wherever something was done or ends."""
    for place, day in _days(manual):
        if not _is_day(day):
            yield Problem(place, CODE, f"There is no day {day}.", "Look at a calendar.")


def _days(manual: Manual) -> Iterator[tuple[Place, str]]:
    for item in uses.items(manual):
        if item.review:
            yield item.at("review", "on"), item.review.on
            yield item.at("review", "due"), item.review.due
            for role, day in item.review.approvals.items():
                yield item.at("review", "approvals", role), day
    for claim in manual.claims.values():
        yield claim.at("searched"), claim.searched
        for name, made in claim.decisions.items():
            yield claim.at("decisions", name, "on"), made.on
        for name, awaited in claim.watch.items():
            yield claim.at("watch", name, "look_again"), awaited.look_again
    for key, source in manual.references.items():
        for day in filter(None, (source.checked_on, source.status_on)):
            yield Place("references.bib", source.line, about=key), day
    for name, rule in manual.certification.countries.items():
        yield manual.certification.at("countries", name, "read_on"), rule.read_on
    for name, entry in manual.exemptions.exemptions.items():
        yield manual.exemptions.at("exemptions", name, "until"), entry.until
    for key, decided in manual.decisions.decisions.items():
        yield manual.decisions.at("decisions", key, "on"), decided.on
        yield manual.decisions.at("decisions", key, "until"), decided.until


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
