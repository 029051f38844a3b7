"""A printed page says all that the page says, and no paper cuts it."""

from __future__ import annotations

import json
import re

import pytest

from browser.kinds import KINDS, TEXTS, TOLD
from conftest import ROOT

pytestmark = pytest.mark.browser

# What is left between the margins of print.css (15 mm each), in CSS pixels.
PAPERS = {"A4": 680, "Letter": 702}
WIDER = """width => [...document.querySelectorAll("main *, .md-banner *")].filter(element => {
  const box = element.getBoundingClientRect()
  return element.checkVisibility() && box.width > 1 && (box.left < -0.5 || box.right > width + 0.5)
}).map(element => element.outerHTML.slice(0, 80))"""
# Boxes that hide what does not fit into them, and those out of which it sticks.
CUT = """() => [...document.querySelectorAll("main *")].filter(element => {
  const { display, clipPath } = getComputedStyle(element)
  const seen = element.checkVisibility() && clipPath === "none" && display !== "inline"
  return seen && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
}).map(element => element.outerHTML.slice(0, 80))"""
# A link at either end of each box: in the file, a link says on which sheet it stands and where.
# On paper the rule for a leg stands once, above the levels, and not in each.
ENDS = """chosen => document.querySelectorAll(chosen).forEach((box, place) => {
  for (const end of ["first", "last"]) {
    const link = document.createElement("a")
    link.href = `https://mark.invalid/${place}-${end}`
    link.textContent = "|"
    const parts = box.querySelectorAll(":is(h2, h3, p, li):not(:has(p, li), .level .rule)")
    end === "first" ? parts[0].prepend(link) : parts[parts.length - 1].append(link)
  }
})"""
# The ways from one slide to the next, and from what is hung up to other pages, lead nowhere on paper.
SCREEN_ONLY = (
    '.show-ways a, .filter, .crumbs:has(~ :is(.poster, .paper)), .footnote a[href*="evidence/references/"]'
)
# What is read at one glance, by the kind of page on which it stands.
WHOLE = {
    "session": ".ask, .metaphor, .question, .teach-back",
    "take-home": ".signs, .whom-to-call",
    "exercise": ".level, .briefing",
    "class": ".class-card",
    "glossary": ".term",
    "claim": ".finding",
    "references": ".reference",
    "programme": ".card",
    "result": "figure.plot",
    "weeks": ".meeting",
}


@pytest.fixture
def paper(visit):
    def opened(kind, width):
        page, _ = visit(KINDS[kind], width)
        page.emulate_media(media="print")
        return page

    return opened


@pytest.mark.parametrize("kind", TOLD)
def test_nothing_is_wider_than_the_paper(kind, paper):
    page = paper(kind, min(PAPERS.values()))
    found = {}
    for name, width in PAPERS.items():
        page.set_viewport_size({"width": width, "height": 900})
        found[name] = [page.evaluate(WIDER, width), page.evaluate(CUT)]
    assert found == {name: [[], []] for name in PAPERS}


@pytest.mark.parametrize("kind", TOLD)
def test_all_that_a_page_says_on_a_screen_it_says_on_paper(kind, visit):
    page, _ = visit(KINDS[kind])
    page.evaluate(f"document.querySelectorAll({json.dumps(SCREEN_ONLY)}).forEach(way => way.remove())")
    words = "() => (" + TEXTS + ")(document.querySelector('article')).map(text => text[0])"
    screen = page.evaluate(words)
    page.emulate_media(media="print")
    paper = page.evaluate(words)
    assert len(screen) > 5
    assert set(screen) - set(paper) - {"↩"} == set()


def marks(pdf: bytes) -> dict[str, tuple[int, float]]:
    """The links to mark.invalid in a PDF: the sheet that holds each, and its height above the foot."""
    objects = dict(re.findall(rb"(?ms)^(\d+) 0 obj\s(.*?)endobj", pdf))
    sheets = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    found = {}
    for number, sheet in enumerate(sheets):
        listed = re.search(rb"/Annots\s*\[(.*?)\]", sheet, re.DOTALL)
        for link in re.findall(rb"(\d+) 0 R", listed[1] if listed else b""):
            name = re.search(rb"mark\.invalid/([\w-]+)", objects[link])
            box = re.search(rb"/Rect\s*\[([^\]]+)\]", objects[link])
            if name and box:
                found[name[1].decode()] = (number, float(box[1].split()[1]))
    return found


def torn(page, chosen: str, paper: str) -> list[str]:
    """The boxes that do not end on the sheet on which they begin, above the foot of it."""
    count = page.locator(chosen).count()
    page.evaluate(ENDS, chosen)
    found = marks(page.pdf(format=paper))
    assert len(found) == 2 * count > 0
    pairs = [(found[f"{place}-first"], found[f"{place}-last"]) for place in range(count)]
    return [f"box {place}" for place, (a, b) in enumerate(pairs) if a[0] != b[0] or min(a[1], b[1]) < 40]


EXERCISES = sorted(path.stem for path in (ROOT / "content/en/exercises").glob("*.yaml"))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXERCISES)
def test_the_levels_of_an_exercise_are_one_sheet_after_the_briefing(name, paper, visit):
    page, _ = visit(f"exercises/{name}.html")
    page.evaluate(ENDS, ".briefing, .level")
    ends = marks(page.pdf(format=paper)).items()
    assert {sheet for end, (sheet, _) in ends if end.startswith("0-")} == {0}
    assert {sheet for end, (sheet, _) in ends if not end.startswith("0-")} == {1}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("number", ["03", "10"])
def test_the_card_of_a_class_is_the_first_sheet_and_its_back_is_two_or_three(number, paper, visit):
    page, _ = visit(f"classes/class-{number}.html")
    page.evaluate(ENDS, ".class-card, .reminder")
    pdf = page.pdf(format=paper)
    found = {end: sheet for end, (sheet, _) in marks(pdf).items()}
    assert found == {"0-first": 0, "0-last": 0, "1-first": 1, "1-last": 1}
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 4


@pytest.mark.parametrize("session", ["education-1", "education-2"])
def test_a_session_is_no_more_than_sixteen_sheets(session, visit):
    page, _ = visit(f"sessions/{session}.html")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 16


@pytest.mark.parametrize("kind", ["session", "assessment"])
def test_a_link_to_something_to_print_says_on_paper_where_that_is(kind, visit):
    page, _ = visit(KINDS[kind])
    page.emulate_media(media="print")
    said = "element => getComputedStyle(element, '::after').content"
    for link in page.locator(".to-print a").all():
        assert "(" in link.evaluate(said)
    assert page.locator(".to-print a").count() > 0


@pytest.mark.parametrize("kind", WHOLE)
def test_no_sheet_tears_what_is_read_at_one_glance(kind, visit):
    page, _ = visit(KINDS[kind])
    assert torn(page, WHOLE[kind], "A4") == []


@pytest.mark.parametrize("kind", ["glossary", "references"])
def test_a_list_begins_on_the_first_sheet_and_leaves_it_not_empty(kind, visit):
    page, _ = visit(KINDS[kind])
    page.evaluate(ENDS, WHOLE[kind].split(", ")[0])
    assert marks(page.pdf(format="A4"))["0-first"][0] == 0


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("session", ["education-1", "education-2"])
def test_what_patients_take_home_is_one_sheet_in_large_type(session, paper, visit):
    page, _ = visit(f"sessions/{session}-take-home.html")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1
    page.emulate_media(media="print")
    for words in page.locator(".sheet > ol li, .sheet-try > p:not(.write-on), .signs li").all():
        assert words.evaluate("element => parseFloat(getComputedStyle(element).fontSize)") >= 11 / 72 * 96


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("sheet", ["test-sheet", "final-assessment-form", "final-assessment-plan"])
def test_what_is_printed_to_write_on_is_one_sheet(sheet, paper, visit):
    page, _ = visit(f"programme/{sheet}.html")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_a_poster_is_one_sheet_for_each_answer_to_how_soon(paper, visit):
    page, _ = visit(KINDS["poster"])
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))
    assert sheets == page.locator(".poster-tier").count() > 1


@pytest.mark.parametrize(("format_", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_the_size_of_the_paper_is_left_to_the_reader(format_, size, visit):
    page, _ = visit(KINDS["class"])
    pdf = page.pdf(format=format_, prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf)
    assert boxes
    for box in boxes:
        assert tuple(map(float, box.split()[2:])) == pytest.approx(size, abs=2)


def test_paper_is_not_dark_when_the_screen_is(visit):
    page, _ = visit(KINDS["exercise"], color_scheme="dark")
    page.emulate_media(media="print")
    for words, ink, paper, _, _ in page.evaluate(f"() => ({TEXTS})(document.querySelector('article'))"):
        assert max(ink) < 145 < 220 < min(paper), words
