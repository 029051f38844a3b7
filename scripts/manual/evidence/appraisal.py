"""What only a person can say about a source: what it found, how far it was read, what it touches."""

from __future__ import annotations

import difflib
import string
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from ..entries import ADDRESS
from .fields import CHECKED, DIRECTIONS

SAYS = {
    "supports": "supports this claim",
    "partly": "supports this claim in part",
    "against": "speaks against this claim",
}
NEEDED = {"design": "--design", "finding": "--finding", "checked": "--checked", "at": "--checked-at"}
EXAMPLES = {
    "design": "--design randomised-trial",
    "finding": "--finding 'Pain was 3 of 100 points lower (95% CI 1 to 5).'",
    "checked": "--checked abstract",
    "at": "--checked-at https://doi.org/10.1000/182",
}


class Refused(Exception):
    """Why nothing is written: one sentence with its remedy."""


class Touch(NamedTuple):
    """A claim that the source is evidence for or against, and the place in the source that was read."""

    claim: str
    direction: str
    locator: str

    @classmethod
    def read(cls, text: str) -> Touch:
        """From "ID:DIRECTION:LOCATOR"; the locator may hold colons."""
        parts = [part.strip() for part in text.split(":", 2)]
        if len(parts) < 3 or not all(parts):
            raise Refused(
                f"'{text}' lacks a part. Write --claim ID:DIRECTION:LOCATOR, as in exercise:against:Abstract."
            )
        if parts[1] not in DIRECTIONS:
            raise Refused(f"'{parts[1]}' is no direction. Use one of: {', '.join(DIRECTIONS)}.")
        return cls(*parts)

    def decided(self, key: str, today: str, before: Collection[str]) -> dict[str, dict[str, str]]:
        """The decision to add the source, under the day, with a letter where the day has one already."""
        names = [today, *(f"{today}-{letter}" for letter in string.ascii_lowercase[1:])]
        name = next((each for each in names if each not in before), names[-1])
        why = f"New evidence {SAYS[self.direction]} [@{key}]."
        return {name: {"on": today, "by": "editors", "decision": "evidence-added", "why": why}}


@dataclass(frozen=True)
class Appraisal:
    """What a person says; ``reading`` is a reason to stand on the reading list."""

    design: str = ""
    finding: str = ""
    checked: str = ""
    at: str = ""
    claims: tuple[Touch, ...] = ()
    reading: str = ""
    key: str = ""

    def lacks(self, known: Collection[str] = ()) -> list[str]:
        """The names of what still has to be said, without what is known from elsewhere."""
        return [name for name in NEEDED if not getattr(self, name) and name not in known]

    def tidy(self, designs: Collection[str]) -> Appraisal:
        """This, with words on one line; refused when a word is none of its list, or would break the entry."""
        said: dict[str, Any] = {
            name: " ".join(getattr(self, name).split()) for name in ("finding", "at", "reading")
        }
        for name, text in said.items():
            odd = next((sign for sign in text if sign in "{}\\@" or not sign.isprintable()), "")
            if odd and not (odd == "@" and name == "at"):
                raise Refused(f"'{odd!s}' cannot stand in the text of '{name}'. Take it out.")
        _one_of(self.design, designs, "a design")
        _one_of(self.checked, CHECKED, "a way of checking")
        if self.finding and len(said["finding"].split()) < 3:
            raise Refused(
                "The finding is too short. Say in a sentence of your own what was found, with its figures."
            )
        if self.at and not ADDRESS.fullmatch(said["at"]):
            raise Refused(
                f"'{said['at'][:80]}' is no address. Say where you read it, as https://doi.org/10.1000/182."
            )
        twice = [touch.claim for touch in self.claims]
        if len(set(twice)) < len(twice):
            raise Refused("A claim is named twice. Name each claim once.")
        return replace(self, **said)


def _one_of(word: str, known: Collection[str] | Mapping[str, str], what: str) -> None:
    if word and word not in known:
        close = difflib.get_close_matches(word, list(known), n=1)
        remedy = f"Did you mean '{close[0]}'?" if close else f"Use one of: {', '.join(known)}."
        raise Refused(f"'{word}' is not {what} that the manual knows. {remedy}")
