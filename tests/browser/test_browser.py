"""The real site in a real browser: it asks nothing of anybody, obeys its policy, and fits every screen."""

from __future__ import annotations

import pytest

from browser.kinds import KINDS, SCREENS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_nothing_of_another_host_and_the_browser_has_no_complaint(kind, visit):
    page, trouble = visit(KINDS[kind])
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(200)
    allowed = [said for said in trouble if kind == "absent" and "404" in said]
    assert [said for said in trouble if said not in allowed] == []


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_screen(kind, screen, visit):
    page, _ = visit(KINDS[kind], SCREENS[screen], until="load")
    assert page.evaluate("document.documentElement.scrollWidth") <= SCREENS[screen]


def test_the_typeface_comes_with_the_site(visit):
    page, _ = visit(KINDS["session"])
    loaded = page.evaluate(
        "[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)"
    )
    assert "Inter" in {name.strip('"') for name in loaded}


def test_levels_stand_side_by_side_on_a_desk_and_are_swiped_on_a_phone(visit):
    desk, _ = visit(KINDS["exercise"])
    boxes = [level.bounding_box() for level in desk.locator(".level").all()]
    assert len(boxes) == 4
    assert len({round(box["y"]) for box in boxes}) == 1
    assert len({round(box["x"]) for box in boxes}) == 4
    phone, _ = visit(KINDS["exercise"], SCREENS["phone"])
    levels = phone.locator(".levels")
    assert levels.evaluate("element => element.scrollWidth > element.clientWidth")
    levels.evaluate("element => { element.scrollLeft = element.scrollWidth }")
    last = phone.locator(".level").last.bounding_box()
    assert 0 <= last["x"] < SCREENS["phone"]


def test_the_parts_of_a_level_are_aligned_across_the_four(visit):
    page, _ = visit(KINDS["exercise"])
    for part in (".level-start", ".level-movement", ".level-stop"):
        tops = {round(each.bounding_box()["y"]) for each in page.locator(part).all()}
        assert len(tops) == 1, part


def test_a_timeline_is_to_scale(visit):
    page, _ = visit(KINDS["session"])
    bars = [
        (each.bounding_box()["width"], int(each.locator(".bar-minutes").inner_text()))
        for each in page.locator("ol.bar > li").all()
    ]
    a_minute = sum(width for width, _ in bars) / sum(minutes for _, minutes in bars)
    for width, minutes in bars:
        assert width == pytest.approx(minutes * a_minute, rel=0.03)


def test_search_finds_an_exercise_without_the_network(visit):
    page, trouble = visit(KINDS["home"])
    page.locator("input.md-search__input").click()
    page.keyboard.type("squat", delay=20)
    found = page.locator(".md-search-result__link").first
    found.wait_for()
    assert "leg-muscles" in found.get_attribute("href")
    assert trouble == []


@pytest.mark.parametrize("screen", ["phone", "desk"])
@pytest.mark.parametrize("kind", ["home", "claim"])
def test_search_works_on_a_page_opened_from_a_folder(kind, screen, browser, site):
    page = browser.new_page(viewport={"width": SCREENS[screen], "height": 800})
    trouble: list[str] = []
    page.on("console", lambda said: trouble.append(said.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda asked: trouble.append(asked.url) if not asked.url.startswith(here) else None)
    here = site.as_uri()
    page.goto((site / KINDS[kind]).as_uri())
    page.locator(".md-header__button[for=__search], input.md-search__input").locator(
        "visible=true"
    ).first.click()
    page.keyboard.type("squat", delay=20)
    found = page.locator(".md-search-result__link").first
    found.wait_for()
    found.click()
    page.wait_for_url(f"{here}/exercises/leg-muscles.html*")
    assert trouble == []
    page.close()


def searched(page, words):
    """The pages that the search shows first, the best of them first."""
    page.goto(page.url.partition("?")[0].partition("#")[0])
    page.wait_for_load_state("networkidle")
    page.locator("input.md-search__input").click()
    page.keyboard.type(words, delay=20)
    page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_timeout(300)
    links = page.locator(".md-search-result__link").all()
    addresses = [(link.get_attribute("href") or "").partition("?")[0] for link in links]
    return list(dict.fromkeys(address.partition("#")[0].rpartition("/en/")[2] for address in addresses))


CLAIMS_ON_IMAGING = {
    f"claims/{claim}.html"
    for claim in (
        "findings-common-without-pain",
        "findings-more-frequent-with-pain",
        "routine-imaging-does-not-help",
    )
}
LAY = {  # what people say: one, more than one, and where that must lead
    "a disc": ("slipped disc", "slipped discs", CLAIMS_ON_IMAGING | {"sessions/education-1.html"}),
    "a scan": ("scan", "scans", CLAIMS_ON_IMAGING | {"sessions/education-1.html"}),
    "a painkiller": ("painkiller", "painkillers", {"claims/guidelines-agree-on-active-care.html"}),
    "sciatica": ("sciatica", "sciaticas", {"glossary.html", "claims/no-specific-cause-for-most.html"}),
    "lumbago": ("lumbago", "lumbagos", {"glossary.html", "claims/no-specific-cause-for-most.html"}),
}


@pytest.mark.parametrize(("one", "more", "there"), LAY.values(), ids=LAY.keys())
def test_search_finds_the_same_pages_for_a_lay_word_and_for_its_plural(one, more, there, visit):
    page, trouble = visit(KINDS["home"])
    found = searched(page, one)
    assert there <= set(found)
    assert searched(page, more) == found
    assert trouble == []


def test_a_word_that_was_looked_for_is_marked_on_the_page_and_nothing_else_is(visit):
    page, _ = visit(f"{KINDS['claim']}?h=trials")
    marked = {said.lower() for said in page.locator("mark").all_inner_texts()}
    assert marked == {"trials"}


def test_paper_has_the_content_and_not_the_frame(visit):
    page, _ = visit(KINDS["exercise"])
    page.emulate_media(media="print")
    for frame in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer"):
        assert not page.locator(frame).first.is_visible(), frame
    for content in (".notice", ".crumbs", "h1", ".prov", ".level-stop", ".used", ".footnote"):
        assert page.locator(content).first.is_visible(), content
    assert all(level.is_visible() for level in page.locator(".level").all())


def test_right_to_left_mirrors_the_page_without_breaking_it(visit):
    page, _ = visit(KINDS["session"])
    page.evaluate("document.body.dir = 'rtl'")
    assert page.evaluate("document.documentElement.scrollWidth") <= SCREENS["desk"]
    first, last = (page.locator("ol.bar > li").nth(place).bounding_box() for place in (0, -1))
    assert first["x"] > last["x"]
    rule = "element => getComputedStyle(element).borderRightWidth"
    assert page.locator(".claim").first.evaluate(rule) == "3px"


def test_every_part_of_the_frame_can_be_reached_by_keyboard(visit):
    page, _ = visit(KINDS["claim"])
    seen = set()
    for _ in range(25):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.className + ' ' + document.activeElement.tagName"))
    assert any("md-skip" in each for each in seen)
    assert any("md-tabs__link" in each for each in seen)
    assert any("md-nav__link" in each for each in seen)
