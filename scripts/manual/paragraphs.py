"""The paragraphs in which the pages of two editions differ, as a reader sees them."""

from __future__ import annotations

import difflib
import html
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
# What shapes a page and is not read: tags, the attributes of Markdown, and the notes at its foot, which say
# what references.bib says.
BLOCK = re.compile(r"</?(?:d[dltv]|div|li|[ou]l|p|section|t[dhr])\b[^<>]*>")
LEADING = re.compile(r"^(?:[-*] |\d+\. |#+ )")
UNREAD = re.compile(r"</?[a-z][^<>]*>|(?<=[ \]])\{ ?[#.:][^{}\n]*\}|^\[\^[^\]]+\]:.*", re.MULTILINE)
APART = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:\||[-*] |\d+\. ))")  # a row and an entry stand alone
TARGET = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
MARK = re.compile(r",?\[\^([^\]]+)\]")


class PageChange(NamedTuple):
    """One page; ``what`` is ADDED, REMOVED or CHANGED, ``paragraphs`` are pairs of old and new text."""

    path: str
    what: str
    paragraphs: tuple[tuple[str, str], ...] = ()


def compared(old: Mapping[str, str], new: Mapping[str, str]) -> list[PageChange]:
    """The pages that read differently, by path; both are pages of Markdown by their paths."""
    found = []
    for path in sorted({*old, *new}):
        if path not in old or path not in new:
            found.append(PageChange(path, ADDED if path in new else REMOVED))
        elif old[path] != new[path] and (pairs := tuple(_pairs(_read(old[path]), _read(new[path])))):
            found.append(PageChange(path, CHANGED, pairs))
    return found


def lean(old: str, new: str) -> tuple[str, str]:
    """Two paragraphs without the targets of links and the marks of notes, unless only these differ."""
    shown = [MARK.sub(r" [\1]", TARGET.sub(r"\1", text)) for text in (old, new)]
    return (shown[0], shown[1]) if shown[0] != shown[1] else (old, new)


def _read(markdown: str) -> list[str]:
    """The paragraphs of a page as they are read, each on one line."""
    parts = (UNREAD.sub("", BLOCK.sub(" ", part)) for part in APART.split(markdown))
    shown = (LEADING.sub("", " ".join(html.unescape(part).split())) for part in parts)
    return [text for text in shown if text]


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for step, from_old, to_old, from_new, to_new in steps:
        if step != "equal":
            yield from itertools.zip_longest(old[from_old:to_old], new[from_new:to_new], fillvalue="")
