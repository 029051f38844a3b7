"""The page on which techniques of behaviour change meet the activities that are coded with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .. import addresses as where
from ..model import Assessment, Exercise
from .items import Page
from .site import Site
from .template import Templates


class Activity(NamedTuple):
    """Something that participants do, with the link to its place and its techniques by id."""

    title: str
    short: str
    link: str
    techniques: tuple[str, ...]


Part = tuple[str, list[Activity]]


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """The page of the techniques, where there are any."""
    told = site.manual.techniques
    if told.techniques:
        parts = [part for part in _parts(site) if part[1]]
        used = {entry.group for entry in told.techniques.values()}
        context: dict[str, Any] = {
            "it": told,
            "parts": parts,
            "places": {name: _places(parts, name) for name in told.techniques},
            "unused": [group for name, group in told.groups.items() if name not in used],
        }
        title = site.word("techniques")
        yield (
            where.TECHNIQUES,
            templates.render("techniques.md", where.TECHNIQUES, title, ("toc",), **context),
        )


def _parts(site: Site) -> Iterator[Part]:
    """The activities in the order in which a participant meets them, under their headings."""
    manual, word = site.manual, site.word
    meetings = manual.programme.assessments.values()
    yield word("assessment"), [_item(each) for each in meetings]
    for session in manual.sessions.values():
        segments = session.segments.items()
        yield (
            session.title,
            [
                Activity(each.title, each.title, f"{session.id}#{name}", each.techniques)
                for name, each in segments
            ],
        )
    exercises = manual.exercises.values()
    yield word("exercises"), [_item(each) for each in exercises]
    classes = manual.classes.values()
    yield (
        word("classes"),
        [
            Activity(site.title(each.id), word("class-short", n=each.number), each.id, each.techniques)
            for each in classes
        ],
    )


def _item(each: Assessment | Exercise) -> Activity:
    return Activity(each.title, each.title, each.id, each.techniques)


def _places(parts: list[Part], technique: str) -> list[Part]:
    """Where a technique is coded, under the same headings."""
    found = [(title, [each for each in listed if technique in each.techniques]) for title, listed in parts]
    return [(title, listed) for title, listed in found if listed]
