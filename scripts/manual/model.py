"""The manual as a teacher would describe it: its items, and the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from . import coursework, frame, marks, reporting
from . import parts as part
from .appraisal import Claim as Claim
from .decision import Decisions as Decisions
from .item import Item as Item
from .measured import Result as Result
from .meeting import Assessment as Assessment
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
    take_home: part.TakeHome

    @property
    def messages(self) -> dict[str, str]:
        """The messages of the session, by segment."""
        return {name: segment.message for name, segment in self.segments.items() if segment.message}

    @property
    def page_to_take(self) -> str:
        """The id of the page that patients take home."""
        return f"{self.id}-take-home"


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
    breathing: str
    pain: Mapping[str, str]
    worries: Mapping[str, part.Worry]
    home: str
    techniques: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()


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
    techniques: tuple[str, ...] = ()


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
    items: int | None = None
    trials: int | None = None
    say: Mapping[str, str] = field(default_factory=dict)
    procedure: Mapping[str, str] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    serves: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReadingPath(Item):
    """The way of one role through the manual."""

    text: str
    steps: Mapping[str, frame.PathStep]


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
    signs: frame.Signs | None = None
    class_parts: Mapping[str, frame.Step] = field(default_factory=dict)
    warm_up: frame.WarmUp | None = None
    progression: Mapping[str, frame.Phase] = field(default_factory=dict)
    equipment: Mapping[str, frame.Named] = field(default_factory=dict)
    topics: Mapping[str, frame.Named] = field(default_factory=dict)
    testing: frame.Testing | None = None
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    paths: Mapping[str, ReadingPath] = field(default_factory=dict)
    standards: tuple[str, ...] = ()
    reading_list: Mapping[str, str] = field(default_factory=dict)

    @property
    def pages(self) -> Mapping[str, Item]:
        """The items of this file that have a page of their own: meetings and paths of reading."""
        return {**self.assessments, **self.paths}

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
    overclaims_allowed: tuple[str, ...] = ()
    dose_words: frame.DoseWords = field(default_factory=frame.DoseWords)
    trademarks: tuple[str, ...] = ()
    notice_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Readability(Item):
    """The Flesch-Kincaid grade of each field for patients: together (``most``), and alone (``hardest``)."""

    most: Mapping[str, str] = field(default_factory=dict)
    hardest: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Exemptions(Item):
    """Known shortcomings."""

    exemptions: Mapping[str, frame.Exemption] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Chapter(Item):
    """A chapter written by hand; ``body`` is Markdown, which begins in ``line`` of the file."""

    summary: str
    part: str
    order: int
    body: str = ""
    line: int = 1


@dataclass(frozen=True, kw_only=True)
class Manual:
    """Everything that the pages are made of, in one language.

    Mappings are by id, in the order in which a reader meets the items. ``unread`` holds the ids and kinds
    of files that could not be read; a check that would only repeat their problem leaves them alone.
    """

    programme: Programme
    locale: Locale
    glossary: Glossary
    interface: Interface
    readability: Readability
    exemptions: Exemptions
    decisions: Decisions
    techniques: reporting.Techniques
    questions: coursework.Questions
    answers: coursework.Answers
    fidelity: coursework.Fidelity
    certification: coursework.Certification
    sessions: Mapping[str, Session]
    exercises: Mapping[str, Exercise]
    classes: Mapping[str, ExerciseClass]
    measures: Mapping[str, Measure]
    claims: Mapping[str, Claim]
    results: Mapping[str, Result]
    course: Mapping[str, coursework.CourseDay]
    role_plays: Mapping[str, coursework.RolePlay]
    standards: Mapping[str, reporting.Standard]
    chapters: Mapping[str, Chapter]
    references: Mapping[str, Reference]
    texts: tuple[marks.Text, ...] = ()
    counts: tuple[marks.Counted, ...] = ()
    mentions: tuple[marks.Mention, ...] = ()
    citations: tuple[marks.Citation, ...] = ()
    data: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    stamps: Mapping[str, bytes] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
