"""On a page that runs from right to left, what has an order of its own keeps it."""

from __future__ import annotations

import pytest

from browser.kinds import KINDS

pytestmark = pytest.mark.browser

DOI = "10.1186/s12891-018-2334-x"
DATE = "2026-11-23"
# Where numbers stand: the page, the element, and what it may hold in another edition.
NUMBERS = {
    "dose": ("exercise", ".dose dd:nth-of-type(1) > *", "3 × 10"),
    "dose-range": ("exercise", ".dose dd:nth-of-type(1) > *", "8–12"),
    "rest": ("exercise", ".dose dd:nth-of-type(2) > *", "60–90"),
    "range": ("range", ".facts dd > bdi", "0–10"),
    "minutes": ("session", ".segment-minutes > *", "10–15"),
    "length": ("class", "td[align=right] > *", "5–10"),
    "total": ("session", ".ticks .last > *", "45–60"),
    "bar": ("session", ".bar-minutes", "10–15"),
    "looked-at": ("session", ".prov bdi", DATE),
    "searched": ("claim", ".facts dd > bdi", DATE),
    "read": ("references", ".reference .soft bdi", DATE),
    "doi": ("exercise", ".footnote a[href*='doi.org']", f"معرّف {DOI}"),
    "doi-listed": ("references", ".reference a[href*='doi.org']", f"معرّف {DOI}"),
    "place-in-a-source": ("chapter", ".cite-affix", "(12–15)"),
}
PAGES = {**KINDS, "range": "measures/pain-intensity.html"}
# The text goes in after an Arabic word, whose neighbourhood turns numbers round; then each sign's left edge.
PLACES = """(element, text) => {
  element.before("\\u0645\\u0646 ")
  element.textContent = text
  element.style.whiteSpace = "nowrap"
  const node = element.firstChild
  return [...text].map((sign, place) => {
    const range = document.createRange()
    range.setStart(node, place)
    range.setEnd(node, place + 1)
    return [sign, range.getBoundingClientRect().left]
  })
}"""


@pytest.mark.parametrize("where", NUMBERS)
def test_a_number_reads_in_its_own_order_among_arabic_words(where, visit):
    kind, selector, text = NUMBERS[where]
    page, _ = visit(PAGES[kind], until="load")
    page.evaluate("document.body.dir = 'rtl'")
    assert page.locator(selector).count() > 0
    signs = page.locator(selector).first.evaluate(PLACES, text)
    begin = text.index("1") if where.startswith("doi") else 0
    lefts = [left for sign, left in signs[begin:] if sign not in " ()"]
    assert len(lefts) > 2
    assert lefts == sorted(lefts), "".join(sign for sign, _ in sorted(signs, key=lambda each: each[1]))


def test_a_dose_in_arabic_words_runs_from_right_to_left(visit):
    page, _ = visit(KINDS["exercise"], until="load")
    page.evaluate("document.body.dir = 'rtl'")
    signs = page.locator(".dose dd > *").first.evaluate(PLACES, "3 مجموعات")
    assert signs[0][1] > signs[-1][1]


@pytest.mark.parametrize("kind", ["home", "programme", "session", "exercise", "class", "glossary", "claim"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_is_no_wider_when_it_runs_the_other_way(kind, width, visit):
    page, _ = visit(KINDS[kind], width, until="load")
    page.evaluate("document.body.dir = 'rtl'")
    beyond = """[...document.querySelectorAll("main *")].filter(element => {
      const box = element.getBoundingClientRect()
      return element.checkVisibility() && box.width > 1 && !element.closest(".levels, .md-sidebar")
        && (box.left < -0.5 || box.right > innerWidth + 0.5)
    }).map(element => element.outerHTML.slice(0, 80))"""
    assert page.evaluate(beyond) == []
