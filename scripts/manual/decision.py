"""What a person decided about a source of which a notice warns, and until when that holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .item import Item


class Decision(NamedTuple):
    """``status`` is the one decided about; ``by`` is a role; ``on`` and ``until`` are days."""

    status: str
    reason: str
    by: str
    on: str
    until: str


@dataclass(frozen=True, kw_only=True)
class Decisions(Item):
    """The decisions by the key of the reference."""

    decisions: Mapping[str, Decision] = field(default_factory=dict)
