"""What leads to each objective, in columns of links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .. import alignment
from ..alignment import Part
from ..model import Item
from .site import Site

QUESTIONS = "questions"


class Column(NamedTuple):
    """Links (title, ``item#part``) below a word of the interface; without a page a title stands alone."""

    word: str
    links: list[tuple[str, str]]


class Row(NamedTuple):
    """One objective: what serves it, by whom it is for, and the questions that ask for it."""

    serving: list[Column]
    questions: Column


def rows(site: Site) -> dict[str, Row]:
    """The row of each objective of the programme, by its id."""
    return {name: _row(site, name, chain) for name, chain in alignment.aligned(site.manual).items()}


def _row(site: Site, name: str, chain: alignment.Aligned) -> Row:
    objectives = site.manual.programme.objectives
    through = [(objectives[other].title, f"objectives#{other}") for other in chain.through]
    serving = {
        "patient": [
            Column("segments", _parts(chain.segments)),
            Column("exercises", _items(chain.exercises)),
            Column("measures", _items(chain.measures)),
        ],
        "clinician": [Column("course-goals", [(part.title, part.item) for part in chain.goals])],
        "society": [Column("reached-through", through if "objectives" in site.addresses else _bare(through))],
    }
    asked = [(text, f"{QUESTIONS}#{key}") for key, text in chain.questions.items()]
    asked = asked if QUESTIONS in site.addresses else _bare(asked)
    return Row(serving[objectives[name].for_], Column("asked-by", asked))


def _parts(parts: Iterable[Part]) -> list[tuple[str, str]]:
    return [(part.title, f"{part.item}#{part.name}") for part in parts]


def _items(items: Iterable[Item]) -> list[tuple[str, str]]:
    return [(item.title, item.id) for item in items]


def _bare(links: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(title, "") for title, _ in links]
