"""Everything is reachable by links inside the pages of the real site: navigation is a help, and not the only way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

import reading
from reading import Page

HOME, ABSENT, GLOSSARY = "index.html", "404.html", "glossary.html"
# Pages that list everything of a kind: an item need not name them one by one.
LISTS = (
    *(HOME, GLOSSARY, "programme/index.html", "design/alignment.html", "teaching/role-plays.html"),
    *(
        "evidence/index.html",
        "evidence/references.html",
        "evidence/map.html",
        "evidence/currency.html",
        "evidence/standards.html",
        "evidence/techniques.html",
    ),
)
# Pages that draw tables from what other pages say, or repeat it.
DRAWN = (
    *("objectives.html", "final-content.html", "evidence/results.html"),
    *("programme/initial-consultation.html", "programme/test-sheet.html"),
)
NOT_SAID = ".terms, .footnote, code, pre, sup, svg"  # no part of what a page says in its own words


def inside(page: Page, but: str = "") -> Iterator[str]:
    """The files to which the links in an article lead; ``but`` chooses parts whose links do not count."""
    skipped = {id(link) for link in (page.article.select(f":is({but}) a") if but else [])}
    for link in page.article.find_all("a", href=True):
        if id(link) not in skipped:
            yield reading.file_of(page.resolved(str(link["href"])).partition("#")[0])


def reached(pages: dict[str, Page], links: Callable[[Page], Iterator[str]]) -> set[str]:
    found, ahead = set(), [HOME]
    while ahead:
        path = ahead.pop()
        if path in pages and path not in found:
            found.add(path)
            ahead += links(pages[path])
    return found


def users(page: Page) -> set[str]:
    """The pages that a page lists under "Used in"."""
    return {
        reading.file_of(page.resolved(str(link["href"])).partition("#")[0])
        for link in page.article.select(".used a")
    }


def normal(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words).casefold()


@pytest.fixture(scope="module")
def entries(real: Path) -> dict[str, str]:
    """The glossary: the id of a term by each word under which a page may use it."""
    terms = yaml.load((real / "content/en/glossary.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)[
        "terms"
    ]
    return {
        normal(word): name
        for name, term in terms.items()
        for word in (term["found_by"].values() if "found_by" in term else [term["term"]])
    }


def test_every_page_can_be_reached_from_home_by_links_inside_pages(pages):
    assert set(pages) - reached(pages, inside) == {ABSENT}


def test_from_home_every_session_exercise_class_claim_and_measure_is_four_clicks_away_or_less(pages):
    found, edge = {HOME}, {HOME}
    for _ in range(4):
        edge = {there for path in edge for there in inside(pages[path]) if there in pages} - found
        found |= edge
    shelves = ("sessions/", "exercises/", "classes/", "claims/", "measures/", "results/")
    assert {path for path in pages if path.startswith(shelves)} - found == set()


@pytest.mark.parametrize("shelf", ["claims", "results", "exercises", "measures"])
def test_whoever_links_to_an_item_in_its_text_is_listed_on_the_page_of_the_item(shelf, pages):
    """So one gets back: this follows the links that are there, whatever the data say."""
    lists = LISTS if shelf in ("claims", "results") else (*LISTS, *DRAWN)
    unlisted, seen = {}, 0
    for path, page in pages.items():
        for target in set(inside(page, ".used, .terms, .crumbs")):
            if not target.startswith(f"{shelf}/") or target == path or path in lists:
                continue
            seen += 1
            if path not in users(pages[target]):
                unlisted.setdefault(path, set()).add(target)
    assert seen > 8
    assert unlisted == {}


def test_every_class_that_links_to_an_exercise_is_linked_from_it(pages):
    ways = {
        (path, target)
        for path, page in pages.items()
        if path.startswith("classes/")
        for target in inside(page)
        if target.startswith("exercises/")
    }
    assert len(ways) >= 16
    assert {(path, target) for path, target in ways if path not in users(pages[target])} == set()


@pytest.fixture(scope="module")
def met(entries: dict[str, str], pages: dict[str, Page]) -> dict[str, set[str]]:
    """By page, the places in the glossary of the terms that it uses in its own words."""
    words = (re.escape(word) for word in sorted(entries, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")

    def find(page: Page) -> set[str]:
        said = BeautifulSoup(str(page.article), "html.parser")
        for part in said.select(NOT_SAID):
            part.decompose()
        return {f"/{GLOSSARY}#{entries[match[0]]}" for match in pattern.finditer(normal(reading.prose(said)))}

    return {path: find(page) for path, page in pages.items()}


def listed(page: Page) -> set[str]:
    return {page.resolved(str(link["href"])) for link in page.article.select(".terms a")}


def test_the_terms_on_a_page_lead_to_their_entries_and_none_is_left_out(pages, met):
    listing = [page for page in pages.values() if listed(page)]
    assert len(listing) > 130
    assert {page.path for page in listing if met[page.path] != listed(page)} == set()


def test_only_lists_and_paper_have_terms_and_do_not_list_them(pages, met):
    paper = {
        path
        for path in pages
        if path.endswith(("-form.html", "-plan.html", "-take-home.html", "-sheet.html"))
    }
    paper |= {path for path in pages if path.endswith("-slides.html")}
    paper |= {"programme/signs-poster.html", "programme/warning-signs.html"}
    sources = {path for path in pages if path.startswith("evidence/references/")}  # titles, and lists of them
    rest = set(pages) - paper - set(LISTS) - sources - {ABSENT}
    assert {path for path in rest if met[path] and not listed(pages[path])} == set()
