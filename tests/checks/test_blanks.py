"""A blank takes its value from the entry around it, then from what encloses that, then from the plan."""

from __future__ import annotations

import pytest

EXERCISE = "content/en/exercises/leg-muscles.yaml"
CHAPTER = "docs/en/objectives.md"
REMEDY = "Name a field of this entry, of what encloses it, or of the programme's plan. [blank-unknown]"


@pytest.mark.parametrize("blank", ["title", "dose.sets", "order", "purpose.patient", "weeks"])
def test_a_blank_in_a_level_may_name_a_field_of_the_level_of_the_exercise_or_of_the_plan(blank, said):
    assert said({EXERCISE: ("vary: Try your feet wider.", f"vary: 'Try {{{blank}}}.'")}) == []


@pytest.mark.parametrize("blank", ["sets", "dose", "dose.seconds", "equipment", "minutes", "titles"])
def test_a_blank_that_nothing_around_it_fills_is_a_problem(blank, said):
    assert said({EXERCISE: ("vary: Try your feet wider.", f"vary: 'Try {{{blank}}}.'")}) == [
        f"{EXERCISE}:22:16: Nothing here has the name '{blank}', so the blank stays empty. {REMEDY}"
    ]


def test_a_blank_in_a_chapter_takes_its_value_from_the_plan(said):
    words = "The programme supports self-management"
    assert said({CHAPTER: (words, "In {weeks} week and {week} days")}) == [
        f"{CHAPTER}:10:21: Nothing here has the name 'week', so the blank stays empty. {REMEDY}"
    ]


def test_braces_in_code_and_in_attributes_are_no_blanks(said):
    assert said({CHAPTER: ("The programme supports", "## Why { #why }\n\nWrite `{minutes}`")}) == []


def test_without_a_programme_no_blank_is_judged(codes):
    assert codes({"content/en/programme.yaml": None, CHAPTER: ("The programme", "In {weeks} weeks it")}) == [
        "file-missing"
    ]


def test_a_blank_that_is_twice_in_one_text_has_two_places(said):
    lines = said({"docs/en/objectives.md": ("The programme supports", "A {nothing} and a {nothing} in")})
    assert [line.split(": ")[0] for line in lines] == [
        "docs/en/objectives.md:10:3",
        "docs/en/objectives.md:10:19",
    ]
