"""The comparison of two sites sees each difference that a reader could meet, and none where there is none."""

from __future__ import annotations

import pytest

from comparing import FACETS, differences, unshared
from reading import Page

HTML = """<!doctype html><html lang="en"><head><title>One - Manual</title></head><body dir="ltr">
<aside class="md-banner"><p class="notice">A draft.</p></aside>
<article><h1 id="one">One</h1><h2 id="two">Two</h2>
<p>Train for 30 minutes.<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup></p>
<p><a href="other.html#there">Other</a> <img alt="A man" src="a.png"></p></article></body></html>"""
SAME = {"a/one.html": Page("a/one.html", HTML)}

CHANGES = {
    "a heading's words": ("Two</h2>", "Twice</h2>", {"headings", "words", "markup"}),
    "a heading's level": ('<h2 id="two">Two</h2>', '<h3 id="two">Two</h3>', {"headings", "markup"}),
    "an id": ('id="two"', 'id="zwei"', {"ids", "markup"}),
    "a text": ("Train for", "Rest for", {"words", "markup"}),
    "a number in a text": ("30 minutes", "3 minutes", {"words", "markup"}),
    "the number of a citation": (">1</a>", ">2</a>", {"citation-numbers", "words", "markup"}),
    "the note of a citation": ("#fn:a", "#fn:b", {"citation-numbers", "links", "markup"}),
    "where a link leads": ("other.html#there", "other.html#here", {"links", "markup"}),
    "a link that is gone": ('<a href="other.html#there">Other</a>', "Other", {"links", "markup"}),
    "a picture": ("a.png", "b.png", {"pictures", "markup"}),
    "what a picture shows": ("A man", "A woman", {"markup"}),
    "the notice": ("A draft.", "", {"notice"}),
    "the language": ('lang="en"', 'lang="de"', {"language"}),
    "the direction": ('dir="ltr"', 'dir="rtl"', {"language"}),
    "the title": ("One - Manual", "One", {"title"}),
}


@pytest.mark.parametrize(("old", "new", "facets"), CHANGES.values(), ids=CHANGES.keys())
def test_each_difference_is_reported_with_its_page(old: str, new: str, facets: set[str]) -> None:
    assert old in HTML
    other = {"a/one.html": Page("a/one.html", HTML.replace(old, new))}
    found = {facet: differences(facet, SAME, other) for facet in FACETS}
    assert {facet for facet, pages in found.items() if pages} == facets
    assert all(set(pages) == {"a/one.html"} for pages in found.values() if pages)


def test_every_facet_can_differ() -> None:
    assert set().union(*(facets for _, _, facets in CHANGES.values())) == set(FACETS)


def test_a_page_that_only_one_site_has_is_reported() -> None:
    assert unshared(SAME, {**SAME, "more.html": Page("more.html", HTML)}) == {"more.html"}
    assert unshared({**SAME, "more.html": Page("more.html", HTML)}, SAME) == {"more.html"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<article>", '<article><span id="__skip"></span>'),
        ('href="other.html#there"', 'href="../a/other.html#there"'),
    ],
)
def test_what_is_the_generators_own_is_no_difference(old: str, new: str) -> None:
    other = {"a/one.html": Page("a/one.html", HTML.replace(old, new))}
    facets = set(FACETS) - ({"markup"} if "href" in old else set())
    assert {facet for facet in facets if differences(facet, SAME, other)} == set()
