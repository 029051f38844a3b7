"""Turn [@key] in Markdown into numbered notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from . import bibliography, locating
from .memo import Memo, digest
from .reference import Reference

CITATION = re.compile(
    r"""
      \\.                                                                     # an escaped sign
    | ^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n`]*\n(?s:.*?)(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)   # fenced code
    | <!--(?s:.*?)(?:-->|\Z)
    | <(?P<raw>pre|code|script|style)\b(?s:.*?)(?:</(?P=raw)\s*>|\Z)
    | </?[A-Za-z][^<>]*>                                                      # a tag, <a@b.org>
    | (?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)(?s:.))+?(?<!`)(?P=ticks)(?!`)  # `code`
    | ^[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*\S+[ \t]*(?:["'(][^\n]*)?$          # [name]: address
    | \[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]@^]*\])   # a link, an image
    | \[(?!\^)(?P<block>[^\[\]@]*@(?:[^\[\]]|\[[^\[\]@]*\])*)\]
    """,
    re.MULTILINE | re.VERBOSE,
)
BLANK_LINE = re.compile(r"\n[ \t]*\n")
CODE_INDENT = re.compile(r"^(?: {4}| {0,3}\t)", re.MULTILINE)
OPENER = re.compile(r"[-*+][ \t]|\d+[.)][ \t]|!!!|\?\?\?|===|:[ \t]|\[\^[^\]]+\]:")
MARKERS = re.compile(r"(?:[\s>]|[-*+:]|\d+[.)]|\#|\[[ xX]\])*|.*\|\s*")
PROSE_LINE = re.compile(r"[ \t>]*(?![ \t>#|<]|!!!|\?\?\?|===|\*?\[[^\]]*\]:|```|~~~|///)(?=.*\w).*[^\s|>}=-]")


class Cited(NamedTuple):
    """A key in a block of citations; ``raw`` is the whole block, as written, ``at`` the index of the "@"."""

    key: str
    prefix: str
    locator: str
    raw: str
    at: int = 0


def keys(text: str) -> list[Cited]:
    """Every citation of a text in order, outside code, links and e-mail addresses."""
    found = []
    for start, end, block in _blocks(text):
        at = start
        for one in block.citations:
            again = locating.find(text, f"@{one.key}", at + 1, end)
            at = at if again is None else again
            found.append(Cited(one.key, one.prefix, one.suffix, text[start:end], at))
    return found


def cite(
    markdown: str, references: Mapping[str, Reference], words: Mapping[str, str], memo: Memo | None = None
) -> str:
    """The page with a number for each citation, and its notes at the end in order of first use.

    A block with a key that is not in ``references`` stays as it is written.
    """
    blocks = [one for one in _blocks(markdown) if all(cited.key in references for cited in one[2].citations)]
    if not blocks:
        return markdown
    notes = _Notes(references, words, memo or Memo())
    out: list[str] = []
    written: dict[str, str] = {}
    last = 0
    for start, end, block in blocks:
        before = markdown[last:start]
        if last and not before.strip(" \t"):
            out[-1] = bibliography.beside([out[-1], notes.mark(block)])
        else:
            out += [before[: len(before) - _space_before(markdown, start)], notes.mark(block)]
        written |= {one.key: notes.note(one) for one in block.citations if one.key not in written}
        last = end
    return "".join([*out, markdown[last:].rstrip("\n"), "\n\n", "\n".join(written.values()), "\n"])


class _Notes:
    """The numbers and the notes of a page, each written once."""

    def __init__(self, references: Mapping[str, Reference], words: Mapping[str, str], memo: Memo) -> None:
        self._references, self._words, self._memo = references, words, memo

    @cached_property
    def _writer(self) -> Any:
        return bibliography.notes(self._references, self._words)

    def mark(self, block: Any) -> str:
        return self._memo.get(digest("mark", block.raw), lambda: str(self._writer.inline_text(block)))

    def note(self, citation: Any) -> str:
        key = digest("note", repr(self._references[citation.key]), repr(self._words))
        return self._memo.get(key, lambda: str(self._writer.reference_text(citation)))


def _blocks(text: str) -> Iterator[tuple[int, int, Any]]:
    if "[" not in text or "@" not in text:
        return
    for match in CITATION.finditer(_without_indented_code(text)):
        inner = match["block"]
        if inner and bibliography.CITED.search(inner) and not BLANK_LINE.search(inner):
            block = bibliography.block(text[match.start() : match.end()])
            if block.citations:
                yield match.start(), match.end(), block


def _without_indented_code(text: str) -> str:
    """The text, with indented code blanked out so that everything else keeps its place.

    Four spaces after a blank line are code, unless a list, a note or a tab above takes them for its own.
    """
    if not CODE_INDENT.search(text):
        return text
    lines, margins, after_blank, code = [], [0], True, False
    for line in text.split("\n"):
        words = line.lstrip(" \t")
        if not words:
            lines.append(line)
            after_blank = True
            continue
        indent = len(line[: len(line) - len(words)].expandtabs(4))
        while after_blank and indent < margins[-1]:
            margins.pop()
        code = indent >= margins[-1] + 4 and (after_blank or code)
        if not code and OPENER.match(words):
            while indent < margins[-1]:
                margins.pop()
            margins.append((indent // 4 + 1) * 4)
        lines.append(" " * len(line) if code else line)
        after_blank = False
    return "\n".join(lines)


def _space_before(text: str, start: int) -> int:
    """How many spaces, or which line break inside a paragraph, part a citation from its sentence."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if line.strip(" \t>"):
        return 0 if MARKERS.fullmatch(line) else len(line) - len(line.rstrip())
    above = text[: start - len(line)].removesuffix("\n")
    wrapped = above != text[:start] and PROSE_LINE.fullmatch(above[above.rfind("\n") + 1 :].rstrip(" \t"))
    return start - len(above.rstrip(" \t")) if wrapped else 0
