"""The numbers of a text, and whether the records of its sources hold them."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from . import prose, sentences
from .marks import Citation
from .reference import Reference

NUMBER = re.compile(r"(?<![\w.])(?<![^\W\d_]-)(?:\d+(?:[,  \u202f]\d{3})*(?:\.\d+)?|\.\d+)")
BETWEEN = re.compile(r"[,  \u202f]")
BEFORE = re.compile(r"[^\W\d_]+s?\s+$")
DIGIT = re.compile(r"\d")
MARKER = re.compile(sentences.MARKER.pattern, re.MULTILINE)
MARK = re.compile(r"zz(\d+)zz")


class Number(NamedTuple):
    """A number as a plain decimal, as it is written, and with the word before it, as "Table 2"."""

    value: str
    written: str
    named: str


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text, in digits; what is part of a name, as in "SF-36", is none."""
    seen = prose.seen(text)
    for match in NUMBER.finditer(seen):
        plain = BETWEEN.sub("", match[0])
        before = BEFORE.search(seen[: match.start()])
        named = f"{before[0].strip()} {match[0]}" if before else ""
        yield Number(f"0{plain}" if plain.startswith(".") else plain, match[0], named)


def values(records: Iterable[Reference]) -> set[str]:
    """The numbers of some records: what references.bib says was found, its facts, its title and its year."""
    return {value for said in _told(records) for value in _values(said)}


def plainly(records: Collection[Reference]) -> set[str]:
    """The same as plain text may have them: rounded too, and with a percentage as so many in 100."""
    known = values(records)
    rounded = {f"{float(value):.{places}f}" for value in known for places in range(_places(value))}
    return known | rounded | ({"100"} if any("%" in said for said in _told(records)) else set())


@functools.cache  # many sentences cite the same sources
def _values(said: str) -> frozenset[str]:
    return frozenset(number.value for number in numbers(said))


def _told(records: Iterable[Reference]) -> list[str]:
    return [said for each in records for said in (each.finding, each.facts, each.title, each.year)]


def _places(value: str) -> int:
    return len(value.partition(".")[2])


def cited(text: str, citations: Iterable[Citation]) -> Iterator[tuple[str, list[Citation]]]:
    """Each sentence, without its citations, and what it cites, if anything; none of a text without digits.

    A citation that stands after the stop belongs to the sentence before it. Blanks hold no number.
    """
    blocks: dict[str, list[Citation]] = {}
    for each in citations:
        blocks.setdefault(each.raw, []).append(each)
    bare = functools.reduce(lambda left, raw: left.replace(raw, ""), blocks, text)
    if not DIGIT.search(bare):
        return
    body = prose.masked(text)
    for place, raw in enumerate(blocks):
        *befores, last = body.split(raw)
        body = "".join(_marked(before.rstrip(), place) for before in befores) + last
    told = list(blocks.values())
    for sentence in sentences.split(prose.BLANK.sub("blank", body)):
        found = [each for place in MARK.findall(sentence) for each in told[int(place)]]
        yield MARK.sub("", sentence), found


def spots(text: str, citations: Iterable[Citation]) -> dict[str, list[prose.Found]]:
    """Where each number of a text stands, by how it is written, as the sentences of ``cited`` have them."""
    for each in citations:
        text = text.replace(each.raw, " " * len(each.raw))
    text = MARKER.sub(lambda mark: " " * len(mark[0]), text)
    found: dict[str, list[prose.Found]] = {}
    for number in prose.found(NUMBER, text):
        found.setdefault(number.said, []).append(number)
    return found


def _marked(before: str, place: int) -> str:
    """What stands before a citation, with its mark, which belongs before a stop."""
    said = before.rstrip(".!?")
    return f"{said} zz{place}zz{before[len(said) :]}"
