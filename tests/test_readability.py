"""How hard a text is to read: the Flesch-Kincaid grade."""

from __future__ import annotations

import pytest

from manual import readability, sentences
from manual.readability import Count

# Grades by textstat 0.7.13, with the CMU Pronouncing Dictionary for the syllables; read off in November 2026.
BY_TEXTSTAT = {
    "Back pain often comes back. Most people get better within weeks, and you can help that along by moving.": "3.6",
    "Strong backs come in many shapes. A shape that stands out need not be a problem, so we look for many ways to stand.": "2.4",
    "Routine imaging without signs of serious disease did not improve pain or function in these trials. Guidelines advise against it.": "7.8",
    "Structured exercise probably improves everyday function a little in people with long-lasting back pain.": "12.6",
    "Self-management programmes emphasise individual responsibility. Physiotherapists and chiropractors usually supervise participants.": "30.5",
}
SYLLABLES = {
    1: "pain stand hips through scan breathe moves pulled years wait 30 squat twelve",
    2: "muscle muscles bridges wanted level trial something movement guidelines quiet doing useful shoulder",
    3: "exercise everyday clinician usual serious everything physical arthritis",
    4: "emergency activity experience society participants",
}


@pytest.mark.parametrize("text", BY_TEXTSTAT)
def test_the_grade_is_that_of_another_program_with_a_dictionary(text):
    assert (
        readability.shown(readability.total(map(readability.count, sentences.split(text))))
        == BY_TEXTSTAT[text]
    )


@pytest.mark.parametrize(
    ("word", "syllables"),
    [(word, count) for count, words in SYLLABLES.items() for word in words.split()],
)
def test_the_syllables_of_a_word_are_those_that_are_said(word, syllables):
    assert readability.syllables(word) == syllables


def test_parts_that_a_hyphen_joins_each_have_their_syllables():
    assert readability.syllables("long-lasting") == 3
    assert readability.syllables("1,730") == 1


def test_the_grade_is_the_formula_of_flesch_and_kincaid():
    assert readability.grade(Count(2, 20, 30)) == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert readability.shown(Count(1, 10, 10)) == "0.1"
    assert readability.shown(Count(100, 971, 1000)) == "0.3"


def test_a_grade_close_below_nought_has_no_sign():
    assert readability.shown(Count(100, 1000, 997)) == "0.1"
    assert readability.shown(Count(1000, 9970, 9912)) == "0.0"


def test_many_sentences_are_the_sum_of_each():
    assert readability.total(map(readability.count, ["Take:", "a chair.", "a mat"])) == Count(3, 5, 5)
    assert readability.total([]) == Count(0, 0, 0)
