"""The very place on a page at which a source is used: a slide, an answer, a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from .. import citing, pieces, prose, uses
from ..errors import WITHIN
from ..model import Chapter
from ..pieces import Piece
from . import drawn
from .site import Site

BLOCK = re.compile(r"(?:^(?=.*\S).*(?:\n|\Z))+", re.MULTILINE)
ENTRY = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+", re.MULTILINE)
# What takes no id of its own: a table, a heading, a definition, markup, code, a box, what ends in marks.
BARE = re.compile(r"[ \t>]*(?:[|#:<{>]|!!!|\?\?\?|```|~~~)|.*\{[^{}]*\}[ \t]*\Z", re.DOTALL)
HEAD = re.compile(r"^#{1,6} +(.*?) *\{[^{}]*#([^\W_][\w-]*)[^{}]*\}[ \t]*$", re.MULTILINE)
LENGTH = 8  # words of a paragraph that tell it from the others
# Words for the place of a field that is no part with an id, by its place on the page.
FIELDS = {
    "_rationale": "rationale",
    "_limits": "limits",
    "_watch": "watch",
    "_progression": "today",
    "_change": "what-change-means",
    "_scoring": "scoring",
    "_procedure": "procedure",
    "_coding": "coding",
}
CALLED = ("title", "question", "worry", "term", "observe", "change", "country", "item")


class Paragraph(NamedTuple):
    """A paragraph, or an entry of a list, that cites: its ``end`` in the body, and where a link to it leads.

    ``place`` is its id; where it can have none, that of the heading above it.
    """

    end: int
    indent: str
    place: str
    called: str
    cites: frozenset[str]


@cache  # asked for each source that a chapter cites
def paragraphs(body: str) -> Sequence[Paragraph]:
    """The paragraphs of a chapter that cite a source, in their order."""
    return tuple(_paragraphs(body))


def _paragraphs(body: str) -> Iterator[Paragraph]:
    shadow = prose.masked(body)
    heads = [(head.start(), head[2], head[1]) for head in HEAD.finditer(shadow)]
    count = 0
    for start, text in _units(shadow):
        cites = frozenset(cited.key for cited in citing.keys(text))
        if not cites:
            continue
        if BARE.match(text):
            above = [head for head in heads if head[0] <= start]
            _, place, called = above[-1] if above else (0, "", "")
            yield Paragraph(0, "", place, prose.seen(called), cites)
            continue
        count += 1
        indent = text[: len(text) - len(text.lstrip())]
        yield Paragraph(start + len(text), indent, f"_cites-{count}", _begins(text), cites)


def _units(shadow: str) -> Iterator[tuple[int, str]]:
    """Where each paragraph and each entry of a list begins, and its text."""
    for block in BLOCK.finditer(shadow):
        starts = [block.start()]
        if ENTRY.match(block[0]):
            starts = [block.start() + entry.start() for entry in ENTRY.finditer(block[0])]
        for start, end in zip(starts, [*starts[1:], block.end()], strict=True):
            yield start, shadow[start:end].rstrip()


def marked(body: str) -> str:
    """The body of a chapter with an id for each paragraph that cites."""
    out, last = [], 0
    for each in paragraphs(body):
        if each.end:
            out += [body[last : each.end], f"\n{each.indent}{{ #{each.place} }}"]
            last = each.end
    return "".join([*out, body[last:]])


def of_chapter(site: Site, chapter: Chapter, key: str) -> Iterator[tuple[str, str]]:
    """Address ``item#part`` and first words of the paragraphs that cite a key."""
    for each in paragraphs(chapter.body):
        if key in each.cites and each.place:
            called = site.word("quoted", text=each.called) if each.end else each.called
            yield f"{chapter.id}#{each.place}", called


def of_data(site: Site, use: uses.Use) -> Iterator[tuple[str, str]]:
    """Address ``item#part`` and title of the piece that uses a source, if it has a place of its own."""
    piece = pieces.of(use.place.path, use.place.keys)
    address = next(drawn.own(site, piece), "")
    page, _, place = address.partition("#")
    if not place or page not in site.addresses:
        return
    if place in FIELDS:
        yield address, site.word(FIELDS[place])
    elif piece.kind in pieces.NAMED:
        yield address, _called(site, piece, use)


def _called(site: Site, piece: Piece, use: uses.Use) -> str:
    """What the innermost part around a use is called: a slide by its title, a question by its words."""
    path, keys = use.place.path, [str(key) for key in use.place.keys]
    inner: Any = site.manual.data[path]
    name = piece.part
    if (keys[0],) in WITHIN:
        inner, keys = inner[keys[0]][keys[1]], keys[2:]
    if piece.kind == "knowledge-answer":
        inner = {"answers": site.manual.data[site.manual.questions.path]["questions"]}
    while len(keys) > 1 and keys[0] in pieces.ENTRIES:
        inner, keys = inner[keys[0]][keys[1]], keys[2:]
        name = _name(site, inner) or name
    return name


def _name(site: Site, held: Mapping[str, Any]) -> str:
    field = next((each for each in CALLED if isinstance(held.get(each), str)), "")
    if not field:
        return ""
    text = _begins(held[field])
    return site.word("quoted", text=text) if field in ("question", "worry") else text


def _begins(text: str) -> str:
    """The first words of a text, as a reader sees them."""
    text = re.sub(r"\s*\[[^\[\]]*@[^\[\]]*\]", "", ENTRY.sub("", text, count=1))
    words = prose.seen(text).split()
    return " ".join(words[:LENGTH]) + (" …" if len(words) > LENGTH else "")
