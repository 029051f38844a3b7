"""Records in the form CSL-JSON, which Zotero and doi.org hand out."""

from __future__ import annotations

import json
from typing import Any

from . import record
from .record import Person, Record, Unreadable

KINDS = {
    **dict.fromkeys(("report", "standard", "legislation"), "techreport"),
    **dict.fromkeys(("chapter", "entry-encyclopedia"), "incollection"),
    **dict.fromkeys(("webpage", "post", "post-weblog", "dataset", "software", "posted-content"), "misc"),
    "book": "book",
    "monograph": "book",
    "paper-conference": "inproceedings",
    "proceedings-article": "inproceedings",
    "thesis": "phdthesis",
}
PUBLISHED = ("techreport", "book", "phdthesis", "misc")


def read(text: str) -> list[Record]:
    """Every record of a file, in order."""
    data = parsed(text)
    items = data if isinstance(data, list) else data.get("items", [data]) if isinstance(data, dict) else []
    if not isinstance(items, list) or not items:
        raise Unreadable(1, "This file holds no record.", "Export the source again as CSL-JSON.")
    return [record_of(item, place) for place, item in enumerate(items, 1)]


def parsed(text: str) -> Any:
    """JSON as data; refused with its line when it is damaged."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"This is no JSON from column {error.colno} on."
        raise Unreadable(error.lineno, message, "Fetch the file again: a part of it is missing.") from None
    except (RecursionError, ValueError):
        raise Unreadable(1, "This JSON is nested too deep.", "Fetch the file again.") from None


def record_of(item: Any, place: int = 1) -> Record:
    """One item as a record; Crossref's answers have the same names, with lists for titles."""
    if not isinstance(item, dict):
        raise Unreadable(
            1, f"Record {place} is not a list of fields.", "Export the source again as CSL-JSON."
        )
    kind = KINDS.get(_one(item.get("type")), "article")
    held = _one(item.get("container-title"))
    values = {
        "title": _one(item.get("title")),
        "container": (_one(item.get("publisher")) or held) if kind in PUBLISHED else held,
        "year": _year(item),
        "volume": _one(item.get("volume")),
        "number": _one(item.get("issue")),
        "doi": _one(item.get("DOI")),
        "pmid": _one(item.get("PMID")),
        "pmcid": _one(item.get("PMCID")),
        "url": _one(item.get("URL")),
    }
    try:
        authors = _people(item.get("author"))
        names = authors or _people(item.get("editor"))
        pages = record.pages(_one(item.get("page")) or _one(item.get("article-number")))
        editors = bool(names) and not authors
        gone = _retracted(item)
        return record.made(1, values, kind=kind, people=names, editors=editors, pages=pages, retracted=gone)
    except Unreadable as error:
        raise Unreadable(error.line, f"Record {place}: {error.message}", error.remedy) from None


def _one(value: Any) -> str:
    first = value[0] if isinstance(value, list) and value else value
    return record.clean(first)


def _year(item: dict[str, Any]) -> str:
    """The year of the issue; the day on which it was online first comes last."""
    for name in ("published-print", "issued", "published", "published-online"):
        date = item.get(name)
        if isinstance(date, dict):
            parts = date.get("date-parts")
            while isinstance(parts, list) and parts:
                parts = parts[0]
            found = record.year(parts) or record.year(date.get("raw")) or record.year(date.get("literal"))
            if found:
                return found
    return ""


def _people(value: Any) -> tuple[Person, ...]:
    found = []
    for each in value if isinstance(value, list) else []:
        if isinstance(each, dict):
            particle = _one(each.get("non-dropping-particle")) or _one(each.get("dropping-particle"))
            family = f"{particle} {_one(each.get('family'))}".strip()
            if family:
                found.append(Person(family, _one(each.get("given")), _one(each.get("suffix"))))
            elif group := _one(each.get("literal")) or _one(each.get("name")):
                found.append(Person(group))
    return tuple(found)


def _retracted(item: dict[str, Any]) -> bool:
    updates = item.get("updated-by")
    kinds = (
        [each.get("type") for each in updates if isinstance(each, dict)] if isinstance(updates, list) else []
    )
    return any(kind in ("retraction", "withdrawal", "removal") for kind in kinds)
