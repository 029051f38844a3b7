"""Every exercise, measure, role-play, standard and claim is used."""

from collections.abc import Iterator, Mapping

from .. import uses
from ..errors import Problem
from ..item import Item
from ..model import Manual

CODE = "item-unused"


def check(manual: Manual) -> Iterator[Problem]:
    """Find exercises, measures and role-plays without a place, and claims that only claims name, or nothing.

    A programme that has no classes, meetings or course uses none of those yet. The programme names each
    standard that it answers, so that none goes missing unseen. Where an id is mentioned that
    does not exist, it may be meant for the one that is unused: then nothing of that kind is said to be.
    """
    if manual.unread:
        return
    meetings = manual.programme.assessments
    exercises = {name for each in manual.classes.values() for name in each.exercises}
    measures = {name for meeting in meetings.values() for name in meeting.measures}
    named = {link.target for link in uses.links(manual) if link.source not in manual.claims}
    if manual.classes:
        yield from _unused(manual, "exercise", manual.exercises, exercises, "No class has the exercise")
    if meetings:
        yield from _unused(manual, "measure", manual.measures, measures, "No meeting uses the measure")
    if manual.course:
        played = {
            name for day in manual.course.values() for each in day.blocks.values() for name in each.role_plays
        }
        yield from _unused(manual, "role_play", manual.role_plays, played, "No block plays the role-play")
    listed = set(manual.programme.standards)
    yield from _unused(
        manual, "standard", manual.standards, listed, "The programme does not name the standard"
    )
    gone = {claim.id for claim in manual.claims.values() if claim.withdrawn}
    yield from _unused(manual, "claim", manual.claims, named | gone, "Nothing uses the claim")


def _unused(
    manual: Manual, kind: str, shelf: Mapping[str, Item], used: set[str], message: str
) -> Iterator[Problem]:
    if any(mention.to == kind and mention.id not in shelf for mention in manual.mentions):
        return
    for item in shelf.values():
        if item.id not in used:
            remedy = "Name it where it belongs, or take the file away."
            yield Problem(item.at("id"), CODE, f"{message} '{item.id}'.", remedy)
