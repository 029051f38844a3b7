"""Records as PubMed exports them (.nbib)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import record
from .record import Record, Unreadable

TAGGED = re.compile(r"([A-Z][A-Z0-9]{1,3})\s{0,3}-(?: (.*)|)$")
MOST_CONTINUED = "      "
Fields = dict[str, list[str]]


def read(text: str) -> list[Record]:
    """Every record of a file, in order."""
    return [_record(line, fields) for line, fields in records(text)]


def _record(line: int, fields: Fields) -> Record:
    def one(*names: str) -> str:
        return next((fields[name][0] for name in names if fields.get(name)), "")

    if not fields.get("TI") and not fields.get("BTI"):
        remedy = "Fetch the file again: its end is missing, or PubMed has no title."
        raise Unreadable(line, "This record has no title.", remedy)
    values = {
        "title": one("TI", "BTI"),
        "container": one("JT", "TA", "PB"),
        "year": one("DP"),
        "volume": one("VI"),
        "number": one("IP"),
        "pmid": one("PMID"),
        "pmcid": one("PMC"),
        "doi": next(_dois(fields), ""),
    }
    names = [*fields.get("FAU", fields.get("AU", [])), *fields.get("CN", [])]
    kind = "article" if fields.get("TI") and fields.get("JT") else "book"
    gone = any("Retracted Publication" in said for said in fields.get("PT", []))
    where = record.pages(one("PG"))
    return record.made(line, values, kind=kind, people=record.people(names), pages=where, retracted=gone)


def _dois(fields: Fields) -> Iterator[str]:
    for value in [*fields.get("LID", []), *fields.get("AID", [])]:
        if found := re.fullmatch(r"(\S+) \[doi\]", value):
            yield found[1]


def records(text: str) -> Iterator[tuple[int, Fields]]:
    """Each record with the line of its tag PMID; its values by tag, in order.

    A line without a tag continues the one before when it is set in.
    """
    line, fields, last = 0, Fields(), ""
    for number, row in enumerate(text.split("\n"), 1):
        found = TAGGED.match(row.rstrip())
        if found and found[1] == "PMID":
            if line:
                yield line, fields
            line, fields = number, Fields()
        if found and line:
            last = found[1]
            fields.setdefault(last, []).append((found[2] or "").strip())
        elif row.strip() and line and last and row.startswith(MOST_CONTINUED):
            fields[last][-1] = f"{fields[last][-1]} {row.strip()}".strip()
        elif row.strip():
            message = f"Line {number} has no tag: '{row.strip()[:40]}'."
            raise Unreadable(
                number, message, "Fetch the file again: a part of it is lost, or another came in."
            )
    if line:
        yield line, fields
