"""The numbers of a text, and whether the records of its sources hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import citing, prose, sentences
from .citing import Cited
from .reference import Reference

NUMBER = re.compile(r"(?<![\w.])(?<![^\W\d_]-)(?:\d+(?:[,  \u202f]\d{3})*(?:\.\d+)?|\.\d+)")
BETWEEN = re.compile(r"[,  \u202f]")
BEFORE = re.compile(r"[^\W\d_]+s?\s+$")
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
    told = [said for each in records for said in (each.finding, each.facts, each.title, each.year)]
    return {number.value for said in told for number in numbers(said)} | (
        {"100"} if any("%" in said for said in told) else set()
    )


def holds(known: Iterable[str], value: str, rounded: bool) -> bool:
    """Whether a number is one of these, or perhaps one of these ``rounded``."""
    places = len(value.partition(".")[2])
    return any(value == each or (rounded and f"{float(each):.{places}f}" == value) for each in known)


def cited(text: str) -> Iterator[tuple[str, list[Cited]]]:
    """Each sentence that cites, without its citations, and what it cites; blanks hold no number.

    A citation that stands after the stop belongs to the sentence before it.
    """
    blocks: dict[str, list[Cited]] = {}
    for each in citing.keys(text):
        blocks.setdefault(each.raw, []).append(each)
    body = prose.masked(text) if blocks else ""
    for place, raw in enumerate(blocks):
        body = re.sub(rf"([.!?]*)\s*{re.escape(raw)}", rf" zz{place}zz\1", body)
    told = list(blocks.values())
    for sentence in sentences.split(prose.BLANK.sub("blank", body)):
        found = [each for place in MARK.findall(sentence) for each in told[int(place)]]
        if found:
            yield MARK.sub("", sentence), found
