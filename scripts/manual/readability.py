"""How hard a text is to read: the Flesch-Kincaid grade, for English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from . import sentences

LANGUAGE = "en"
LEAST = 10  # words of a text that is judged alone: one syllable more then moves its grade by 1.2 at most
LETTERS = re.compile(r"[a-z']+")
VOWELS = re.compile(r"[aeiouy]+")
# Vowels that are written and not said; the last of these before endings such as "-ly" in "loosely".
SILENT = re.compile(
    r"(?<=[^aeiouy])e$(?<![^aeiouy]le)"
    r"|(?<=[^aeiouyscxzgh])es$(?<![^aeiouy]les)"
    r"|(?<=[^aeiouytd])ed$"
    r"|(?<=^ev)e(?=ry)"
    r"|(?<=[aeiou][^aeiouy])e(?=(?:ment|ful|fully|less|lessness|ly|ness)s?$)"
    r"|(?<=[aeiou][^aeiouy])e(?=(?:one|thing|time|body|day|where|head|line|work)s?$)"
    r"|(?<=[aeiou][^aeiouy])e(?=(?:self|selves|ways)$)"
)
# Vowels side by side that are said apart, and endings with one that is not written.
APART = re.compile(
    r"(?<![ctsg])ia|(?<=[^ctsgx])io(?!us|n)|(?<=[rvdnb])iou"
    r"|(?<![ctsg])ie(?=nc|nt)|ie(?=t)|(?<=[a-z]{3})ie(?=rs?$|st$)"
    r"|(?<![qg])ua(?=[lt])|(?<![qg])ue(?=n)|uou"
    r"|(?<![pgr])eo(?!u)|(?<=[aeiou][^aeiou])ea(?=s?$)"
    r"|[aeouy]ing|sms?$|yone$"
)


class Count(NamedTuple):
    """What a text, or many, hold of each."""

    sentences: int
    words: int
    syllables: int


def measured(text: str, is_only_long: bool) -> tuple[int, int, int, int]:
    """The words of the longest sentence, and how many sentences, words and syllables there are.

    Of a title, and of a name, which no stop ends, only the first counts: the formula is for sentences.
    So it is with what patients say, in whose own words.
    """
    said = sentences.split(text)
    held = [count(each) for each in said]
    judged = not is_only_long and any(map(sentences.is_ended, said))
    return max((each.words for each in held), default=0), *total(held if judged else ())


def count(sentence: str) -> Count:
    """What one sentence holds."""
    words = sentences.words(sentence)
    return Count(1, len(words), sum(map(syllables, words)))


def total(counts: Iterable[Count]) -> Count:
    """The sum of many."""
    return Count(*map(sum, zip(Count(0, 0, 0), *counts, strict=True)))


def alone(held: Count) -> Count:
    """A single text as it is judged: words of one syllable fill it up to ``LEAST``.

    In a text of two words a third syllable is four grades; left out, short texts could hold any word.
    """
    more = max(LEAST - held.words, 0)
    return Count(held.sentences, held.words + more, held.syllables + more)


def grade(held: Count) -> float:
    """The Flesch-Kincaid grade; low is easy."""
    return 0.39 * held.words / held.sentences + 11.8 * held.syllables / held.words - 15.59


def shown(held: Count) -> str:
    """The grade as text with one decimal."""
    return f"{round(grade(held), 1) + 0.0:.1f}"  # never -0.0


@cache
def syllables(word: str) -> int:
    """The syllables of an English word, by its spelling; a number counts as one."""
    return sum(map(_syllables, LETTERS.findall(word.lower()))) or 1


def _syllables(part: str) -> int:
    plain = part.replace("'", "")
    said = len(VOWELS.findall(plain)) - len(SILENT.findall(plain)) + len(APART.findall(plain))
    return max(said, 1)
