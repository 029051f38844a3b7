"""How a text falls into sentences, and a sentence into words, as a reader counts them."""

from __future__ import annotations

import re

from . import prose

CITED = re.compile(r"\s*\[[^\[\]]*@[^\[\]]*\]")
LINE = re.compile(r"\n[ \t]*(?:\n|(?=(?:[-*+]|\d+[.)])[ \t]))")
MARKER = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+")
WORD = re.compile(r"\w+(?:[.,:'-]\w+)*")
STOP = re.compile(r"[.!?]+[\"')\]”»]*(?=\s|$)")
ELLIPSIS = re.compile(r"^\.{2,}[^.!?]*$")  # a pause, and no end, so that it cannot hide a long sentence
CLOSING = "\"')]”»"
OPENING = " \"'([“‘«"
# A full stop after these ends no sentence; after the numbered ones none when a number follows.
SHORT = re.compile(r"(?<!\w)(?:e\.g|i\.e|dr|mr|mrs|ms|prof|vs|cf|approx|ca)$", re.IGNORECASE)
NUMBERED = re.compile(r"(?<!\w)(?:nos?|figs?|pp?|vol)$", re.IGNORECASE)


def split(text: str) -> list[str]:
    """The sentences of a text as a reader sees it; an entry of a list is one at least.

    Citations, addresses and code are not there; a blank stands as a number.
    """
    bare = prose.masked(text).replace("—", " — ")
    bare = CITED.sub("", bare) if "@" in bare else bare
    bare = prose.BLANK.sub("0", bare) if "{" in bare else bare
    blocks = (MARKER.sub("", block) for block in (LINE.split(bare) if "\n" in bare else [bare]))
    return [each for block in blocks for each in _sentences(" ".join(prose.seen(block).split()))]


def words(sentence: str) -> list[str]:
    """The words of a sentence that ``split`` gave: a number is one, and so is what a hyphen joins."""
    return WORD.findall(sentence)


def is_ended(sentence: str) -> bool:
    """Whether a sentence that ``split`` gave ends as one does; a title and a name do not."""
    return sentence.rstrip(CLOSING).endswith((".", "!", "?"))


def _sentences(block: str) -> list[str]:
    found, start = [], 0
    for stop in STOP.finditer(block):
        if ELLIPSIS.search(stop[0]):
            continue
        after = block[stop.end() :].lstrip(OPENING)[:1]
        if not after or not (after.islower() or _is_short(block[start : stop.start()], stop[0], after)):
            found.append(block[start : stop.end()].strip())
            start = stop.end()
    found.append(block[start:].strip())
    return [sentence for sentence in found if WORD.search(sentence)]


def _is_short(before: str, sign: str, after: str) -> bool:
    """Whether a full stop ends an abbreviation, and not a sentence."""
    short = SHORT.search(before) or (after.isdigit() and NUMBERED.search(before))
    return sign == "." and bool(short)
