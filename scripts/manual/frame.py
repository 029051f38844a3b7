"""The parts of which the programme, the glossary, the locale and the exemptions are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """A named step or part, with what happens in it."""

    title: str
    text: str


@dataclass(frozen=True)
class Objective:
    """What the programme is to change, for patient, clinician or society (``for_``)."""

    for_: str
    title: str
    text: str
    means: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """The numbers of the programme."""

    weeks: int = 0
    sessions: int = 0
    session_minutes: int = 0
    classes: int = 0
    class_minutes: int = 0
    classes_per_week: int = 0
    exercises: int = 0
    levels: int = 4


@dataclass(frozen=True)
class Term:
    """A glossary term; ``also`` are other words for it, ``avoid`` words not to use."""

    term: str
    plain: str
    clinical: str
    also: Mapping[str, str] = field(default_factory=dict)
    avoid: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Named:
    """A thing or a topic that has only a name."""

    name: str = ""
    title: str = ""


@dataclass(frozen=True)
class Words:
    """Words of which a statement needs one, and words that it may not use."""

    one_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exemption:
    """A known shortcoming that a check overlooks until a day, year-month-day."""

    check: str
    item: str
    reason: str
    until: str
