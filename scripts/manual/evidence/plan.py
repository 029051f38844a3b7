"""What adding a source changes in the files of a manual, and what a reviewer has to know of it."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..errors import Problem
from ..model import Manual
from .affected import Affected
from .appraisal import Appraisal
from .record import Record
from .twins import Twin


class Change(NamedTuple):
    """What a file held when it was read, and what it is to hold."""

    before: bytes
    after: bytes


@dataclass
class Plan:
    """The changes by path in the order in which they are written.

    ``values`` are the new fields of the entry, ``remaining`` the problems that come with the changes, and
    ``before`` is how many others there are, which were there before.
    """

    source: Record
    said: Appraisal
    key: str
    new: bool
    manual: Manual
    values: dict[str, str]
    changes: dict[str, Change] = field(default_factory=dict)
    twins: list[Twin] = field(default_factory=list)
    proposed: list[Affected] = field(default_factory=list)
    remaining: list[Problem] = field(default_factory=list)
    before: int = 0

    def diff(self) -> str:
        """The exact changes, as a unified diff."""
        shown = []
        for path, change in self.changes.items():
            one, other = (side.decode().splitlines(keepends=True) for side in change)
            rows = difflib.unified_diff(one, other, f"a/{path}", f"b/{path}")
            shown += [row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows]
        return "".join(shown)


def added(before: Iterable[Problem], after: Sequence[Problem]) -> list[Problem]:
    """The problems that were not there before, wherever their lines have moved to."""
    left = Counter((each.place.path, each.code, each.message) for each in before)
    new = []
    for each in after:
        name = (each.place.path, each.code, each.message)
        left[name] -= 1
        if left[name] < 0:
            new.append(each)
    return new
