"""The pages that gather others: home, programme, alignment, evidence, glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .. import addresses as where
from .. import uses
from . import chains, surveyed
from .items import Page
from .site import Site
from .template import Templates


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every overview that has something to show: (path, Markdown)."""
    word, manual = site.word, site.manual
    alone, counts = ("navigation", "toc"), _counts(site)
    yield where.HOME, templates.render("home.md", where.HOME, manual.programme.title, alone, counts=counts)
    yield where.PROGRAMME, templates.render("programme.md", where.PROGRAMME, word("programme"), ("toc",))
    for name in (each for each in uses.overviews(manual) if each in GATHERED):
        path = site.addresses[name]
        hide = ("toc",) if name == "alignment" else ()
        yield path, templates.render(f"{name}.md", path, word(name), hide, **GATHERED[name](site))


def _terms(site: Site) -> dict[str, Any]:
    terms = site.manual.glossary.terms
    return {"terms": sorted(terms.items(), key=lambda term: term[1].term.casefold())}


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


GATHERED: dict[str, Callable[[Site], dict[str, Any]]] = {
    "evidence": surveyed.index,
    "evidence-map": surveyed.map_of,
    "currency": surveyed.currency,
    "glossary": _terms,
    "alignment": lambda site: {"rows": chains.rows(site)},
}
