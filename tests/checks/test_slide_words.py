"""A slide has at most forty words, and only words count."""

from __future__ import annotations

import pytest

SESSION = "content/en/sessions/education-1.yaml"


def slide(body: str) -> dict[str, tuple[str, str]]:
    more = f"""    purpose: Everyone knows why.
    slides:
      move:
        title: Backs are made to move
        body: {body}
        notes: Let us move.
"""
    return {SESSION: ("    purpose: Everyone knows why.\n", more)}


FULL = " ".join(["Move a little now."] * 8 + ["Move on slowly."])  # 35 words, and five in the heading
LESS = FULL.removesuffix(" on slowly.")


def test_forty_words_may_be_shown_and_forty_one_may_not(said):
    assert said(slide(FULL)) == []


def test_a_slide_with_a_word_too_many_is_a_problem_where_it_stands(said):
    assert said(slide(f"{FULL} now")) == [
        f"{SESSION}:26:7: The slide 'move' has 41 words, and at most 40 can be read. "
        "Move words to its notes, or make two slides. [slide-words]"
    ]


@pytest.mark.parametrize(
    "nothing",
    [
        "[@kjaer2018, Table 3]",
        "– — * …",
        "**[](item:day-1)**",
    ],
    ids=["citation", "signs", "target"],
)
def test_a_citation_a_sign_and_the_target_of_a_link_are_no_words(nothing, codes):
    assert codes(slide(f'"{FULL} {nothing}"')) == []


@pytest.mark.parametrize(
    "one", ["7", "{classes}", "step-by-step", "back's", "[move](item:day-1)", "**move**", "3.5", "Rücken"]
)
def test_a_number_a_blank_and_a_compound_are_one_word(one, codes):
    assert codes(slide(f'"{FULL} {one}"')) == ["slide-words"]


@pytest.mark.parametrize("one", ["step-by-step", "**move**", "[move on](item:day-1)"])
def test_a_compound_and_a_marked_word_are_no_more_than_a_reader_sees(one, codes):
    assert codes(slide(f'"{LESS} {one}"')) == []
