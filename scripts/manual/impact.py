"""What a reference or a claim touches, with the chain of links that leads there."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from . import paragraphs, pieces, prose, uses
from .errors import Key, Place
from .marks import Citation
from .model import Claim, Manual
from .pieces import Piece

CITES, LEANS, TAKES_UP = 1, 2, 3
# A source of links: what they name, and its part; a reference has "@" for a part.
Source = tuple[str, str]
REFERENCE = "@"


class Link(NamedTuple):
    """A piece names a source at a place; ``alone`` when nothing beside it supports what stands there.

    ``step`` is how: it CITES a reference, LEANS on a claim or a result, or TAKES_UP a part of a session.
    """

    source: Source
    piece: Piece
    place: Place
    step: int
    alone: bool = True


class Touch(NamedTuple):
    """A place that is touched, and the shortest ``chain`` of names to it.

    It is touched ``alone`` when some chain leads to it on which no link has other support.
    """

    step: int
    piece: Piece
    place: Place
    chain: tuple[str, ...]
    alone: bool


Graph = Mapping[Source, Sequence[Link]]


def graph(manual: Manual) -> Graph:
    """Every link along which a reference touches something, by what it names."""
    found: dict[Source, list[Link]] = {}
    for make in (_in_data, _cited, _named, _in_prose, _taken_up, _in_chapters):
        for link in make(manual):
            found.setdefault(link.source, []).append(link)
    return found


def touched(
    links: Graph, key: str, *, claim: bool = False, rests: Mapping[Piece, set[Source]] | None = None
) -> list[Touch]:
    """All that a reference touches, or a claim: by step, and alone first.

    Who asks for many claims gives what every piece ``rests`` on.
    """
    first = links.get((key, "" if claim else REFERENCE), ())
    if claim:
        rests = on_what(links) if rests is None else rests
        first = [link._replace(alone=rests[link.piece] == {link.source}) for link in first]
    found: dict[object, Touch] = {}
    reached: set[Piece] = set()
    for alone in (True, False):
        start: tuple[str, ...] = (key,)
        waiting = deque((start, link) for link in first if link.alone or not alone)
        while waiting:
            so_far, (_, piece, place, step, _) = waiting.popleft()
            chain = (*so_far, piece.name)
            found.setdefault((piece, *_spot(place)), Touch(step, piece, place, chain, alone))
            if piece not in reached and (named := _named_by(piece)):
                reached.add(piece)
                waiting.extend((chain, link) for link in links.get(named, ()))
    return sorted(found.values(), key=lambda each: (each.step, not each.alone))


def _spot(place: Place) -> tuple[object, ...]:
    return place.path, place.line, place.column, place.keys, place.find, place.turn


def on_what(links: Graph) -> dict[Piece, set[Source]]:
    """The references and claims that each piece names."""
    found: dict[Piece, set[Source]] = {}
    for listed in links.values():
        for link in listed:
            if link.step != TAKES_UP:
                found.setdefault(link.piece, set()).add(link.source)
    return found


def _named_by(piece: Piece) -> Source | None:
    """By what other pieces name this one when they lean on it or take it up.

    A claim is leaned on for what it says. What its rationale or its limits cite stays there.
    """
    if piece.kind in ("segment", "slide", "question"):
        return piece.id, piece.part.split("/")[0]
    if piece.kind in ("result", "row") or (piece.kind == "claim" and not piece.part):
        return piece.id, ""
    return (piece.id, piece.part) if piece.kind == "knowledge-answer" else None


def _in_data(manual: Manual) -> Iterator[Link]:
    """Sources that data names: as evidence, as a basis, of figures and standards, on the reading list."""
    for use in uses.in_data(manual):
        piece = pieces.of(use.place.path, use.place.keys)
        alone = not use.reading and _only(manual, use, piece)
        yield Link((use.key, REFERENCE), piece, use.place, CITES, alone)


def _only(manual: Manual, use: uses.Use, piece: Piece) -> bool:
    """Whether no other source is named for the same: what a basis ``covers``, what an answer ``says``."""
    if piece.kind == "claim" and not piece.part:
        return _supports_alone(manual.claims[piece.id], use.key)
    keys = use.place.keys
    if keys[-2:-1] != ("sources",):
        return True
    beside: Any = manual.data[use.place.path]
    for key in keys[:-1]:
        beside = beside[key]
    if "answers" in keys:
        return len(beside) == 1
    return [each["covers"] for each in beside.values()].count(beside[use.key]["covers"]) == 1


def _supports_alone(claim: Claim, key: str) -> bool:
    """Whether nothing that supports the claim in full would be left without this reference."""
    if key not in claim.evidence or claim.evidence[key].direction == "against":
        return False
    return not any(found.direction == "supports" for other, found in claim.evidence.items() if other != key)


def _cited(manual: Manual) -> Iterator[Link]:
    """Citations in the prose of data; a block such as [@a; @b] names two for the same."""
    blocks: dict[tuple[str, tuple[Key, ...], str], set[str]] = {}
    for each in manual.citations:
        blocks.setdefault((each.path, each.keys, each.raw), set()).add(each.key)
    for cited in manual.citations:
        if not cited.keys:  # in a chapter
            continue
        piece = pieces.of(cited.path, cited.keys)
        of_claim = manual.claims.get(piece.id) if piece.kind == "claim" and not piece.part else None
        block = blocks[cited.path, cited.keys, cited.raw]
        alone = _supports_alone(of_claim, cited.key) if of_claim else len(block) == 1
        yield Link((cited.key, REFERENCE), piece, cited.place(), CITES, alone)


def _named(manual: Manual) -> Iterator[Link]:
    """Claims and results that data names by their ids, and parts of sessions that it takes up."""
    for mention in manual.mentions:
        if mention.to in ("claim", "item") and _leaned_on(manual, mention.id):
            source, step = (mention.id, ""), LEANS
        elif mention.to == "segment":
            around: Any = manual.data[mention.path]
            for key in mention.keys[:-1]:
                around = around[key]
            source, step = (around["session"], mention.id), TAKES_UP
        else:
            continue
        yield Link(source, pieces.of(mention.path, mention.keys), mention.place(), step)


def _leaned_on(manual: Manual, name: str) -> bool:
    return name in manual.claims or name in manual.results


def _in_prose(manual: Manual) -> Iterator[Link]:
    """Claims and results to which the prose of data links."""
    for text in manual.texts:
        seen: Counter[str] = Counter()
        for link in prose.links(text.words) if text.keys else ():
            if _leaned_on(manual, link.item):
                piece = pieces.of(text.path, text.keys)
                place = replace(text.place(link.raw), turn=seen[link.raw])
                seen[link.raw] += 1
                yield Link((link.item, ""), piece, place, LEANS)


def _taken_up(manual: Manual) -> Iterator[Link]:
    """Messages on the page that patients take home, and questions whose answers stand elsewhere."""
    for session in manual.sessions.values():
        home = Piece("take-home", session.page_to_take)
        for name in session.messages:
            yield Link((session.id, name), home, session.at("segments", name, "message"), TAKES_UP)
    asked, answered = manual.questions, manual.answers
    for name in asked.questions:
        piece = pieces.of(asked.path, ("questions", name))
        yield Link((answered.id, name), piece, asked.at("questions", name), TAKES_UP)


def _in_chapters(manual: Manual) -> Iterator[Link]:
    """What each paragraph of a chapter cites, sets apart or links to."""
    cited: dict[str, list[Citation]] = {}
    for each in manual.citations:
        if not each.keys:
            cited.setdefault(each.path, []).append(each)
    for chapter in manual.chapters.values():
        for found in paragraphs.cited(chapter, cited.get(chapter.path, [])):
            yield Link((found.name, REFERENCE), found.piece, found.place, CITES, found.alone)
        for found in paragraphs.linked(chapter):
            if _leaned_on(manual, found.name):
                yield Link((found.name, ""), found.piece, found.place, LEANS)
