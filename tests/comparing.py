"""Compare two sites page by page: what a page says must not depend on which generator built it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bs4 import BeautifulSoup

import reading
from reading import Page


def ids(page: Page) -> object:
    return [tag["id"] for tag in page.article.find_all(id=True) if tag["id"] != "__skip"]


def links(page: Page) -> object:
    return page.targets(page.article)


def pictures(page: Page) -> object:
    return [page.resolved(str(tag["src"])) for tag in page.article.find_all(src=True)]


def markup(page: Page) -> object:
    """The article, tag for tag, but for the generators' own.

    Zensical opens each article with a mark to skip to, and colours code. What the code says is kept.
    """
    article = BeautifulSoup(str(page.article), "html.parser")
    for mark in article.select("#__skip"):
        mark.extract()
    for code in article.find_all("pre"):
        (code.find_parent("div", class_="highlight") or code).replace_with(code.get_text())
    return article.prettify().split()


FACETS: dict[str, Callable[[Page], Any]] = {
    "headings": reading.headings,
    "ids": ids,
    "words": lambda page: reading.words(page.article),
    "citation-numbers": reading.numbers,
    "links": links,
    "pictures": pictures,
    "markup": markup,
    "notice": lambda page: [reading.words(tag) for tag in page.whole.select(".md-banner .notice")],
    "language": lambda page: [page.whole.html["lang"], page.whole.body["dir"]],
    "title": lambda page: reading.words(page.whole.title),
}


def differences(facet: str, one: Mapping[str, Page], other: Mapping[str, Page]) -> dict[str, tuple[Any, Any]]:
    """What each of two sites has for a facet, for each page where that is not the same."""
    see = FACETS[facet]
    both = {path: (see(one[path]), see(other[path])) for path in one if path in other}
    return {path: seen for path, seen in both.items() if seen[0] != seen[1]}


def unshared(one: Mapping[str, Page], other: Mapping[str, Page]) -> set[str]:
    """The pages that only one of two sites has."""
    return set(one) ^ set(other)
