"""The wording of a claim agrees with its certainty."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
GRADED = "level: low, graded_by: editors, starts_from: other-studies"
OLD = "statement: Exercise may reduce back pain."
LOCALE = Path("content", "en", "locale.yaml")
REAL = Path(__file__).resolve().parents[2] / LOCALE


@pytest.fixture
def judged(tree, said):
    """What is said of a statement with a certainty, by the rules of the real English locale."""
    shutil.copyfile(REAL, tree / LOCALE)

    def judge(level: str, statement: str) -> list[str]:
        text, graded = (tree / CLAIM).read_text(), f"level: {level}, graded_by: cited-review"
        (tree / CLAIM).write_text(text.replace(GRADED, graded))
        return said({CLAIM: (OLD, f"statement: {statement}")})

    return judge


@pytest.mark.parametrize(
    ("level", "statement"),
    [
        ("high", "Exercise reduces back pain."),
        ("moderate", "Exercise probably reduces back pain."),
        ("moderate", "Likely, exercise reduces back pain."),
        ("low", "Exercise may reduce back pain."),
        ("low", "It is unlikely that exercise harms, and it might help."),
        ("very-low", "It is very uncertain whether exercise reduces back pain."),
        ("not-graded", "The course follows a model."),
        ("low", "Exercise **may** reduce back pain."),
        ("moderate", "Probably exercise reduces back pain."),
    ],
)
def test_words_that_go_with_the_certainty_are_fine(level, statement, judged):
    assert judged(level, statement) == []


@pytest.mark.parametrize(
    ("level", "remedy"),
    [
        ("moderate", "Say 'probably' or 'likely'."),
        ("low", "Say 'may' or 'might'."),
        ("very-low", "Say 'very uncertain'."),
    ],
)
def test_a_statement_says_that_it_is_not_sure(level, remedy, judged):
    assert judged(level, "Exercise helps.") == [
        f"{CLAIM}:4:12: The certainty is {level}, and the statement does not say so. {remedy} [claim-wording]"
    ]


@pytest.mark.parametrize(
    ("level", "statement"),
    [
        ("low", "In May exercise reduced back pain."),
        ("low", "May showed that exercise reduces back pain."),
        ("low", "May exercise help everybody!"),
        ("low", "Exercise helps `may` be."),
        ("moderate", "It is improbably good."),
    ],
)
def test_a_word_that_only_looks_like_the_one_that_is_needed_does_not_count(level, statement, judged):
    (line,) = judged(level, f'"{statement}"')
    assert f"The certainty is {level}, and the statement does not say so. " in line


@pytest.mark.parametrize(
    "written", ["prob**ably**", "prob\u00adably", "_probably_", "PROBABLY", "prob&shy;ably"]
)
def test_a_word_of_another_certainty_is_found_however_it_is_written(written, judged):
    (line,) = judged("low", f"It {written} may help.")
    assert ":4:15: The certainty is low, and 'probably' does not go with it. " in line.replace(
        ":4:16:", ":4:15:"
    )


@pytest.mark.parametrize(
    ("level", "statement", "column", "word"),
    [
        ("high", "Exercise may help.", 21, "may"),
        ("moderate", "Exercise probably may help.", 30, "may"),
        ("low", "It probably may help.", 15, "probably"),
        ("very-low", "It is probably very uncertain.", 18, "probably"),
        ("not-graded", "It probably helps.", 15, "probably"),
    ],
)
def test_a_word_of_another_certainty_is_a_problem_where_it_stands(level, statement, column, word, judged):
    assert judged(level, statement) == [
        f"{CLAIM}:4:{column}: The certainty is {level}, and '{word}' does not go with it. "
        "Change the word or the certainty. [claim-wording]"
    ]


def test_words_count_though_a_line_ends_between_them(judged):
    assert judged("very-low", "|-\n  The effect is very\n  uncertain.") == []


def test_without_a_locale_no_wording_is_judged(codes):
    assert codes({LOCALE.as_posix(): None, CLAIM: ("may reduce", "reduces")}) == ["file-missing"]


def test_a_word_that_is_twice_in_a_statement_is_named_each_time(judged):
    lines = judged("low", "Exercise may help, and it probably helps, and probably soon.")
    assert [line.split(": ")[0] for line in lines] == [f"{CLAIM}:4:38", f"{CLAIM}:4:58"]
