"""The evidence as a whole: the index with its choices, the map, and what waits for a look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .. import impact
from ..item import Item
from ..model import Chapter, Claim
from ..reference import DESIGNS, STATUSES, Reference
from . import site as where
from .site import Site

LEVELS = ("high", "moderate", "low", "very-low", "not-graded")
KINDS: Mapping[str, tuple[str, ...]] = {
    "review": ("systematic-review", "network-meta-analysis"),
    "trial": ("randomised-trial", "controlled-trial", "quasi-experimental"),
    "observed": ("cohort", "cross-sectional", "before-after", "qualitative", "mixed-methods", "validation"),
    "agreed": ("guideline", "reporting-guideline", "consensus"),
    "other": (),
}
# Each kind has a form of its own, so that nobody needs colours to tell them apart.
SHAPES = {
    "review": '<circle cx="12" cy="12" r="7"/>',
    "trial": '<rect x="5.5" y="5.5" width="13" height="13"/>',
    "observed": '<path d="M12 5 19.5 18.5H4.5Z"/>',
    "agreed": '<path class="open" d="M12 4 20 12 12 20 4 12Z"/>',
    "other": '<circle class="open" cx="12" cy="12" r="6.5"/>',
    "": "",
}
SECTIONS = {"exercises": "exercises", "classes": "classes", "measures": "assessment"}
SECTIONS |= {"course": "teaching", "role-plays": "teaching", "results": "evidence", "standards": "evidence"}
TEACHING = ("questions", "answers", "fidelity", "certification")


class Mark(NamedTuple):
    """A claim on the map: the page to which it leads, and the kind of its strongest source."""

    claim: Claim
    to: str
    kind: str


class Row(NamedTuple):
    """A part of the manual, with the marks of each level of certainty."""

    name: str
    cells: dict[str, list[Mark]]


def kind(site: Site, claim: Claim) -> str:
    """The kind of the first source, in the order of ``KINDS``, that supports a claim."""
    supporting = [key for key, found in claim.evidence.items() if found.direction != "against"]
    designs = {
        site.manual.references[key].design
        for key in supporting or claim.evidence
        if key in site.manual.references
    }
    return next((name for name, among in KINDS.items() if designs & {*among}), "other")


def index(site: Site) -> dict[str, Any]:
    """What the page of all claims shows: the claims by topic, and what one can choose."""
    manual = site.manual
    topics = manual.programme.topics
    used = [
        manual.references[key]
        for claim in manual.claims.values()
        for key in claim.evidence
        if key in manual.references
    ]
    designs, statuses = {one.design for one in used}, {one.status for one in used}
    levels = {one.certainty.level for one in manual.claims.values()}
    held = {name: [one for one in manual.claims.values() if one.topic == name] for name in topics}
    word = site.word
    return {
        "topics": held,
        "topic_titles": [(name, topics[name].title) for name in topics if held[name]],
        "level_names": [(each, word(f"certainty-{each}")) for each in LEVELS if each in levels],
        "design_names": [(each, word(f"design-{each}")) for each in DESIGNS if each in designs],
        "year_names": [(each, each) for each in sorted({one.year for one in used if one.year}, reverse=True)],
        "status_names": [
            (each or "unknown", word(f"status-{each or 'unknown'}"))
            for each in ("", *STATUSES)
            if each in statuses
        ],
    }


def map_of(site: Site) -> dict[str, Any]:
    """The claims by certainty against the parts of the manual that name them."""
    page = site.addresses["evidence-map"]
    parts: dict[str, dict[str, Mark]] = {}
    for claim in site.manual.claims.values():
        to = where.way(site.addresses[claim.id], page).removesuffix(".md") + ".html"
        mark = Mark(claim, to, kind(site, claim))
        for back in site.backlinks.get(claim.id, ()):
            parts.setdefault(_part(site, back.item), {})[claim.id] = mark
    names = sorted(filter(None, parts), key=lambda name: _place(site, name))
    named = {
        claim.id: [name for name in names if claim.id in parts[name]] for claim in site.manual.claims.values()
    }
    kinds = {claim.id: kind(site, claim) for claim in site.manual.claims.values()}
    ordered = [one for level in LEVELS for one in site.manual.claims.values() if one.certainty.level == level]
    rows = [Row(name, _cells(parts[name].values())) for name in names]
    against = {
        claim.id: sum(found.direction == "against" for found in claim.evidence.values()) for claim in ordered
    }
    shown = {"rows": rows, "named": named, "kinds": kinds, "against": against}
    return {**shown, "claims": ordered, "levels": LEVELS, "shapes": SHAPES}


def _cells(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    held = sorted(marks, key=lambda mark: [*KINDS].index(mark.kind))
    return {level: [mark for mark in held if mark.claim.certainty.level == level] for level in LEVELS}


def _part(site: Site, item: Item) -> str:
    """What the part of the manual is called to which an item belongs; empty for another claim."""
    manual = site.manual
    if item.id in manual.sessions:
        return site.title(item.id)
    if isinstance(item, Claim):
        return ""
    if isinstance(item, Chapter):
        return site.word(item.part)
    if item.id in TEACHING or item.id in manual.role_plays:
        return site.word("teaching")
    shelf = next((name for name in SECTIONS if item.id in getattr(manual, name.replace("-", "_"))), "")
    if shelf:
        return site.word(SECTIONS[shelf])
    return site.word("techniques") if item.id == "techniques" else site.word("programme")


def _place(site: Site, name: str) -> tuple[int, str]:
    """Sessions come first, then what patients do, then the rest, as in the navigation."""
    order = [site.title(session) for session in site.manual.sessions]
    order += [site.word("exercises"), site.word("classes"), site.word("assessment"), site.word("programme")]
    order += [site.word("teaching")]
    return (order.index(name) if name in order else len(order)), name


def currency(site: Site) -> dict[str, Any]:
    """What waits for a look, by how many pieces of the manual lean on it; no clock is read."""
    manual = site.manual
    links = impact.graph(manual)
    rests = impact.on_what(links)

    def leaning(name: str, claim: bool) -> int:
        touched = impact.touched(links, name, claim=claim, rests=rests)
        return len({each.piece.counted for each in touched})

    claims = {name: leaning(name, claim=True) for name in manual.claims}
    sources = {key: leaning(key, claim=False) for key in manual.references}

    def ordered(references: Iterable[Reference]) -> list[tuple[Reference, int]]:
        found = [(one, sources[one.key]) for one in references]
        return sorted(found, key=lambda one: (-one[1], one[0].key))

    every = manual.references.values()
    due = sorted(claims, key=lambda name: (-claims[name], _due(manual.claims[name]), name))
    return {
        "claims": [(manual.claims[name], claims[name]) for name in due],
        "doubted": ordered(one for one in every if not one.checked),
        "recorded": ordered(one for one in every if one.checked == "record"),
        "changed": ordered(one for one in every if one.changed),
        "unknown": sum(not one.status for one in every),
        "awaited": [
            (manual.claims[name], each) for name in due for each in manual.claims[name].watch.values()
        ],
    }


def _due(claim: Claim) -> str:
    return claim.review.due if claim.review else ""
