"""Both generators build the same manual: what a page says does not depend on which of them built it."""

from __future__ import annotations

import pytest

from comparing import FACETS, differences, unshared


def test_both_generators_build_the_same_pages(pages, zensical_pages):
    assert unshared(pages, zensical_pages) == set()


@pytest.mark.parametrize("facet", FACETS)
def test_both_generators_build_the_same(facet, pages, zensical_pages):
    assert differences(facet, pages, zensical_pages) == {}


@pytest.mark.parametrize("facet", ["headings", "ids", "words", "citation-numbers", "links", "markup"])
def test_there_is_something_to_compare(facet, pages):
    assert [path for path, page in pages.items() if FACETS[facet](page)]
