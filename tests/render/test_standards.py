"""A standard is a table: what it asks, where the manual answers, and whose answer it is."""

from __future__ import annotations

import re

import pytest

PATH = "content/en/standards/report.yaml"
PAGE = "evidence/standards.md"
STANDARD = """id: report
order: 1
title: By the CERT
summary: What to tell.
reference: kjaer2018
numbers: 7a 8 11
items:
  levels:
    number: "7a"
    item: The rule
    answers:
      own: {at: "exercise:*/levels/*/go_on", says: The sign to go on.}
      read: {at: "claim:exercise-reduces-pain/evidence", says: Less pain., sources: {kjaer2018: Abstract}}
  proposal:
    number: "8"
    item: Each exercise
    answers:
      own: {at: "exercise:*/levels/*/movement", says: The movement.}
    not_reported: No page tells it.
  events:
    number: "11"
    item: Adverse events
    not_reported: No page counts them.
    comment: It is no sign that there were none.
basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""


def rows(page: str) -> list[str]:
    """The lines of the table, without tags."""
    found = re.findall(r"^\| <span id=\"\w+_[\w-]+\"></span>\d.*$", page, re.M)
    return [re.sub(r"<[^<>]*(?=class|id=|/)[^<>]*>", "", row) for row in found]


def test_a_line_says_first_what_sources_give_and_then_what_the_editors_propose(told):
    assert rows(told({PATH: STANDARD})[PAGE])[0] == (
        "| 7a | The rule | <standard-source> [Less pain.](../claims/exercise-reduces-pain.md#_evidence)"
        "[^kjaer2018] (Abstract) <editors-proposal> [The sign to go on.](../exercises/leg-muscles.md#_levels)  |"
    )


def test_what_was_not_found_is_said_beside_a_proposal_and_alone(told):
    assert rows(told({PATH: STANDARD})[PAGE])[1:] == [
        "| 8 | Each exercise | <editors-proposal> [The movement.](../exercises/leg-muscles.md#_levels) "
        "<standard-not-found> No page tells it. |",
        "| 11 | Adverse events | <standard-not-found> No page counts them."
        "It is no sign that there were none. |",
    ]


def test_lines_are_counted_by_whose_answer_they_have(told):
    counted = re.findall(
        r'<span class="count">(\d+)</span> <standard-count-([\w-]+)>', told({PATH: STANDARD})[PAGE]
    )
    assert counted == [("1", "source"), ("1", "proposal"), ("1", "not-found")]


@pytest.mark.parametrize(
    ("at", "link"),
    [
        ("exercise:*/home", "../exercises/leg-muscles.md#_safety"),
        ("exercise:*/equipment", "../exercises/leg-muscles.md#_equipment"),
        ("exercise:leg-muscles/levels/level-1", "../exercises/leg-muscles.md#level-1"),
        ("exercise:leg-muscles/home", "../exercises/leg-muscles.md#_safety"),
        ("exercise:leg-muscles/kind", "../exercises/leg-muscles.md"),
        ("class:class-01/progression", "../classes/class-01.md#_progression"),
        ("session:education-1/segments/moving/minutes", "../sessions/education-1.md#moving"),
        ("session:education-1/segments/*/minutes", "../sessions/education-1.md#welcome"),
        ("session:*/segments", "../sessions/education-1.md#welcome"),
        ("session:education-1/objectives", "../sessions/education-1.md#_objectives"),
        ("measure:*/scoring", "../measures/sit-to-stand.md#_scoring"),
        ("course:day-1/blocks/*/title", "../course/day-1.md#practice"),
        ("programme/equipment", "../programme/index.md#_equipment"),
        ("programme/form", "../programme/index.md#_weeks"),
        ("programme/objectives/*/text", "../objectives.md"),
        ("chapter:objectives", "../objectives.md"),
        ("glossary/terms", "../glossary.md"),
    ],
)
def test_an_answer_leads_to_its_place(at, link, told):
    text = STANDARD.replace("exercise:*/levels/*/go_on", at)
    assert f"[The sign to go on.]({link})" in told({PATH: text})[PAGE]


def test_of_many_items_each_has_its_link_to_the_part_that_holds_the_answer(told, tree):
    legs = (tree / "content/en/exercises/leg-muscles.yaml").read_text()
    other = legs.replace("id: leg-muscles", "id: squat").replace("order: 1", "order: 2")
    other = re.sub(r"^title: .*$", r'title: Squat "low"', other, flags=re.M)
    page = told({PATH: STANDARD, "content/en/exercises/squat.yaml": other})[PAGE]
    assert (
        '| <editors-proposal> The movement. [1](../exercises/leg-muscles.md#_levels){ aria-label="1. Getting up and down" '
        'title="1. Getting up and down" } · [2](../exercises/squat.md#_levels){ aria-label="2. Squat &#34;low&#34;" '
        'title="2. Squat &#34;low&#34;" } <standard-not-found>' in rows(page)[1]
    )


def test_a_course_of_several_days_is_one_page(told, tree):
    day = (tree / "content/en/course/day-1.yaml").read_text()
    second = day.replace("id: day-1", "id: day-2").replace("order: 1", "order: 2")
    text = STANDARD.replace("exercise:*/levels/*/go_on", "course:*/blocks")
    page = told({PATH: text, "content/en/course/day-2.yaml": second})[PAGE]
    assert "[The sign to go on.](../teaching/course.md#_timetable)" in page


def test_the_programme_lists_its_equipment_with_what_needs_it(told):
    page = told({})["programme/index.md"]
    assert "{ #_equipment }\n\n- Chair: [Getting up and down](../exercises/leg-muscles.md)" in page


def test_a_standard_stands_below_its_own_anchor_and_its_reference_tells_of_it(told):
    pages = told({PATH: STANDARD})
    assert "\n## By the CERT { #report }\n\nWhat to tell.[^kjaer2018]\n" in pages[PAGE]
    assert "[By the CERT](standards.md#report)" in pages["evidence/references.md"]


def test_without_a_standard_there_is_no_page_of_standards(pages):
    assert PAGE not in pages
