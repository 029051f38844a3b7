"""How the objectives of the programme are reached: what serves each of them, and what asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .model import Exercise, Manual, Measure, Session
from .parts import Segment


class Part(NamedTuple):
    """A part of an item: of a session its segment, of a course day its goal; both by id."""

    item: str
    name: str
    title: str


class Aligned(NamedTuple):
    """All that leads to one objective of the programme, by id where a name stands alone."""

    sessions: tuple[Part, ...]
    segments: tuple[Part, ...]
    exercises: tuple[Exercise, ...]
    measures: tuple[Measure, ...]
    goals: tuple[Part, ...]
    through: tuple[str, ...]
    questions: Mapping[str, str]

    @property
    def served(self) -> bool:
        """Whether anything that people do serves it, or for society another objective leads to it."""
        return bool(self.sessions or self.exercises or self.goals or self.through)


def aligned(manual: Manual) -> dict[str, Aligned]:
    """What leads to each objective of the programme, in the order of the manual."""
    asked = manual.questions.questions
    return {
        name: Aligned(
            tuple(_sessions(manual, name)),
            tuple(_segments(manual, name)),
            tuple(each for each in manual.exercises.values() if name in each.serves),
            tuple(each for each in manual.measures.values() if name in each.serves),
            tuple(_goals(manual, name)),
            objective.through,
            {key: each.question for key, each in asked.items() if each.objective == name},
        )
        for name, objective in manual.programme.objectives.items()
    }


def served_by(session: Session, segment: Segment) -> tuple[str, ...]:
    """The objectives of the programme that a segment serves through those of its session, each once."""
    taken_up = (session.objectives[own] for own in segment.objectives or () if own in session.objectives)
    return tuple(dict.fromkeys(name for objective in taken_up for name in objective.serves))


def _sessions(manual: Manual, name: str) -> Iterator[Part]:
    for session in manual.sessions.values():
        for own, objective in session.objectives.items():
            if name in objective.serves:
                yield Part(session.id, own, objective.text)


def _segments(manual: Manual, name: str) -> Iterator[Part]:
    for session in manual.sessions.values():
        for own, segment in session.segments.items():
            if name in served_by(session, segment):
                yield Part(session.id, own, segment.title)


def _goals(manual: Manual, name: str) -> Iterator[Part]:
    for day in manual.course.values():
        for own, goal in day.goals.items():
            if name in goal.serves:
                yield Part(day.id, own, goal.text)
