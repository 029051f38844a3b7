"""The navigation of an edition, as a site generator reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import addresses as where
from .. import sheets
from ..item import Item
from .site import Site

Entry = dict[str, Any]


def entries(site: Site) -> list[Any]:
    """Titles and pages in reading order; empty sections are left out."""
    word, manual = site.word, site.manual
    paths = _shelf(site, manual.programme.paths.values())
    sections = [
        {word("home"): [where.HOME, *paths]},
        *({word(part): _chapters(site, part)} for part in ("rationale", "objectives")),
        {word("design"): [*_chapters(site, "design"), *_named(site, "alignment")]},
        {word("programme"): _programme(site)},
        {word("teaching"): _teaching(site)},
        {word("evidence"): _evidence(site)},
        {word("contribute"): _chapters(site, "contribute")},
    ]
    return _kept(sections)


def _programme(site: Site) -> list[Any]:
    word, manual = site.word, site.manual
    meetings = manual.programme.assessments.values()
    return [
        where.PROGRAMME,
        *_chapters(site, "programme"),
        {word("education-sessions"): _sessions(site)},
        {word("exercises"): _shelf(site, manual.exercises.values())},
        {word("classes"): _shelf(site, manual.classes.values())},
        {
            word("assessment"): [
                *_shelf(site, meetings),
                *_shelf(site, manual.measures.values()),
                {word("to-print"): [{site.title(name): site.addresses[name]} for name in site.papers]},
            ]
        },
    ]


def _sessions(site: Site) -> list[Entry]:
    ids = (name for each in site.manual.sessions.values() for name in (each.id, *sheets.of_session(each)))
    return [{site.title(name): site.addresses[name]} for name in ids]


def _teaching(site: Site) -> list[Any]:
    word, manual = site.word, site.manual
    return [
        *_chapters(site, "teaching"),
        *_own(site, "course"),
        *_shelf(site, manual.course.values()),
        {word("role-plays"): [*_own(site, "role-plays"), *_shelf(site, manual.role_plays.values())]},
        *_own(site, "questions", "answers"),
        {word("fidelity"): _own(site, "fidelity", *site.checklists)},
        *_own(site, "certification"),
    ]


def _evidence(site: Site) -> list[Any]:
    word, manual = site.word, site.manual
    claims = [
        {topic.title: _shelf(site, (claim for claim in manual.claims.values() if claim.topic == name))}
        for name, topic in manual.programme.topics.items()
    ]
    return [
        *([where.EVIDENCE] if "evidence" in site.addresses else []),
        *_chapters(site, "evidence"),
        *_named(site, "evidence-map", "currency"),
        {word("results-shelf"): _shelf(site, manual.results.values())},
        *_named(site, "standards", "techniques"),
        {word("claims"): claims},
        *_named(site, "references", "glossary"),
    ]


def _own(site: Site, *names: str) -> list[Any]:
    """The pages that the manual makes itself, as far as it has them; the first of a section is its index."""
    return [{site.title(name): site.addresses[name]} for name in names if name in site.addresses]


def _named(site: Site, *names: str) -> list[Any]:
    """As ``_own``, by what the site calls them."""
    return [{site.word(name): site.addresses[name]} for name in names if name in site.addresses]


def _chapters(site: Site, part: str) -> list[Entry]:
    return _shelf(site, (chapter for chapter in site.manual.chapters.values() if chapter.part == part))


def _shelf(site: Site, items: Iterable[Item]) -> list[Entry]:
    return [{site.title(item.id): site.addresses[item.id]} for item in items]


def _kept(sections: list[Any]) -> list[Any]:
    """The sections that hold something; a section of one page is that page."""
    kept: list[Any] = []
    for section in sections:
        if isinstance(section, str):
            kept.append(section)
            continue
        ((title, inside),) = section.items()
        if isinstance(inside, str):
            kept.append(section)
        elif inside := _kept(inside):
            only = inside[0] if len(inside) == 1 else inside
            kept.append({title: next(iter(only.values())) if isinstance(only, dict) else only})
    return kept
