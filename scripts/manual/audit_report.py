"""What an audit of the references found, as text for a person and as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from .audit import Change, Look
from .auditing import Done
from .decision import Decision
from .load import REFERENCES
from .notice import GIVES


def show(done: Done, style: str) -> str:
    """The audit as "text" or "json"."""
    return _json(done) if style == "json" else "\n".join(_text(done))


def verdict(done: Done) -> str:
    """One line that sums up an audit."""
    looks = sum(look.open for look in done.audit.looks)
    found = (
        f"{len(done.audit.changes)} changed, {looks} to look at." if done.calls else "Nothing has changed."
    )
    if done.written:
        return f"{found} {REFERENCES} says so now." if done.diff else f"{found} {REFERENCES} is current."
    return f"{found} Nothing was written; --write does it."


def next_command(change: Change) -> str:
    event = GIVES.get(change.event)
    return f"manual impact {change.reference.key}{f' --event {event}' if event else ''}"


def _text(done: Done) -> Iterator[str]:
    yield f"Retraction Watch as of {done.as_of}: {done.audit.rows:,} rows ({done.watch})."
    if done.crossref:
        yield f"Crossref as of {done.as_of}: {', '.join(done.crossref)}."
    yield f"{done.looked_up} references were looked up by DOI and PMID."
    for change in done.audit.changes:
        yield ""
        yield from _changed(change, done)
    if done.audit.looks:
        yield "\nLook at these: the title is nearly the same, and no identifier says that the paper is."
        yield from map(_looked, done.audit.looks)
    if done.audit.unasked:
        yield f"\nNot looked up, for want of DOI and PMID: {', '.join(done.audit.unasked)}."
    if done.diff and not done.written:
        yield f"\n{done.diff}"


def _changed(change: Change, done: Done) -> Iterator[str]:
    reference, notice = change.reference, change.notice
    yield f"{REFERENCES}:{reference.line}: {reference.key}: {change.event} ({_status(change)})"
    yield f"  {reference.title}"
    if notice:
        late = ", later than the snapshot's day: look at both" if notice.date > done.as_of else ""
        row = f", line {notice.line}" if notice.line else ""
        day = notice.date or "day not given"
        yield f"  {notice.nature}, {day}{late}. {notice.name}{row}, by {notice.matched}."
        if notice.reason:
            yield f"  Reason: {notice.reason}."
        if notice.doi:
            yield f"  Notice: https://doi.org/{notice.doi}"
    elif change.event == "gone":
        yield f"  {change.name or 'What the status rests on'} is not in this snapshot. The status stays."
        yield "  Read the journal's page, then keep it or change the status in references.bib."
    if change.event == "unknown":
        yield "  The program does not know what this means for the status. Read the notice."
    many = f"{len(change.claims)} claim{'s' * (len(change.claims) > 1)}"
    claims = f", {many} among them: {', '.join(change.claims)}" if change.claims else ""
    yield f"  Places that lean on it: {change.uses}{claims}."
    if decided := done.decisions.get(reference.key):
        yield f"  Decided about '{decided.status}' until {decided.until}: {decided.reason}"
    yield f"  Next: {next_command(change)}"


def _status(change: Change) -> str:
    same = f"status {change.after}, as before"
    return same if change.before == change.after else f"status {change.before}, now {change.after}"


def _looked(look: Look) -> str:
    remedy = " Add its DOI or PMID to the entry." if look.open else ""
    where = f"{REFERENCES}:{look.reference.line}: {look.reference.key}"
    return f"  {where}: line {look.line}, {look.nature}: {look.title}.{remedy}"


def _json(done: Done) -> str:
    data = {
        "as_of": done.as_of,
        "retraction_watch": {"file": done.watch, "rows": done.audit.rows},
        "crossref": list(done.crossref),
        "looked_up": done.looked_up,
        "changes": [
            _change(change, done.decisions.get(change.reference.key)) for change in done.audit.changes
        ],
        "look_at": [
            {
                **_place(look),
                "snapshot_line": look.line,
                "nature": look.nature,
                "title": look.title,
                "open": look.open,
            }
            for look in done.audit.looks
        ],
        "not_looked_up": done.audit.unasked,
        "diff": done.diff,
        "written": done.written,
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _place(found: Change | Look) -> dict[str, Any]:
    return {"key": found.reference.key, "path": REFERENCES, "line": found.reference.line}


def _change(change: Change, decided: Decision | None) -> dict[str, Any]:
    return {
        **_place(change),
        "title": change.reference.title,
        "event": change.event,
        "record": change.name,
        "before": change.before,
        "after": change.after,
        "notice": asdict(change.notice) if change.notice else None,
        "uses": change.uses,
        "claims": list(change.claims),
        "decision": decided._asdict() if decided else None,
        "next": next_command(change),
    }
