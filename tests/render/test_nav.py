"""The navigation lists every page once, and nothing that is empty."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import ROOT
from manual.render import nav
from manual.render.site import Site

SCHEMA = json.loads((ROOT / "schemas" / "chapter.schema.json").read_text(encoding="utf-8"))
PARTS = SCHEMA["properties"]["part"]["enum"]
CHAPTER = """---
title: {title}
summary: S.
part: {part}
order: {order}
basis: {{editorial: {{covers: all, reason: This is an example.}}}}
review: {{state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}}
---

Text.
"""
FEAR = """id: fear-fades
topic: fear
title: Fear fades
statement: Fear may fade.
population: Adults
evidence:
  kjaer2018: {locator: Abstract, finding: Less fear., direction: supports}
certainty: {level: low, graded_by: editors, starts_from: other-studies, reason: No control group.}
rationale: It is a reason.
limits: One small study.
searched: 2026-11-23
decisions: {2026-11-23: {on: 2026-11-23, by: editors, decision: created, why: From one study.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""
CLASS = """id: class-02
number: 2
week: 1
title: Once more
aim: Everyone goes on.
parts: {exercises: 10}
topic: {session: education-1, segment: moving}
opening_question: What would you like to do again?
exercises: [leg-muscles]
progression: Nobody needs to hurry.
claims: []
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""
SMALLEST = [
    "content/en/classes/class-01.yaml",
    "content/en/claims/exercise-reduces-pain.yaml",
    "content/en/course/day-1.yaml",
    "content/en/exercises/leg-muscles.yaml",
    "content/en/measures/sit-to-stand.yaml",
    "content/en/sessions/education-1.yaml",
    "docs/en/objectives.md",
]


def chapter(name: str, part: str, order: int = 1) -> dict[str, str]:
    return {f"docs/en/{name}.md": CHAPTER.format(title=name, part=part, order=order)}


def listed(entries: list[Any]) -> list[str]:
    found: list[str] = []
    for entry in entries:
        inside = entry if isinstance(entry, str) else next(iter(entry.values()))
        found += [inside] if isinstance(inside, str) else listed(inside)
    return found


def section(entries: list[Any], title: str) -> Any:
    (found,) = [entry[title] for entry in entries if title in entry]
    return found


def test_a_section_of_one_page_is_that_page(edition):
    assert nav.entries(edition) == [
        {"Home": "index.md"},
        {"Objectives": "objectives.md"},
        {"Design": "design/alignment.md"},
        {
            "Programme": [
                "programme/index.md",
                {
                    "Education sessions": [
                        {"Understanding your back": "sessions/education-1.md"},
                        {"To take home: Understanding your back": "sessions/education-1-take-home.md"},
                    ]
                },
                {"Exercises": "exercises/leg-muscles.md"},
                {"Classes": "classes/class-01.md"},
                {"Assessment": "measures/sit-to-stand.md"},
            ]
        },
        {"Teaching": "course/day-1.md"},
        {
            "Evidence": [
                "evidence/index.md",
                {"Evidence map": "evidence/map.md"},
                {"How current it is": "evidence/currency.md"},
                {"Claims": "claims/exercise-reduces-pain.md"},
                {"References": "evidence/references.md"},
                {"Glossary": "glossary.md"},
            ]
        },
    ]


def test_an_empty_section_is_left_out_and_a_section_of_its_first_page_is_that_page(written):
    assert nav.entries(Site(written(dict.fromkeys(SMALLEST)))) == [
        {"Home": "index.md"},
        {"Programme": "programme/index.md"},
        {"Evidence": [{"References": "evidence/references.md"}, {"Glossary": "glossary.md"}]},
    ]


def test_meetings_stand_before_measures(written, visited):
    programme = section(nav.entries(Site(written({}))), "Programme")
    assert section(programme[1:], "Assessment") == [
        {"First visit": "programme/first-visit.md"},
        {"Sit to stand": "measures/sit-to-stand.md"},
    ]


def test_claims_stand_below_their_topics_when_there_are_several(written):
    fear = {
        "content/en/programme.yaml": ("topics:\n", "topics:\n  fear:\n    title: Fear\n"),
        "content/en/claims/fear-fades.yaml": FEAR,
    }
    evidence = section(nav.entries(Site(written(fear))), "Evidence")
    assert section(evidence[1:], "Claims") == [
        {"Fear": "claims/fear-fades.md"},
        {"Exercise": "claims/exercise-reduces-pain.md"},
    ]


def test_chapters_stand_in_their_part_in_their_order(written):
    files = chapter("late", "rationale", 2) | chapter("early", "rationale") | chapter("guide", "teaching")
    entries = nav.entries(Site(written(files)))
    assert section(entries, "Rationale") == [{"early": "early.md"}, {"late": "late.md"}]
    assert section(entries, "Teaching") == [{"guide": "teaching/guide.md"}, {"First day": "course/day-1.md"}]


@pytest.mark.parametrize("part", PARTS)
def test_a_chapter_of_any_part_is_in_the_navigation(part, written):
    site = Site(written(chapter("about", part)))
    assert site.addresses["about"] in listed(nav.entries(site))


def test_every_page_but_those_of_single_sources_is_in_the_navigation_once(edition, pages):
    found = {path for path in pages if path.endswith(".md") and not path.startswith("evidence/references/")}
    assert sorted(listed(nav.entries(edition))) == sorted(found)


def test_a_class_is_called_by_its_number_where_there_are_several(written):
    second = {"content/en/classes/class-02.yaml": CLASS}
    programme = section(nav.entries(Site(written(second))), "Programme")
    assert section(programme[1:], "Classes") == [
        {"Class 1: Trying everything once": "classes/class-01.md"},
        {"Class 2: Once more": "classes/class-02.md"},
    ]
