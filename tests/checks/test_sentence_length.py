"""A sentence that patients read or hear has at most twenty words."""

from __future__ import annotations

CLASS = "content/en/classes/class-01.yaml"
EXEMPTIONS = "content/exemptions.yaml"
OLD = "opening_question: What would you like to do again?"
MESSAGE = (
    "Patients read a sentence of {} words here: '{} …'. Part it: 20 words are the most. [sentence-length]"
)
ENTRY = "exemptions:\n  long: {check: sentence-length, item: class-01, reason: It waits for review., until: 2026-12-31}\n"


def sentence(words: int) -> str:
    return f"{'so ' * (words - 1)}on."


def test_twenty_words_are_a_sentence_and_one_more_is_too_many(said):
    assert said({CLASS: (OLD, f"opening_question: {sentence(20)}")}) == []
    assert said({CLASS: (sentence(20), sentence(21))}) == [
        f"{CLASS}:11:19: {MESSAGE.format(21, 'so so so so so')}"
    ]


def test_each_long_sentence_is_a_problem_where_it_begins(said):
    text = f"|-\n  Short. First {sentence(20)}\n  Then **this** is [one](item:leg-muscles) {sentence(20)}"
    assert said({CLASS: (OLD, f"opening_question: {text}")}) == [
        f"{CLASS}:12:10: {MESSAGE.format(21, 'First so so so so')}",
        f"{CLASS}:13:3: {MESSAGE.format(24, 'Then this is one so')}",
    ]


def test_a_citation_is_no_words_and_a_blank_is_one(said):
    text = f"It stays {{weeks}} weeks {sentence(16)[:-1]} [@kjaer2018, Table 3 and all that is below it]."
    assert said({CLASS: (OLD, f'opening_question: "{text}"')}) == []


def test_entries_of_a_list_are_sentences_of_their_own(said):
    text = f"|-\n  Take these:\n\n  - {sentence(19)}\n  - {sentence(19)}"
    assert said({CLASS: (OLD, f"opening_question: {text}")}) == []


def test_a_title_for_patients_is_no_longer_than_a_sentence(said):
    (line,) = said({CLASS: ("title: Trying everything once", f"title: {sentence(21)[:-1]}")})
    assert line == f"{CLASS}:4:8: {MESSAGE.format(21, 'so so so so so')}"


def test_a_sentence_for_clinicians_may_be_long(said):
    assert said({CLASS: ("aim: Everyone finds a level.", f"aim: {sentence(30)}")}) == []


def test_what_a_patient_says_is_no_longer_than_other_sentences(said):
    legs, worry = "content/en/exercises/leg-muscles.yaml", 'worry: "Is it bad for my knees?"'
    (line,) = said({legs: (worry, f'worry: "{sentence(21)}"')})
    assert line == f"{legs}:63:27: {MESSAGE.format(21, 'so so so so so')}"


def test_an_ellipsis_does_not_end_a_sentence(said):
    text = f'opening_question: "So it goes ... {sentence(20)}"'
    (line,) = said({CLASS: (OLD, text)})
    assert line == f"{CLASS}:11:20: {MESSAGE.format(23, 'So it goes ... so')}"
    (line,) = said({CLASS: (text, f'opening_question: "So it goes... So {sentence(20)}"')})
    assert line == f"{CLASS}:11:20: {MESSAGE.format(24, 'So it goes... So so')}"


def test_an_exemption_may_overlook_a_long_sentence(said):
    assert said({CLASS: (OLD, f"opening_question: {sentence(21)}"), EXEMPTIONS: ENTRY}) == []
