"""Who uses what: references, claims and items, and the places that name them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from . import prose
from .errors import Key, Place, item_of
from .item import Item
from .model import Manual


class Use(NamedTuple):
    """One use of a reference; ``reading`` when it only stands on the reading list."""

    key: str
    place: Place
    reading: bool = False


def items(manual: Manual) -> Iterator[Item]:
    """Every item of the manual that has a page or a part of one."""
    for shelf in (manual.sessions, manual.exercises, manual.classes, manual.measures, manual.claims):
        yield from shelf.values()
    yield from manual.course.values()
    yield from manual.role_plays.values()
    yield from manual.chapters.values()
    yield from manual.programme.assessments.values()
    yield from (manual.programme, manual.glossary)
    yield from singles(manual)


def singles(manual: Manual) -> Iterator[Item]:
    """The files of the course of which there is one, as far as they are written."""
    for item in (manual.questions, manual.answers, manual.fidelity, manual.certification):
        if item.path in manual.data:
            yield item


def of_references(manual: Manual) -> Iterator[Use]:
    """Every use of a reference: in prose, as a basis, as evidence, on the reading list."""
    for cited in manual.citations:
        yield Use(cited.key, cited.place())
    for item in items(manual):
        for key in item.basis.sources if item.basis else ():
            yield Use(key, item.at("basis", "sources", key))
    for claim in manual.claims.values():
        for key in claim.evidence:
            yield Use(key, claim.at("evidence", key))
    for key in manual.programme.reading_list:
        yield Use(key, manual.programme.at("reading_list", key), reading=True)


class Link(NamedTuple):
    """An item (``source``) names another (``target``), both by id."""

    source: str
    target: str


def links(manual: Manual) -> Iterator[Link]:
    """Every link between items: ids in data, links and claims in prose, each as often as it is named."""
    for mention in manual.mentions:
        if mention.to in ("session", "exercise", "measure", "claim", "item", "role_play"):
            yield Link(holder(mention.path, mention.keys), mention.id)
    for text in manual.texts:
        source = holder(text.path, text.keys)
        for link in prose.links(text.words):
            yield Link(source, link.item)
        for claim in prose.claims(text.words):
            yield Link(source, claim)


def holder(path: str, keys: tuple[Key, ...]) -> str:
    """The id of the item to which a value belongs."""
    return str(keys[1]) if keys[:1] == ("assessments",) else item_of(path)
