"""The spelling is British throughout, with -ise, and without slips."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import codespell_lib
import pytest

from conftest import ROOT
from manual import load, prose, sentences

AMERICAN = Path(codespell_lib.__file__).parent / "data" / "dictionary_en-GB_to_en-US.txt"
# American for one British word, and British for another: a storey, to practise, to license. For software say "tool".
BOTH = {"story", "stories", "focuses", "practice", "license", "licensed"}
# Words that look like slips: covert learning is a technique of behaviour change.
RIGHT = "covert"
# Names keep the spelling of their owners.
NAMES = re.compile(r"World Health Organization")
WORD = re.compile(r"[^\W\d_]+")
IZE = re.compile(r"\w+(?:iz(?:e|es|ed|er|ers|ing|ation|ations)|yz(?:e|es|ed|ing))")
NO_ENDING = re.compile(r"(?:re|cap|down|over)?siz(?:e|es|ed|ing)|priz(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)")


def american() -> dict[str, str]:
    """Each American form with the British one."""
    lines = AMERICAN.read_text(encoding="utf-8").splitlines()
    pairs = [
        (word.strip(), line.partition("->")[0])
        for line in lines
        for word in line.partition("->")[2].split(",")
    ]
    british = {pair[1] for pair in pairs}
    return {word: better for word, better in pairs if word and word not in BOTH | british}


def problems(texts: dict[str, str]) -> Iterator[str]:
    """Each word that is not British, with its place and the word to write."""
    forms = american()
    for place, text in texts.items():
        for word in WORD.findall(NAMES.sub("", prose.seen(sentences.CITED.sub("", text)))):
            plain = word.lower()
            if plain in forms:
                yield f"{place}: write '{forms[plain]}' for '{word}'."
            elif IZE.fullmatch(plain) and not NO_ENDING.fullmatch(plain):
                yield f"{place}: write '{word}' with 's'."


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every text of the manual for a reader, by its place; words to avoid may be spelled as people do."""
    found = load.assemble(load.read(ROOT)).texts
    kept = [text for text in found if "avoid" not in text.keys and "also" not in text.keys]
    return {f"{text.path} {'.'.join(map(str, text.keys))}": text.words for text in kept}


def test_every_text_of_the_manual_is_british(texts):
    assert len(texts) > 1000
    assert list(problems(texts)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A new program for backs", "write 'programme' for 'program'."),
        ("Habits and behavior", "write 'behaviour' for 'behavior'."),
        ("The **center** of it", "write 'centre' for 'center'."),
        ("Pain may catastrophize", "write 'catastrophize' with 's'."),
        ("Analyze it", "write 'analyse' for 'Analyze'."),
    ],
)
def test_an_american_form_is_found_with_the_british_one(text, said):
    assert list(problems({"here": text})) == [f"here: {said}"]


@pytest.mark.parametrize(
    "text",
    [
        "The size of the prize that you seize, of any sizes",
        "A story of practice, by the World Health Organization",
        "Code such as `color: gray`, https://example.org/color and [words](item:color)",
        "It is so [@color, center of page 3].",
        "Randomised, organised, behaviour, centre, practise",
    ],
)
def test_british_words_names_code_and_citations_are_left_alone(text):
    assert list(problems({"here": text})) == []


def test_no_word_is_a_common_slip():
    files = ["content", "docs/en", "schemas", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]
    done = subprocess.run(
        [sys.executable, "-m", "codespell_lib", f"--ignore-words-list={RIGHT}", *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("", 0)
