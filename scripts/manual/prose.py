"""What authors may write inside prose: blanks, links to items, what is set apart."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from .marks import Text

BLANK = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z0-9_-]+)*)\}")
LINK = re.compile(r"\]\(item:([^\s()#]*)(?:#([^\s()]*))?\)")
SET_APART = re.compile(r"^\{(claim|result|week):([^\s{}]*)\}[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^#{1,6} .*\{[^{}]*#([^\W_][\w-]*)[^{}]*\}[ \t]*$", re.MULTILINE)  # with an id
CODE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}(?=[^\n`]*$)|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!\\)(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
# What a reader does not see as it is written: addresses, citation keys, blanks, marks, rare characters.
HIDDEN = re.compile(
    r"(?P<gone>[*_]+|~~|\[(?=[^\[\]]*\]\()|\]\([^()\s]*(?:\s[^()]*)?\)|\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<apart>@[\w:.-]*\w|(?:https?://|www\.)[^\s<>()\[\]]+|\{[^{}\n]*\})"
    r"|&#?\w+;|[^\x00-\x7f][\u0300-\u036f]*"
)
PART = re.compile(r"\w+")
ACCENTS = re.compile("[\u0300-\u036f]")
ACCENTED = "[A-Za-z][\u0300-\u036f]+"
MAY_HIDE = re.compile(r"[@*_~\\&{\[\u0080-\U0010ffff]|://|www\.")
WIDTHLESS = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
ALIKE = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-") | dict.fromkeys("‘’ʼ", "'")
)


class ItemLink(NamedTuple):
    """A link to an item by its id, and perhaps to a part of it; ``raw`` is "(item:id#part)"."""

    item: str
    part: str
    raw: str


class Apart(NamedTuple):
    """What a paragraph of a chapter sets apart: a claim, a result or a week, by its id or number."""

    kind: str
    id: str


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


def places(pattern: re.Pattern[str], text: str) -> list[int]:
    """Where the matches of a pattern begin in a text, outside code."""
    return [match.start() for match in pattern.finditer(masked(text))]


def set_apart(text: str) -> list[Apart]:
    """What a text sets apart, each a paragraph such as ``{claim:id}``."""
    return [Apart(*found) for found in SET_APART.findall(masked(text))] if "{" in text else []


def replaced(pattern: re.Pattern[str], text: str, by: Callable[[re.Match[str]], str]) -> str:
    """``pattern.sub(by, text)``, but code stays as it is; ``by`` takes the match."""
    shadow, out, last = masked(text), [], 0
    for match in pattern.finditer(shadow):
        out += [text[last : match.start()], by(match)]
        last = match.end()
    return "".join([*out, text[last:]])


class Found(NamedTuple):
    """Words in a text: as a reader sees them, as they are written, and the index at which they begin."""

    said: str
    written: str
    at: int

    def holds(self, other: Found) -> bool:
        """Whether the other stands wholly within these words."""
        return self.at <= other.at and other.at + len(other.written) <= self.at + len(self.written)


def any_of(words: Iterable[str], exact: bool = False) -> re.Pattern[str] | None:
    """A pattern that finds any of these whole words across lines, in any case unless ``exact``.

    None for no words. A space and a hyphen are the same: "cure-all" is found as "cure all" too.
    """
    plain = {" ".join(filter(None, re.split(r"[\s-]+", seen(word)))) for word in words} - {""}
    heads: dict[str, list[str]] = {}  # words with the same first letter stand together: a third of the time
    plain = plain if exact else {word.lower() for word in plain}
    for word in sorted(plain, key=lambda word: (-len(word), word)):
        rest = re.escape(word[1:]).replace(r"\ %", r"\s*%").replace(r"\ ", r"[\s-]+")
        heads.setdefault(word[0], []).append(rest)
    either = "|".join(f"{re.escape(head)}(?:{'|'.join(rests)})" for head, rests in heads.items())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", 0 if exact else re.IGNORECASE) if heads else None


def found_in(words: Iterable[str], texts: Sequence[Text]) -> Iterator[tuple[Text, Found]]:
    """What ``found`` finds of these words in each of many texts.

    Mostly that is nothing, and then no pattern has to be made, which costs more than to look.
    """
    everything = "\n".join(seen(text.words) for text in texts).lower()
    pattern = any_of(likely(words, everything))
    if pattern and re.search(pattern.pattern, everything):
        for text in texts:
            for each in found(pattern, text.words):
                yield text, each


def likely(words: Iterable[str], everything: str) -> list[str]:
    """The words that may stand in a text of small letters: each part of them does."""
    parts = vocabulary(everything)
    return [word for word in words if parts.issuperset(parts_of(word))]


@lru_cache(maxsize=1)  # several rules look through all texts
def vocabulary(text: str) -> set[str]:
    """What stands in a text between spaces, stops and hyphens, each once."""
    held: set[str] = set()
    for line in text.split("\n"):  # line by line, since all words at once would fill the memory
        held.update(line.split())
    return set(PART.findall(" ".join(held)))


@cache
def parts_of(word: str) -> list[str]:
    """What a word or several consist of, in small letters."""
    return PART.findall(seen(word).lower())


def found(pattern: re.Pattern[str] | None, text: str) -> Iterator[Found]:
    """What a pattern finds in a text as a reader sees it: without marks, code and addresses."""
    if pattern is None:
        return
    places: Sequence[int] = ()
    for match in pattern.finditer(seen(text)):
        places = places or _places(text)
        first, last = places[match.start()], places[match.end() - 1]
        yield Found(" ".join(match[0].split()), text[first : last + 1], first)


def said(pattern: re.Pattern[str] | None, text: str) -> list[str]:
    """What a pattern finds in a text as a reader sees it, where nobody asks how it is written."""
    return [" ".join(match[0].split()) for match in pattern.finditer(seen(text))] if pattern else []


@cache  # several rules look at each text
def seen(text: str) -> str:
    """A text as a reader sees it, on plain keys.

    Emphasis, soft hyphens and other signs without a width are gone; what only looks different, such as a
    hyphen that does not break, is the same. Letters of other scripts that look alike stay different.
    """
    source = masked(text)
    return _hidden(source).sub(_in_place, source) if MAY_HIDE.search(source) else source


def _places(text: str) -> list[int]:
    """For each character that is seen, its index in the text."""
    source = masked(text)
    places: list[int] = []
    last = 0
    for hidden in _hidden(source).finditer(source):
        start, end = hidden.span()
        places += [*range(last, start), *[start] * len(_in_place(hidden))]
        last = end
    return [*places, *range(last, len(source))]


def _hidden(source: str) -> re.Pattern[str]:
    return re.compile(f"{HIDDEN.pattern}|{ACCENTED}") if ACCENTS.search(source) else HIDDEN


def _in_place(hidden: re.Match[str]) -> str:
    """What a reader sees in place of what is written."""
    return "" if hidden["gone"] else " " if hidden["apart"] else _plain(hidden[0])


def _plain(sign: str) -> str:
    shown = html.unescape(sign) if sign.startswith("&") else sign
    return WIDTHLESS.sub("", unicodedata.normalize("NFKC", shown)).translate(ALIKE)
