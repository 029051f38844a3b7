"""On which pages of the site a piece of the content stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import prose, sheets
from ..addresses import HOME
from ..model import Manual
from ..pieces import Piece
from .site import Site

# Where a page has a place of its own for a piece; {0} and {1} are the parts of its name.
PLACES = {
    **dict.fromkeys(("segment", "level", "worry", "block", "step", "term", "technique", "phase"), "{0}"),
    **dict.fromkeys(("knowledge-question", "knowledge-answer", "observation", "change", "paragraph"), "{0}"),
    "slide": "{0}_slide_{1}",
    "question": "{0}_question_{1}",
    "goal": "goal_{0}",
    "stop": "_{0}",
    "role": "role_{0}",
    "reading": "{0}",
    "duty": "_duties",
    "country": "_countries",
}
# The place of a field that is no part with an id, by kind of item.
FIELDS = {
    ("claim", "rationale"): "_rationale",
    ("claim", "limits"): "_limits",
    ("claim", "watch"): "_watch",
    **{("measure", name): f"_{name}" for name in ("change", "scoring", "procedure")},
    ("techniques", "coding"): "_coding",
    ("class", "topic"): "_talk",
    ("class", "progression"): "_progression",
    **dict.fromkeys(((kind, "claims") for kind in ("exercise", "class", "role-play")), "_why"),
}


def addresses(site: Site, piece: Piece) -> list[str]:
    """The addresses in the built site, below the folder of the language; the piece's own page first."""
    found = dict.fromkeys([*own(site, piece), *_elsewhere(site, piece)])
    return [_address(site, name) for name in found if name.partition("#")[0] in (*site.addresses, "home")]


def of_reference(site: Site, key: str) -> str:
    """The address of a reference on the list of all."""
    return _address(site, f"references#{key}")


def _address(site: Site, name: str) -> str:
    item, _, place = name.partition("#")
    page = site.addresses.get(item, HOME).removesuffix(".md") + ".html"
    return f"{page}#{place}" if place else page


def own(site: Site, piece: Piece) -> Iterator[str]:
    """The piece's own place, as authors write links: ``item#part``."""
    names = [*piece.part.split("/"), ""]
    place = PLACES.get(piece.kind, "").format(*names) or FIELDS.get((piece.kind, piece.part), "")
    if piece.kind == "objective":
        of_another = piece.id != "programme"
        yield f"{piece.id}#_objectives" if of_another else f"objectives#{names[0]}"
    elif piece.kind.startswith("standard"):
        asked = piece.kind != "standard"
        yield f"standards#{piece.id}_{names[0]}" if asked else f"standards#{piece.id}"
    elif piece.kind == "reading":
        yield f"references#{names[0]}"
    elif piece.kind == "class-part":
        yield from (f"{name}#_parts" for name in site.manual.classes)
    else:
        yield f"{piece.id}#{place}" if place else piece.id


def _elsewhere(site: Site, piece: Piece) -> Iterator[str]:
    """The pages that show a piece besides its own."""
    manual, kind, part = site.manual, piece.kind, piece.part
    if kind in ("claim", "result", "row"):
        yield from _of_evidence(manual, piece)
    elif kind == "slide":
        place = PLACES[kind].format(*part.split("/"))
        yield f"{sheets.page_of_slides(manual.sessions[piece.id])}#{place}"
    elif kind in ("session", "take-home", "class", "meeting"):
        yield from _of_hours(manual, piece)
    elif kind in ("programme", "objective", "phase"):
        yield from _of_programme(manual, piece)
    elif kind == "course-day":
        yield from ("course",) if part == "basis" and piece.id == next(iter(manual.course)) else ()
    elif kind == "goal":
        yield "course"
    elif kind == "role-play" and part == "goal":
        yield "role-plays"
    elif kind == "certification" and part == "notice":
        yield "course"
    elif kind == "knowledge-question":
        yield f"answers#{part}"
    elif kind == "measure" and part == "measures":
        yield "programme"
        yield from (name for name, each in manual.programme.assessments.items() if piece.id in each.measures)
    elif kind == "observation":
        yield from site.checklists


def _of_evidence(manual: Manual, piece: Piece) -> Iterator[str]:
    if piece.kind == "claim" and not piece.part:
        yield "evidence"
        lists = [each.claims for each in manual.programme.objectives.values()]
        lists += [part.claims for each in manual.sessions.values() for part in each.segments.values()]
        lists += [each.claims for each in manual.exercises.values()]
        if any(piece.id in listed for listed in lists):
            yield "alignment"
    elif piece.kind == "claim" and piece.part == "watch":
        yield "currency#_watch"
    elif piece.kind != "claim" and manual.results[piece.id].about == "programme":
        yield "results"


def _of_hours(manual: Manual, piece: Piece) -> Iterator[str]:
    """Sessions and classes also stand on paper, in the programme and where a chapter shows their week."""
    item, part = piece.id, piece.part
    if piece.kind == "take-home":
        yield f"checklist-{item.removesuffix('-take-home')}"
    elif piece.kind == "session" and part == "basis":
        yield from sheets.of_session(manual.sessions[item])
    elif part in ("summary", "aim", "purpose"):
        yield "programme"
    if piece.kind == "class" and part == "aim":
        yield f"checklist-{item}"
    if part in ("summary", "aim", "purpose", "progression", "topic"):
        hours: dict[str, Any] = {**manual.sessions, **manual.classes, **manual.programme.assessments}
        week = prose.Apart("week", str(hours[item].week))
        yield from (name for name, each in manual.chapters.items() if week in prose.set_apart(each.body))


def _of_programme(manual: Manual, piece: Piece) -> Iterator[str]:
    if piece.kind == "objective" and piece.id == "programme":
        yield f"alignment#{piece.part}"
    elif piece.kind == "phase":
        weeks = manual.programme.progression[piece.part].weeks
        yield from (name for name, each in manual.classes.items() if weeks.from_ <= each.week <= weeks.to)
    elif piece.part == "basis":
        yield from ("home", "alignment")
    elif piece.part == "signs":
        yield from ("warning-signs", "signs-poster", *manual.classes, *manual.exercises)
        shown = manual.programme.assessments.values()
        yield from (each.id for each in shown if any("signs" in step.shows for step in each.steps.values()))
