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
    words[:1] = [word.lstrip(ENDING) for word in words[:1]]
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
        head = re.escape(words[0][0])
        heads.setdefault(head, []).append(_spelt(words).removeprefix(head))
    either = "|".join(f"{head}(?:{'|'.join(rests)})" for head, rests in heads.items())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if heads else None


def _spelt(words: Sequence[str]) -> str:
    made, apart = "", ""
    for word in words:
        if word == GAP:
            apart = BETWEEN
        else:
            made += (r"\s*" if word == "%" and made else apart) + re.escape(word).replace(ENDING, r"\w*")
            apart = APART
    return made


def found_in(
    phrases: Iterable[str], allowed: Sequence[str], texts: Sequence[Text]
) -> Iterator[tuple[Text, prose.Found]]:
    """What is found of these phrases in many texts, but for what is a part of an ``allowed`` one."""
    wanted = pattern(phrases)
    quick = re.compile(wanted.pattern) if wanted else None  # in small letters: mostly there is nothing
    near = [text for text in texts if quick and quick.search(prose.seen(text.words).lower())]
    spared = [pattern([phrase]) for phrase in allowed] if near else []
    for text in near:
        around = [each for one in spared for each in prose.found(one, text.words)]
        for each in prose.found(wanted, text.words):
            if not any(one.holds(each) for one in around):
                yield text, each
