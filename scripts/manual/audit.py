"""What snapshots of notices say of a manual's references, beside what the last audit wrote down."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from . import uses
from .crossref_updates import Answer
from .model import Manual
from .notice import (
    CROSSREF,
    GIVES,
    WATCH,
    Notice,
    clean,
    graver,
    names_in,
    plain_doi,
    plain_pmid,
    status_of,
    told,
    words_in,
)
from .reference import STATUSES, Reference
from .retraction_watch import Row

ALIKE = 0.9
TELLING = 4  # so many of the longest words of a title lead to it


class Change(NamedTuple):
    """What is new of one reference: ``event`` is one of notice.EVENTS' meanings, "unknown" or "gone".

    ``notice`` is None, and ``name`` says what is gone, for that event. ``uses`` counts the places that lean
    on the reference, ``claims`` are those among them that are claims.
    """

    reference: Reference
    event: str
    name: str
    before: str
    after: str
    uses: int
    claims: tuple[str, ...]
    notice: Notice | None = None


class Look(NamedTuple):
    """A row that nobody but a person can judge; ``open`` when no identifier of the reference settles it."""

    reference: Reference
    line: int
    title: str
    nature: str
    open: bool


class Audit(NamedTuple):
    """``fields`` are the status fields to write, by key; ``unasked`` has neither a DOI nor a PMID."""

    changes: list[Change]
    looks: list[Look]
    unasked: list[str]
    fields: dict[str, dict[str, str]]
    rows: int


class Titles:
    """References by the words of their titles, to find those that are nearly a given title."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self.words = {each.key: _words(each.title) for each in references}
        self.by_word: dict[str, list[str]] = {}
        for key, words in self.words.items():
            for word in sorted(set(words), key=lambda word: (-len(word), word))[:TELLING]:
                self.by_word.setdefault(word, []).append(key)

    def near(self, title: str) -> Iterator[str]:
        words = _words(title)
        met: dict[str, int] = {}
        for word in set(words):
            for key in self.by_word.get(word, ()):
                met[key] = met.get(key, 0) + 1
        for key, times in met.items():
            known = self.words[key]
            if known == words:
                yield key
            elif len(known) >= TELLING and times >= TELLING // 2:
                alike = difflib.SequenceMatcher(None, " ".join(known), " ".join(words), autojunk=False)
                if alike.real_quick_ratio() >= ALIKE and alike.ratio() >= ALIKE:
                    yield key


def _words(title: str) -> list[str]:
    title = re.sub(r"^\W*(retracted|withdrawn)( article)?\b", "", title.casefold())
    return re.findall(r"\w+", title)


def audit(manual: Manual, rows: Iterable[Row], answers: Iterable[Answer], as_of: str) -> Audit:
    """Match every notice with the references by DOI and PMID, and compare with their status fields."""
    references = manual.references.values()
    by_doi = _by((plain_doi(each.doi), each.key) for each in references)
    by_pmid = _by((plain_pmid(each.pmid), each.key) for each in references)
    met: dict[str, dict[str, Notice]] = {each.key: {} for each in references}
    titles, looks, count = Titles(references), [], 0
    for row in rows:
        count += 1
        matched = {key: "PMID" for key in by_pmid.get(plain_pmid(row.pmid), ())}
        matched |= {key: "DOI" for doi in row.dois for key in by_doi.get(doi, ())}
        for key, how in matched.items():
            _meet(met[key], row.notice(how))
        near = (manual.references[key] for key in titles.near(row.title) if key not in matched)
        looks += [_look(each, row) for each in near]
    asked: set[str] = set()
    for answer in answers:
        asked |= answer.asked
        for doi, notice in answer.notices:
            for key in by_doi.get(doi, ()):
                _meet(met[key], notice)
    return _compared(manual, met, asked, looks, as_of, count)


def _meet(met: dict[str, Notice], notice: Notice) -> None:
    """Keep a notice; of two with one name the graver, whichever came first."""
    known = met.setdefault(notice.name, notice)
    if STATUSES.index(status_of([notice])) > STATUSES.index(status_of([known])):
        met[notice.name] = notice


def _by(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    keys: dict[str, list[str]] = {}
    for identifier, key in pairs:
        if identifier:
            keys.setdefault(identifier, []).append(key)
    return keys


def _look(reference: Reference, row: Row) -> Look:
    settled = plain_doi(reference.doi) or plain_pmid(reference.pmid)
    return Look(reference, row.line, clean(row.title), clean(row.nature), not settled)


def _compared(
    manual: Manual,
    met: Mapping[str, Mapping[str, Notice]],
    asked: set[str],
    looks: list[Look],
    as_of: str,
    count: int,
) -> Audit:
    leaning, claims = _leaning(manual)
    done = Audit([], sorted(looks, key=lambda look: (not look.open, look.reference.key)), [], {}, count)
    for key, reference in manual.references.items():
        if not plain_doi(reference.doi) and not plain_pmid(reference.pmid):
            done.unasked.append(key)
            continue
        in_crossref = plain_doi(reference.doi) in asked
        after, events, names = _judged(reference, met[key], in_crossref)
        before = reference.status or "none"
        for event, name in events:
            more = (leaning.get(key, 0), tuple(sorted(claims.get(key, ()))))
            done.changes.append(Change(reference, event, name, before, after, *more, met[key].get(name)))
        words = words_in(reference.status_from) if before != "none" else []
        if {event for event, _ in events} != {"gone"} and (events or not words):
            sources = (WATCH, CROSSREF) if in_crossref else (WATCH,)
            fields = {"status": after, "statuson": as_of, "statusfrom": told(sources, names, words)}
            done.fields[key] = fields
    done.changes.sort(key=lambda each: (-STATUSES.index(each.after), each.reference.key, each.name))
    return done


def _judged(
    reference: Reference, notices: Mapping[str, Notice], in_crossref: bool
) -> tuple[str, list[tuple[str, str]], set[str]]:
    """The status now, what happened (event and name of the notice), and the notices to remember.

    Nothing becomes lighter because a notice is missing: only a reinstatement lifts a status.
    """
    before, after = reference.status or "none", status_of(notices.values())
    known = names_in(reference.status_from)
    events = [(notice.event, name) for name, notice in sorted(notices.items()) if name not in known]
    missing = known - set(notices)
    gone = {name for name in missing if name.startswith(WATCH) or in_crossref}
    events += [("gone", name) for name in sorted(gone)]
    if missing or "reinstatement" not in {event for event, _ in events}:
        if graver(before, after) != after and not missing and not words_in(reference.status_from):
            events.append(("gone", reference.status_from))
        after = graver(before, after)
    if after != before and not events:  # a notice that was known is another one now
        events = [(each.event, name) for name, each in notices.items() if GIVES.get(each.event) == after]
    return after, events, known | set(notices)


def _leaning(manual: Manual) -> tuple[dict[str, int], dict[str, set[str]]]:
    """How many places use each reference, and which claims."""
    paths = {claim.path: claim.id for claim in manual.claims.values()}
    places: dict[str, int] = {}
    claims: dict[str, set[str]] = {}
    for use in uses.of_references(manual):
        places[use.key] = places.get(use.key, 0) + 1
        if use.place.path in paths:
            claims.setdefault(use.key, set()).add(paths[use.place.path])
    return places, claims
