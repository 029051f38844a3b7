"""The page on which the fields of the manual answer the standards for reporting an intervention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from .. import pointing
from ..model import Item
from ..reporting import Answer, Asked, Standard
from . import site as where
from .items import Page
from .site import Site
from .template import Templates

STATES = ("source", "proposal", "not-found")
# Where all items of a kind are listed, and the parts of an item's page that have a heading of their own
LISTED = {
    "session": "programme#_sessions",
    "exercise": "programme#_exercises",
    "class": "programme#_classes",
    "assessment": "programme#_assessment",
    "measure": "programme#_assessment",
    "claim": "evidence",
}
HEADED = {
    "session": ("objectives", "materials", "take_home"),
    "exercise": ("levels",),
    "class": ("exercises", "progression", "parts"),
    "assessment": ("refer", "measures"),
    "measure": ("procedure", "scoring", "change", "licence"),
    "claim": ("evidence", "rationale", "limits"),
    "course": ("goals",),
}


class Line(NamedTuple):
    """An item of a standard as its table shows it.

    The answers of sources, and those of the editors alone, each with the link to its place.
    """

    asked: Asked
    sourced: list[tuple[Answer, str]]
    proposed: list[tuple[Answer, str]]

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
    for asked in standard.items.values():
        answers = [(answer, _link(site, answer)) for answer in asked.answers.values()]
        sourced = [pair for pair in answers if pair[0].sources]
        lines.append(Line(asked, sourced, [pair for pair in answers if not pair[0].sources]))
    return {"it": standard, "lines": lines, "counts": Counter(line.state for line in lines)}


def _link(site: Site, answer: Answer) -> str:
    """Where an answer stands: an item's id, and perhaps a part of its page."""
    pointer = pointing.read(answer.at)
    if pointer.name == pointing.EVERY and pointer.kind in LISTED:
        return LISTED[pointer.kind]
    found: list[Item] = pointing.items(site.manual, pointer)
    first, keys = found[0].id, pointer.keys
    if keys[:1] == ("objectives",) and pointer.kind == "programme" and "objectives" in site.addresses:
        return "objectives"
    if keys[:1] in (("segments",), ("steps",)) and keys[1:2] not in ((), (pointing.EVERY,)):
        return f"{first}#{keys[1]}"
    headed = keys and keys[0] in HEADED.get(pointer.kind, ())
    return f"{first}#_{keys[0].replace('_', '-')}" if headed else first
