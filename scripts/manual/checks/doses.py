"""A dose stands once, as data, and never as a number in the prose of its exercise."""

import re
from collections.abc import Callable, Iterable, Iterator

from .. import frame, phrases, prose
from ..errors import Problem
from ..model import Manual

CODE = "dose-in-prose"
OWN = ("levels", "home", "pain", "breathing")  # what a person does: no study speaks here
ASKED = ("aim", "progression", "opening_question", "take_home")
LEVELS, SET_UP = "levels", "set_up"
DIGITS = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
CITED = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
SENTENCE = re.compile(r"[^.!?]+")
DIGIT = re.compile(r"\d")
NEVER = r"(?!)"
REMEDY = "Write a blank such as {dose.repetitions}; the number stands in 'dose' of the level."


def check(manual: Manual) -> Iterator[Problem]:
    """Find numbers beside a word of a dose, in digits and in the locale's words, in text of exercises.

    So it is in what a class asks for and in what a session gives to try at home. What is a dose without a
    number, such as "twice a day", is found in what people do. A level holds no number in digits at all.
    Left alone are blanks, the basis, and outside of what a person does a sentence that cites a source: there
    a study speaks.
    """
    dose = _pattern(manual.locale.dose_words)
    alone = phrases.pattern(manual.locale.dose_words.alone)
    may_hold = _sieve(manual.locale.dose_words)
    exercises = {each.path for each in manual.exercises.values()}
    asking = {each.path for each in (*manual.classes.values(), *manual.sessions.values())}
    for text in manual.texts:
        asked = text.path in asking and text.keys[0] in ASKED
        if asked or (text.path in exercises and text.keys[0] != "basis"):
            own = text.keys[0] in OWN
            words = _unmarked(text.words) if own else _uncited(text.words)
            patterns = [
                *[dose] * may_hold(words),
                *[alone] * (asked or own or text.keys[0] == SET_UP),
                *[DIGITS] * (text.keys[0] == LEVELS),
            ]
            for said, written, at in _longest(patterns, words):
                yield Problem(text.place(written, at), CODE, f"'{said}' is a dose in prose.", REMEDY)


def _longest(patterns: Iterable[re.Pattern[str] | None], words: str) -> list[prose.Found]:
    """What the patterns find, but nothing that is a part of what another has found."""
    every = list(dict.fromkeys(each for pattern in patterns for each in prose.found(pattern, words)))
    return [each for each in every if not any(one != each and one.holds(each) for one in every)]


def _pattern(words: frame.DoseWords) -> re.Pattern[str]:
    number = rf"(?<![\w.])(?:\d+(?:[.,]\d+)?|(?:{_either(words.numbers)})(?!\w))"
    before = rf"(?<!\w)(?:{_either(words.before)})[\s-]+"
    after = rf"(?:{before})?{number}[\s-]*(?:[^\W\d]+[\s-]+)?(?:{_either(words.after)})(?!\w)"
    return re.compile(rf"(?<!\w)\d+\s*[x×]\s*\d+|{after}|{before}{number}", re.IGNORECASE)


def _sieve(words: frame.DoseWords) -> Callable[[str], bool]:
    """Whether a text has what a number beside a word of a dose has: a digit, or a number and such a word."""
    numbers, by = (
        {max(prose.parts_of(word), key=len, default="") for word in listed}
        for listed in (words.numbers, (*words.before, *words.after))
    )

    def may_hold(text: str) -> bool:
        plain = prose.seen(text).lower()
        held = {"", *prose.PART.findall(plain)}
        return bool(DIGIT.search(plain) or not (held.isdisjoint(numbers) or held.isdisjoint(by)))

    return may_hold


def _either(words: Iterable[str]) -> str:
    listed = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in listed) or NEVER


def _unmarked(text: str) -> str:
    """The text with its citations blanked out: a locator is no dose."""
    return CITED.sub(lambda cited: " " * len(cited[0]), text)


def _uncited(text: str) -> str:
    """The text with sentences that cite a source blanked out, character for character."""
    marked = CITED.sub(lambda cited: "@" * len(cited[0]), text)
    return SENTENCE.sub(lambda said: " " * len(said[0]) if "@" in said[0] else said[0], marked)
