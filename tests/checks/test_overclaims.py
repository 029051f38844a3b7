"""No text says more than evidence can give."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT

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


LOCALE = Path("content", "en", "locale.yaml")
REAL = Path(__file__).resolve().parents[2] / LOCALE


@pytest.fixture
def claims(tree, said):
    """The overclaims that the rules of the real English locale find in a chapter."""
    shutil.copyfile(REAL, tree / LOCALE)
    whole = (tree / CHAPTER).read_text()

    def judge(words: str) -> list[str]:
        lines = said({CHAPTER: whole.replace(WORDS, words)})
        found = [line for line in lines if not line.endswith("[cited-number]")]
        assert all(line.endswith("[overclaim]") for line in found)
        return [line.split("'")[1] for line in found]

    return judge


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It **prov**es a lot", ["proves"]),
        ("It _proves_ a lot", ["proves"]),
        ("It prov\u00ades a lot", ["proves"]),
        ("It prov&shy;es a lot", ["proves"]),
        ("It [prov](item:education-1)es a lot", ["proves"]),
        ("It PROVES a lot", ["PROVES"]),
        ("It ｐｒｏｖｅｓ a lot", ["proves"]),
        ("Pain-free guaranteed", ["Pain-free", "guaranteed"]),
        ("A cure-all, a cure all, a cure\u2011all", ["cure-all", "cure all", "cure-all"]),
        ("It is risk\u00a0free, risk\u2011free", ["risk free", "risk-free"]),
        ("It cures, it eliminates pain", ["cures", "eliminates"]),
        ("It never fails and always works", ["never fails", "always works"]),
        ("Studies show that it works", ["Studies show that it works"]),
        (
            "We guarantee it: 100 % safe, 100% safe, no risk",
            ["guarantee", "100 % safe", "100% safe", "no risk"],
        ),
        ("Safe for **everyone**", ["Safe for everyone"]),
        ("It heals, and it healed your back", ["heals", "healed"]),
        ("It will heal your back", ["will heal"]),
        ("Training prevents surgery", ["prevents surgery"]),
        ("You will be pain free, painfree, pain\u2011free", ["pain free", "painfree", "pain-free"]),
        ("It makes you pain-free for good", ["pain-free"]),
        ("Pain-free for good", ["Pain-free"]),
        ("It takes pain away", ["takes pain away"]),
        ("It will take all of the **pain** away", ["take all of the pain away"]),
        ("Taking your\npain away, it took my pain away", ["Taking your pain away", "took my pain away"]),
        ("No operation needed, no surgery needed", ["No operation needed", "no surgery needed"]),
        ("You will never need back surgery", ["never need back surgery"]),
        ("It fixes your back and never hurts again", ["fixes your", "never hurts again"]),
        ("We are guaranteeing it. The guarantees hold", ["guaranteeing", "guarantees"]),
        ("Completely safe, 100 per cent safe", ["Completely safe", "100 per cent safe"]),
        ("It was proven to help, and proved to help", ["proven", "proved to"]),
        ("It gets rid of your pain", ["gets rid of your pain"]),
        ("Your pain will soon go away", ["pain will soon go away"]),
        ("Nobody says that it does not mean pain-free, but pain-free", ["pain-free"]),
        ("The pain is gone for good", ["gone for good"]),
        ("It fixes your back, permanently", ["fixes your", "permanently"]),
        ("It definitely probably helps", ["definitely"]),
        ("It certainly helps, without a doubt", ["certainly", "without a doubt"]),
    ],
)
def test_an_overclaim_is_found_however_it_is_written(words, found, claims):
    assert sorted(claims(words)) == sorted(found)


@pytest.mark.parametrize(
    "words",
    [
        "In pain-free people such findings are common, and healthy backs differ",
        "No page fixes them, and a worktop is fixed to the wall; that is no plan for good",
        "It is not certain, and surgery is one choice of several",
        "Coming back is always welcome, and pain is always real",
        "See https://example.org/proven-cure and [this](https://example.org/cures)",
        "`proven` and an unproven or pre_proven thing",
        "## Why {#proven}\n\nIt is secure",
        "From 0 to 100 % of people",
        "Better does not mean pain-free, and does not mean **pain\u2011free**",
        "Nobody can guarantee it: there is no guarantee, and it cannot take your pain away",
        "No study so far proves it, and it is no cure",
        "Take a rest when pain comes, and put the chair away. It hurts again",
        "Take a break. Pain away from the back is common",
        "Help everyone to find a level, and avoid lifting heavy bags after surgery",
        "The health of a healer, a secure secret",
    ],
)
def test_what_is_no_overclaim_is_left_alone(words, claims):
    assert claims(words) == []


def test_an_overclaim_is_found_where_it_is_written(said):
    assert said({CHAPTER: (WORDS, "It is **prov**en so")}) == [f"{CHAPTER}:10:9: {MESSAGE.format('proven')}"]


def test_the_same_words_twice_in_one_text_are_two_problems_at_two_places(said):
    assert said({CHAPTER: (WORDS, "Proven today and Proven again, _proven_ and\nProven")}) == [
        f"{CHAPTER}:10:1: {MESSAGE.format('Proven')}",
        f"{CHAPTER}:10:18: {MESSAGE.format('Proven')}",
        f"{CHAPTER}:10:33: {MESSAGE.format('proven')}",
        f"{CHAPTER}:11:1: {MESSAGE.format('Proven')}",
    ]


def test_words_in_code_before_the_same_words_are_not_their_place(said):
    assert said({CHAPTER: (WORDS, "Not `proven`, and it is proven")}) == [
        f"{CHAPTER}:10:25: {MESSAGE.format('proven')}"
    ]


def test_one_text_twice_in_a_file_has_two_places(said):
    path = "content/en/exercises/leg-muscles.yaml"
    level = "harder: Pause halfway."
    whole = (ROOT / "tests/examples/base" / path).read_text().replace(level, "harder: It is proven.")
    lines = [line for line in said({path: whole}) if "[overclaim]" in line]
    assert len(lines) == len(set(lines)) == whole.count("harder: It is proven.")
