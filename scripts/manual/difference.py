"""The difference between two manuals as Markdown for a reviewer, or as data for a program."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from . import changes, paragraphs, rewording
from .changes import Change
from .paragraphs import PageChange
from .reference import literal

MOST_CHARACTERS = 60_000  # a comment on GitHub takes 65,536
MOST_PASSAGES = 8
NOTHING = "Nothing that the manual says has changed"
# Each section with its heading, and what the first sentence counts in it: one, several.
HEADINGS = {
    changes.DOSES: ("Doses", "figure of a dose", "figures of doses"),
    changes.SAFETY: ("Safety: warning signs, stop rules, ways to go easier", "safety text", "safety texts"),
    changes.CERTAINTY: ("Certainty", "certainty", "certainties"),
    changes.CLAIMS: ("Claims", "claim", "claims"),
    changes.EVIDENCE: ("Evidence of claims", "piece of evidence", "pieces of evidence"),
    changes.SCHEDULE: ("Schedule", "part of the schedule", "parts of the schedule"),
    changes.QUESTIONS: ("Questions and answers", "question", "questions"),
    changes.REFERENCES: ("References", "reference", "references"),
    changes.REVIEWS: ("Review records", "review record", "review records"),
    changes.RULES: ("What the check allows", "allowance of the check", "allowances of the check"),
    changes.ITEMS: ("Items added and removed", "item", "items"),
    changes.OTHER: ("Other fields", "other field", "other fields"),
}
# Steps that the heading says already.
SPARED = {(changes.DOSES, "levels"), (changes.DOSES, "dose"), (changes.EVIDENCE, "evidence")}
MOST_WORDS_BESIDE = 4  # that stand as "old → new"; more are told word by word
PLAIN = re.compile(r"[\w./~^-]+")
# What GitHub would make a link or a call of somebody: a sign without width parts it.
CALLS = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH)(?=-\d)", re.IGNORECASE)
PARTED = "&#8203;"


class Side(NamedTuple):
    """One of the two manuals: how it was named, and its commit, empty for the working tree."""

    name: str
    commit: str = ""


class Difference(NamedTuple):
    """All that is to be told; ``notes`` are sentences that stand below the first."""

    old: Side
    new: Side
    changes: Sequence[Change]
    pages: Sequence[PageChange]
    notes: Sequence[str] = ()


def data(told: Difference) -> str:
    """The difference as JSON, whole."""
    whole = {
        "summary": summary(told),
        "from": told.old._asdict(),
        "to": told.new._asdict(),
        "notes": list(told.notes),
        "changes": [change._asdict() for change in told.changes],
        "pages": [page._asdict() for page in told.pages],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def markdown(told: Difference) -> str:
    """The difference as Markdown; what is more than a comment may hold is cut, and the cut is told."""
    lines = [f"**{summary(told)}** From {_side(told.old)} to {_side(told.new)}."]
    lines += [line for note in told.notes for line in ("", escaped(note))]
    body = [*_sections(told.changes), *_pages(told.pages)]
    room, kept = MOST_CHARACTERS - sum(map(len, lines)), 0
    while kept < len(body) and (room := room - len(body[kept]) - 1) > 0:
        kept += 1
    lines += body[:kept]
    if left := sum(1 for line in body[kept:] if line.lstrip().startswith("- ")):
        lines += ["", f"**Cut here: {left} more entries.** `manual diff --format json` tells all of them."]
    return "\n".join(lines)


def summary(told: Difference) -> str:
    """One sentence: how much changed, by what hurts most."""
    counts = [(len(list(found)), *HEADINGS[name][1:]) for name, found in groupby(told.changes, _section)]
    counts.append((len(told.pages), "page", "pages"))
    parts = [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]
    if not parts:
        return f"{NOTHING}."
    listed = ", ".join(parts[:-1]) + (" and " if parts[1:] else "") + parts[-1]
    return f"Changed: {listed}."


def _section(change: Change) -> str:
    return change.section


def _side(side: Side) -> str:
    commit = f" ({code(side.commit)})" if side.commit and side.commit != side.name else ""
    return f"{code(side.name) if side.commit else escaped(side.name)}{commit}"


def _sections(found: Sequence[Change]) -> Iterator[str]:
    for section, entries in groupby(found, _section):
        yield from ("", f"### {HEADINGS[section][0]}", "")
        for item, group in groupby(entries, lambda change: change.item):
            yield f"- {code(item)}"
            rows = list(group)
            if section == changes.OTHER:
                yield f"  - {', '.join(code(change.at) for change in rows)}"
            else:
                yield from (f"  - {_told(change)}" for change in rows)


def _told(change: Change) -> str:
    """One change: where, and what became of what."""
    way = [step for step in change.at.split("/") if (change.section, step) not in SPARED]
    where = f"{code('/'.join(way))}: " if change.at else ""
    note = f" ({escaped(change.note)})" if change.note else ""
    old, new = change.old or "", change.new or ""
    if change.old is None or change.new is None:
        gone = "withdrawn" if change.section == changes.CLAIMS else "removed"
        what = f"{gone if change.new is None else 'added'}: {_marked(old, new)}".removesuffix(": ")
    elif max(len(old.split()), len(new.split())) <= MOST_WORDS_BESIDE:
        what = f"{escaped(old) or 'nothing'} → <ins>{escaped(new) or 'nothing'}</ins>"
    else:
        what = _marked(old, new)
    return f"{where}{what}{note}"


def _pages(found: Sequence[PageChange]) -> Iterator[str]:
    """Each passage once, on the first page on which it changed; then the pages that have no other."""
    if found:
        yield from ("", "### Pages", "")
    known: set[str] = set()
    only: list[str] = []
    for page in found:
        told = [_marked(*paragraphs.lean(*pair)) for pair in page.paragraphs]
        fresh = [passage for passage in dict.fromkeys(told) if passage not in known]
        known.update(fresh)
        if page.what == paragraphs.CHANGED and not fresh:
            only.append(code(page.path))
            continue
        yield f"- {code(page.path)}" + (f": {page.what}" if page.what != paragraphs.CHANGED else "")
        yield from (f"  - {passage}" for passage in fresh[:MOST_PASSAGES])
        if len(fresh) > MOST_PASSAGES:
            yield f"  - … and {len(fresh) - MOST_PASSAGES} more passages"
    if only:
        yield f"- The same passages as above: {', '.join(only)}"


def _marked(old: str, new: str) -> str:
    """A text with what went struck out and what came underlined."""
    tags = {rewording.OUT: "<del>{}</del>", rewording.IN: "<ins>{}</ins>", rewording.CUT: "({})"}
    found = rewording.shortened(rewording.runs(old, new))
    return " ".join(tags.get(run.kind, "{}").replace("{}", escaped(run.words)) for run in found)


def code(text: str) -> str:
    """A name as code, or escaped where it could end the code."""
    return f"`{text}`" if PLAIN.fullmatch(text) else f"<code>{escaped(text)}</code>"


def escaped(text: str) -> str:
    """Text that shows as it is, on one line, and calls nobody; a sign that hides itself shows its number."""
    plain = "".join(f"[U+{ord(sign):04X}]" if hides(sign) else sign for sign in " ".join(text.split()))
    return PARTED.join(literal(part) for part in CALLS.split(plain))


def hides(sign: str) -> bool:
    """Whether a sign is not seen, or turns the order of others; soft hyphens and joiners are words' own."""
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cn") and sign not in "\u00ad\u200c\u200d"
