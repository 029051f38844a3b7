"""The navigation of an edition, as a site generator reads it."""

from __future__ import annotations

from typing import Any

from . import site as where
from .site import Site

Entry = dict[str, Any]


def entries(site: Site) -> list[Any]:
    """Titles and pages in reading order; empty sections are left out."""
    manual, word, at = site.manual, site.word, site.addresses

    def shelf(items: Any) -> list[Entry]:
        return [{item.title: at[item.id]} for item in items]

    def chapters(part: str) -> list[Entry]:
        return shelf(chapter for chapter in manual.chapters.values() if chapter.part == part)

    classes = [
        {word("class-title", n=each.number, title=each.title): at[each.id]}
        for each in manual.classes.values()
    ]
    programme = [
        where.PROGRAMME,
        {word("education-sessions"): shelf(manual.sessions.values())},
        {word("exercises"): shelf(manual.exercises.values())},
        {word("classes"): classes},
        {word("assessment"): shelf(manual.programme.assessments.values()) + shelf(manual.measures.values())},
        *chapters("programme"),
    ]
    claims = [
        {topic.title: shelf(claim for claim in manual.claims.values() if claim.topic == name)}
        for name, topic in manual.programme.topics.items()
    ]
    evidence = [
        where.EVIDENCE,
        *chapters("evidence"),
        {word("claims"): claims},
        {word("references"): where.REFERENCES},
        {word("glossary"): where.GLOSSARY},
    ]
    sections = [
        *({word(part): chapters(part)} for part in ("rationale", "objectives", "design")),
        {word("programme"): programme},
        {word("teaching"): chapters("teaching") + shelf(manual.course.values())},
        {word("evidence"): evidence},
        {word("contribute"): chapters("contribute")},
    ]
    return [{word("home"): where.HOME}, *_kept(sections)]


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
            only = inside[0] if len(inside) == 1 else None
            kept.append({title: next(iter(only.values()))} if isinstance(only, dict) else {title: inside})
    return kept
