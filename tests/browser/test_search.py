"""A search in the words of patients leads first to what they should read."""

from __future__ import annotations

import pytest

from browser.kinds import KINDS
from browser.test_browser import searched

pytestmark = pytest.mark.browser

SIGNS = "programme/warning-signs.html"
BEND = "exercises/bend-and-arch.html"
# What people ask, how many pages they may have to look at, and the pages that are among these.
ASKED = {
    "should I rest": (3, {"glossary.html"}),
    "bed rest": (5, {"glossary.html", "claims/low-value-care-is-common.html"}),
    "hurts when I bend": (5, {BEND, "sessions/education-2.html"}),
    "worn out back": (5, {"glossary.html", "claims/no-specific-cause-for-most.html"}),
    "my back went out": (3, {"glossary.html"}),
    "My back went out": (3, {"glossary.html"}),
    "pregnant": (1, {SIGNS}),
    "sciatica": (5, {"glossary.html", "claims/no-specific-cause-for-most.html"}),
    "incontinence": (1, {SIGNS}),
    "wetting myself": (1, {SIGNS}),
    "numb bum": (1, {SIGNS}),
    "slipped disc": (5, {"glossary.html", "claims/findings-common-without-pain.html"}),
}


@pytest.mark.parametrize("words", ASKED)
def test_a_search_in_patients_words_leads_first_to_what_they_should_read(words, visit):
    page, trouble = visit(KINDS["home"])
    most, there = ASKED[words]
    found = searched(page, words)
    assert there - set(found[:most]) == set(), found
    assert trouble == []


def test_a_search_finds_a_slide_where_it_is_explained(visit):
    page, _ = visit(KINDS["home"])
    assert [path for path in searched(page, "strong backs come many shapes") if "-slides" in path] == []
