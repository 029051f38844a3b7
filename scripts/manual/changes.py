"""What changed between two manuals, sorted by what a reviewer asks for first."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from . import schema
from .errors import item_of
from .model import Manual
from .reference import Reference

DOSES, SAFETY, CERTAINTY, CLAIMS, EVIDENCE = "doses", "safety", "certainty", "claims", "evidence"
SCHEDULE, QUESTIONS, REFERENCES, REVIEWS = "schedule", "questions", "references", "reviews"
RULES, ITEMS, OTHER = "rules", "items", "other"
SECTIONS = (
    *(DOSES, SAFETY, CERTAINTY, CLAIMS, EVIDENCE, SCHEDULE),
    *(QUESTIONS, REFERENCES, REVIEWS, RULES, ITEMS, OTHER),
)
# Where each kind of file (* for every one) keeps what a section is about; the first that fits is taken.
# A field is a way in which * is one step and ** at the end all that follow.
PLACES: dict[str, dict[str, tuple[str, ...]]] = {
    "exercise": {
        DOSES: ("levels/*/dose/**", "levels/order"),
        SAFETY: ("levels/*/stop", "levels/*/go_easier", "pain/**", "set_up"),
        QUESTIONS: ("worries/**",),
    },
    "programme": {
        REVIEWS: ("assessments/*/review/**", "paths/*/review/**"),
        SAFETY: ("signs/**", "testing/**", "assessments/*/refer/**"),
        SCHEDULE: (
            *("plan/**", "progression/*/weeks/**"),
            *("assessments/*/week", "assessments/*/minutes", "assessments/*/steps/*/minutes"),
        ),
    },
    "session": {
        SAFETY: ("segments/*/slides/*/teaches_signs", "segments/*/when_short/choice"),
        SCHEDULE: ("week", "minutes", "segments/*/minutes", "segments/*/when_short/saves", "segments/order"),
        QUESTIONS: ("segments/*/questions/**",),
    },
    "class": {SCHEDULE: ("number", "week", "parts/**")},
    "course": {SCHEDULE: ("starts", "minutes", "blocks/*/minutes", "blocks/order")},
    "role-play": {SCHEDULE: ("minutes",)},
    "measure": {SAFETY: ("ends/**",)},
    "questions": {QUESTIONS: ("questions/**",)},
    "answers": {QUESTIONS: ("answers/**",)},
    "*": {REVIEWS: ("review/**",)},
    "claim": {CERTAINTY: ("certainty/**",), EVIDENCE: ("evidence/**",), CLAIMS: ("**",)},
    "locale": {RULES: ("**",)},
    "readability": {RULES: ("**",)},
    "exemptions": {RULES: ("**",)},
}
# What is added or taken away as one thing, though it has several fields.
WHOLE = (
    *("levels/*/dose", "evidence/*", "questions/*", "answers/*", "segments/*/questions/*", "worries/*"),
    *("signs/tiers/*/signs/*", "exemptions/*"),
)
# Where the order of the entries says something; a change of it is told under "order".
ORDERED = (
    *("levels", "levels/*/movement", "segments", "segments/*/slides", "blocks"),
    *("signs/tiers", "signs/tiers/*/signs", "class_parts", "progression", "assessments/*/steps"),
)
UNITS = {
    "sets": ("set", "sets"),
    "repetitions": ("repetition", "repetitions"),
    "hold_s": ("s held", "s held"),
    "rest_s": ("s of rest", "s of rest"),
    "per_week": ("day a week", "days a week"),
}


class Change(NamedTuple):
    """One value that changed: ``at`` is the way to it in its item; None for a value that is not there."""

    section: str
    item: str
    at: str
    old: str | None
    new: str | None
    note: str = ""


def between(old: Manual, new: Manual) -> list[Change]:
    """All that changed, section by section; within each by file, in the order of the file."""
    found = [*_references(old.references, new.references)]
    before, after = _files(old), _files(new)
    for path in sorted({*before, *after}):
        found += _of_file(path, before.get(path), after.get(path))
    return sorted(found, key=lambda change: SECTIONS.index(change.section))


def _files(manual: Manual) -> dict[str, Mapping[str, Any]]:
    """What each file holds; a chapter its text too."""
    bodies = {chapter.path: {"body": chapter.body} for chapter in manual.chapters.values()}
    return {path: {**data, **bodies.get(path, {})} for path, data in manual.data.items()}


def _of_file(path: str, old: Any, new: Any) -> Iterator[Change]:
    item, kind = item_of(path), "chapter" if path.endswith(".md") else schema.kind_of(path) or ""
    if old is None or new is None:
        told = _claim if kind == "claim" else _title
        section = CLAIMS if kind == "claim" else ITEMS
        before, after = (None if data is None else told(data) for data in (old, new))
        yield Change(section, item, "", before, after)
        if kind == "claim":
            return
    for way, before, after in _differences(old or {}, new or {}, ()):
        section = SAFETY if _teaches(way, old, new) else section_of(kind, way)
        if section != OTHER or (old is not None and new is not None):
            note = _reason(old, new) if section == CERTAINTY and way[-1] == "level" else ""
            yield Change(section, item, "/".join(way), _text(way, before), _text(way, after), note)


def section_of(kind: str, way: tuple[str, ...]) -> str:
    """The section in which a value of a kind of file is told."""
    for held in (PLACES["*"], PLACES.get(kind, {})):
        for section, patterns in held.items():
            if any(fits(pattern, way) for pattern in patterns):
                return section
    return OTHER


def fits(pattern: str, way: tuple[str, ...]) -> bool:
    """Whether a way is one of a pattern's."""
    steps = pattern.split("/")
    if steps[-1] == "**":
        steps = steps[:-1] + ["*"] * (len(way) - len(steps) + 1)
    return len(steps) == len(way) and all(step in ("*", key) for step, key in zip(steps, way, strict=True))


def _teaches(way: tuple[str, ...], *sides: Any) -> bool:
    """Whether a way leads into a slide that teaches the signs, in one of two sessions."""
    if not fits("segments/*/slides/**", way) or len(way) < 5:
        return False
    slides = (((side or {}).get("segments") or {}).get(way[1], {}).get("slides", {}) for side in sides)
    return any(each.get(way[3], {}).get("teaches_signs") for each in slides)


def _differences(old: Any, new: Any, way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """The values that differ, each with its way; a whole thing that one side lacks is not taken apart."""
    sides = [side for side in (old, new) if side is not None]
    alone = len(sides) == 1 and any(fits(pattern, way) for pattern in WHOLE)
    if alone or not all(isinstance(side, Mapping) for side in sides):
        if old != new:
            yield way, old, new
        return
    before, after = old or {}, new or {}
    for key in dict.fromkeys((*after, *before)):
        yield from _differences(before.get(key), after.get(key), (*way, str(key)))
    was, now = ([key for key in side if key in before and key in after] for side in (before, after))
    if was != now and any(fits(pattern, way) for pattern in ORDERED):
        yield (*way, "order"), was, now


def _text(way: tuple[str, ...], value: Any) -> str | None:
    """A value as a reviewer reads it, a dose with its unit."""
    if isinstance(value, Mapping):
        parts = (_text((*way, str(key)), each) or "" for key, each in value.items())
        return (", " if way[-1] == "dose" else "; ").join(parts)
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    if value is None:
        return None
    shown = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    if way[-2:-1] == ("dose",):
        one, many = UNITS.get(way[-1], ("", ""))
        return f"each side: {shown}" if way[-1] == "each_side" else f"{shown} {one if value == 1 else many}"
    return f"{shown} min" if way and (way[-1] in ("minutes", "saves") or way[0] == "parts") else shown


def _claim(data: Mapping[str, Any]) -> str:
    keys = ", ".join(data.get("evidence", {})) or "none"
    level = data.get("certainty", {}).get("level", "")
    return f"{data.get('statement', '')} (certainty: {level}; evidence: {keys})"


def _title(data: Mapping[str, Any]) -> str:
    return str(data.get("title", ""))


def _reason(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """What to say beside a level that changed while its reason did not."""
    before, after = (each.get("certainty", {}).get("reason") for each in (old, new))
    return f"The reason is as before: {after}" if before == after else ""


def _references(old: Mapping[str, Reference], new: Mapping[str, Reference]) -> Iterator[Change]:
    for key in sorted({*old, *new}):
        if key not in old or key not in new:
            gone, come = (_source(side[key]) if key in side else None for side in (old, new))
            yield Change(REFERENCES, key, "", gone, come)
            continue
        for field in dataclasses.fields(Reference):
            before, after = (getattr(side[key], field.name) for side in (old, new))
            if before != after and field.name != "line":
                yield Change(REFERENCES, key, field.name, _text((), _plain(before)), _text((), _plain(after)))


def _source(reference: Reference) -> str:
    told = (", ".join(reference.authors), reference.title, reference.container, reference.year)
    return ". ".join(part for part in told if part)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
