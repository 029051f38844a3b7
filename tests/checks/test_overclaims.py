"""No text says more than evidence can give."""

from __future__ import annotations

CHAPTER = "docs/en/objectives.md"
WORDS = "The programme supports self-management"
MESSAGE = "'{}' claims more than evidence can give. Say what was found, and how sure it is. [overclaim]"


def test_every_overclaim_of_a_chapter_is_found_across_lines_too(said):
    assert said({CHAPTER: (WORDS, "Proven, and safe\nfor everyone")}) == [
        f"{CHAPTER}:10:1: {MESSAGE.format('Proven')}",
        f"{CHAPTER}:10:13: {MESSAGE.format('safe for everyone')}",
    ]


def test_a_word_that_is_shown_as_code_claims_nothing(said):
    assert said({CHAPTER: (WORDS, "Never write `proven` or unproven")}) == []
