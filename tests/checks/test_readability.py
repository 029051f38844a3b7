"""Text for patients does not become harder to read than it was."""

from __future__ import annotations

GRADES = "content/en/readability.yaml"
CLASS = "content/en/classes/class-01.yaml"
LEGS = "content/en/exercises/leg-muscles.yaml"
OLD = "opening_question: What would you like to do again?"
KEPT = 'most:\n  class.opening_question: "0.6"\n'
REMEDY = (
    "Shorten such sentences or use everyday words, here first; "
    "raise the number in readability.yaml only if the text needs it. [readability]"
)


def test_without_grades_nothing_is_judged(said):
    assert (
        said(
            {CLASS: (OLD, "opening_question: Which individual responsibilities necessitate reconsideration?")}
        )
        == []
    )


def test_a_grade_that_is_met_to_a_tenth_is_fine_and_a_tenth_more_is_a_problem(said):
    assert said({GRADES: KEPT}) == []
    assert said({GRADES: KEPT.replace("0.6", "0.5")}) == [
        f"{CLASS}:11:19: The grade of 'class.opening_question' is 0.6, and 0.5 is kept. "
        f"Hardest to read: 'What would you like to do again?'. {REMEDY}"
    ]


def test_the_three_sentences_that_make_a_field_hardest_are_named_each_once(said):
    vary = 'most:\n  exercise.levels.<id>.vary: "0.0"\n'
    text = "Try it. Vary positions individually. Go on. Notice differences immediately. Exercise regularly. Rest."
    files = {GRADES: vary, LEGS: ("vary: Try your feet wider.", f"vary: {text}")}
    (line,) = said(files)
    assert (
        "'Vary positions individually.'; 'Notice differences immediately.'; 'Exercise regularly.'. " in line
    )


def test_the_problem_stands_in_the_item_that_is_hardest_to_read_in_that_field(said, tree):
    legs = (tree / LEGS).read_text()
    hard = "Vary positions individually. Notice differences immediately."
    other = legs.replace("id: leg-muscles", "id: arm-muscles").replace("order: 1", "order: 2")
    arms = "content/en/exercises/arm-muscles.yaml"
    found = said(
        {
            GRADES: 'most:\n  exercise.levels.<id>.vary: "1.0"\n',
            arms: other.replace("vary: Try your feet wider.", f"vary: {hard}", 1),
            LEGS: (
                "vary: Try your feet wider.",
                "vary: Try your feet wider, or narrower if you prefer that.",
            ),
        }
    )
    line = next(i for i, row in enumerate(other.splitlines(), 1) if "vary: " in row)
    assert [each.split(": ")[0] for each in found if "[readability]" in each] == [f"{arms}:{line}:11"]


def test_a_field_without_text_is_a_problem(said):
    assert said({GRADES: KEPT + '  class.farewell: "3.0"\n'}) == [
        f"{GRADES}:3:19: No text for patients is in 'class.farewell'. "
        "Run 'manual readability --lower', which removes it. [readability]"
    ]


def test_text_for_clinicians_and_titles_have_no_grade(said):
    fields = "".join(
        f'  {field}: "0.0"\n' for field in ("class.aim", "class.title", "exercise.levels.<id>.title")
    )
    lines = said({GRADES: f"most:\n{fields}"})
    assert [line.split(": ")[1].split(". ")[0] for line in lines] == [
        "No text for patients is in 'class.aim'",
        "No text for patients is in 'class.title'",
        "No text for patients is in 'exercise.levels.<id>.title'",
    ]


def test_another_language_has_no_formula_and_is_not_judged(said):
    locale = "content/en/locale.yaml"
    assert said({GRADES: KEPT.replace("0.6", "0.1"), locale: ("language: en", "language: da")}) == []


def test_while_a_file_cannot_be_read_nothing_is_judged(codes):
    assert codes({GRADES: KEPT.replace("0.6", "0.1"), LEGS: "id: [\n"}) == ["yaml-syntax"]


def test_a_grade_is_a_text_with_one_decimal_and_a_field_has_the_shape_of_one(said):
    assert said({GRADES: "most:\n  class.opening_question: 3.5\n"}) != []
    (line,) = said({GRADES: 'most:\n  Opening question: "3.5"\n'})
    assert "a field by its kind and its way, each id in it written as <id>" in line
