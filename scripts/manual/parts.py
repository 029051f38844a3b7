"""The parts of which sessions, exercises and classes are made."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

NONE: Mapping[str, Any] = MappingProxyType({})


class Source(NamedTuple):
    """What an item takes from one reference, and the place in it that was read."""

    locator: str
    covers: str


class Editorial(NamedTuple):
    """What the sources do not give and the editors propose."""

    covers: str
    reason: str


class Basis(NamedTuple):
    """Where content comes from; ``sources`` by citation key."""

    sources: Mapping[str, Source] = NONE
    editorial: Editorial | None = None


class Review(NamedTuple):
    """Who looked last, in which role; ``on`` and ``due`` are days, year-month-day.

    ``approvals`` has the day on which each role approved the item, by role.
    """

    state: str
    by: str
    on: str
    due: str
    approvals: Mapping[str, str] = NONE


class Slide(NamedTuple):
    """One slide; ``notes`` is what the instructor says."""

    title: str
    body: str
    notes: str
    teaches_signs: bool = False


class Ask(NamedTuple):
    """A question that the instructor puts to the group."""

    question: str
    listen_for: str


class Metaphor(NamedTuple):
    """A picture, and where it fails."""

    picture: str
    limit: str


class Question(NamedTuple):
    """A question to expect; ``kind`` is question or hard-moment."""

    kind: str
    question: str
    answer: str
    claims: tuple[str, ...] = ()


class Cut(NamedTuple):
    """What happens when time is short; ``choice`` is never, shorten or leave-out (of ``slides``)."""

    choice: str
    how: str
    saves: int = 0
    slides: tuple[str, ...] = ()


class Segment(NamedTuple):
    """A part of a session; ``message`` is what people keep from it, ``objectives`` are the session's own."""

    title: str
    minutes: int
    method: str
    purpose: str
    message: str = ""
    ask: Mapping[str, Ask] = NONE
    claims: tuple[str, ...] = ()
    slides: Mapping[str, Slide] = NONE
    metaphors: Mapping[str, Metaphor] = NONE
    questions: Mapping[str, Question] = NONE
    teach_back: str = ""
    when_short: Cut | None = None
    techniques: tuple[str, ...] = ()
    objectives: tuple[str, ...] | None = None
    listen_for: str = ""


class TakeHome(NamedTuple):
    """What a page for patients holds besides messages and signs: ``write`` are lines to write on."""

    try_: str
    write: Mapping[str, str] = NONE


class SessionObjective(NamedTuple):
    """What participants of a session gain; ``serves`` names objectives of the programme."""

    text: str
    serves: tuple[str, ...]
    claims: tuple[str, ...] = ()


class Dose(NamedTuple):
    """Sets of repetitions or of holds; times in seconds, frequency in days a week."""

    sets: int
    rest_s: int
    per_week: int
    repetitions: int | None = None
    hold_s: int | None = None
    each_side: bool = False


class Level(NamedTuple):
    """One level of difficulty of an exercise."""

    title: str
    start: str
    movement: Mapping[str, str]
    dose: Dose
    vary: str
    easier: str
    harder: str
    go_easier: str
    go_on: str
    stop: str


class Worry(NamedTuple):
    """A common worry, as patients say it, with its answer."""

    worry: str
    answer: str
    claims: tuple[str, ...] = ()


class Purpose(NamedTuple):
    """Why an exercise is done, in two voices."""

    patient: str
    clinician: str


class Message(NamedTuple):
    """The education message that an exercise takes up."""

    session: str
    segment: str
    text: str


class Topic(NamedTuple):
    """The education topic that a class takes up again."""

    session: str
    segment: str


class Range(NamedTuple):
    """The lowest and highest possible result, in the measure's unit."""

    lowest: int
    highest: int
