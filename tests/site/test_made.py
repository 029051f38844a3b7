"""Every page says what it rests on, how far that is reviewed, and what links to it."""

from __future__ import annotations

import pytest
import yaml

from reading import Page

ABSENT = "404.html"


@pytest.fixture(scope="session")
def told(pages):
    """The pages that the manual itself tells: all but the one for an address that does not exist."""
    return {path: page for path, page in pages.items() if path != ABSENT}


@pytest.fixture(scope="session")
def word(real):
    return yaml.safe_load((real / "content/en/interface.yaml").read_text(encoding="utf-8"))


def says_its_basis(page: Page) -> bool:
    """Whether a page says what it rests on: its sources or the editors, the items or the records it is made of."""
    return bool(page.article.select(".prov .prov-label, .prov .tag-edit"))


def says_its_state(page: Page) -> bool:
    return bool(page.article.select(".prov :is(.tag-draft, .tag-reviewed, .tag-approved)"))


def test_every_page_says_what_it_rests_on_how_far_it_is_reviewed_and_what_links_to_it(told, word):
    """A source's own page says how far the source was checked, as the list of all of them does beside each."""
    sources = {path for path in told if path.startswith("evidence/references/")}
    records = sources | {"evidence/references.html"}
    checked = {word[name] for name in ("checked", "made-from")}
    for path, page in told.items():
        labels = set(page.chosen(".facts dt, .prov-label"))
        assert (path in sources) or says_its_basis(page), path
        assert says_its_state(page) if path not in records else labels & checked, path
        assert page.article.select(".used, .made"), path


def test_a_page_made_from_items_links_to_each_or_to_the_page_that_lists_them(told, word):
    made = {path: page for path, page in told.items() if page.article.select(".made")}
    assert {"programme/test-sheet.html", "teaching/role-plays.html", "index.html"} <= set(made)
    unlinked = {path for path, page in made.items() if not page.article.select(".made p:first-child a")}
    assert unlinked == {"evidence/index.html", "evidence/references.html"}  # which are these lists


def test_a_page_that_is_no_items_own_names_every_page_whose_words_link_to_it(told, real):
    """Sought in the files of the content, not by the program."""
    files = [*real.glob("content/en/**/*.yaml"), *real.glob("docs/en/**/*.md")]
    texts = [path for path in files if "item:warning-signs" in path.read_text(encoding="utf-8")]
    page = told["programme/warning-signs.html"]
    used = [p for p in page.article.select(".made p") if p.select("a")][-1]
    assert len(used.select("a")) >= len(texts) > 2
