"""A notice about a published paper, such as its retraction, and the status that follows from all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from .reference import STATUSES

WATCH, CROSSREF = "Retraction Watch", "Crossref"
# What the sources call a notice, and what it means here. A part that is withdrawn casts doubt on the whole.
EVENTS = {
    **dict.fromkeys(("retraction", "withdrawal", "removal"), "retraction"),
    **dict.fromkeys(("expression of concern", "partial retraction"), "concern"),
    **dict.fromkeys(("correction", "corrigendum", "erratum", "addendum", "clarification"), "correction"),
    **dict.fromkeys(("new version", "new edition"), "new version"),
    "reinstatement": "reinstatement",
}
RECORDS = {WATCH: re.compile(r"[0-9]+|10\.\S+|\?"), CROSSREF: re.compile(r"\w+ 10\.\S+")}
GIVES = {
    "retraction": "retracted",
    "concern": "concern",
    "correction": "corrected",
    "new version": "superseded",
}


class DamagedError(Exception):
    """A snapshot that cannot be trusted; ``line`` is 0 where nobody can say which."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.line, self.message, self.remedy = line, message, remedy


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What one source says happened to one paper.

    ``record`` identifies it in its source; ``nature`` is in the source's words; ``date`` is year-month-day,
    or empty where the source gives none that can be read; ``doi`` is that of the notice;
    ``line`` is the row's, 0 in JSON; ``matched`` is how the paper was recognised: "DOI" or "PMID".
    """

    source: str
    record: str
    nature: str
    date: str = ""
    reason: str = ""
    doi: str = ""
    line: int = 0
    matched: str = "DOI"

    @property
    def name(self) -> str:
        """Such as "Retraction Watch 20946"; the same notice has the same name in every snapshot."""
        return f"{self.source} {self.record}"

    @property
    def event(self) -> str:
        """One of EVENTS' meanings, or "unknown"."""
        return EVENTS.get(re.sub(r"[\s_-]+", " ", self.nature).strip().lower(), "unknown")


def status_of(notices: Iterable[Notice]) -> str:
    """The gravest status that no later reinstatement lifts; what has no day is never lifted."""
    held = list(notices)
    lifted = max((each.date for each in held if each.event == "reinstatement"), default="")
    gives = (
        GIVES.get(each.event, "none")
        for each in held
        if not (GIVES.get(each.event) in ("retracted", "concern") and each.date and each.date < lifted)
    )
    return graver("none", *gives)


def graver(*statuses: str) -> str:
    return max(statuses, key=STATUSES.index)


def told(sources: Iterable[str], names: Iterable[str], words: Iterable[str] = ()) -> str:
    """The field ``statusfrom``: who was asked, what was met, "Retraction Watch 12, 20946; Crossref".

    ``words`` are what a person wrote there before.
    """
    met: dict[str, list[str]] = {source: [] for source in sources}
    for name in sorted(set(names)):
        source = next(each for each in (WATCH, CROSSREF) if name.startswith(f"{each} "))
        met.setdefault(source, []).append(name.removeprefix(f"{source} "))
    parts = (f"{source} {', '.join(records)}".strip() for source, records in met.items())
    return "; ".join((*words, *parts))


def names_in(status_from: str) -> set[str]:
    """The notices that a field ``statusfrom`` remembers."""
    return {name for part in status_from.split(";") for name in _names(part.strip())}


def words_in(status_from: str) -> list[str]:
    """The parts of a field ``statusfrom`` that a person wrote, such as "the page of the journal"."""
    parts = (part.strip() for part in status_from.split(";"))
    return [part for part in parts if part not in ("", WATCH, CROSSREF) and not _names(part)]


def _names(part: str) -> list[str]:
    for source, form in RECORDS.items():
        records = [record.strip() for record in part.removeprefix(f"{source} ").split(",")]
        if part.startswith(f"{source} ") and all(map(form.fullmatch, records)):
            return [f"{source} {record}" for record in records]
    return []


def clean(text: str) -> str:
    """A stranger's words on one line: nothing in them moves the cursor or breaks the encoding."""
    text = text.encode(errors="replace").decode()
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def plain_doi(text: str) -> str:
    """A DOI as it is compared: small letters, no address before it; empty where there is none."""
    text = re.sub(r"^(https?://)?(dx\.)?doi\.org/|^doi:\s*", "", text.strip().lower())
    return text if text.startswith("10.") else ""


def plain_pmid(text: str) -> str:
    """A PubMed id without leading noughts; empty for 0 and for anything that is not a number."""
    found = re.fullmatch(r"0*([1-9][0-9]{0,11})(\.0)?", text.strip(), re.ASCII)
    return found[1] if found else ""


def as_record(text: str) -> str:
    """An identifier of a notice that can stand in ``statusfrom``: no brace, comma or semicolon ends it."""
    return quote(clean(text), safe="/()[]<>:._-+*'~")[:200]
