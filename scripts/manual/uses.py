"""Who uses what: references, claims and items, and the places that name them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from . import prose
from .errors import WITHIN, Key, Place, item_of
from .model import Item, Manual


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
    yield from manual.chapters.values()
    yield from manual.programme.pages.values()
    yield from (manual.programme, manual.glossary)


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
    """An item (``source``) names another (``target``), both by id; ``way`` leads to the naming inside it."""

    source: str
    target: str
    way: tuple[Key, ...] = ()


def links(manual: Manual) -> Iterator[Link]:
    """Every link between items: ids in data, links and claims in prose, each as often as it is named."""
    for mention in manual.mentions:
        if mention.to in ("session", "exercise", "measure", "claim", "item"):
            yield _link(mention.path, mention.keys, mention.id)
    for text in manual.texts:
        for link in prose.links(text.words):
            yield _link(text.path, text.keys, link.item)
        for claim in prose.claims(text.words):
            yield _link(text.path, text.keys, claim)


def _link(path: str, keys: tuple[Key, ...], target: str) -> Link:
    return Link(holder(path, keys), target, keys[2:] if keys[:1] in WITHIN else keys)


def holder(path: str, keys: tuple[Key, ...]) -> str:
    """The id of the item to which a value belongs."""
    return str(keys[1]) if keys[:1] in WITHIN else item_of(path)
