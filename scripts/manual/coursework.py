"""What the certification course is made of: days, role-plays, questions, checklists, rules of the owner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from . import parts as part
from .item import Item


class LearningGoal(NamedTuple):
    """A goal of a course day, by component of the COM-B model; ``serves`` objectives of the programme."""

    text: str
    component: str
    serves: tuple[str, ...] = ()


class Block(NamedTuple):
    """A part of a course day."""

    title: str
    minutes: int
    method: str
    purpose: str
    activity: str = ""
    goals: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    role_plays: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CourseDay(Item):
    """A day of the certification course; ``starts`` is hours:minutes."""

    order: int
    summary: str
    starts: str
    minutes: int
    goals: Mapping[str, LearningGoal]
    blocks: Mapping[str, Block]


class Role(NamedTuple):
    """Who plays what, and what the player needs to know."""

    title: str
    brief: str


class Criterion(NamedTuple):
    """A line of a scoring guide: what a good one looks like, and what is still to be practised."""

    criterion: str
    seen: str
    not_yet: str


@dataclass(frozen=True, kw_only=True)
class RolePlay(Item):
    """A scene to practise; ``case`` is invented, ``opening`` is the first line that is spoken."""

    order: int
    goal: str
    minutes: int
    case: str
    opening: str
    roles: Mapping[str, Role]
    guide: Mapping[str, Criterion]
    debrief: Mapping[str, str]
    topic: part.Topic | None = None
    about: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class Question(NamedTuple):
    """A knowledge question with the options to choose from; ``objective`` is one of the programme."""

    objective: str
    question: str
    options: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Questions(Item):
    """The knowledge questions, without their answers."""

    questions: Mapping[str, Question] = field(default_factory=dict)


class Answer(NamedTuple):
    """Which option is right (``right``), and why."""

    right: str
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Answers(Item):
    """The key to the questions, by the same ids."""

    answers: Mapping[str, Answer] = field(default_factory=dict)


class Observation(NamedTuple):
    """What an observer looks for in a session, a class or both (``applies``)."""

    applies: str
    observe: str
    why: str
    claims: tuple[str, ...] = ()


class Change(NamedTuple):
    """What instructors may want to change; ``choice`` is free, with-care or another-programme."""

    choice: str
    change: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Fidelity(Item):
    """What shows that a session or class was given as it is meant."""

    items: Mapping[str, Observation] = field(default_factory=dict)
    changes: Mapping[str, Change] = field(default_factory=dict)


class Duty(NamedTuple):
    """What certified clinicians owe the programme's owner."""

    title: str
    text: str


class Country(NamedTuple):
    """Who may be certified where; ``as_of`` is the source's own date in words, ``read_on`` a day."""

    country: str
    who: str
    as_of: str
    read_on: str


@dataclass(frozen=True, kw_only=True)
class Certification(Item):
    """The owner's rules, as they were read."""

    notice: str = ""
    duties: Mapping[str, Duty] = field(default_factory=dict)
    countries: Mapping[str, Country] = field(default_factory=dict)
    claims: tuple[str, ...] = ()
