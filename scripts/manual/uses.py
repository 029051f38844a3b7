"""Who uses what: references, claims and items, and the places that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from . import prose
from .errors import WITHIN, Key, Place, item_of
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
    yield from manual.results.values()
    yield from manual.course.values()
    yield from manual.standards.values()
    yield from manual.role_plays.values()
    yield from manual.chapters.values()
    yield from manual.programme.pages.values()
    yield from (manual.programme, manual.glossary)
    yield from singles(manual)


def singles(manual: Manual) -> Iterator[Item]:
    """The files of which there is one, as far as they are written."""
    course = (manual.questions, manual.answers, manual.fidelity, manual.certification)
    for item in (manual.techniques, *course):
        if item.path in manual.data:
            yield item


def overviews(manual: Manual) -> list[str]:
    """The pages that gather others, as far as there is something to gather."""
    gathered: dict[str, Mapping[str, object]] = {
        "evidence": manual.claims,
        "evidence-map": manual.claims,
        "currency": manual.claims,
        "references": manual.references,
        "glossary": manual.glossary.terms,
        "alignment": {**manual.sessions, **manual.exercises},
    }
    return [page for page, held in gathered.items() if held]


def of_references(manual: Manual) -> Iterator[Use]:
    """Every use of a reference: in prose, as a basis, as evidence, on the reading list."""
    for cited in manual.citations:
        yield Use(cited.key, cited.place())
    yield from in_data(manual)


def in_data(manual: Manual) -> Iterator[Use]:
    """Every use of a reference outside prose."""
    for item in items(manual):
        for key in item.basis.sources if item.basis else ():
            yield Use(key, item.at("basis", "sources", key))
    for claim in manual.claims.values():
        for key in claim.evidence:
            yield Use(key, claim.at("evidence", key))
    for result in manual.results.values():
        yield Use(result.reference, result.at("reference"))
        for name, row in result.rows.items():
            if row.reference:
                yield Use(row.reference, result.at("rows", name, "reference"))
    yield from _of_reporting(manual)
    for key in manual.programme.reading_list:
        yield Use(key, manual.programme.at("reading_list", key), reading=True)


def _of_reporting(manual: Manual) -> Iterator[Use]:
    if manual.techniques.reference:
        yield Use(manual.techniques.reference, manual.techniques.at("reference"))
    for standard in manual.standards.values():
        yield Use(standard.reference, standard.at("reference"))
        for name, asked in standard.items.items():
            for way, answer in asked.answers.items():
                for key in answer.sources:
                    yield Use(key, standard.at("items", name, "answers", way, "sources", key))


class Link(NamedTuple):
    """An item (``source``) names another (``target``), both by id; ``way`` leads to the naming inside it."""

    source: str
    target: str
    way: tuple[Key, ...] = ()


def links(manual: Manual) -> Iterator[Link]:
    """Every link between items: ids in data, links and what prose sets apart, each as often as named."""
    for mention in manual.mentions:
        if mention.to in ("session", "exercise", "measure", "claim", "item", "role_play"):
            yield _link(mention.path, mention.keys, mention.id)
    for text in manual.texts:
        for link in prose.links(text.words):
            yield _link(text.path, text.keys, link.item)
        for apart in prose.set_apart(text.words):
            if apart.kind != "week":
                yield _link(text.path, text.keys, apart.id)


def _link(path: str, keys: tuple[Key, ...], target: str) -> Link:
    return Link(holder(path, keys), target, keys[2:] if keys[:1] in WITHIN else keys)


def holder(path: str, keys: tuple[Key, ...]) -> str:
    """The id of the item to which a value belongs."""
    return str(keys[1]) if keys[:1] in WITHIN else item_of(path)
