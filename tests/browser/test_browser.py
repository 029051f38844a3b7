"""The real site in a browser: on a phone, on a desk, in the dark, on paper, and with no other host."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from conftest import BELOW, hosted, run

pytestmark = pytest.mark.browser

# Every kind of page, by a pattern for its files; all files of a kind are opened.
KINDS = {
    "home": "index.html",
    "chapter": "[rod]*.html",
    "programme": "programme/index.html",
    "assessment": "programme/[!i]*.html",
    "session": "sessions/*.html",
    "exercise": "exercises/*.html",
    "class": "classes/*.html",
    "measure": "measures/*.html",
    "evidence": "evidence/index.html",
    "evidence-chapter": "evidence/re[!f]*.html",
    "references": "evidence/references.html",
    "claim": "claims/*.html",
    "glossary": "glossary.html",
    "teaching": "teaching/*.html",
    "course": "course/*.html",
    "contribute": "contribute/*.html",
}
EXAMPLES = {**KINDS, "class": "classes/class-0[13].html", "claim": "claims/exercise-[ri]*.html"}
# Where a page may be swiped sideways: it scrolls there, and only there.
SWIPED = ".levels, .md-typeset__scrollwrap, pre, code"
PHONE, TABLET, DESK = 390, 768, 1280
READABLE = 4.5  # WCAG 2.2, contrast (minimum), for text of any size

REFUSED = """addEventListener("securitypolicyviolation", event =>
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""

# What stands out of the window, or would if its box did not hide it.
OUTSIDE = """swiped => {
  const width = document.documentElement.clientWidth, found = []
  if (document.documentElement.scrollWidth > width) found.push(`page: ${document.documentElement.scrollWidth}`)
  for (const each of document.querySelectorAll("article *, .md-banner *, .md-header *, .md-footer *")) {
    const box = each.getBoundingClientRect(), style = getComputedStyle(each)
    const hidden = style.clipPath != "none" || style.visibility == "hidden" || !box.width || !box.height
    if (hidden || each.closest(swiped) || each.closest(".md-search, .md-nav")) continue
    if (box.right > width + 1 || box.left < -1) found.push(`${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 40)}`)
  }
  return found.slice(0, 3)
}"""

# The colours of every text that can be seen: its own, and all those behind it, nearest first.
TEXTS = """() => {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (!walker.currentNode.data.trim() || element.closest("script, noscript, svg, .md-search__output")) continue
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true}) || box.width <= 1) continue
    const behind = []
    let opacity = 1
    for (let each = element; each; each = each.parentElement) {
      const drawn = getComputedStyle(each)
      opacity *= drawn.opacity
      if (drawn.backgroundImage.includes("gradient")) behind.push(...drawn.backgroundImage.match(/rgba?[(][^)]*[)]/g))
      else behind.push(drawn.backgroundColor)
    }
    found.push({what: `${element.tagName}.${element.className}: ${walker.currentNode.data.trim().slice(0, 30)}`,
      colour: style.color, opacity, behind, striped: style.backgroundImage.includes("gradient")})
  }
  return found
}"""


class Watched:
    """A page of the browser, and what it asked for and complained about."""

    def __init__(self, page: Any, host: str) -> None:
        self.page, self.host = page, host
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        own = urlsplit(host).netloc
        page.add_init_script(REFUSED)
        page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("request", lambda request: self._asked(request.url, own))

    def _asked(self, url: str, own: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != own:
            self.foreign.append(url)

    def open(self, path: str) -> None:
        self.page.goto(self.host + path, wait_until="load")


@pytest.fixture
def watched(browser: Any, host: str) -> Iterator[Callable[..., Watched]]:
    """Open a page of the real site as on some device."""
    contexts = []

    def opened(path: str, width: int = DESK, at: str = host, **device: Any) -> Watched:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **device))
        made = Watched(contexts[-1].new_page(), at)
        made.open(path)
        return made

    yield opened
    for context in contexts:
        context.close()


def files(site: Path, pattern: str) -> list[str]:
    found = sorted(path.relative_to(site).as_posix() for path in site.glob(pattern))
    assert found, pattern
    return found


def test_every_page_is_of_a_kind_that_is_looked_at(site):
    listed = {path for pattern in KINDS.values() for path in files(site, pattern)}
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - listed == {"404.html"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_no_other_host_breaks_no_rule_and_fits_every_window(kind, site, watched):
    seen = watched("index.html")
    wrong = {}
    for path in files(site, KINDS[kind]):
        seen.open(path)
        for width in (320, PHONE, TABLET, DESK):
            seen.page.set_viewport_size({"width": width, "height": 900})
            if outside := seen.page.evaluate(OUTSIDE, SWIPED):
                wrong[path, width] = outside
    assert wrong == {}
    assert (seen.foreign, seen.complaints) == ([], [])


def test_a_wrong_address_below_the_site_shows_a_page_that_works(small, browser):
    """That page has no place of its own: it needs the address of the site, which mkdocs.yml gives."""
    settings = small / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}site_url: https://example.org/2026.1/\n", encoding="utf-8"
    )
    built = run("build", "--root", small)
    assert built.returncode == 0, built.stderr
    with hosted(small / "site" / "en") as address:
        page = browser.new_page()
        seen = Watched(page, address)
        seen.open("exercises/no-such-page.html")
        assert page.evaluate(
            "document.fonts.ready.then(() => [...document.fonts].some(f => f.status == 'loaded'))"
        )
        assert urlsplit(page.evaluate("document.querySelector('.md-tabs a').href")).path.startswith(BELOW)
        assert [text for text in seen.complaints if "404 (" not in text] == []
        assert seen.foreign == []
        page.close()


def test_the_letters_are_those_of_the_site_and_not_of_the_computer(watched):
    seen = watched("index.html")
    loaded = "document.fonts.ready.then(() => [...document.fonts].map(f => [f.family, f.style, f.status]))"
    assert ["Inter", "normal", "loaded"] in seen.page.evaluate(loaded)
    assert seen.page.evaluate("document.fonts.check('16px Inter')")
    assert seen.page.evaluate("getComputedStyle(document.querySelector('article p')).fontFamily").startswith(
        "Inter"
    )


def test_search_finds_what_is_written_with_the_network_gone(watched):
    seen = watched("index.html")
    with seen.page.expect_response(re.compile(r"search_index\.json")):
        seen.page.click(".md-search__input")
    seen.page.wait_for_function(
        "document.querySelector('.md-search-result__meta').innerText.includes('Type')"
    )
    seen.page.context.set_offline(True)
    seen.page.type(".md-search__input", "squat", delay=10)
    seen.page.wait_for_selector(".md-search-result__item")
    links = seen.page.eval_on_selector_all(".md-search-result__link", "all => all.map(each => each.href)")
    assert any("/exercises/leg-muscles.html" in link for link in links)
    assert all(link.startswith(seen.host) for link in links)
    assert (seen.foreign, seen.complaints) == ([], [])


def scheme(page: Any) -> str:
    return str(page.evaluate("document.body.dataset.mdColorScheme"))


def test_the_dark_is_chosen_by_a_button_and_kept_on_the_next_page(watched):
    seen = watched("index.html", color_scheme="light")
    light = seen.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert scheme(seen.page) == "default"
    seen.page.click("label[for=__palette_1]")
    assert scheme(seen.page) == "slate"
    assert seen.page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    seen.open("glossary.html")
    assert scheme(seen.page) == "slate"
    assert seen.complaints == []


def test_a_computer_that_is_dark_shows_the_site_dark(watched):
    assert scheme(watched("index.html", color_scheme="dark").page) == "slate"


# Colours


def colour(text: str) -> tuple[float, float, float, float]:
    """Red, green, blue (0 to 255) and opacity of a colour as a browser gives it."""
    values = [float(value) for value in re.findall(r"[\d.]+", text)]
    assert text.startswith("rgb"), text
    return values[0], values[1], values[2], values[3] if len(values) == 4 else 1.0


def over(front: tuple[float, ...], behind: tuple[float, ...], opacity: float) -> tuple[float, ...]:
    return tuple(a * opacity + b * (1 - opacity) for a, b in zip(front[:3], behind[:3], strict=True))


def luminance(rgb: tuple[float, ...]) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [value / 255 for value in rgb]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text: dict[str, Any]) -> float:
    """The contrast of a text with what lies behind it; where that has several colours, the least."""
    solid: list[tuple[float, ...]] = []
    wash: list[tuple[float, ...]] = []
    for behind in map(colour, text["behind"]):
        if behind[3] == 1:
            solid.append(behind[:3])
            if not text["striped"] or len(solid) == 2:
                break
        elif behind[3]:
            wash.append(behind)
    ratios = []
    for ground in solid or [(255.0, 255.0, 255.0)]:
        for each in reversed(wash):
            ground = over(each, ground, each[3])
        ink = colour(text["colour"])
        lights = sorted((luminance(over(ink, ground, ink[3] * text["opacity"])), luminance(ground)))
        ratios.append((lights[1] + 0.05) / (lights[0] + 0.05))
    return min(ratios)


def test_the_formula_for_contrast_gives_what_the_standard_says():
    def of(ink: str, ground: str) -> float:
        return contrast({"colour": ink, "opacity": 1, "behind": [ground], "striped": False})

    assert of("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    assert of("rgb(118, 118, 118)", "rgb(255, 255, 255)") == pytest.approx(4.54, abs=0.005)
    assert of("rgba(0, 0, 0, 0.5)", "rgb(255, 255, 255)") == pytest.approx(3.95, abs=0.05)


@pytest.mark.parametrize("light", ["light", "dark"])
def test_every_text_stands_out_from_what_lies_behind_it(light, site, watched):
    seen = watched("index.html", color_scheme=light)
    faint, looked_at = {}, set()
    for pattern in EXAMPLES.values():
        for path in files(site, pattern)[:2]:
            seen.open(path)
            for text in seen.page.evaluate(TEXTS):
                looked_at |= set(re.split(r"[.: ]", text["what"]))
                if contrast(text) < READABLE:
                    faint[text["what"]] = (path, round(contrast(text), 2))
    assert faint == {}
    assert {
        "soft",
        "tag-edit",
        "tag-draft",
        "bar-title",
        "bar-minutes",
        "A",
        "cert",
        "direction",
    } <= looked_at


# Levels of an exercise, beside each other and one by one


def levels(page: Any) -> list[dict[str, float]]:
    return list(
        page.eval_on_selector_all(".level", "all => all.map(each => each.getBoundingClientRect().toJSON())")
    )


def test_levels_stand_side_by_side_on_a_desk_line_for_line(watched):
    seen = watched("exercises/leg-muscles.html")
    boxes = levels(seen.page)
    assert len(boxes) == 4
    assert len({round(box["top"]) for box in boxes}) == len({round(box["bottom"]) for box in boxes}) == 1
    assert [box["left"] for box in boxes] == sorted({box["left"] for box in boxes})
    assert boxes[-1]["right"] <= DESK
    for part in ("h3", ".dose", ".level-start", ".level-movement", ".level-go", ".level-stop"):
        tops = seen.page.eval_on_selector_all(
            f".level > {part}", "all => all.map(each => each.getBoundingClientRect().top)"
        )
        assert len({round(top) for top in tops}) == 1, part


def test_levels_are_swiped_one_by_one_on_a_phone(watched):
    seen = watched("exercises/leg-muscles.html", width=PHONE)
    first, second, *_ = levels(seen.page)
    assert 0 <= first["left"] < first["right"] <= PHONE
    assert second["left"] < PHONE < second["right"]  # a glimpse of the next says that there is more
    seen.page.evaluate("document.querySelector('.levels').scrollBy(300, 0)")
    seen.page.wait_for_function("document.querySelectorAll('.level')[1].getBoundingClientRect().left < 30")
    assert seen.page.evaluate("scrollX") == 0
    assert seen.page.evaluate(
        "getComputedStyle(document.querySelector('.levels')).scrollSnapType"
    ).startswith("x")


def test_levels_are_reached_by_keyboard_on_a_phone(watched):
    seen = watched("exercises/leg-muscles.html", width=PHONE)
    seen.page.evaluate("location.hash = '#level-4'")
    seen.page.wait_for_function(
        "document.querySelectorAll('.level')[3].getBoundingClientRect().left < innerWidth / 2"
    )


# Paper

A4_PX = 680  # 180 mm, between the margins
SHEET_PX = 994  # 263 mm


def test_paper_shows_the_manual_and_its_notice_and_nothing_of_the_site(watched):
    seen = watched("exercises/leg-muscles.html")
    seen.page.emulate_media(media="print")
    for frame in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".crumbs", ".footnote-backref"):
        shown = seen.page.eval_on_selector_all(
            frame, "all => all.filter(each => each.checkVisibility()).length"
        )
        assert shown == 0, frame
    assert seen.page.is_visible(".notice")
    assert seen.page.is_visible(".prov")


def test_paper_shows_every_level_whole(watched):
    seen = watched("exercises/leg-muscles.html", width=A4_PX)
    seen.page.emulate_media(media="print")
    boxes = levels(seen.page)
    assert len(boxes) == 4
    assert all(box["left"] >= 0 and box["right"] <= A4_PX and box["height"] < SHEET_PX for box in boxes)
    assert seen.page.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.levels'))")
    torn = "all => all.map(each => getComputedStyle(each).breakInside)"
    assert set(seen.page.eval_on_selector_all(".level", torn)) == {"avoid"}


@pytest.mark.parametrize("light", ["light", "dark"])
def test_paper_is_dark_on_light_whatever_the_screen_was(light, watched):
    seen = watched("exercises/leg-muscles.html", color_scheme=light)
    seen.page.emulate_media(media="print", color_scheme=light)
    texts = [
        text
        for text in seen.page.evaluate(TEXTS)
        if text["what"].startswith(("P.", "LI.", "DD.", "H1.", "H2."))
    ]
    assert texts
    assert {text["what"] for text in texts if luminance(colour(text["colour"])[:3]) > 0.2} == set()
    assert {text["what"] for text in texts if contrast(text) < READABLE} == set()
