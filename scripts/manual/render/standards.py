"""The page on which the fields of the manual answer the standards for reporting an intervention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from .. import addresses as where
from .. import pointing
from ..model import Exercise, ExerciseClass, Item
from ..reporting import Answer, Asked, Standard
from .items import Page
from .site import Site
from .template import Templates

STATES = ("source", "proposal", "not-found")
# The part of an item's page where a field stands, by the first step of a pointer.
PLACES = {
    "session": {"objectives": "_objectives", "materials": "_materials", "take_home": "_take-home"},
    "exercise": {
        "levels": "_levels",
        "set_up": "_safety",
        "home": "_safety",
        "breathing": "_breathing",
        "pain": "_breathing-and-pain",
        "worries": "_worries",
        "target": "_supervising",
        "equipment": "_equipment",
    },
    "class": {
        "exercises": "_exercises",
        "progression": "_progression",
        "parts": "_parts",
        "opening_question": "_talk",
    },
    "assessment": {"refer": "_refer", "measures": "_measures"},
    "measure": {"procedure": "_procedure", "scoring": "_scoring", "change": "_change", "licence": "_licence"},
    "claim": {"evidence": "_evidence", "rationale": "_rationale", "limits": "_limits"},
    "course": {"goals": "_goals"},
    "programme": {
        "plan": "_weeks",
        "form": "_weeks",
        "target_group": "_weeks",
        "warm_up": "_warm-up",
        "progression": "_progression",
        "equipment": "_equipment",
    },
    "certification": {"duties": "_duties", "countries": "_countries"},
    "fidelity": {"changes": "_changes", "items": "_every-hour"},
    "techniques": {"techniques": "_techniques", "coding": "_coding"},
}
NAMED = ("segments", "steps", "blocks", "levels")  # whose entries have a heading each


class Link(NamedTuple):
    """A place where an answer stands: an address such as ``leg-muscles#_levels``, and what it is called.

    ``short`` is how it is called in a row of many: an exercise and a class by their numbers.
    """

    at: str
    title: str
    short: str


class Line(NamedTuple):
    """An item of a standard as its table shows it.

    The answers of sources, and those of the editors alone, each with the links to its places.
    """

    id: str
    asked: Asked
    sourced: list[tuple[Answer, list[Link]]]
    proposed: list[tuple[Answer, list[Link]]]

    @property
    def state(self) -> str:
        """One of ``STATES``."""
        return STATES[0] if self.sourced else STATES[1] if self.proposed else STATES[2]


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """The page of the standards, where there are any."""
    if site.manual.standards:
        title = site.word("standards")
        told = [_standard(site, standard) for standard in site.manual.standards.values()]
        context: dict[str, Any] = {"standards": told, "states": STATES}
        yield where.STANDARDS, templates.render("standards.md", where.STANDARDS, title, ("toc",), **context)


def _standard(site: Site, standard: Standard) -> dict[str, Any]:
    lines = []
    for name, asked in standard.items.items():
        answers = [(answer, _links(site, answer)) for answer in asked.answers.values()]
        sourced = [pair for pair in answers if pair[0].sources]
        lines.append(Line(name, asked, sourced, [pair for pair in answers if not pair[0].sources]))
    return {"it": standard, "lines": lines, "counts": Counter(line.state for line in lines)}


def _links(site: Site, answer: Answer) -> list[Link]:
    """Where an answer stands: on the page of each item that the pointer names, at the part that holds it."""
    pointer = pointing.read(answer.at)
    found: list[Item] = pointing.items(site.manual, pointer)
    if pointer.kind == "course" and pointer.name == pointing.EVERY and "course" in site.addresses:
        place = {"goals": "#_goals", "blocks": "#_timetable"}.get("".join(pointer.keys[:1]), "")
        return [_called(site, "course", f"course{place}")]
    if pointer.keys[:1] == ("objectives",) and pointer.kind == "programme" and "objectives" in site.addresses:
        return [_called(site, "objectives", "objectives")]
    return [_called(site, item.id, f"{item.id}{_place(pointer, item)}") for item in found]


def _called(site: Site, name: str, at: str) -> Link:
    """The link to a page, with its title: an exercise is called by its number too."""
    item, title = site.items.get(name), site.title(name)
    if isinstance(item, ExerciseClass):
        return Link(at, title, site.number(item.number))
    if isinstance(item, Exercise):
        number = site.number(item.order)
        return Link(at, f"{number}. {title}", number)
    return Link(at, title, title)


def _place(pointer: pointing.Pointer, item: Item) -> str:
    """The part of an item's page at which a pointer's answer stands; of many with a heading the first."""
    first, second = (*pointer.keys, "", "")[:2]
    if first in NAMED and second not in ("", pointing.EVERY):
        return f"#{second}"
    if place := PLACES.get(pointer.kind, {}).get(first):
        return f"#{place}"
    return f"#{next(iter(getattr(item, first)))}" if first in NAMED else ""
