"""Every id that is mentioned exists."""

from collections.abc import Collection, Iterator
from typing import Any

from .. import guessing, invisible, prose, schema, sheets, uses
from ..errors import Place, Problem
from ..marks import Mention
from ..model import Manual

CODE = "id-unknown"
# The fields of one file in which an id of a kind stands.
IN_PROGRAMME = {
    "equipment": "equipment",
    "topic": "topics",
    "class_part": "class_parts",
    "objective": "objectives",
    "week": "plan",
}
IN_TECHNIQUES = {"technique": "techniques", "technique_group": "groups"}
OF_AN_ITEM = ("segment", "goal", "slide", "session_objective")
PARTS = (
    *("segments", "levels", "worries", "blocks", "steps", "terms", "progression", "techniques"),
    *("questions", "answers", "items", "changes", "duties"),
)


def check(manual: Manual) -> Iterator[Problem]:
    """Find mentioned ids, links ``item:id`` and what is set apart, as ``{claim:id}``, that lead nowhere."""
    known = _known(manual)
    for mention in manual.mentions:
        ids = _parts(manual, mention) if mention.to in OF_AN_ITEM else known[mention.to]
        if ids is not None and mention.id not in ids and not _hidden(manual, mention.id, mention.to):
            message = f"There is no {mention.to.replace('_', ' ')} '{mention.id}'."
            remedy = _remedy(mention.id, ids, _kind(mention.to), _where(manual, mention.to))
            yield Problem(mention.place(), CODE, message, remedy)
    for text in manual.texts:
        links = prose.links(text.words)
        for link, at in zip(links, prose.places(prose.LINK, text.words) if links else (), strict=True):
            yield from _link(manual, link, known["item"], text.place(link.raw, at + 1))
        apart = prose.set_apart(text.words)
        places = prose.places(prose.SET_APART, text.words) if apart else ()
        for (kind, name), at in zip(apart, places, strict=True):
            if name not in known[kind] and not _hidden(manual, name, kind):
                message = f"There is no {kind} '{name}'."
                place = text.place(f"{{{kind}:{name}}}", at)
                yield Problem(place, CODE, message, _remedy(name, known[kind], _kind(kind)))


def _link(manual: Manual, link: prose.ItemLink, linked: set[str], place: Place) -> Iterator[Problem]:
    if _hidden(manual, link.item, "item"):
        return
    if link.item not in linked:
        message = f"The link leads to '{link.item}', and there is no such item."
        yield Problem(place, CODE, message, _remedy(link.item, linked, "item"))
    elif link.part and (parts := _fragments(manual, link.item)) is not None and link.part not in parts:
        message = f"'{link.item}' has no part '{link.part}'."
        yield Problem(place, CODE, message, _remedy(link.part, parts))


def _hidden(manual: Manual, name: str, to: str) -> bool:
    """Whether the id may stand in a file that could not be read, which is its own problem."""
    hidden = "programme" in manual.unread and to in (*IN_PROGRAMME, "item")
    hidden = hidden or ("techniques" in manual.unread and to in IN_TECHNIQUES)
    return hidden or name in manual.unread


def _known(manual: Manual) -> dict[str, set[str]]:
    programme = manual.programme
    known = {
        "session": set(manual.sessions),
        "exercise": set(manual.exercises),
        "measure": set(manual.measures),
        "claim": set(manual.claims),
        "result": set(manual.results),
        "week": {str(week) for week in range(programme.plan.weeks + 2)},
        "role_play": set(manual.role_plays),
        "standard": set(manual.standards),
        "equipment": set(programme.equipment),
        "topic": set(programme.topics),
        "class_part": set(programme.class_parts),
        "objective": set(programme.objectives),
        "technique": set(manual.techniques.techniques),
        "technique_group": set(manual.techniques.groups),
    }
    more = known["result"] | set(manual.classes) | set(manual.course) | set(manual.chapters)
    known["item"] = known["session"] | known["exercise"] | known["measure"] | known["claim"] | more
    gather = ("glossary", "references", "evidence", "alignment") if manual.unread else uses.overviews(manual)
    known["item"] |= {"programme", *gather, *programme.pages}
    known["item"] |= {*manual.standards, *(["standards"] if manual.standards else []), *sheets.of(manual)}
    known["item"] |= {name for each in manual.sessions.values() for name in sheets.of_session(each)}
    known["item"] |= set(manual.role_plays)
    known["item"] |= {"role-plays"} if manual.role_plays else set()
    known["item"] |= {item.id for item in uses.singles(manual)}
    known["item"] |= {f"references/{key}" for key in manual.references}
    return known


def _parts(manual: Manual, mention: Mention) -> set[str] | None:
    """The ids that a mention of a part of an item may take; None when that cannot be told."""
    around: Any = manual.data[mention.path]
    if mention.to in ("goal", "session_objective"):
        return set(around["goals" if mention.to == "goal" else "objectives"])
    if mention.to == "slide":
        return set(around["segments"][mention.keys[1]].get("slides", ()))
    for key in mention.keys[:-1]:
        around = around[key]
    session = manual.sessions.get(around["session"])
    return set(session.segments) if session else None


def _fragments(manual: Manual, item: str) -> set[str] | None:
    """The parts of an item that a link may name; None when that cannot be told."""
    if item == "references":
        return None if item in manual.unread else set(manual.references)
    if item in sheets.of(manual):
        return sheets.parts(manual.programme, item)
    if item in manual.chapters:
        drawn_here = manual.programme.objectives if item == "objectives" else ()
        return {*prose.HEADING.findall(manual.chapters[item].body), *drawn_here}
    shelves = (manual.sessions, manual.exercises, manual.course, manual.programme.assessments)
    alone = {each.id: each for each in (manual.glossary, manual.programme, *uses.singles(manual))}
    things = (alone, *shelves)
    thing = next((shelf[item] for shelf in things if item in shelf), None)
    return {name for field in PARTS for name in getattr(thing, field, ())}


def _kind(to: str) -> str:
    return to.replace("_", "-")


def _where(manual: Manual, kind: str) -> str:
    """Where an id of a kind is to be written."""
    for item, fields in ((manual.programme, IN_PROGRAMME), (manual.techniques, IN_TECHNIQUES)):
        if kind in fields:
            return f"it under '{fields[kind]}' in {item.path}"
    return "the entry"


def _remedy(name: str, ids: Collection[str], kind: str = "", where: str = "the entry") -> str:
    if sign := invisible.named(name):
        return f"It holds a sign that nobody sees, a {sign}: write it anew."
    if close := guessing.meant(name, sorted(ids)):
        return f"Did you mean '{close}'?"
    if kind in schema.FOLDERS.values():
        return f"Bring back {schema.path_of(kind, name)} or write it, or take the mention away."
    if kind == "item":
        return "Bring back its file or write it, or take the mention away."
    return f"Write {where} first, or name another."
