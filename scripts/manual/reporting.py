"""How the manual reports an intervention: standards, and the techniques of behaviour change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .item import Item
from .parts import NONE


class Answer(NamedTuple):
    """Where the manual answers an item of a standard; ``sources`` has the locator by citation key.

    ``at`` is a pointer such as ``exercise:*/levels/*/dose``.
    """

    at: str
    says: str
    sources: Mapping[str, str] = NONE


class Asked(NamedTuple):
    """What a standard asks for, with its number there, such as "7a"."""

    number: str
    item: str
    answers: Mapping[str, Answer] = NONE
    not_reported: str = ""
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class Standard(Item):
    """A standard for reporting an intervention; ``reference`` is a citation key.

    ``numbers`` are all that its items have, in its order, as "6 7a 7b".
    """

    order: int
    summary: str
    reference: str
    numbers: str
    items: Mapping[str, Asked]


class Group(NamedTuple):
    """A group of the taxonomy of techniques."""

    number: int
    title: str


class Technique(NamedTuple):
    """A technique of behaviour change, with its number in the taxonomy, such as "1.4"."""

    number: str
    label: str
    plain: str
    group: str


@dataclass(frozen=True, kw_only=True)
class Techniques(Item):
    """The techniques with which activities are coded; ``groups`` are all groups of the taxonomy."""

    summary: str = ""
    reference: str = ""
    coding: str = ""
    groups: Mapping[str, Group] = field(default_factory=dict)
    techniques: Mapping[str, Technique] = field(default_factory=dict)
