"""A page that is made from items says from which, how far they are reviewed, and what links to it."""

from __future__ import annotations

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
MEASURE = "content/en/measures/sit-to-stand.yaml"
SHEET = "programme/test-sheet.md"


def foot(page: str) -> str:
    """What stands in the foot of a page."""
    return page.split('<div class="prov made" data-search-exclude markdown="1">')[1].split("</div>")[0]


def least(state: str, due: str) -> str:
    return (
        f'<span class="tag tag-{state}"><state-{state}></span> <state-{state}-means>;'
        f" <review-weakest <bdi>{due}</bdi>>"
    )


@pytest.fixture
def reviewed(tree):
    """The base example with the review of a file at another state and due day."""

    def change(path: str, state: str, due: str) -> dict[str, str]:
        text = (tree / path).read_text(encoding="utf-8")
        return {
            path: text.replace("state: draft", f"state: {state}").replace("due: 2027-11-23", f"due: {due}")
        }

    return change


TESTED = {
    "content/en/programme.yaml": (
        "topics:\n",
        "testing:\n  before: {asked: Ask.}\n  say: {stop: Stop.}\n  ends: {wish: A wish.}\ntopics:\n",
    )
}


def test_a_page_names_the_items_from_which_it_is_made(told):
    assert foot(told(TESTED)[SHEET]).split("\n\n")[1] == (
        '<span class="prov-label"><made-from></span> [<programme>](index.md);'
        " [Sit to stand](../measures/sit-to-stand.md)"
    )


def test_a_page_is_no_further_reviewed_than_the_least_of_its_items_and_due_with_the_first(told, reviewed):
    page = told({**TESTED, **reviewed(MEASURE, "reviewed", "2027-05-01")})[SHEET]
    assert least("draft", "2027-05-01") in foot(page)


def test_a_page_of_one_item_says_who_looked_at_that(told, reviewed):
    page = told(reviewed(CLAIM, "reviewed", "2027-05-01"))["evidence/index.md"]
    assert '<span class="tag tag-reviewed">' in foot(page)
    assert "<review-by <role-editors> <bdi>2026-11-23</bdi> <bdi>2027-05-01</bdi>>" in foot(page)


def test_a_page_names_what_links_to_it_where_anything_does(told):
    linking = {CLAIM: ("rationale: ", "rationale: See [the sheet](item:test-sheet). ")}
    used = '<span class="prov-label"><used-in></span> [Exercise and pain](../claims/exercise-reduces-pain.md)'
    assert "<used-in>" not in foot(told(TESTED)[SHEET])
    assert used in foot(told(linking)[SHEET])


def test_many_items_of_a_kind_are_one_link_to_the_page_that_lists_them(told, tree):
    text = (tree / MEASURE).read_text(encoding="utf-8")
    more = {
        f"content/en/measures/test-{n}.yaml": text.replace("id: sit-to-stand", f"id: test-{n}")
        for n in range(4)
    }
    assert "[5 <count-measures 5>](index.md#_assessment)" in foot(told({**TESTED, **more})[SHEET])
