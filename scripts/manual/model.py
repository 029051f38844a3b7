"""The manual as a teacher would describe it: its items, and the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from . import coursework, frame, marks
from . import parts as part
from .item import Item
from .reference import Reference


@dataclass(frozen=True, kw_only=True)
class Session(Item):
    """A patient-education session."""

    order: int
    summary: str
    week: int
    minutes: int
    materials: Mapping[str, str]
    objectives: Mapping[str, part.SessionObjective]
    segments: Mapping[str, part.Segment]
    key_messages: Mapping[str, str]
    take_home: Mapping[str, str]
    if_short: str


@dataclass(frozen=True, kw_only=True)
class Exercise(Item):
    """An exercise type with its levels, easiest first."""

    order: int
    kind: str
    purpose: part.Purpose
    target: str
    equipment: tuple[str, ...]
    set_up: str
    message: part.Message
    claims: tuple[str, ...]
    levels: Mapping[str, part.Level]
    home: str


@dataclass(frozen=True, kw_only=True)
class ExerciseClass(Item):
    """A supervised class; ``parts`` are minutes by part."""

    number: int
    week: int
    aim: str
    parts: Mapping[str, int]
    topic: part.Topic
    opening_question: str
    exercises: tuple[str, ...]
    progression: str
    claims: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Measure(Item):
    """A performance test or a questionnaire."""

    order: int
    kind: str
    measures: str
    times: tuple[str, ...]
    unit: str
    better: str
    equipment: tuple[str, ...]
    scoring: str
    change: str
    licence: str
    claims: tuple[str, ...]
    range: part.Range | None = None
    procedure: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Claim(Item):
    """One statement; ``evidence`` by citation key is its basis."""

    topic: str
    statement: str
    population: str
    certainty: part.Certainty
    rationale: str
    limits: str
    searched: str
    evidence: Mapping[str, part.Evidence] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Assessment(Item):
    """A meeting with one patient, before or after the classes."""

    week: int
    minutes: int
    purpose: str
    steps: Mapping[str, frame.Step]
    measures: tuple[str, ...]
    claims: tuple[str, ...]
    refer: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Programme(Item):
    """The programme as a whole."""

    headline: str = ""
    summary: str = ""
    notice_: Mapping[str, str] = field(default_factory=dict)
    version: str = ""
    target_group: str = ""
    form: str = ""
    plan: frame.Plan = field(default_factory=frame.Plan)
    objectives: Mapping[str, frame.Objective] = field(default_factory=dict)
    class_parts: Mapping[str, frame.Step] = field(default_factory=dict)
    equipment: Mapping[str, frame.Named] = field(default_factory=dict)
    topics: Mapping[str, frame.Named] = field(default_factory=dict)
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    reading_list: Mapping[str, str] = field(default_factory=dict)

    @property
    def notice(self) -> str:
        """The note on each page: its sentences, one after the other."""
        return " ".join(self.notice_.values())


@dataclass(frozen=True, kw_only=True)
class Glossary(Item):
    """The terms that every page and every language uses."""

    terms: Mapping[str, frame.Term] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Interface(Item):
    """The words of the site itself."""

    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Locale(Item):
    """A language (BCP 47 tag) and its rules."""

    language: str = "en"
    name: str = ""
    direction: str = "ltr"
    certainty_words: Mapping[str, frame.Words] = field(default_factory=dict)
    overclaims: tuple[str, ...] = ()
    dose_words: frame.DoseWords = field(default_factory=frame.DoseWords)


@dataclass(frozen=True, kw_only=True)
class Exemptions(Item):
    """Known shortcomings."""

    exemptions: Mapping[str, frame.Exemption] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Chapter(Item):
    """A chapter written by hand; ``body`` is Markdown."""

    summary: str
    part: str
    order: int
    body: str = ""


@dataclass(frozen=True, kw_only=True)
class Manual:
    """Everything that the pages are made of, in one language.

    Mappings are by id, in the order in which a reader meets the items. ``unread`` holds the
    ids and kinds of files that could not be read; a check that would only repeat their
    problem leaves them alone.
    """

    programme: Programme
    locale: Locale
    glossary: Glossary
    interface: Interface
    exemptions: Exemptions
    questions: coursework.Questions
    answers: coursework.Answers
    fidelity: coursework.Fidelity
    certification: coursework.Certification
    sessions: Mapping[str, Session]
    exercises: Mapping[str, Exercise]
    classes: Mapping[str, ExerciseClass]
    measures: Mapping[str, Measure]
    claims: Mapping[str, Claim]
    course: Mapping[str, coursework.CourseDay]
    role_plays: Mapping[str, coursework.RolePlay]
    chapters: Mapping[str, Chapter]
    references: Mapping[str, Reference]
    texts: tuple[marks.Text, ...] = ()
    mentions: tuple[marks.Mention, ...] = ()
    citations: tuple[marks.Citation, ...] = ()
    data: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
