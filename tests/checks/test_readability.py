"""Text for patients does not become harder to read than it was."""

from __future__ import annotations

import pytest

from manual import load, ratchet

GRADES = "content/en/readability.yaml"
CLASS = "content/en/classes/class-01.yaml"
LEGS = "content/en/exercises/leg-muscles.yaml"
OLD = "opening_question: What would you like to do again?"
FIELD = "class.opening_question"
REMEDY = (
    "Shorten such sentences or use everyday words; raise the number only if the text needs it. [readability]"
)


@pytest.fixture
def kept(tree):
    """The grades that each field of the base example has, but one as given, and more fields."""
    whole = ratchet.lowered(load.assemble(load.read(tree)))

    def write(grade="0.6", field=FIELD, more=""):
        line = next(line for line in whole.splitlines() if line.startswith(f"  {field}:"))
        return whole.replace(line, f'  {field}: "{grade}"') + more

    return write


def test_without_grades_nothing_is_judged(said):
    assert (
        said(
            {CLASS: (OLD, "opening_question: Which individual responsibilities necessitate reconsideration?")}
        )
        == []
    )


def test_a_grade_that_is_met_to_a_tenth_is_fine_and_a_tenth_more_is_a_problem(kept, said):
    assert said({GRADES: kept()}) == []
    assert said({GRADES: kept("0.5")}) == [
        f"{GRADES}:6:27: The grade of 'class.opening_question' is 0.6, and 0.5 is kept. "
        f"Hardest to read: 'What would you like to do again?'. {REMEDY}"
    ]


def test_the_three_sentences_that_make_a_field_hardest_are_named_each_once(kept, said):
    text = "Try it. Vary positions individually. Go on. Notice differences immediately. Exercise regularly. Rest."
    grades = kept("0.0", "exercise.levels.<id>.vary")
    (line,) = said({GRADES: grades, LEGS: ("vary: Try your feet wider.", f"vary: {text}")})
    assert (
        "'Vary positions individually.'; 'Notice differences immediately.'; 'Exercise regularly.'. " in line
    )


@pytest.mark.parametrize("grades", ["most: {}\n", None])
def test_once_there_is_the_file_every_field_with_text_for_patients_has_its_line(grades, kept, said):
    whole = kept()
    fields = [line.strip().rpartition(":")[0] for line in whole.splitlines() if line.startswith("  ")]
    without = whole.replace(next(line for line in whole.splitlines() if FIELD in line) + "\n", "")
    gone = fields if grades else [FIELD]
    said_ = said({GRADES: grades or without})
    assert sorted(said_) == sorted(
        f"{GRADES}:{1 if grades else 4}:1: '{field}' holds text for patients, and no grade is kept for it. "
        "Run 'manual readability --lower', which adds the grade of today. [readability]"
        for field in gone
    )


def test_a_field_without_text_is_a_problem(kept, said):
    grades = kept(more='  class.farewell: "3.0"\n')
    assert said({GRADES: grades}) == [
        f"{GRADES}:{len(grades.splitlines())}:19: No text for patients is in 'class.farewell'. "
        "Run 'manual readability --lower', which removes it. [readability]"
    ]


def test_text_for_clinicians_and_titles_have_no_grade(kept, said):
    fields = "".join(
        f'  {field}: "0.0"\n' for field in ("class.aim", "class.title", "exercise.levels.<id>.title")
    )
    lines = said({GRADES: kept(more=fields)})
    assert [line.split(": ")[1].split(". ")[0] for line in lines] == [
        "No text for patients is in 'class.aim'",
        "No text for patients is in 'class.title'",
        "No text for patients is in 'exercise.levels.<id>.title'",
    ]


def test_another_language_has_no_formula_and_is_not_judged(kept, said):
    locale = "content/en/locale.yaml"
    assert said({GRADES: kept("0.1"), locale: ("language: en", "language: da")}) == []


def test_while_a_file_cannot_be_read_nothing_is_judged(kept, codes):
    assert codes({GRADES: kept("0.1"), LEGS: "id: [\n"}) == ["yaml-syntax"]


def test_a_grade_is_a_text_with_one_decimal_and_a_field_has_the_shape_of_one(said):
    assert said({GRADES: "most:\n  class.opening_question: 3.5\n"}) != []
    (line,) = said({GRADES: 'most:\n  Opening question: "3.5"\n'})
    assert "a field by its kind and its way, each id in it written as <id>" in line
