"""Everybody can read the site: on each screen, larger, in the dark, without colours, without a mouse."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from browser.kinds import KINDS, SCREENS, TEXTS, TOLD

pytestmark = pytest.mark.browser

# Elements that hold words of their own and out of which words stick, or which cut them.
CLIPPED = """() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element)
  const words = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  const box = words || element.matches(".slide, .card, .level, .week, .bar > li, .tag, .prov, td, th")
  if (!box || style.display === "inline" || style.clipPath !== "none" || element.clientWidth < 2) return false
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  if (element.closest(".md-skip, .md-search__output, pre")) return false
  const high = style.overflowY !== "visible" || element.matches(".slide, .bar > li, .card")
  return element.scrollWidth > element.clientWidth + 1
    || high && element.scrollHeight > element.clientHeight + 1
}).map(element => [element.className, element.textContent.trim().slice(0, 60)])"""
FOCUSED = """() => {
  const element = document.activeElement
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  return [element.outerHTML.slice(0, 90), outlineStyle, parseFloat(outlineWidth), boxShadow]
}"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap(element =>
  ["", "::before", "::after"].map(part => getComputedStyle(element, part || null))
    .filter(style => style.animationName !== "none" || /[1-9]/.test(style.transitionDuration)
      || style.scrollBehavior !== "auto")
    .map(() => element.outerHTML.slice(0, 80)))"""


@pytest.fixture
def words(real: Path) -> dict[str, Any]:
    """The words of the interface."""
    return dict(yaml.safe_load((real / "content/en/interface.yaml").read_text(encoding="utf-8")))


def texts(page: Any, selector: str = "article") -> list[list[Any]]:
    found = page.evaluate(f"() => ({TEXTS})(document.querySelector('{selector}'))")
    assert found
    return list(found)


# Screens

# The search box of the theme grows and shrinks with its window, in steps that take a moment.
SETTLED = "Promise.all(document.getAnimations().map(one => one.finished.catch(() => null))).then(() => null)"


@pytest.mark.parametrize("kind", TOLD)
def test_no_words_are_cut_on_any_screen(kind, visit):
    page, _ = visit(KINDS[kind])
    cut = {}
    for screen, width in SCREENS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(SETTLED)
        wide = page.evaluate("document.documentElement.scrollWidth") - width
        if found := page.evaluate(CLIPPED) + ([["page", wide]] if wide > 0 else []):
            cut[screen] = found
    assert cut == {}


@pytest.mark.parametrize("kind", TOLD)
def test_twice_the_size_loses_nothing(kind, visit):
    page, _ = visit(KINDS[kind])
    usual = {text[0] for text in texts(page)}
    page.set_viewport_size({"width": 640, "height": 450})
    assert usual - {text[0] for text in texts(page)} == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


# Colours


def brightness(colour: list[float]) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [value / 255 for value in colour[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: list[float], paper: list[float]) -> float:
    light, deep = sorted((brightness(ink), brightness(paper)), reverse=True)
    return (light + 0.05) / (deep + 0.05)


def faint(page: Any) -> dict[str, float]:
    """Words below the contrast of WCAG 2.2 AA, anywhere on the page."""
    low = {}
    for said, ink, paper, size, weight in texts(page, "body"):
        large = size >= 24 or (size >= 18.66 and weight >= 700)
        if (found := contrast(ink, paper)) < (3 if large else 4.5):
            low[said[:60]] = round(found, 2)
    return low


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", TOLD)
def test_all_words_stand_out_from_their_ground(kind, scheme, visit):
    page, _ = visit(KINDS[kind], color_scheme=scheme, reduced_motion="reduce")
    dark = page.evaluate("document.body.dataset.mdColorScheme")
    assert dark == ("slate" if scheme == "dark" else "default")
    assert faint(page) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "session", "exercise", "claim", "course"])
def test_a_reader_s_own_colours_are_enough(kind, scheme, visit):
    page, _ = visit(KINDS[kind], color_scheme=scheme, forced_colors="active", reduced_motion="reduce")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert faint(page) == {}
    rule = "element => getComputedStyle(element).borderTopWidth"
    for part in page.locator(".bar > li, .tag, .week, .say, .proposal").all():
        assert part.evaluate(rule) != "0px"


def test_the_button_for_the_colours_changes_them_and_says_what_it_does(visit, words):
    page, _ = visit(KINDS["claim"], color_scheme="light")
    button = page.locator("label.md-header__button[for^=__palette]:visible")
    scheme = "document.body.dataset.mdColorScheme"
    assert (button.get_attribute("title"), page.evaluate(scheme)) == (words["to-dark"], "default")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    button.click()
    assert (button.get_attribute("title"), page.evaluate(scheme)) == (words["to-light"], "slate")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.reload()
    assert page.evaluate(scheme) == "slate"
    button.click()
    assert page.evaluate(scheme) == "default"


def test_the_button_for_the_colours_is_named_for_those_who_hear_it(visit, words):
    page, _ = visit(KINDS["home"], color_scheme="light")
    names = [each.get_attribute("aria-label") for each in page.locator("input[name=__palette]").all()]
    assert names == [words["to-dark"], words["to-light"]]


# Keyboard


def test_the_first_key_leads_past_the_frame_to_the_words(visit):
    page, _ = visit(KINDS["exercise"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert "md-skip" in skip.get_attribute("class")
    expect(skip).to_have_css("opacity", "1")
    target = skip.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")
    assert page.locator(f"article [id='{target[1:]}']").count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


@pytest.mark.parametrize("kind", ["home", "session", "exercise", "references"])
def test_what_has_the_focus_shows_it(kind, visit):
    page, _ = visit(KINDS[kind], reduced_motion="reduce")
    seen = set()
    for _ in range(45):
        page.keyboard.press("Tab")
        element, style, width, shadow = page.evaluate(FOCUSED)
        if element.startswith("<body"):
            break
        seen.add(element)
        own = element.startswith("<input") or "md-skip" in element
        assert own or (style != "none" and width >= 2) or shadow != "none", element
    assert len(seen) > 10


def test_levels_are_swiped_by_keyboard_and_say_what_they_are(visit, words):
    page, _ = visit(KINDS["exercise"], SCREENS["phone"], reduced_motion="reduce")
    region = page.get_by_role("region", name=words["levels"])
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.levels')"):
            break
    assert region.evaluate("element => element === document.activeElement")
    assert region.evaluate("element => element.scrollLeft") == 0
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".level").nth(1)).to_be_in_viewport(ratio=0.4)
    assert region.evaluate("element => element.scrollLeft") > 40


def test_nothing_moves_for_those_who_asked_for_rest(visit):
    page, _ = visit(KINDS["exercise"], reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


# For those who hear the page


@pytest.mark.parametrize("kind", TOLD)
def test_headings_are_heard_without_a_gap(kind, visit):
    page, _ = visit(KINDS[kind], until="load")
    levels = page.evaluate(
        "[...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)')].map(each => Number(each.tagName[1]))"
    )
    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_and_every_control_has_a_name(kind, visit):
    """As the browser tells a screen reader: no picture, link, button or field without a name."""
    page, _ = visit(KINDS[kind])
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = [
        (node["role"]["value"], node.get("name", {}).get("value", "").strip(), node.get("backendDOMNodeId"))
        for node in tree
        if not node["ignored"]
    ]
    roles = (
        "image",
        "img",
        "SvgRoot",
        "link",
        "button",
        "textbox",
        "searchbox",
        "radio",
        "region",
        "heading",
    )
    heard = [each for each in told if each[0] in roles]
    assert heard
    assert [each for each in heard if not each[1]] == [], json.dumps(heard[:5])
