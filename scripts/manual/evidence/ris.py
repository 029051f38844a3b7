"""Records in the form RIS, which most databases export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from . import record
from .record import Record, Unreadable

KINDS = {
    **dict.fromkeys(("RPRT", "GOVDOC", "STAND"), "techreport"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "incollection"),
    **dict.fromkeys(("CONF", "CPAPER"), "inproceedings"),
    **dict.fromkeys(("ELEC", "BLOG", "GEN", "WEB", "UNPB", "ICOMM", "DATA"), "misc"),
    "THES": "phdthesis",
}
HELD = {
    "article": ("T2", "JF", "JO", "JA", "J2", "J1", "PB"),
    "techreport": ("PB", "T2", "CY"),
    "book": ("PB",),
    "misc": ("PB", "T2"),
    "phdthesis": ("PB", "T2"),
}
BEGIN = re.compile(r"TY  ?- ?")
TAG = re.compile(r"([A-Z][A-Z0-9])  ?- ?")
NUMBER = re.compile(r"\d+\.?")
END = re.compile(r"ER  ?-")
OURS = (
    *("TY", "AU", "A1", "A2", "ED", "TI", "T1", "BT", "CT", "T2", "JF", "JO", "JA", "J1", "J2", "PB", "CY"),
    *("PY", "Y1", "DA", "VL", "IS", "SP", "EP", "DO", "UR", "L2", "AN", "N1", "M1", "M3", "C2", "C7"),
)


def read(text: str) -> list[Record]:
    """Every record of a file, in order."""
    return [_record(line, _fields(line, rows)) for line, rows in _parts(text)]


def _parts(text: str) -> Iterator[tuple[int, list[str]]]:
    """The values of each record, a line each, from TY to ER.

    Some databases say before the first record where it comes from, and number the records.
    """
    rows: list[str] = []
    begun = 0
    for number, row in enumerate(text.split("\n"), 1):
        if BEGIN.match(row):
            if begun:
                raise Unreadable(
                    begun, "This record has no end.", "Fetch the file again, or close it with 'ER  - '."
                )
            begun, rows = number, []
        elif row.strip() and not begun and (rows or TAG.match(row)) and not NUMBER.fullmatch(row.strip()):
            message = f"Line {number} stands outside a record: '{row.strip()[:40]}'."
            raise Unreadable(number, message, "Begin each record with 'TY  - ', or take the line out.")
        if begun and TAG.match(row):
            rows.append(TAG.sub(r"\1  - ", row.rstrip()))
        elif begun and row.strip():
            rows[-1] = f"{rows[-1]} {row.strip()}"  # the value goes on
        if begun and END.match(row):
            yield begun, rows
            begun = 0
    if begun:
        raise Unreadable(begun, "This record has no end.", "Fetch the file again, or close it with 'ER  - '.")


def _fields(line: int, rows: list[str]) -> dict[str, list[str]]:
    import rispy

    parser = rispy.RisParser(
        mapping={tag: tag for tag in OURS},
        list_tags=list(OURS),
        delimiter_tags_mapping={},
        skip_unknown_tags=True,
    )
    try:
        parsed: list[dict[str, Any]] = parser.parse("\n".join(rows))
    except (KeyError, AttributeError, TypeError, ValueError):
        parsed = []
    if len(parsed) != 1:
        raise Unreadable(line, "This record cannot be read.", "Fetch the file again.")
    return {tag: [held] if isinstance(held, str) else held for tag, held in parsed[0].items()}


def _record(line: int, fields: dict[str, list[str]]) -> Record:
    def one(*names: str) -> str:
        return next((fields[name][0] for name in names if fields.get(name) and fields[name][0]), "")

    kind = KINDS.get(one("TY"), "article")
    where = one("UR", "L2")
    found = one("DO") or record.doi(one("M3")) or record.doi(where)
    numbers = [*fields.get("AN", []), *fields.get("N1", []), *fields.get("M1", []), *fields.get("C2", [])]
    values = {
        "title": one("TI", "T1", "BT", "CT"),
        "container": one(*HELD.get(kind, ("T2", "BT", "PB"))),
        "year": one("PY", "Y1", "DA"),
        "volume": one("VL"),
        "number": one("IS"),
        "doi": found,
        "pmid": next((record.pmid(each) for each in numbers if each.upper().startswith("PMID")), ""),
        "pmcid": next((record.pmcid(each) for each in numbers if record.pmcid(each)), ""),
        "url": where,
    }
    authors = fields.get("AU", []) + fields.get("A1", [])
    names = authors or fields.get("ED", []) + fields.get("A2", [])
    pages = record.pages(one("SP") or one("C7"), one("EP"))
    return record.made(
        line, values, kind=kind, people=record.people(names), editors=bool(names) and not authors, pages=pages
    )
