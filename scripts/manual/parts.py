"""The parts of which sessions, exercises, classes and claims are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Source:
    """What an item takes from one reference, and the place in it that was read."""

    locator: str
    covers: str


@dataclass(frozen=True)
class Editorial:
    """What the sources do not give and the editors propose."""

    covers: str
    reason: str


@dataclass(frozen=True)
class Basis:
    """Where content comes from; ``sources`` by citation key."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    editorial: Editorial | None = None


@dataclass(frozen=True)
class Review:
    """Who looked last, in which role; ``on`` and ``due`` are days, year-month-day."""

    state: str
    by: str
    on: str
    due: str


@dataclass(frozen=True)
class Slide:
    """One slide; ``notes`` is what the instructor says."""

    title: str
    body: str
    notes: str


@dataclass(frozen=True)
class Question:
    """A question to expect; ``kind`` is question or hard-moment."""

    kind: str
    question: str
    answer: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Segment:
    """A part of an education session."""

    title: str
    minutes: int
    method: str
    purpose: str
    claims: tuple[str, ...] = ()
    slides: Mapping[str, Slide] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    teach_back: str = ""


@dataclass(frozen=True)
class SessionObjective:
    """What participants of a session gain; ``serves`` names objectives of the programme."""

    text: str
    serves: tuple[str, ...]
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dose:
    """Sets of repetitions or of holds; times in seconds, frequency in days a week."""

    sets: int
    rest_s: int
    per_week: int
    repetitions: int | None = None
    hold_s: int | None = None
    each_side: bool = False


@dataclass(frozen=True)
class Level:
    """One level of difficulty of an exercise."""

    title: str
    start: str
    movement: Mapping[str, str]
    dose: Dose
    vary: str
    easier: str
    harder: str
    go_on: str
    stop: str


@dataclass(frozen=True)
class Purpose:
    """Why an exercise is done, in two voices."""

    patient: str
    clinician: str


@dataclass(frozen=True)
class Message:
    """The education message that an exercise takes up."""

    session: str
    segment: str
    text: str


@dataclass(frozen=True)
class Topic:
    """The education topic that a class takes up again."""

    session: str
    segment: str


@dataclass(frozen=True)
class Range:
    """The lowest and highest possible result, in the measure's unit."""

    lowest: int
    highest: int


@dataclass(frozen=True)
class Evidence:
    """What one source adds to a claim; ``direction`` is supports, partly or against."""

    locator: str
    finding: str
    design: str
    direction: str


@dataclass(frozen=True)
class Certainty:
    """A level in the sense of GRADE, whose grade it is, and why."""

    level: str
    graded_by: str
    reason: str


@dataclass(frozen=True)
class LearningGoal:
    """A goal of a course day, by component of the COM-B model."""

    text: str
    component: str


@dataclass(frozen=True)
class Block:
    """A part of a course day."""

    title: str
    minutes: int
    method: str
    purpose: str
    activity: str = ""
    goals: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
