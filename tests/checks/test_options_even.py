"""Whoever knows nothing cannot find the right option by its length or its place."""

from __future__ import annotations

import pytest

from conftest import BASE, ROOT, laid_over
from manual.checks import options_even

EXAMPLE = BASE.parent / "bad" / "options-even"
QUESTIONS, ANSWERS = "content/en/questions.yaml", "content/en/answers.yaml"
REMEDY = "Change some options, so that this holds for at most half of the questions. [options-even]"
SHORT, LONG = "may-ease: It may ease it.", "may-ease: It may ease it, on average and in some people."
ENDS, STARTS = "ends: It ends it within a week.", "starts: It starts it."


@pytest.fixture
def asked(tree, said):
    """What is said about the bad example with some files changed."""
    laid_over(tree, EXAMPLE)
    return said


def written(change):
    return change((EXAMPLE / QUESTIONS).read_text(encoding="utf-8"))


def test_right_options_that_are_mostly_the_shortest_are_a_problem_too(asked):
    short = written(lambda text: text.replace(LONG, "may-ease: May ease."))
    assert asked({QUESTIONS: short}) == [
        f"{QUESTIONS}:1:1: The right option is the shortest in 6 of 10 questions, so it can be guessed. {REMEDY}"
    ]


def test_right_options_that_mostly_stand_at_one_place_are_a_problem(asked):
    first = written(
        lambda text: text.replace(LONG, SHORT).replace(
            f"      {ENDS}\n      {SHORT}\n", f"      {SHORT}\n      {ENDS}\n"
        )
    )
    assert asked({QUESTIONS: first}) == [
        f"{QUESTIONS}:1:1: The right option is option a in 7 of 10 questions, so it can be guessed. {REMEDY}"
    ]


def test_of_two_options_that_are_equally_long_none_is_the_longest(asked):
    equal = written(lambda text: text.replace(ENDS, f"ends: {LONG.partition(': ')[2]}"))
    assert asked({QUESTIONS: equal}) == []


def test_fewer_than_ten_questions_show_no_habit(asked):
    text = (EXAMPLE / QUESTIONS).read_text(encoding="utf-8")
    answers = (EXAMPLE / ANSWERS).read_text(encoding="utf-8")
    last, key = text.index("  breathe:"), answers.index("  breathe:")
    assert (
        asked(
            {
                QUESTIONS: text[:last] + text[text.index("basis:") :],
                ANSWERS: answers[:key] + answers[answers.index("basis:") :],
            }
        )
        == []
    )


def test_without_a_key_there_is_nothing_to_guess(asked):
    assert asked({ANSWERS: None}) == []


def test_in_the_real_manual_length_and_place_tell_nothing():
    from manual import load

    manual = load.assemble(load.read(ROOT))
    questions, answers = manual.questions.questions, manual.answers.answers
    assert len(questions) >= options_even.ENOUGH
    signs = [
        sign for name, each in questions.items() for sign in options_even._signs(each, answers[name].right)
    ]
    most = len(questions) * 0.4
    assert {sign: signs.count(sign) for sign in set(signs) if signs.count(sign) > most} == {}
