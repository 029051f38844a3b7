"""What each paragraph of a chapter names, and where it stands in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import citing, locating, prose
from .errors import Place
from .marks import Citation
from .model import Chapter
from .pieces import Piece

BREAK = re.compile(r"(?:\A|\n[ \t]*\r?\n)(?:[ \t]*\r?\n)*")


class Named(NamedTuple):
    """A reference or an item that a paragraph names; ``alone`` when its citation names nothing else."""

    name: str
    piece: Piece
    place: Place
    alone: bool = True


def cited(chapter: Chapter, citations: Sequence[Citation]) -> Iterator[Named]:
    """The references that the paragraphs cite; ``citations`` are those of the chapter, in its order."""
    shadow, page = prose.masked(chapter.body), _Page(chapter)
    last = 0
    for block in _blocks(citations):
        start = shadow.find(block[0].raw, last)
        last = start + len(block[0].raw)
        for each in block:
            at = locating.find(shadow, f"@{each.key}", start, last)
            yield page.named(each.key, start if at is None else at, all(one.key == each.key for one in block))


def linked(chapter: Chapter) -> Iterator[Named]:
    """The items to which the paragraphs link, or which they set apart."""
    shadow, page = prose.masked(chapter.body), _Page(chapter)
    for pattern, name in ((prose.LINK, 1), (prose.SET_APART, 2)):
        for match in pattern.finditer(shadow):
            yield page.named(match[name], match.start(name))


def _blocks(citations: Sequence[Citation]) -> Iterator[Sequence[Citation]]:
    """The citations of each block such as [@a; @b]; the same block may stand twice."""
    start = 0
    while start < len(citations):
        end = start + len(citing.keys(citations[start].raw))
        yield citations[start:end]
        start = end


class _Page:
    """Where paragraphs and headings of a chapter begin."""

    def __init__(self, chapter: Chapter) -> None:
        self.chapter = chapter
        self.starts = [found.end() for found in BREAK.finditer(chapter.body)]
        self.heads = [(head.start(), head[1]) for head in prose.HEADING.finditer(chapter.body)]

    def named(self, name: str, at: int, alone: bool = True) -> Named:
        """What is named at an index of the body."""
        body, first = self.chapter.body, self.chapter.line
        start = self.starts[bisect_right(self.starts, at) - 1]
        line, _ = locating.spot(body, start, first)
        above = [head for place, head in self.heads if place <= at]
        piece = Piece("paragraph", self.chapter.id, above[-1] if above else "", line)
        return Named(name, piece, Place(self.chapter.path, *locating.spot(body, at, first)), alone)
