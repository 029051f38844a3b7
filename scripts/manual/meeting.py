"""A meeting with one patient, and the parts of which it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .frame import NONE
from .item import Item


class MeetingStep(NamedTuple):
    """A step of a meeting; ``shows`` names what is drawn there from the data of the manual."""

    title: str
    minutes: int
    text: str
    ask: Mapping[str, str] = NONE
    record: Mapping[str, str] = NONE
    shows: tuple[str, ...] = ()


class Goal(NamedTuple):
    """A worked example of a goal, invented, with what makes it a good one."""

    situation: str
    goal: str
    specific: str
    measurable: str
    attainable: str
    relevant: str
    time_bound: str


class PlanPart(NamedTuple):
    """A part of a plan that a person writes: labelled lines under ``write``, or ``lines`` without."""

    title: str
    text: str
    lines: int = 0
    write: Mapping[str, str] = NONE


class OwnPlan(NamedTuple):
    """A page on which a person writes a plan."""

    title: str
    text: str
    parts: Mapping[str, PlanPart]


@dataclass(frozen=True, kw_only=True)
class Assessment(Item):
    """A meeting with one patient, before or after the classes."""

    week: int
    minutes: int
    purpose: str
    steps: Mapping[str, MeetingStep]
    measures: tuple[str, ...]
    claims: tuple[str, ...]
    goals: Mapping[str, Goal] = field(default_factory=dict)
    refer: Mapping[str, str] = field(default_factory=dict)
    techniques: tuple[str, ...] = ()
    plan: OwnPlan | None = None
