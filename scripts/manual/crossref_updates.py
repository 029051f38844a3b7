"""Answers of Crossref's register of works: JSON in, the notices in it out.

``updated-by`` stands with the paper and names its notices; ``update-to`` stands with the notice.
What they look like: https://crossref.gitlab.io/tutorials/get-rw-metadata/
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .notice import CROSSREF, WATCH, DamagedError, Notice, as_record, clean, plain_doi

REMEDY = "Save the answer of https://api.crossref.org/works/ again."


class Answer(NamedTuple):
    """``asked`` are the DOIs whose own record is in the answer; ``notices`` come with the paper's DOI."""

    asked: frozenset[str]
    notices: tuple[tuple[str, Notice], ...]


def read(raw: bytes) -> Answer:
    """One answer: a work, or a list of works. May raise DamagedError."""
    try:
        answer = json.loads(raw)
    except json.JSONDecodeError as error:
        raise DamagedError(error.lineno, f"It is no JSON from here on ({error.msg}).", REMEDY) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise DamagedError(0, "It is no JSON that can be read.", REMEDY) from None
    asked, notices = set(), []
    for work in _works(answer):
        doi = plain_doi(_text(work, "DOI"))
        if not doi:
            raise DamagedError(0, "A work in it has no DOI.", REMEDY)
        asked.add(doi)
        for update in _updates(work, "updated-by"):
            notices.append((doi, _notice(update, plain_doi(_text(update, "DOI")))))
        for update in _updates(work, "update-to"):
            notices.append((plain_doi(_text(update, "DOI")), _notice(update, doi)))
    return Answer(frozenset(asked), tuple(notices))


def _works(answer: Any) -> list[Mapping[str, Any]]:
    message = answer.get("message", answer) if isinstance(answer, dict) else None
    if isinstance(message, dict):
        works = message.get("items", [message])
        if isinstance(works, list) and works and all(isinstance(work, dict) for work in works):
            return works
    raise DamagedError(0, "It holds neither a work nor a list of works.", REMEDY)


def _updates(work: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    updates = work.get(name) or []
    if not isinstance(updates, list) or not all(isinstance(update, dict) for update in updates):
        raise DamagedError(0, f"'{name}' of {_text(work, 'DOI')} is no list of notices.", REMEDY)
    for update in updates:
        if not plain_doi(_text(update, "DOI")) or not _text(update, "type"):
            message = f"A notice under '{name}' of {_text(work, 'DOI')} has no DOI or does not say its type."
            raise DamagedError(0, message, REMEDY)
        yield update


def _notice(update: Mapping[str, Any], doi: str) -> Notice:
    """A notice that Crossref has from Retraction Watch bears the number that it has there."""
    record = _text(update, "record-id")
    watched = _text(update, "source") == "retraction-watch" and re.fullmatch("[0-9]+", record)
    nature = _text(update, "type")
    kind = re.sub(r"\W+", "_", nature, flags=re.ASCII)
    return Notice(
        source=WATCH if watched else CROSSREF,
        record=as_record(record) if watched else f"{kind} {as_record(doi)}",
        nature=nature,
        date=_day(update.get("updated")),
        doi=doi,
    )


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return clean(str(value)) if isinstance(value, str | int) else ""


def _day(updated: Any) -> str:
    """The day of ``{"date-parts": [[2019, 7, 26]]}``; empty where year, month or day is missing."""
    try:
        year, month, day = updated["date-parts"][0]
        return datetime.date(year, month, day).isoformat()
    except (TypeError, KeyError, IndexError, ValueError, OverflowError):
        return ""
