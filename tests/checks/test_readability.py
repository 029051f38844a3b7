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
    "Shorten the sentences that you changed or use everyday words; where they are easy, do it here. "
    "If easy text was removed, look at what is gone. "
    "Raise the number in readability.yaml only if the text needs it. [readability]"
)


@pytest.fixture
def kept(tree):
    """The grades that each field of the base example has, but one as given, and more fields."""
    whole, single = ratchet.lowered(load.assemble(load.read(tree))).split("hardest:\n")

    def write(grade="0.6", field=FIELD, more="", hardest="30.0"):
        line = next(line for line in whole.splitlines() if line.startswith(f"  {field}:"))
        alone = next(line for line in single.splitlines() if line.startswith(f"  {field}:"))
        return (
            whole.replace(line, f'  {field}: "{grade}"')
            + more
            + "hardest:\n"
            + single.replace(alone, f'  {field}: "{hardest}"')
        )

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
        f"{CLASS}:11:19: The texts of 'class.opening_question' have grade 0.6 together, and 0.5 is kept. "
        f"Hardest to read: 'What would you like to do again?'. {REMEDY}"
    ]


def test_the_three_sentences_that_make_a_field_hardest_are_named_each_once(kept, said):
    text = "Try it. Vary positions individually. Go on. Notice differences immediately. Exercise regularly. Rest."
    grades = kept("0.0", "exercise.levels.<id>.vary")
    (line,) = said({GRADES: grades, LEGS: ("vary: Try your feet wider.", f"vary: {text}")})
    assert (
        "'Vary positions individually.'; 'Notice differences immediately.'; 'Exercise regularly.'. " in line
    )


def test_the_problem_stands_in_the_item_that_adds_most_to_the_grade_and_says_so(kept, said, tree):
    legs = (tree / LEGS).read_text()
    hard = "Vary positions individually. Notice differences immediately."
    other = legs.replace("id: leg-muscles", "id: arm-muscles").replace("order: 1", "order: 2")
    arms = "content/en/exercises/arm-muscles.yaml"
    found = said(
        {
            GRADES: kept("1.0", "exercise.levels.<id>.vary"),
            arms: other.replace("vary: Try your feet wider.", f"vary: {hard}", 1),
            LEGS: (
                "vary: Try your feet wider.",
                "vary: Try your feet wider, or narrower if you prefer that.",
            ),
        }
    )
    line = next(i for i, row in enumerate(other.splitlines(), 1) if "vary: " in row)
    assert [each.replace(REMEDY, "") for each in found if "[readability]" in each] == [
        f"{arms}:{line}:11: The texts of 'exercise.levels.<id>.vary' have grade 5.6 together, and 1.0 is kept. "
        "All items count together; 'arm-muscles' adds most, so this stands here even if you changed another. "
        "Hardest to read: 'Vary positions individually.' (arm-muscles); 'Notice differences immediately.' "
        "(arm-muscles); 'Try your feet wider.' (arm-muscles). "
    ]


def test_much_text_that_is_a_little_hard_adds_more_than_one_hard_word(kept, said, tree):
    legs, easy = (tree / LEGS).read_text(), "vary: Try your feet wider."
    texts = {
        "arm-muscles": "Try individually.",
        "hip-muscles": "Try it and go on to the next. " * 12,
        "leg-muscles": "Another position of your feet, or another chair, could also be easier. " * 3,
    }
    files = {
        LEGS.replace("leg-muscles", name): legs.replace("leg-muscles", name, 1)
        .replace("order: 1", f"order: {order}")
        .replace(easy, f"vary: {text}")
        for order, (name, text) in enumerate(texts.items(), 1)
    }
    found = said({GRADES: kept("1.0", "exercise.levels.<id>.vary"), **files})
    assert [each.split(":")[0] for each in found if "[readability]" in each] == [LEGS]


@pytest.mark.parametrize("grades", ["most: {}\n", None])
def test_once_there_is_the_file_every_field_with_text_for_patients_has_its_line(grades, kept, said):
    whole = kept()
    fields = [line.strip().rpartition(":")[0] for line in whole.splitlines() if line.startswith("  ")]
    without = whole.replace(next(line for line in whole.splitlines() if FIELD in line) + "\n", "", 1)
    gone = fields[: len(fields) // 2] if grades else [FIELD]
    said_ = said({GRADES: grades or without})
    assert sorted(said_) == sorted(
        f"{GRADES}:{1 if grades else 5}:1: '{field}' holds text for patients, and '{name}' keeps no grade for it. "
        "Run 'manual readability --lower', which adds the grade of today. [readability]"
        for field in gone
        for name in (("most", "hardest") if grades else ("most",))
    )


def test_a_field_without_text_is_a_problem(kept, said):
    grades = kept(more='  class.farewell: "3.0"\n')
    line = grades[: grades.index("class.farewell")].count("\n") + 1
    assert said({GRADES: grades}) == [
        f"{GRADES}:{line}:19: No text for patients is in 'class.farewell'. "
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


SHORT = "A fibrocartilaginous intervertebral structure between adjacent vertebrae."


def test_one_hard_text_among_many_easy_ones_is_a_problem(kept, said):
    assert said({GRADES: kept("30.0", hardest="8.4"), CLASS: (OLD, f"opening_question: {SHORT}")}) == [
        f"{CLASS}:11:19: The grade of this text is 19.0, and 8.4 is kept for each text of '{FIELD}'. "
        "Shorten its sentences or use everyday words; raise the number only if the text needs it. [readability]"
    ]


def test_a_long_word_in_a_very_short_text_weighs_as_in_a_text_of_ten_words(kept, said):
    question = {CLASS: (OLD, "opening_question: Exercise regularly.")}
    assert said({GRADES: kept("30.0", hardest="6.0"), **question}) == []


def test_the_field_that_keeps_no_grade_for_single_texts_is_a_problem(kept, said):
    whole = kept().split("hardest:\n")[0]
    found = said({GRADES: f"{whole}hardest: {{}}\n"})
    assert found
    assert all("and 'hardest' keeps no grade for it" in line for line in found)


def test_what_patients_say_in_their_own_words_has_no_grade(kept, said):
    worry = 'worry: "Is it bad for my knees?"'
    assert said({GRADES: kept(), LEGS: (worry, 'worry: "Is it intervertebral osteoarthritis?"')}) == []


def test_another_language_has_no_formula_and_is_not_judged(kept, said):
    locale = "content/en/locale.yaml"
    assert said({GRADES: kept("0.1"), locale: ("language: en", "language: da")}) == []


def test_while_a_file_cannot_be_read_nothing_is_judged(kept, codes):
    assert codes({GRADES: kept("0.1"), LEGS: "id: [\n"}) == ["yaml-syntax"]


def test_a_grade_is_a_text_with_one_decimal_and_a_field_has_the_shape_of_one(said):
    assert said({GRADES: "most:\n  class.opening_question: 3.5\n"}) != []
    (line,) = said({GRADES: 'most:\n  Opening question: "3.5"\n'})
    assert "a field by its kind and its way, each id in it written as <id>" in line
