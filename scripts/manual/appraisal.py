"""A claim, and how it is weighed: evidence, grade, decisions, awaited studies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .item import Item
from .parts import NONE

RISING = ("very-low", "low", "moderate", "high")
STARTS = {"randomised-trials": "high", "other-studies": "low"}
LOWERS = ("risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias")
RAISES = ("large-effect", "dose-response", "confounding-against")
WITHDRAWN = "withdrawn"


class Evidence(NamedTuple):
    """What one source adds to a claim; ``direction`` is supports, partly or against."""

    locator: str
    finding: str
    direction: str


class Domain(NamedTuple):
    """By how many levels a domain of GRADE changed a grade, and why; its name says whether down or up."""

    by: int
    reason: str


class Certainty(NamedTuple):
    """A level in the sense of GRADE, whose grade it is, and why.

    A grade of the editors says where it ``starts_from`` and which ``domains`` changed it.
    """

    level: str
    graded_by: str
    reason: str
    starts_from: str = ""
    domains: Mapping[str, Domain] = NONE

    @property
    def follows(self) -> str:
        """The level to which the start and the domains lead; never below the lowest or above the highest."""
        place = RISING.index(STARTS[self.starts_from])
        for name, domain in self.domains.items():
            place += -domain.by if name in LOWERS else domain.by
        return RISING[max(0, min(place, len(RISING) - 1))]


class Decision(NamedTuple):
    """What was decided about a claim, on which day and in which role; to change nothing is a decision."""

    on: str
    by: str
    decision: str
    why: str


class Awaited(NamedTuple):
    """A study that may change a claim: its number in a registry, and the day to ask for it again."""

    what: str
    why: str
    look_again: str
    registered: str = ""


@dataclass(frozen=True, kw_only=True)
class Claim(Item):
    """One statement; ``evidence`` by citation key is its basis, ``decisions`` are oldest first."""

    topic: str
    statement: str
    population: str
    certainty: Certainty
    rationale: str
    limits: str
    searched: str
    decisions: Mapping[str, Decision]
    never_without: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    watch: Mapping[str, Awaited] = field(default_factory=dict)

    @property
    def withdrawn(self) -> bool:
        """Whether the last decision took the claim back."""
        return [*self.decisions.values()][-1].decision == WITHDRAWN
