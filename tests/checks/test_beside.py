"""A text that rests on claims sounds no surer than they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CHAPTER = "docs/en/objectives.md"
LOCALE = Path("content", "en", "locale.yaml")
TEXT = "text: Say why moving helps."


@pytest.fixture
def oversold(tree, said):
    """What is said of an objective that rests on a claim of low certainty, and of more files."""
    shutil.copyfile(ROOT / LOCALE, tree / LOCALE)
    return lambda words, more=(): said({SESSION: (TEXT, f"text: {words}"), **dict(more)})


@pytest.mark.parametrize(
    "words", ["Say that it may help.", "Say what you may do.", "Say how it helps a little."]
)
def test_a_text_that_says_no_more_than_its_claim_is_fine(words, oversold):
    assert oversold(words) == []


@pytest.mark.parametrize(("word", "column"), [("probably", 27), ("likely", 27), ("Probably", 27)])
def test_a_word_of_a_higher_certainty_is_a_problem_where_it_stands(word, column, oversold):
    assert oversold(f"Say that moving {word} helps.") == [
        f"{SESSION}:11:{column}: This rests on a claim whose certainty is low, and '{word.lower()}' says more. "
        "Say it as the claim does, or rest it on another. [claim-oversold]"
    ]


def test_what_rests_on_a_surer_claim_too_may_use_its_word(oversold, tree):
    second = (tree / CLAIM).read_text(encoding="utf-8").replace("exercise-reduces-pain", "walking-helps")
    second = second.replace("title: ", "title: More ", 1)
    second = second.replace(
        "low, graded_by: editors, starts_from: other-studies", "moderate, graded_by: cited-review"
    )
    second = second.replace("title: Exercise and pain", "title: Walking and pain")
    more = {CLAIM.replace("exercise-reduces-pain", "walking-helps"): second.replace("may", "probably")}
    both = "claims: [exercise-reduces-pain, walking-helps]"
    words = f"Say that moving probably helps.\n    serves: [trust]\n    {both}"
    old = f"{TEXT}\n    serves: [trust]\n    claims: [exercise-reduces-pain]"
    (tree / SESSION).write_text(
        (tree / SESSION).read_text(encoding="utf-8").replace(old, TEXT), encoding="utf-8"
    )
    assert oversold(words, more) == []


def test_a_sentence_rests_on_the_claim_to_which_it_links_and_the_next_does_not(oversold, tree):
    chapter = (tree / CHAPTER).read_text(encoding="utf-8")
    link = "[exercise](item:exercise-reduces-pain)"
    assert oversold("Say why.", {CHAPTER: f"{chapter}\nAsk about {link}. It will probably rain.\n"}) == []


def test_a_sentence_with_a_link_to_a_claim_says_no_more_than_it(oversold, tree):
    chapter = (tree / CHAPTER).read_text(encoding="utf-8")
    more = {CHAPTER: f"{chapter}\nTry [exercise](item:exercise-reduces-pain), which probably helps.\n"}
    (line,) = oversold("Say why.", more)
    assert line.startswith(CHAPTER)
    assert "'probably' says more" in line


def test_another_locale_is_asked_anew(oversold, said, tree):
    assert oversold("Say that moving probably helps.")
    rules = (tree / LOCALE).read_text(encoding="utf-8")
    other = rules.replace("[probably, likely, very uncertain]", "[certain]")
    (tree / LOCALE).write_text(other, encoding="utf-8")
    assert said({}) == []
    (tree / LOCALE).write_text(rules, encoding="utf-8")
    assert len(said({})) == 1


def test_a_word_that_is_twice_in_a_text_is_named_each_time(oversold):
    lines = oversold("Say that it probably helps, and probably soon.")
    assert [line.split(": ")[0] for line in lines] == [f"{SESSION}:11:23", f"{SESSION}:11:43"]


def test_a_word_is_named_in_the_sentence_that_links_to_the_claim(oversold, tree):
    chapter = (tree / CHAPTER).read_text(encoding="utf-8")
    words = "It will probably rain. [Exercise](item:exercise-reduces-pain) probably helps. Probably not."
    (line,) = oversold("Say why.", {CHAPTER: f"{chapter}\n{words}\n"})
    row, column = chapter.count("\n") + 2, words.index("probably helps") + 1
    assert line.startswith(f"{CHAPTER}:{row}:{column}: This rests on a claim")
