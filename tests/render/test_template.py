"""What templates say that is not written anywhere as it stands: doses, sources, weeks, heads of pages."""

from __future__ import annotations

import dataclasses

import jinja2
import pytest
import yaml

from manual.parts import Dose
from manual.reference import Reference
from manual.render import template
from manual.render.site import Site
from manual.render.template import Templates

CLASS = "content/en/classes/class-01.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"


@pytest.fixture
def templates(edition):
    return Templates(edition)


# The words of the site may be put otherwise; these say which of them a dose takes.
DOSE_WORDS = {
    "dose-repetitions": "{sets} × {repetitions}",
    "dose-hold": "{sets} × {seconds} s",
    "dose-with-hold": "held {seconds} s",
    "each-side": "each side",
}


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        ({"repetitions": 10}, "3 × 10"),
        ({"hold_s": 30}, "3 × 30 s"),
        ({"repetitions": 10, "hold_s": 5}, "3 × 10, held 5 s"),
        ({"repetitions": 10, "each_side": True}, "3 × 10, each side"),
        ({"hold_s": 30, "each_side": True}, "3 × 30 s, each side"),
        ({"repetitions": 10, "hold_s": 5, "each_side": True}, "3 × 10, held 5 s, each side"),
    ],
)
def test_a_dose_is_said_in_words(dose, said, base):
    interface = dataclasses.replace(base.interface, words={**base.interface.words, **DOSE_WORDS})
    templates = Templates(Site(dataclasses.replace(base, interface=interface)))
    assert templates.dose(Dose(sets=3, rest_s=60, per_week=2, **dose)) == said


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ({"authors": ("Kjaer P", "Kongsted A"), "year": "2018"}, "Kjaer 2018"),
        ({"authors": ("van Tulder M",), "year": "2006"}, "van Tulder 2006"),
        ({"authors": ("de la Cruz Sánchez JM",), "year": "2020"}, "de la Cruz Sánchez 2020"),
        ({"authors": ("Öberg Å",), "year": "2001"}, "Öberg 2001"),
        ({"authors": ("World Health Organization",), "year": "2023"}, "World Health Organization 2023"),
        ({"authors": ("NICE",), "year": "2016"}, "NICE 2016"),
        ({"authors": ("王伟",), "year": "2020"}, "王伟 2020"),
        ({"authors": ("Kjaer P",)}, "Kjaer"),
        ({"container": "BMJ Open", "title": "A trial", "year": "2022"}, "Authors not seen (BMJ Open 2022)"),
        ({"container": "gladback.ca", "title": "About", "kind": "misc"}, "gladback.ca"),
        ({"title": "GLA:D Back", "year": "2024", "kind": "misc"}, "GLA:D Back 2024"),
    ],
)
def test_a_source_is_said_by_its_first_author_and_year(reference, said, base):
    references = {"x": Reference(**{"key": "x", "kind": "article", **reference})}
    templates = Templates(Site(dataclasses.replace(base, references=references)))
    assert templates.short("x") == said


def stops(manual):
    return [(stop["kind"], stop["name"], stop["links"]) for stop in Templates(Site(manual)).week_stops()]


def test_each_week_has_what_takes_place_in_it(base):
    assert stops(base) == [
        ("week-around", "Before", [("Understanding your back", "education-1")]),
        ("week-class", "Week 1", [("Class 1", "class-01")]),
    ]


def test_a_week_without_anything_is_shown_and_a_week_after_the_last_is_after(written, visited):
    files = {
        PROGRAMME: ("  weeks: 1\n", "  weeks: 3\n"),
        CLASS: ("week: 1", "week: 2"),
        SESSION: ("week: 0", "week: 4"),
    }
    assert stops(written(files)) == [
        ("week-around", "Before", [("First visit", "first-visit")]),
        ("week-class", "Week 1", []),
        ("week-class", "Week 2", [("Class 1", "class-01")]),
        ("week-class", "Week 3", []),
        ("week-around", "After", [("Understanding your back", "education-1")]),
    ]


def test_a_week_has_meetings_before_sessions_before_classes(written, visited):
    files = {SESSION: ("week: 0", "week: 1"), PROGRAMME: ("    week: 0", "    week: 1")}
    assert stops(written(files)) == [
        (
            "week-class",
            "Week 1",
            [
                ("First visit", "first-visit"),
                ("Understanding your back", "education-1"),
                ("Class 1", "class-01"),
            ],
        )
    ]


@pytest.mark.parametrize(
    "title",
    ["Plain", 'Say "no"', "Pain: a guide", r"C:\new", "# 1", "'single'", "- yes", "é ü 王", "true", "{n}"],
)
def test_a_title_is_whole_for_who_reads_the_head_of_the_page(title, templates):
    made = templates.render("glossary.md", "glossary.md", title, terms=[])
    assert yaml.safe_load(made.split("---\n")[1]) == {"title": title, "search": {"boost": 2}}


def test_a_title_of_several_lines_is_one_line(templates):
    made = templates.render("glossary.md", "glossary.md", "Two\n  lines", terms=[])
    assert made.startswith('---\ntitle: "Two lines"\nsearch:\n  boost: 2\n---\n\n#')


def test_a_page_says_what_of_the_frame_it_hides(templates):
    made = templates.render("glossary.md", "glossary.md", "T", ("navigation", "toc"), terms=[])
    assert yaml.safe_load(made.split("---\n")[1]) == {
        "title": "T",
        "hide": ["navigation", "toc"],
        "search": {"boost": 2},
    }


def test_no_page_has_two_empty_lines_or_spaces_at_the_end_of_a_line(pages):
    written = {path: text for path, text in pages.items() if path.endswith(".md")}
    assert {path for path, text in written.items() if "\n\n\n" in text or " \n" in text} == set()
    assert {path for path, text in pages.items() if not text.endswith("\n") or text.endswith("\n\n")} == set()


def test_prose_for_a_list_is_one_line_and_a_cell_is_not_torn_by_a_bar():
    assert template.line("One\n  two\n\nthree ") == "One two three"
    assert template.cell("One |\n two") == "One \\| two"


def test_a_template_that_asks_for_what_it_was_not_given_fails(templates):
    with pytest.raises(jinja2.UndefinedError, match="'terms' is undefined"):
        templates.render("glossary.md", "glossary.md", "T")


def test_a_claim_set_apart_shows_its_certainty_and_its_sources(templates):
    assert templates.block("claim", "exercise-reduces-pain").split("\n\n")[1:3] == [
        "Exercise may reduce back pain. [@kjaer2018]",
        '<p class="cert" markdown="1"><span class="dots" aria-hidden="true">●●○○</span> Low certainty · '
        "[sources and reason for the grade](item:exercise-reduces-pain)</p>",
    ]


def test_every_grade_has_four_dots_and_what_nobody_graded_has_none(templates):
    shown = {level: templates.block("certainty", level) for level in template.DOTS}
    dots = {level: (text.count("●"), text.count("○")) for level, text in shown.items()}
    assert dots == {
        "high": (4, 0),
        "moderate": (3, 1),
        "low": (2, 2),
        "very-low": (1, 3),
        "not-graded": (0, 0),
    }
    assert shown["not-graded"].strip() == "Not graded"
