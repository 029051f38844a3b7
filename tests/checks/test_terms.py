"""Patients read the words that the glossary agrees on."""

from __future__ import annotations

CLASS = "content/en/classes/class-01.yaml"
GLOSSARY = "content/en/glossary.yaml"
MESSAGE = (
    "Patients read '{}' here, a word that the glossary avoids. "
    "Say 'flare-up', or describe it. [glossary-avoid]"
)


def test_text_for_clinicians_may_use_any_word(said):
    assert said({CLASS: ("aim: Everyone finds a level.", "aim: Nobody fears a relapse.")}) == []


def test_a_word_shown_as_code_is_not_used(said):
    assert said({CLASS: ("to do again?", "to do again? Not `relapse`.")}) == []


def test_part_of_a_longer_word_is_another_word(said):
    assert said({CLASS: ("to do again?", "to do again? No relapsed and pre_relapse.")}) == []


def test_every_avoided_word_of_a_text_is_found_in_any_case_and_across_lines(said):
    files = {
        GLOSSARY: ("      relapse: relapse", "      relapse: relapse\n      bad-back: bad back"),
        CLASS: ("opening_question: What", "opening_question: |-\n  A Relapse, a bad\n  back? What"),
    }
    assert said(files) == [
        f"{CLASS}:12:5: {MESSAGE.format('Relapse')}",
        f"{CLASS}:12:16: {MESSAGE.format('bad back')}",
    ]
