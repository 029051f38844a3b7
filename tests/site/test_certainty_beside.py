"""Wherever a page names a claim, its certainty stands beside it in words: beside each link, not once a block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from bs4 import Tag

import reading
from reading import Page

# Ways to a page and lists of pages: they say where something stands, and not that something rests on it.
LISTS = ("evidence/map.html", "evidence/currency.html", "evidence/references.html", "evidence/standards.html")
WAYS = ".used, .terms, .crumbs, .technique-places, .coverage, .card.role, h2"
NEAR = 60  # signs between a claim and the end of its certainty


@pytest.fixture(scope="module")
def levels(real: Path) -> dict[str, str]:
    """What the site calls the certainty of each claim, by the file of its page."""
    words = yaml.safe_load((real / "content/en/interface.yaml").read_text(encoding="utf-8"))
    found = {}
    for path in sorted((real / "content/en/claims").glob("*.yaml")):
        level = yaml.safe_load(path.read_text(encoding="utf-8"))["certainty"]["level"]
        found[f"claims/{path.stem}.html"] = words[f"certainty-{level}"]
    return found


def named(path: str, page: Page, levels: dict[str, str]) -> Iterator[tuple[str, Tag]]:
    """Each link to the page of a claim, but for ways and lists."""
    if page.article is None or path in LISTS:
        return
    ways = {id(link) for link in page.article.select(f":is({WAYS}) a")}
    for link in page.article.find_all("a", href=True):
        target = reading.file_of(page.resolved(str(link["href"])).partition("#")[0])
        if target in levels and target != path and id(link) not in ways:
            yield target, link


def beside(link: Tag) -> str:
    """The words between a link and the next one, as far as they are near."""
    said = ""
    inside = set(map(id, link.descendants))
    for each in link.next_elements:
        if isinstance(each, Tag) and each.name == "a":
            break
        if isinstance(each, str) and id(each) not in inside:
            said += each
        if len(said) > NEAR:
            break
    return " ".join(said[:NEAR].split())


def alone(link: Tag) -> str:
    """What is said in the box of one claim that holds a link: there the level stands before the link."""
    box = link.find_parent(class_="claim")
    return reading.words(box) if box and len(box.select("a[href*='claims/']")) == 1 else ""


def test_each_claim_that_a_page_names_has_its_own_certainty_in_words_beside_it(pages, levels):
    links = [(path, *each) for path, page in pages.items() for each in named(path, page, levels)]
    assert len(links) > 400
    assert [
        (path, target, beside(link))
        for path, target, link in links
        if levels[target] not in beside(link) and levels[target] not in alone(link)
    ] == []
