"""The table of Retraction Watch, as Crossref hands it out: CSV in, its rows out one by one.

Its columns and its address: https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/
"""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from .notice import WATCH, DamagedError, Notice, as_record, clean, plain_doi

COLUMNS = (
    "Record ID",
    "Title",
    "RetractionDate",
    "RetractionDOI",
    "OriginalPaperDOI",
    "OriginalPaperPubMedID",
    "RetractionNature",
    "Reason",
)
LONGEST_LINE = 1_000_000
AGAIN = "Download it again."
BOM = b"\xef\xbb\xbf"


class Row(NamedTuple):
    """One row: ``line`` is where it begins; the texts are as the table has them."""

    line: int
    record: str
    title: str
    date: str
    notice_doi: str
    doi: str
    pmid: str
    nature: str
    reason: str

    @property
    def dois(self) -> set[str]:
        """The DOIs of the paper: one, or several parted by semicolons, which a DOI may hold as well."""
        return {plain_doi(part) for part in (self.doi, *self.doi.split(";"))} - {""}

    def notice(self, matched: str) -> Notice:
        number = self.record if re.fullmatch(r"\s*[0-9]+\s*", self.record) else ""
        reasons = (part.strip(" +") for part in self.reason.split(";"))
        return Notice(
            source=WATCH,
            record=as_record(number or plain_doi(self.notice_doi)) or "?",
            nature=clean(self.nature),
            date=day(self.date),
            reason=", ".join(clean(reason) for reason in reasons if reason),
            doi=plain_doi(self.notice_doi),
            line=self.line,
            matched=matched,
        )


def rows(file: BinaryIO) -> Iterator[Row]:
    """Every row of the table; the file is never in memory as a whole. May raise DamagedError."""
    reader = csv.reader(_lines(file), strict=True)
    begins = 1
    try:
        places = _places(next(reader, None))
        begins = reader.line_num + 1
        for cells in reader:
            if any(cells):
                yield _row(begins, cells, places)
            begins = reader.line_num + 1
    except csv.Error as error:
        message = f"The row that begins here cannot be read as CSV ({error})."
        raise DamagedError(begins, message, AGAIN) from None
    if begins <= 2:
        raise DamagedError(1, "It has a head and no rows.", AGAIN)


def _lines(file: BinaryIO) -> Iterator[str]:
    """The lines as text; a line that is not UTF-8 is read as Latin-1, as the table mixes the two."""
    number = 0
    while raw := file.readline(LONGEST_LINE):
        number += 1
        if len(raw) == LONGEST_LINE:
            raise DamagedError(number, "This line is longer than any row can be.", AGAIN)
        raw = raw.removeprefix(BOM) if number == 1 else raw
        try:
            yield raw.decode()
        except UnicodeDecodeError:
            yield raw.decode("latin-1")


def _places(head: Sequence[str] | None) -> tuple[int, list[int]]:
    """How many named columns there are, and where those lie that are read."""
    if not head:
        raise DamagedError(1, "It is empty.", AGAIN)
    names = [name.strip() for name in head]
    missing = [name for name in COLUMNS if names.count(name) != 1]
    if missing:
        remedy = "Give the table of Retraction Watch as Crossref hands it out."
        raise DamagedError(1, f"Its first line does not name the column '{missing[0]}' once.", remedy)
    while not names[-1]:
        names.pop()
    return len(names), [names.index(name) for name in COLUMNS]


def _row(line: int, cells: Sequence[str], places: tuple[int, list[int]]) -> Row:
    width, which = places
    if len(cells) < width or any(cells[width:]):
        message = f"This row has {len(cells)} cells, and the table has {width} columns."
        raise DamagedError(line, message, AGAIN)
    return Row(line, *(cells[place] for place in which))


def day(text: str) -> str:
    """ "5/15/2020 0:00", month first, as 2020-05-15; empty where it is no day."""
    found = re.match(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\b", text, re.ASCII)
    with suppress(ValueError):
        if found:
            return datetime.date(int(found[3]), int(found[1]), int(found[2])).isoformat()
        return datetime.date.fromisoformat(text.strip()[:10]).isoformat()
    return ""
