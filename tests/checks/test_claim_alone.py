"""A half of the story is never told alone."""

from __future__ import annotations

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
OTHER = "content/en/claims/exercise-may-hurt.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CLASS = "content/en/classes/class-01.yaml"
LEGS = "content/en/exercises/leg-muscles.yaml"
CHAPTER = "docs/en/objectives.md"
ALONE = "claims: [exercise-reduces-pain]"
BOTH = "claims: [exercise-reduces-pain, exercise-may-hurt]"
SAID = (
    "'exercise-reduces-pain' stands here without 'exercise-may-hurt', and misleads so. "
    "Name both, and say both. [claim-alone]"
)


@pytest.fixture
def halves(tree):
    """A manual in which one claim is never to stand without another, and never does."""
    text = (tree / CLAIM).read_text()
    other = text.replace("id: exercise-reduces-pain", "id: exercise-may-hurt").replace(
        "title: ", "title: More ", 1
    )
    files = {path: (ALONE, BOTH) for path in (SESSION, CLASS, LEGS)}
    return {**files, CLAIM: ("searched:", "never_without: [exercise-may-hurt]\nsearched:"), OTHER: other}


def test_both_halves_together_are_fine(halves, said):
    assert said(halves) == []


def test_a_list_with_one_half_is_a_problem_on_the_line_of_that_half(halves, said):
    del halves[CLASS]
    assert said(halves) == [f"{CLASS}:14:10: {SAID}"]


def test_the_other_half_may_stand_alone(halves, said):
    halves[CLASS] = (ALONE, "claims: [exercise-may-hurt]")
    assert said(halves) == []


def test_a_chapter_that_sets_one_half_apart_sets_the_other_apart_too(halves, said):
    first = "{claim:exercise-reduces-pain}\n\nThe programme"
    halves[CHAPTER] = ("The programme", first)
    assert said(halves) == [f"{CHAPTER}:10:1: {SAID}"]
    assert said({CHAPTER: (first, f"{{claim:exercise-may-hurt}}\n\n{first}")}) == []


def test_the_other_half_exists(halves, codes):
    halves[CLAIM] = ("searched:", "never_without: [exercise-hurts]\nsearched:")
    assert "id-unknown" in codes(halves)


def test_a_half_that_stands_in_code_before_is_named_where_it_is_set_apart(halves, said, tree):
    chapter = (tree / CHAPTER).read_text(encoding="utf-8")
    apart = "{claim:exercise-reduces-pain}"
    lines = said({**halves, CHAPTER: f"{chapter}\nNot `{apart}`.\n\n{apart}\n\n{apart}\n"})
    row = chapter.count("\n")
    assert [line.split(": ")[0] for line in lines if line.startswith(CHAPTER)] == [f"{CHAPTER}:{row + 4}:1"]
