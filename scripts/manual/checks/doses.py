"""A dose stands once, as data, and never as a number in the prose of its exercise."""

import re
from collections.abc import Iterable, Iterator

from .. import frame, prose
from ..errors import Problem
from ..model import Manual

CODE = "dose-in-prose"
OWN = ("levels", "home")  # what a person does: no study speaks here
CITED = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
SENTENCE = re.compile(r"[^.!?]+")
NEVER = r"(?!)"


def check(manual: Manual) -> Iterator[Problem]:
    """Find numbers beside a word of a dose, in digits and in the locale's words, in text of exercises.

    Left alone are blanks, the basis, and outside of levels and ``home`` a sentence that cites a source:
    there a study speaks. A number beside no word that the locale lists, such as "do ten", is not found.
    """
    pattern = _pattern(manual.locale.dose_words)
    exercises = {each.path for each in manual.exercises.values()}
    for text in manual.texts:
        if text.path in exercises and text.keys[0] != "basis":
            words = text.words if text.keys[0] in OWN else _uncited(text.words)
            for said, written in prose.found(pattern, words):
                remedy = "Write a blank such as {dose.repetitions}; the number stands in 'dose' of the level."
                yield Problem(text.place(written), CODE, f"'{said}' is a dose in prose.", remedy)


def _pattern(words: frame.DoseWords) -> re.Pattern[str]:
    number = rf"(?<![\w.])(?:\d+(?:[.,]\d+)?|(?:{_either(words.numbers)})(?!\w))"
    before = rf"(?<!\w)(?:{_either(words.before)})[\s-]+"
    after = rf"(?:{before})?{number}[\s-]*(?:[^\W\d]+[\s-]+)?(?:{_either(words.after)})(?!\w)"
    return re.compile(rf"(?<!\w)\d+\s*[x×]\s*\d+|{after}|{before}{number}", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    listed = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in listed) or NEVER


def _uncited(text: str) -> str:
    """The text with sentences that cite a source blanked out, character for character."""
    marked = CITED.sub(lambda cited: "@" * len(cited[0]), text)
    return SENTENCE.sub(lambda said: " " * len(said[0]) if "@" in said[0] else said[0], marked)
