"""The key answers every question, and a manual without a key is complete."""

from __future__ import annotations

import pytest

from conftest import BASE, ROOT, laid_over
from manual import editions

EXAMPLE = BASE.parent / "good" / "answers-match"
QUESTIONS, ANSWERS = "content/en/questions.yaml", "content/en/answers.yaml"


@pytest.fixture
def asked(tree, said):
    """What is said about the good example with some files changed."""
    laid_over(tree, EXAMPLE)
    return said


def test_a_question_that_the_key_leaves_out_is_a_problem_where_the_question_stands(asked):
    more = (
        "  resting:\n    objective: trust\n    question: What does rest do?\n    options: {little: Little.}\n"
    )
    problems = asked({QUESTIONS: ("basis:", f"{more}basis:")})
    assert problems == [
        f"{QUESTIONS}:8:3: The key has no answer to 'resting'. Add 'resting' to {ANSWERS}. [answers-match]"
    ]


def test_an_answer_without_a_question_is_a_problem(asked):
    problems = asked({ANSWERS: ("  moving:", "  movin:")})
    assert problems == [
        f"{ANSWERS}:2:3: There is no question 'movin'. Did you mean 'moving'? [answers-match]",
        f"{QUESTIONS}:2:3: The key has no answer to 'moving'. Add 'moving' to {ANSWERS}. [answers-match]",
    ]


def test_without_a_key_nothing_is_missing(asked):
    assert asked({ANSWERS: None}) == []


def test_the_real_manual_is_complete_without_its_key(tmp_path):
    from conftest import copied

    root = copied(tmp_path, ("content", "docs", "schemas", "references.bib"))
    (root / ANSWERS).unlink()
    assert [str(each) for each in editions.check(root, "2026-11-24", None).problems] == []
    assert (ROOT / ANSWERS).exists()
