"""The pages that gather others: home, programme, alignment, evidence, glossary."""

from __future__ import annotations

from collections.abc import Iterator

from . import chains
from . import site as where
from .items import Page
from .site import Site
from .template import Templates


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every overview: (path, Markdown)."""
    word, manual = site.word, site.manual
    alone, counts = ("navigation", "toc"), _counts(site)
    yield where.HOME, templates.render("home.md", where.HOME, manual.programme.title, alone, counts=counts)
    yield where.PROGRAMME, templates.render("programme.md", where.PROGRAMME, word("programme"), ("toc",))
    rows, reached = chains.rows(site), where.ALIGNMENT
    yield reached, templates.render("alignment.md", reached, word("alignment"), ("toc",), rows=rows)
    topics = {
        name: [each for each in manual.claims.values() if each.topic == name]
        for name in manual.programme.topics
    }
    yield where.EVIDENCE, templates.render("evidence.md", where.EVIDENCE, word("evidence"), topics=topics)
    terms = sorted(manual.glossary.terms.items(), key=lambda term: term[1].term.casefold())
    yield where.GLOSSARY, templates.render("glossary.md", where.GLOSSARY, word("glossary"), terms=terms)


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
