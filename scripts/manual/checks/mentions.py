"""Every id that is mentioned exists."""

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from .. import prose
from ..errors import Problem
from ..model import Manual, Mention

CODE = "id-unknown"
SINGLE = {"programme", "glossary"}


def check(manual: Manual) -> Iterator[Problem]:
    """Find mentioned ids, links ``item:id`` and claims ``{claim:id}`` that lead nowhere."""
    known = _known(manual)
    for mention in manual.mentions:
        ids = _parts(manual, mention) if mention.to in ("segment", "goal") else known[mention.to]
        if ids is not None and mention.id not in ids and mention.id not in manual.unread:
            message = f"There is no {mention.to.replace('_', ' ')} '{mention.id}'."
            yield Problem(mention.place(), CODE, message, _remedy(mention.id, ids))
    for text in manual.texts:
        for link in prose.links(text.words):
            if link.item not in known["item"] and link.item not in manual.unread:
                message = f"The link leads to '{link.item}', and there is no such item."
                yield Problem(text.place(link.raw), CODE, message, _remedy(link.item, known["item"]))
            elif link.part and link.item not in manual.unread and link.part not in _fragments(manual, link.item):
                message = f"'{link.item}' has no part '{link.part}'."
                yield Problem(text.place(link.raw), CODE, message, _remedy(link.part, _fragments(manual, link.item)))
        for claim in prose.claims(text.words):
            if claim not in known["claim"] and claim not in manual.unread:
                message = f"There is no claim '{claim}'."
                yield Problem(text.place(f"{{claim:{claim}}}"), CODE, message, _remedy(claim, known["claim"]))


def _known(manual: Manual) -> dict[str, set[str]]:
    programme = manual.programme
    known = {
        "session": set(manual.sessions),
        "exercise": set(manual.exercises),
        "measure": set(manual.measures),
        "claim": set(manual.claims),
        "equipment": set(programme.equipment),
        "topic": set(programme.topics),
        "class_part": set(programme.class_parts),
        "objective": set(programme.objectives),
    }
    more = set(manual.classes) | set(manual.course) | set(manual.chapters) | set(programme.assessments) | SINGLE
    known["item"] = known["session"] | known["exercise"] | known["measure"] | known["claim"] | more
    return known


def _parts(manual: Manual, mention: Mention) -> set[str] | None:
    """The ids that a mention of a segment or a goal may take; None when that cannot be told."""
    around: Any = manual.data[mention.path]
    if mention.to == "goal":
        return set(around["goals"])
    for key in mention.keys[:-1]:
        around = around[key]
    session = manual.sessions.get(around["session"])
    return set(session.segments) if session else None


def _fragments(manual: Manual, item: str) -> set[str]:
    """The parts of an item that a link may name."""
    if item == "glossary":
        return set(manual.glossary.terms)
    for shelf in (manual.sessions, manual.exercises, manual.course):
        if item in shelf:
            found: Mapping[str, Any] = shelf
            thing = found[item]
            return {key for name in ("segments", "levels", "blocks") for key in getattr(thing, name, ())}
    return set()


def _remedy(name: str, ids: set[str]) -> str:
    close = difflib.get_close_matches(name, sorted(ids), n=1)
    return f"Did you mean '{close[0]}'?" if close else "Write the file or the entry first, or name another."
