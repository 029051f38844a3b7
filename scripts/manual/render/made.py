"""From which items a page that gathers several is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .. import addresses as where
from ..item import Item
from ..parts import Review
from ..sheets import ACCOUNT, Sheet
from .site import Site

STATES = ("draft", "reviewed", "approved")  # the least reviewed first
MANY = 4  # more items of a kind are one link, to the page that lists them
LISTS = {
    "sessions": "programme#_sessions",
    "exercises": "programme#_exercises",
    "classes": "programme#_classes",
    "measures": "programme#_assessment",
    "claims": "evidence",
}


class Foot(NamedTuple):
    """What stands at the foot of a page: parts (title, ``item#part``), review, what links to it."""

    parts: list[tuple[str, str]]
    review: Review | None
    several: bool
    using: list[Item]


def feet(site: Site) -> dict[str, Foot]:
    """The foot of every page that is no item's own, by its path."""
    named: dict[str, list[str]] = {}
    for name, path in site.addresses.items():
        named.setdefault(path, []).append(name)
    found = {path: _foot(site, path, items, named.get(path, [])) for path, items in _made(site)}
    if where.REFERENCES in named:
        records = site.word("made-from-records", count=len(site.manual.references))
        using = _using(site, named[where.REFERENCES])
        found[where.REFERENCES] = Foot([(records, "")], None, False, using)
    return found


def _foot(site: Site, path: str, items: list[Item], names: Iterable[str]) -> Foot:
    reviews = [item.review for item in items if item.review]
    least = min(reviews, key=lambda review: STATES.index(review.state), default=None)
    if least:
        least = least._replace(due=min(review.due for review in reviews))
    return Foot(list(_parts(site, path, items)), least, len(items) > 1, _using(site, names))


def _parts(site: Site, path: str, items: list[Item]) -> Iterator[tuple[str, str]]:
    """The links to the items; many of a kind are one link, and what has no page but this has none."""
    left, many = [item.id for item in items], []
    for shelf, listed in LISTS.items():
        held = [name for name in left if name in getattr(site.manual, shelf)]
        if len(held) > MANY:
            title = f"{len(held)} {site.word(f'count-{shelf}', count=len(held))}"
            many.append((title, "" if site.addresses[listed.partition("#")[0]] == path else listed))
            left = [name for name in left if name not in held]
    for name in left:
        part = f"#{name}" if name in site.manual.standards else ""
        yield site.title(name), f"{name}{part}"
    yield from many


def _using(site: Site, names: Iterable[str]) -> list[Item]:
    """The items that link to a page, each once."""
    found = {back.item.id: back.item for name in names for back in site.backlinks.get(name, [])}
    return list(found.values())


def _made(site: Site) -> Iterator[tuple[str, list[Item]]]:
    """The path of each page that is made from items, with these."""
    manual, at = site.manual, site.addresses
    yield where.HOME, [manual.programme, *manual.programme.paths.values()]
    if manual.standards:
        yield where.STANDARDS, list(manual.standards.values())
    for name in ("evidence", "evidence-map", "currency"):
        if name in at:
            yield at[name], list(manual.claims.values())
    if "alignment" in at:
        yield where.ALIGNMENT, _aligned(site)
    for name, session in site.slides.items():
        yield at[name], [session]
    for name, session in site.pages_to_take.items():
        yield at[name], [session, *_signs(site)]
    for name, sheet in site.papers.items():
        yield at[name], _on_paper(site, sheet)
    yield from _of_the_course(site)


def _of_the_course(site: Site) -> Iterator[tuple[str, list[Item]]]:
    manual, at = site.manual, site.addresses
    if "course" in at:
        noted = [manual.certification] if manual.certification.notice else []
        yield at["course"], [*manual.course.values(), *noted]
    if manual.role_plays:
        yield at["role-plays"], list(manual.role_plays.values())
    for name, observed in site.checklists.items():
        yield at[name], [site.items[observed], manual.fidelity]


def _aligned(site: Site) -> list[Item]:
    manual = site.manual
    shelves = (manual.sessions, manual.exercises, manual.measures, manual.claims, manual.course)
    asked = [manual.questions] if "questions" in site.addresses else []
    return [manual.programme, *(item for shelf in shelves for item in shelf.values()), *asked]


def _signs(site: Site) -> list[Item]:
    """The programme, where it tells of signs that need care."""
    return [site.manual.programme] if site.manual.programme.signs else []


def _on_paper(site: Site, sheet: Sheet) -> list[Item]:
    manual, meeting = site.manual, sheet.meeting
    if sheet.kind == ACCOUNT:
        return [each for each in manual.sessions.values() if ACCOUNT in each.materials]
    if sheet.kind == "test-sheet":
        tests = (each for each in manual.measures.values() if each.kind == "performance-test")
        return [manual.programme, *tests]
    if not meeting:
        return _signs(site)
    if sheet.kind == "plan":
        return [meeting, *_signs(site)]
    shown = {what for step in meeting.steps.values() for what in step.shows}
    asked = (manual.measures[name] for name in meeting.measures) if "questionnaires" in shown else ()
    return [
        meeting,
        *(_signs(site) if "signs" in shown else ()),
        *(manual.exercises.values() if "levels" in shown else ()),
        *(each for each in asked if each.kind == "questionnaire"),
    ]
