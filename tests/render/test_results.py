"""A result shows every figure in a table, and those that can be drawn beside it; <word> stands for a word."""

from __future__ import annotations

import html.parser

from conftest import BASE

PILOT = "content/en/results/pilot.yaml"
TEXT = (BASE.parent / "good/result-figures" / PILOT).read_text(encoding="utf-8")
CHAPTER = "docs/en/objectives.md"
RESULTS = "docs/en/results.md"
ROW = "    locator: Table 6\n"
BARE = "  worry:\n    outcome: Worry\n    locator: Abstract\n    note: Nobody counted it.\n"
TABLE = """| <outcome> | <figure> | <scale> | <compared-with> | <read-in> |
| --- | --- | --- | --- | --- |
"""
PAIN = """| Back pain, 4 months | <figure-with-unit 1.2 points better> <span class="row-note"><interval 0.6 1.7></span> \
| <range-from-to 0 10> <span class="row-note"><better>: <better-higher></span> | the same people at the start \
| Table 6[^kjaer2018] |
"""


def test_the_page_of_a_result_says_how_the_study_was_made(told):
    page = told({PILOT: TEXT})["results/pilot.md"]
    assert "[<evidence>](../evidence/index.md) / <results-shelf> / Denmark\n" in page
    assert '<p class="lede" markdown="1">Patients answered at the start and again later.</p>' in page
    assert "\n<study-design>\n:   <design-before-after>; Denmark\n" in page
    assert "\n<population>\n:   Patients (<measured-number 78>)\n" in page
    assert "\n<can-show>\n:   How much they changed.\n" in page
    assert "\n<cannot-show>\n:   What they would have done anyway.\n" in page


def test_the_table_has_every_row(told):
    page = told({PILOT: TEXT.replace(ROW, ROW + BARE)})["results/pilot.md"]
    bare = '| Worry <span class="row-note">Nobody counted it.</span> | <no-figure> |  |  | Abstract[^kjaer2018] |\n'
    assert TABLE + PAIN + bare in page


def test_a_row_without_an_interval_says_so_and_has_an_open_point(told):
    text = "".join(row for row in TEXT.splitlines(True) if row.strip()[:4] not in ("low:", "high"))
    page = told({PILOT: text})["results/pilot.md"]
    assert '<span class="row-note"><interval-not-read></span>' in page
    assert '<circle class="plot-point plot-open" ' in page
    assert "plot-interval" not in page


def test_a_row_links_to_its_measure_and_cites_a_source_of_its_own(told):
    more = "    measure: sit-to-stand\n    group: '|other|'\n    reference: kjaer2018\n"
    page = told({PILOT: TEXT.replace(ROW, ROW + more)})["results/pilot.md"]
    assert "| [Back pain](../measures/sit-to-stand.md): \\|other\\|, 4 months |" in page


def test_a_drawing_names_itself_and_says_its_figure_in_words(told):
    page = told({PILOT: TEXT.replace("Back pain", "Pain & <stiffness")})["results/pilot.md"]
    assert '<title id="_pilot-pain-name">Pain &amp; &lt;stiffness, 4 months</title>' in page
    said = "&lt;figure-with-unit 1.2 points better&gt;; <interval 0.6 1.7>"
    assert f'<desc id="_pilot-pain-said">{said}</desc>' in page
    assert 'role="img" aria-labelledby="_pilot-pain-name _pilot-pain-said"' in page


class Tags(html.parser.HTMLParser):
    """The tags of a drawing, opened and closed, and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.given: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.given |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_drawing_is_whole_and_has_neither_style_nor_script(rendered):
    page = rendered({PILOT: TEXT})["results/pilot.md"]
    tags = Tags()
    tags.feed(page.split('<figure class="plot">')[1].split("</figure>")[0])
    assert tags.open == []
    assert "style" not in tags.given
    assert not [name for name in tags.given if name.startswith("on")]


def test_without_anything_to_draw_there_is_only_the_table(told):
    rows = TEXT[: TEXT.index("  pain:")] + BARE + TEXT[TEXT.index("basis:") :]
    page = told({PILOT: rows})["results/pilot.md"]
    assert "<figure" not in page.replace("<figure>", "")
    assert TABLE in page


def test_a_result_set_apart_in_a_chapter_is_shown_with_its_table(told):
    page = told({PILOT: TEXT, CHAPTER: ("The programme", "{result:pilot}\n\nThe programme")})["objectives.md"]
    shown = page.split('<div class="result" markdown="1">')[1].split("\n</div>\n\nThe programme")[0]
    assert "[The pilot](results/pilot.md)</p>" in shown
    assert "<table" not in shown
    assert TABLE in shown
    assert '<span class="part"><cannot-show></span> What they would have done anyway.' in shown


def test_the_chapter_on_results_begins_with_what_was_measured_where(told):
    chapter = "---\ntitle: T\nsummary: S.\npart: evidence\norder: 1\n---\n\nText.\n"
    background = TEXT.replace("id: pilot", "id: other").replace("about: programme", "about: background")
    files = {RESULTS: chapter, PILOT: TEXT, "content/en/results/other.yaml": background}
    page = told(files)["evidence/results.md"]
    listed = page.split("## <measured-where> { #_measured-where }\n\n")[1].split("\n\n")[0].splitlines()[2:]
    assert listed == [
        "| [The pilot](../results/pilot.md) | Denmark | <design-before-after> | Patients (<measured-number 78>) "
        "| How much they changed. |"
    ]
    assert (
        "measured-where"
        not in told({PILOT: None, "content/en/results/other.yaml": None})["evidence/results.md"]
    )


def test_a_week_set_apart_shows_what_takes_place_in_it(told, visited):
    weeks = "{week:0}\n\n{week:1}\n\nThe programme"
    page = told({CHAPTER: ("The programme", weeks)})["objectives.md"]
    before, week = page.split('<div class="week-plan" markdown="1">')[1:]
    assert "### [First visit](programme/first-visit.md)" in before
    assert "1. [Talk](programme/first-visit.md#talk)" in before
    assert "### [Understanding your back](sessions/education-1.md)" in before
    assert '1. [Why move?](sessions/education-1.md#moving) <span class="soft"><minutes 6></span>' in before
    assert "### [<class-title 1 Trying everything once>](classes/class-01.md)" in week
    assert '<span class="part"><progression></span> Nobody needs to hurry.' in week
