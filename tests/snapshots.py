"""Snapshots to try the audit with: a table in the form of Retraction Watch, answers in that of Crossref."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

HEAD = (
    *("Record ID", "Title", "Subject", "Institution", "Journal", "Publisher", "Country", "Author", "URLS"),
    *("ArticleType", "RetractionDate", "RetractionDOI", "RetractionPubMedID", "OriginalPaperDate"),
    *("OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature", "Reason", "Paywalled", "Notes", ""),
)
SEEN = {"checked": "record", "checkedon": "2026-11-23"}
USUAL = {
    "Record ID": "20946",
    "Title": "Another paper about something else",
    "RetractionDate": "5/15/2020 0:00",
    "RetractionDOI": "unavailable",
    "RetractionPubMedID": "0",
    "OriginalPaperDOI": "unavailable",
    "OriginalPaperPubMedID": "0",
    "RetractionNature": "Retraction",
    "Reason": "+Concerns/Issues About Data;+Investigation by Journal/Publisher;",
    "Paywalled": "No",
}


def table(*rows: Mapping[str, str]) -> bytes:
    """The table with these rows; a cell that is not given is as usual."""
    text = io.StringIO()
    writer = csv.DictWriter(text, HEAD, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**USUAL, **row} for row in rows)
    return text.getvalue().encode()


def row(doi: str, nature: str = "Retraction", record: str = "20946", **more: str) -> dict[str, str]:
    return {"OriginalPaperDOI": doi, "RetractionNature": nature, "Record ID": record, **more}


def update(doi: str, kind: str, *day: int, **more: str) -> dict[str, Any]:
    return {"DOI": doi, "type": kind, "source": "publisher", "updated": {"date-parts": [list(day)]}, **more}


def answer(doi: str, **updates: Any) -> bytes:
    """One work as Crossref answers; ``updated_by`` and ``update_to`` are lists of ``update``."""
    fields = {name.replace("_", "-"): value for name, value in updates.items()}
    return json.dumps({"status": "ok", "message": {"DOI": doi, **fields}}, indent=1).encode()


def entry(key: str, **fields: str) -> str:
    """An entry of references.bib as this project writes them."""
    usual = {"author": "Kjaer, P", "title": "GLA:D Back", "year": "2018", "design": "before-after"}
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in (usual | fields | SEEN).items())
    return f"@article{{{key},\n{lines}}}\n"
