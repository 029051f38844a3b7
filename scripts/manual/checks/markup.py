"""Nothing that authors write as a mark reaches a reader as it is written."""

import re
from collections.abc import Iterable, Iterator

from .. import prose
from ..errors import Problem
from ..marks import Citation, Text
from ..model import Manual

CODE = "markup-unknown"
BRACES = "Write a blank as {name}; in a chapter, {claim:id}, {result:id} or {week:1} in a paragraph alone."
CITE = "Write [@key], [@key, Table 2], or [@one; @two]."
BRACE = re.compile(r"[{}][^{}\n]{0,40}\}?")
ATTRIBUTES = re.compile(r"\{:?(?:\s*[#.][\w-]+)+\s*\}")
LINK = re.compile(r"\]\(\s*<?item\s*:[^)]*\)?", re.IGNORECASE)
DANGER = re.compile(r"\]\(\s*<?(?:javascript|vbscript|data):[^)]*\)?", re.IGNORECASE)
IMAGE = re.compile(r"(?<!\\)!\[(?!@)")
PICTURE = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\(\s*<?([^\s()<>]*)>?[^()]*\)|\[[^\[\]]*\])?")
OWN_NOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\]:?")
BARE = re.compile(r"(?<![!\\\]])\[([^\[\]@^\n]+)\](?![(\[:])")
HTML = re.compile(r"<[A-Za-z!/?][^>\n]{0,40}>?")
AT = re.compile(r"\[@[^\]\n]*|(?<![\w.+%-])@([A-Za-z0-9_-]+)")


def check(manual: Manual) -> Iterator[Problem]:
    """Find blanks, links, claims and citations that are miswritten, and HTML, outside code."""
    cited: dict[object, list[Citation]] = {}
    for each in manual.citations:
        cited.setdefault((each.path, each.keys), []).append(each)
    for text in manual.texts:
        if not text.is_of_the_site:
            yield from _left_over(text, cited.get((text.path, text.keys), ()), manual)


def _left_over(text: Text, cited: Iterable[Citation], manual: Manual) -> Iterator[Problem]:
    words = prose.masked(text.words)
    if "{" in words or "}" in words:
        chapter = not text.keys
        known = (ATTRIBUTES, prose.SET_APART, prose.BLANK) if chapter else (prose.BLANK,)
        rest = words
        for pattern in reversed(known):
            rest = pattern.sub(_blanked, rest)
        for found in BRACE.finditer(rest):
            yield _problem(text, found, "is neither a blank nor set apart.", BRACES)
    if "](" in words:
        for found in LINK.finditer(prose.LINK.sub(_blanked, words)):
            yield _problem(text, found, "is no link to an item.", "Write [words](item:id).")
        for found in DANGER.finditer(words):
            yield _problem(text, found, "would run in the reader's browser.", "Remove the link.")
    if "[" in words:
        for found in OWN_NOTE.finditer(words):
            yield _problem(text, found, "is a note of its own, which no source stands behind.", CITE)
        for found in BARE.finditer(words):
            if any(part in manual.references for part in re.split(r"[\s,;]+", found[1])):
                yield _problem(text, found, "names a source, and is no citation without '@'.", CITE)
    if "![" in words:
        yield from _pictures(text, words, manual)
    if "<" in words:
        for found in HTML.finditer(words):
            remedy = "Use Markdown or plain words."
            yield _problem(text, found, "is HTML, which the manual does not take.", remedy)
    if "@" in words:
        yield from _citations(text, words, cited, manual)


def _pictures(text: Text, words: str, manual: Manual) -> Iterator[Problem]:
    """Pictures that are no files of the manual: those of another host tell it who reads."""
    for begin in IMAGE.finditer(words):
        found = PICTURE.match(words, begin.start())
        target = (found[1] if found else "") or ""
        if re.sub(r"^(?:\.{1,2}/)+", "", target) not in manual.pictures:
            remedy = (
                "Put the file below docs/assets or beside the chapters, "
                "and write ![what it shows](assets/name.png), with its path from the page."
            )
            yield _problem(text, found or begin, "shows no picture of the manual.", remedy)


def _citations(text: Text, words: str, citations: Iterable[Citation], manual: Manual) -> Iterator[Problem]:
    for cited in citations:
        parts = re.split(r"[\s,;]+", cited.locator)
        if "@" in cited.locator or any(part in manual.references for part in parts):
            said = f"'{' '.join(cited.raw.split())}' names a second source where a place belongs."
            yield Problem(cited.place(), CODE, said, CITE)
        words = words.replace(cited.raw, " " * len(cited.raw))
    for found in AT.finditer(words):
        if found[1] is None or found[1] in manual.references:
            yield _problem(text, found, "is no citation as it stands.", CITE)


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _problem(text: Text, found: re.Match[str], message: str, remedy: str) -> Problem:
    at = found.end() - len(found[0].lstrip())
    place = text.place(found[0].strip(), at)
    return Problem(place, CODE, f"'{' '.join(found[0].split())}' {message}", remedy)
