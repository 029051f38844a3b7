"""What authors may write inside prose: blanks, links to items, claims set apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

BLANK = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z0-9_-]+)*)\}")
LINK = re.compile(r"\]\(item:([^\s()#]*)(?:#([^\s()]*))?\)")
CLAIM = re.compile(r"^\{claim:([^\s{}]*)\}[ \t]*$", re.MULTILINE)
CODE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}(?=[^\n`]*$)|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!\\)(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)


class ItemLink(NamedTuple):
    """A link to an item by its id, and perhaps to a part of it; ``raw`` is "(item:id#part)"."""

    item: str
    part: str
    raw: str


def masked(text: str) -> str:
    """The text with its code blanked out, character for character, so that places stay."""
    if "`" not in text and "~~~" not in text:
        return text
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def blanks(text: str) -> list[str]:
    """The names of the blanks in a text, outside code."""
    return BLANK.findall(masked(text)) if "{" in text else []


def links(text: str) -> list[ItemLink]:
    """The links to items in a text, outside code."""
    if "(item:" not in text:
        return []
    return [ItemLink(m[1], m[2] or "", m[0][1:]) for m in LINK.finditer(masked(text))]


def claims(text: str) -> list[str]:
    """The ids of the claims that a text sets apart, each a paragraph ``{claim:id}``."""
    return CLAIM.findall(masked(text)) if "{claim:" in text else []


def replaced(pattern: re.Pattern[str], text: str, by: Callable[[re.Match[str]], str]) -> str:
    """``pattern.sub(by, text)``, but code stays as it is; ``by`` takes the match."""
    shadow, out, last = masked(text), [], 0
    for match in pattern.finditer(shadow):
        out += [text[last : match.start()], by(match)]
        last = match.end()
    return "".join([*out, text[last:]])


def any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds any of these whole words, in any case and across lines; None for no words."""
    listed = sorted({" ".join(word.split()) for word in words}, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if listed else None
