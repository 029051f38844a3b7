"""Every id that is mentioned exists."""

import difflib
import re
from collections.abc import Collection, Iterator
from typing import Any

from .. import prose, uses
from ..errors import Place, Problem
from ..marks import Mention
from ..model import Manual

CODE = "id-unknown"
IN_PROGRAMME = ("equipment", "topic", "class_part", "objective")
PARTS = (
    "segments",
    "levels",
    "blocks",
    "steps",
    "terms",
    "questions",
    "answers",
    "items",
    "changes",
    "duties",
)
HEADING = re.compile(r"^#{1,6} .*\{[^{}]*#([^\W_][\w-]*)[^{}]*\}[ \t]*$", re.MULTILINE)


def check(manual: Manual) -> Iterator[Problem]:
    """Find mentioned ids, links ``item:id`` and claims ``{claim:id}`` that lead nowhere."""
    known = _known(manual)
    for mention in manual.mentions:
        ids = _parts(manual, mention) if mention.to in ("segment", "goal") else known[mention.to]
        if ids is not None and mention.id not in ids and not _hidden(manual, mention.id, mention.to):
            message = f"There is no {mention.to.replace('_', ' ')} '{mention.id}'."
            yield Problem(mention.place(), CODE, message, _remedy(mention.id, ids))
    linked = known["item"] | {"references", "evidence"} | ({"role-plays"} if manual.role_plays else set())
    for text in manual.texts:
        for link in prose.links(text.words):
            yield from _link(manual, link, linked, text.place(link.raw))
        for claim in prose.claims(text.words):
            if claim not in known["claim"] and not _hidden(manual, claim, "claim"):
                message = f"There is no claim '{claim}'."
                yield Problem(text.place(f"{{claim:{claim}}}"), CODE, message, _remedy(claim, known["claim"]))


def _link(manual: Manual, link: prose.ItemLink, linked: set[str], place: Place) -> Iterator[Problem]:
    if _hidden(manual, link.item, "item"):
        return
    if link.item not in linked:
        message = f"The link leads to '{link.item}', and there is no such item."
        yield Problem(place, CODE, message, _remedy(link.item, linked))
    elif link.part and (parts := _fragments(manual, link.item)) is not None and link.part not in parts:
        message = f"'{link.item}' has no part '{link.part}'."
        yield Problem(place, CODE, message, _remedy(link.part, parts))


def _hidden(manual: Manual, name: str, to: str) -> bool:
    """Whether the id may stand in a file that could not be read, which is its own problem."""
    hidden = "programme" in manual.unread and to in (*IN_PROGRAMME, "item")
    return hidden or name in manual.unread


def _known(manual: Manual) -> dict[str, set[str]]:
    programme = manual.programme
    known = {
        "session": set(manual.sessions),
        "exercise": set(manual.exercises),
        "measure": set(manual.measures),
        "claim": set(manual.claims),
        "role_play": set(manual.role_plays),
        "equipment": set(programme.equipment),
        "topic": set(programme.topics),
        "class_part": set(programme.class_parts),
        "objective": set(programme.objectives),
    }
    more = set(manual.classes) | set(manual.course) | set(manual.chapters) | set(programme.assessments)
    known["item"] = known["session"] | known["exercise"] | known["measure"] | known["claim"] | more
    known["item"] |= {"programme", "glossary"} | set(manual.role_plays)
    known["item"] |= {item.id for item in uses.singles(manual)}
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


def _fragments(manual: Manual, item: str) -> set[str] | None:
    """The parts of an item that a link may name; None when that cannot be told."""
    if item == "references":
        return None if item in manual.unread else set(manual.references)
    if item in manual.chapters:
        drawn_here = manual.programme.objectives if item == "objectives" else ()
        return {*HEADING.findall(manual.chapters[item].body), *drawn_here}
    shelves = (manual.sessions, manual.exercises, manual.course, manual.programme.assessments)
    alone = {each.id: each for each in (manual.glossary, *uses.singles(manual))}
    things = (alone, *shelves)
    thing = next((shelf[item] for shelf in things if item in shelf), None)
    return {name for field in PARTS for name in getattr(thing, field, ())}


def _remedy(name: str, ids: Collection[str]) -> str:
    close = difflib.get_close_matches(name, sorted(ids), n=1)
    return f"Did you mean '{close[0]}'?" if close else "Write the file or the entry first, or name another."
