"""Find families of phrases, which authors list in a short way: ``take* ... pain away``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from . import prose
from .marks import Text

ENDING, GAP = "\ue000", "..."  # a sign of its own for the star, which is emphasis in Markdown
BETWEEN = r"(?:[\s-]+[\w']+){0,3}?[\s-]+"  # no sign of a sentence: what stands apart is another thought
APART = r"[\s-]+"


def words_of(phrase: str) -> list[str]:
    """The words of a phrase with its stars and gaps, of which none stands first or last."""
    plain = prose.seen(phrase.replace("*", ENDING)).lower()
    words = [word for word in re.split(APART, plain) if word.strip(ENDING)]
    while words[:1] == [GAP]:
        del words[0]
    while words[-1:] == [GAP]:
        del words[-1]
    return words


def pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds any of these phrases in any case, the longer ones first; None for no phrase.

    A star is any ending of its word, or none; three dots are up to three words, or none. A space and a hyphen
    are the same.
    """
    heads: dict[str, list[str]] = {}  # phrases with the same first letter stand together, which is quicker
    listed = {tuple(words) for words in map(words_of, phrases) if words}
    for words in sorted(listed, key=lambda words: (-len("".join(words)), words)):
        heads.setdefault(words[0][0], []).append(_spelt(words))
    either = "|".join(f"(?={re.escape(head)})(?:{'|'.join(rest)})" for head, rest in heads.items())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if heads else None


def _spelt(words: Sequence[str]) -> str:
    made, apart = "", ""
    for word in words:
        if word == GAP:
            apart = BETWEEN
        else:
            made += (r"\s*" if word == "%" else apart) + re.escape(word).replace(ENDING, r"\w*")
            apart = APART
    return made


def found_in(
    phrases: Iterable[str], allowed: Sequence[str], texts: Sequence[Text]
) -> Iterator[tuple[Text, prose.Found]]:
    """What is found of these phrases in many texts, but for what is a part of an ``allowed`` one."""
    everything = "\n".join(prose.seen(text.words) for text in texts).lower()
    likely = [phrase for phrase in phrases if all(part in everything for part in _sure(phrase))]
    wanted = pattern(likely)
    if wanted and wanted.search(everything):
        spared = list(filter(None, (pattern([phrase]) for phrase in allowed)))
        for text in texts:
            found = list(prose.found(wanted, text.words))
            around = [each for one in spared for each in prose.found(one, text.words)] if found else []
            for each in found:
                if not any(_holds(one, each) for one in around):
                    yield text, each


def _sure(phrase: str) -> list[str]:
    """What stands in every text that has the phrase: its words without their stars."""
    return [part for word in words_of(phrase) if word != GAP for part in word.split(ENDING)]


def _holds(one: prose.Found, other: prose.Found) -> bool:
    return one.at <= other.at and other.at + len(other.written) <= one.at + len(one.written)
