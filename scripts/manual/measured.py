"""What a study measured: its design and its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from . import parts as part
from .item import Item


class StudyDesign(NamedTuple):
    """How a study was made, in plain words, and what such a study can and cannot show."""

    kind: str
    plain: str
    can_show: str
    cannot_show: str


class Row(NamedTuple):
    """One figure of a study; ``shows`` is change, difference, ratio or level.

    ``low`` and ``high`` end its 95% interval. ``reference`` is the key of another source than the study's.
    """

    outcome: str
    locator: str
    time: str = ""
    group: str = ""
    measure: str = ""
    shows: str = ""
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    scale: part.Range | None = None
    better: str = ""
    compared_with: str = ""
    reference: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Result(Item):
    """What one study measured; ``n`` people, and ``reference`` is its citation key."""

    order: int
    about: str
    country: str
    design: StudyDesign
    population: str
    reference: str
    rows: Mapping[str, Row]
    n: int | None = None
