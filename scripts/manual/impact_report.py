"""The answer to what a reference or a claim touches, as text for a person or as JSON for a program."""

from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from . import impact, load
from .errors import Place
from .model import Claim
from .pieces import Piece
from .render import drawn
from .render.site import Site

PAGE = 4
STEPS = {
    impact.CITES: "Cites it",
    impact.LEANS: "Leans on a claim or a result",
    impact.TAKES_UP: "Takes up a part of a session, or asks for an answer",
    PAGE: "Stands on these pages",
}
ALONE, BESIDE = "nothing else supports it", "not on it alone"
EVENTS = {
    "retracted": (
        "Decide for each place whether the statement is taken out, rests on another source, or says less. "
        "Decide for each claim whether its certainty falls. Begin with what leans on it alone."
    ),
    "concern": (
        "Nothing is withdrawn yet. Decide whether what leans on it alone may stand until the inquiry ends, "
        "say so in the limits of the claim, and set a day to look again."
    ),
    "corrected": (
        "Read the correction. Compare each figure and finding below with it, change what differs, and decide "
        "whether certainty and wording still fit."
    ),
    "downgraded": (
        "Decide for each claim whether its certainty holds. Then see whether the words of every place below "
        "still fit that certainty."
    ),
    "superseded": (
        "Read what replaces it. Decide whether it becomes the evidence in its place, and whether findings, "
        "certainty and wording change with it."
    ),
}


class Row(NamedTuple):
    """One place that is touched; ``pages`` are the addresses where readers meet it, its own first."""

    step: int
    piece: Piece
    place: Place
    chain: tuple[str, ...]
    alone: bool
    pages: tuple[str, ...]


class Answer(NamedTuple):
    """All that a reference or a claim (``kind``) touches; ``title`` is what it says of itself."""

    key: str
    kind: str
    title: str
    rows: list[Row]


class Answers:
    """Answers about one tree; what they share is made once."""

    def __init__(self, tree: load.Tree) -> None:
        self.tree, self.manual = tree, load.assemble(tree)
        self.site, self.links = Site(self.manual), impact.graph(self.manual)

    def to(self, key: str) -> Answer | None:
        """What a key touches; None when there is no such reference or claim."""
        claim = None if key in self.manual.references else self.manual.claims.get(key)
        if claim is None and key not in self.manual.references:
            return None
        touched = impact.touched(self.links, key, claim=claim is not None)
        rows = sorted(map(self._row, sorted(touched, key=lambda each: each.place.path)), key=_order)
        start = self._start(key, claim)
        title = claim.statement if claim else self.manual.references[key].title
        pages = sorted(_pages([start, *rows]), key=_order)
        return Answer(key, start.piece.kind, " ".join(title.split()), [*rows, *pages])

    def nearest(self, key: str) -> str:
        """The keys that come nearest to one that nothing has, for a person."""
        known = sorted({*self.manual.references, *self.manual.claims})
        return ", ".join(f"'{name}'" for name in difflib.get_close_matches(key, known, n=3, cutoff=0.5))

    def _row(self, touch: impact.Touch) -> Row:
        pages = tuple(drawn.addresses(self.site, touch.piece))
        return Row(*touch._replace(place=load.place(touch.place, self.tree)), pages)

    def _start(self, key: str, claim: Claim | None) -> Row:
        """The reference or the claim itself: it stands on pages too."""
        if claim:
            piece, place = Piece("claim", key), load.place(claim.at("statement"), self.tree)
            return Row(0, piece, place, (key,), True, tuple(drawn.addresses(self.site, piece)))
        place = Place(load.REFERENCES, self.manual.references[key].line)
        return Row(0, Piece("reference", key), place, (key,), False, (drawn.of_reference(self.site, key),))


def _order(row: Row) -> tuple[object, ...]:
    return row.step, not row.alone, row.place, row.piece, row.chain


def _pages(rows: Iterable[Row]) -> Iterator[Row]:
    """A row for each page, with the chain that tells most: of what stands there alone, the most direct."""
    found: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (not row.alone, len(row.chain), row.place, row.piece)):
        for address in row.pages:
            found.setdefault(address.partition("#")[0], row._replace(pages=(address,)))
    for page, row in found.items():
        yield row._replace(step=PAGE, piece=Piece("page", page), chain=(*row.chain, page))


def text(told: Answer, event: str | None) -> str:
    """The answer for a person, in groups; a line begins with a place to which an editor can jump."""
    lines = [f"{told.key} is a {told.kind}: {told.title}"]
    if event:
        lines += ["", f"{event.capitalize()}. {EVENTS[event]}"]
    lines += ["", _summed(told)]
    for (step, alone), rows in groupby(told.rows, key=lambda row: (row.step, row.alone)):
        listed = list(rows)
        head = f"{STEPS[step]}: {ALONE if alone else BESIDE} ({len(listed)})"
        lines += ["", head, *map(_line, listed)]
    return "\n".join(lines)


def _line(row: Row) -> str:
    at = row.place
    return f"{at.path}:{at.line}:{at.column}: {row.piece.kind}: {' -> '.join(row.chain)}"


def _summed(told: Answer) -> str:
    """How many pieces of each kind are touched, in the order of the groups."""
    alone = counts([row for row in told.rows if row.alone])
    parts = (f"{kind} {n} ({alone.get(kind, 0)})" for kind, n in counts(told.rows).items())
    return f"Touched, and in brackets how many lean on it alone: {', '.join(parts)}."


def counts(rows: Iterable[Row]) -> dict[str, int]:
    """How many of each kind there are: each slide, level or paragraph, and a class or a claim once."""
    return dict(Counter(kind for kind, *_ in dict.fromkeys(row.piece.counted for row in rows)))


def as_json(told: Answer, event: str | None) -> str:
    """The answer for a program; docs/en/developers.md describes its fields."""
    touched = [
        {
            "kind": row.piece.kind,
            "id": row.piece.id,
            "part": row.piece.part,
            "path": row.place.path,
            "line": row.place.line,
            "column": row.place.column,
            "chain": row.chain,
            "alone": row.alone,
            "page": row.pages[0] if row.pages else "",
        }
        for row in told.rows
    ]
    head = {"key": told.key, "kind": told.kind, "event": event, "touched": touched}
    rest = {"counts": counts(told.rows), "translations": [], "versions": []}
    return json.dumps({**head, **rest}, ensure_ascii=False, indent=2)
