"""The pages for use on paper that the manual makes from its data: forms, plans, the test sheet, the signs."""

from __future__ import annotations

from typing import NamedTuple

from .model import Assessment, Manual, Programme, Session
from .parts import Slide

ACCOUNT = "account-sheet"  # made where a session names it among its materials


class Sheet(NamedTuple):
    """One page; ``kind`` is form or plan of a ``meeting``, or the sheet's own id."""

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


def slides(session: Session) -> list[tuple[str, Slide]]:
    """Every slide with the name of its place on a page, in the order in which they are shown."""
    parts = session.segments.items()
    return [(f"{name}_slide_{at}", slide) for name, each in parts for at, slide in each.slides.items()]


def page_of_slides(session: Session) -> str:
    """The id of the page that holds nothing but the slides."""
    return f"{session.id}-slides"


def of_session(session: Session) -> tuple[str, ...]:
    """The ids of the pages that the manual makes of a session besides its own."""
    return session.page_to_take, *([page_of_slides(session)] if slides(session) else [])
