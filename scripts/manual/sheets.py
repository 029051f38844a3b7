"""The pages for use on paper that the manual makes from its data: forms, plans, the test sheet, the signs."""

from __future__ import annotations

from typing import NamedTuple

from .model import Assessment, Manual, Programme

ACCOUNT = "account-sheet"  # made where a session names it among its materials


class Sheet(NamedTuple):
    """One page; ``kind`` is form, plan, test-sheet or another sheet's own id, the first two of a ``meeting``."""

    kind: str
    meeting: Assessment | None = None


def of(manual: Manual) -> dict[str, Sheet]:
    """The pages by id, in the order in which they are needed."""
    programme = manual.programme
    found = {"warning-signs": Sheet("warning-signs")} if programme.signs else {}
    if programme.signs and any(tier.act for tier in programme.signs.tiers.values()):
        found["signs-poster"] = Sheet("signs-poster")
    if any(ACCOUNT in session.materials for session in manual.sessions.values()):
        found[ACCOUNT] = Sheet(ACCOUNT)
    for name, meeting in programme.assessments.items():
        if any(step.record for step in meeting.steps.values()):
            found[f"{name}-form"] = Sheet("form", meeting)
        if meeting.plan:
            found[f"{name}-plan"] = Sheet("plan", meeting)
    return found | ({"test-sheet": Sheet("test-sheet")} if programme.testing else {})


def parts(programme: Programme, name: str) -> set[str]:
    """The parts of a page to which a link may lead."""
    tiers = programme.signs.tiers if programme.signs and name == "warning-signs" else ()
    return set(tiers)
