"""The parts of which the programme, the glossary, the locale and the exemptions are made."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

NONE: Mapping[str, Any] = MappingProxyType({})


class Step(NamedTuple):
    """A named step or part, with what happens in it."""

    title: str
    text: str


class Movement(NamedTuple):
    """A movement of the warm-up, standing and sitting."""

    title: str
    movement: str
    seated: str


class WarmUp(NamedTuple):
    """How the warm-up is led, and what to choose from."""

    text: str
    options: Mapping[str, Movement]


class Weeks(NamedTuple):
    """From the first week to the last, both included."""

    from_: int
    to: int


class Phase(NamedTuple):
    """Some weeks of the programme: what changes in them, and the signs that it does."""

    title: str
    weeks: Weeks
    text: str
    signs: str


class Sign(NamedTuple):
    """A sign that needs other care, in two voices; ``lay`` is what people say, and search finds it by that.

    ``known_by`` are words that give it away in a text.
    """

    clinician: str
    patient: str = ""
    known_by: Mapping[str, str] = NONE
    lay: Mapping[str, str] = NONE


class Tier(NamedTuple):
    """Signs that ask for the same action; without ``act`` only clinicians are told."""

    title: str
    signs: Mapping[str, Sign]
    act: str = ""


class Signs(NamedTuple):
    """The signs that need other care, the most urgent tier first, and two rules for every exercise."""

    origin: str
    tiers: Mapping[str, Tier]
    in_doubt: str
    leg: str = ""
    settling: str = ""


class Testing(NamedTuple):
    """What holds for every performance test."""

    before: Mapping[str, str]
    say: Mapping[str, str]
    ends: Mapping[str, str]


class Objective(NamedTuple):
    """What the programme is to change, for patient, clinician or society (``for_``).

    ``through`` names the objectives by which one for society may come, ``lay`` what people say.
    """

    for_: str
    title: str
    text: str
    means: str = ""
    claims: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    lay: Mapping[str, str] = NONE


class Plan(NamedTuple):
    """The numbers of the programme."""

    weeks: int = 0
    sessions: int = 0
    session_minutes: int = 0
    classes: int = 0
    class_minutes: int = 0
    classes_per_week: int = 0
    exercises: int = 0
    class_exercises: int = 0
    levels: int = 4


class Term(NamedTuple):
    """A glossary term; ``also`` are other words for it, ``avoid`` words not to use.

    ``say`` is what patients hear in their place; the term itself for "".
    ``found_by`` are the words by which it is found on a page; the term itself for None.
    """

    term: str
    plain: str
    clinical: str
    also: Mapping[str, str] = NONE
    avoid: Mapping[str, str] = NONE
    say: str = ""
    found_by: Mapping[str, str] | None = None


class Named(NamedTuple):
    """A thing or a topic that has only a name; ``lay`` is what people say for a topic."""

    name: str = ""
    title: str = ""
    lay: Mapping[str, str] = NONE


class PathStep(NamedTuple):
    """A stop on a path of reading: an item, the minutes that it takes, and why it stands there."""

    item: str
    minutes: int
    why: str


class Words(NamedTuple):
    """Words of which a statement needs one, and words that it may not use."""

    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


class DoseWords(NamedTuple):
    """Numbers in words, what stands after or before a number that is a dose, and what is one ``alone``."""

    numbers: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()


class Exemption(NamedTuple):
    """A known shortcoming that a check overlooks until a day, year-month-day."""

    check: str
    item: str
    reason: str
    until: str
