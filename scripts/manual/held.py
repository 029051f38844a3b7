"""Where each number of a claim is held: the list that shows that no number stands there in silence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import recorded
from .model import Manual
from .reference import Reference

HELD, UNVERIFIED, SILENT = "held", "unverified", "silent"
FIELDS = ("finding", "facts", "title", "year")
SAID = {
    HELD: "held by {}",
    UNVERIFIED: "held by {}, a record that nobody verified; the page says so",
    SILENT: "SILENT: no record of its sources holds it, and the page does not say so",
}


class Row(NamedTuple):
    """A number of a claim's statement or of a finding (``part`` is its key), with the records that hold it.

    ``by`` are places such as "hayden2021: facts".
    """

    claim: str
    part: str
    number: str
    state: str
    by: tuple[str, ...]


def rows(manual: Manual) -> list[Row]:
    """Every number, in digits, of the statements and findings, claim by claim; the same one once a part."""
    found: dict[Row, None] = {}
    for claim in manual.claims.values():
        keys = [key for key in claim.evidence if key in manual.references]
        parts = {"statement": (claim.statement, keys)}
        parts |= {key: (claim.evidence[key].finding, [key]) for key in keys}
        for part, (text, sources) in parts.items():
            records = [manual.references[key] for key in sources]
            for number in recorded.numbers(text):
                found[_row(claim.id, part, number, records)] = None
    return list(found)


def _row(claim: str, part: str, number: recorded.Number, records: Sequence[Reference]) -> Row:
    by = list(_holding(number.value, records))
    verified = [place for record, place in by if record.checked]
    state = HELD if verified else UNVERIFIED if by else SILENT
    return Row(claim, part, number.written, state, tuple(verified or [place for _, place in by]))


def _holding(value: str, records: Sequence[Reference]) -> Iterator[tuple[Reference, str]]:
    for record in records:
        for field in FIELDS:
            if value in {number.value for number in recorded.numbers(getattr(record, field))}:
                yield record, f"{record.key}: {field}"


def text(found: Sequence[Row]) -> str:
    """The list for a reader: each claim with its numbers."""
    lines: list[str] = []
    before = ""
    for row in found:
        if row.claim != before:
            lines += ["", row.claim] if lines else [row.claim]
            before = row.claim
        lines.append(f"  {row.part}: {row.number} {SAID[row.state].format(', '.join(row.by))}")
    return "\n".join(lines)


def verdict(found: Sequence[Row]) -> str:
    """How many numbers there are, and how many of them are held."""
    states = Counter(row.state for row in found)
    counts = ", ".join(f"{states[state]} {state}" for state in (HELD, UNVERIFIED, SILENT))
    return f"{len(found)} numbers of claims: {counts}. Numbers in words are not looked at."


def as_json(found: Sequence[Row]) -> str:
    """The list for a program."""
    states = Counter(row.state for row in found)
    counts = {state: states[state] for state in (HELD, UNVERIFIED, SILENT)}
    numbers = [row._asdict() for row in found]
    return json.dumps({"counts": counts, "numbers": numbers}, ensure_ascii=False, indent=2)
