"""Both generators build the same manual: what a page says does not depend on which of them built it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
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


FACETS: dict[str, Callable[[Page], object]] = {
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


def test_both_generators_build_the_same_pages(pages, zensical_pages):
    assert list(pages) == list(zensical_pages)


@pytest.mark.parametrize("facet", FACETS)
def test_both_generators_build_the_same(facet, pages, zensical_pages):
    seen = {path: (FACETS[facet](page), FACETS[facet](zensical_pages[path])) for path, page in pages.items()}
    assert {path: both for path, both in seen.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("facet", ["headings", "ids", "words", "citation-numbers", "links", "markup"])
def test_there_is_something_to_compare(facet, pages):
    assert [path for path, page in pages.items() if FACETS[facet](page)]
