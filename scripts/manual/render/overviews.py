"""The pages that gather others: home, programme, evidence, references, glossary."""

from __future__ import annotations

from collections.abc import Iterator

from .. import bibliography, uses
from ..item import Item
from . import site as where
from .items import Page
from .site import Site
from .template import Templates

ROLES = {
    "teach": ("education-1", "programme", "teaching", "initial-consultation"),
    "translate": ("translators", "glossary"),
    "maintain": ("authors", "evidence", "developers"),
}


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every overview: (path, Markdown)."""
    word, manual = site.word, site.manual
    alone, found = ("navigation", "toc"), {"roles": _roles(site), "counts": _counts(site)}
    yield where.HOME, templates.render("home.md", where.HOME, manual.programme.title, alone, **found)
    yield where.PROGRAMME, templates.render("programme.md", where.PROGRAMME, word("programme"), ("toc",))
    topics = {
        name: [each for each in manual.claims.values() if each.topic == name]
        for name in manual.programme.topics
    }
    yield where.EVIDENCE, templates.render("evidence.md", where.EVIDENCE, word("evidence"), topics=topics)
    listed = _references(site)
    yield (
        where.REFERENCES,
        templates.render("references.md", where.REFERENCES, word("references"), entries=listed),
    )
    terms = sorted(manual.glossary.terms.items(), key=lambda term: term[1].term.casefold())
    yield where.GLOSSARY, templates.render("glossary.md", where.GLOSSARY, word("glossary"), terms=terms)


def _roles(site: Site) -> list[dict[str, object]]:
    return [
        {"name": role, "links": [(site.title(name), name) for name in starts if name in site.addresses]}
        for role, starts in ROLES.items()
    ]


def _counts(site: Site) -> list[tuple[str, int, str]]:
    manual = site.manual
    counts = [
        ("sessions", len(manual.sessions), "programme#_sessions"),
        ("exercises", len(manual.exercises), "programme#_exercises"),
        ("classes", len(manual.classes), "programme#_classes"),
        ("measures", len(manual.measures), "programme#_assessment"),
        ("claims", len(manual.claims), "evidence"),
        ("references", len(manual.references), "references"),
        ("terms", len(manual.glossary.terms), "glossary"),
    ]
    return [entry for entry in counts if entry[1]]


def _references(site: Site) -> list[dict[str, object]]:
    manual = site.manual
    used: dict[str, dict[str, Item]] = {}
    for use in uses.of_references(manual):
        item = uses.holder(use.place.path, use.place.keys)
        if not use.reading and item in site.items:
            used.setdefault(use.key, {})[item] = site.items[item]
    ordered = sorted(manual.references.values(), key=lambda one: (*one.authors[:1], one.year, one.key))
    return [
        {
            "key": reference.key,
            "reference": reference,
            "markdown": bibliography.markdown(reference, site.note_words),
            "uses": list(used.get(reference.key, {}).values()),
            "kept": manual.programme.reading_list.get(reference.key, ""),
        }
        for reference in ordered
    ]
