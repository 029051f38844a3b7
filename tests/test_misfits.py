"""A field for words holds words: a sign, a number or "n/a" is as good as empty."""

from __future__ import annotations

import re

import pytest
from jsonschema_rs import Draft202012Validator

from conftest import ROOT
from manual.misfits import LETTER, LOCATOR, SENTENCE, WORD
from manual.schema import Schemas

LEGS = "content/en/exercises/leg-muscles.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
GLOSSARY = "content/en/glossary.yaml"
PROGRAMME = "content/en/programme.yaml"
EMPTY = ["-", ".", "…", "n/a", "N/A.", "- -", "12", "— —", "? !", "n / a"]
SENTENCES = ["Pain spreads.", "A rest.", "Stop it.", "ألم شديد", "痛みが広がる。", "ปวดมากขึ้น"]
FIELDS = {
    "stop": (LEGS, "stop: Pain spreads."),
    "easier": (LEGS, "easier: Use your hands."),
    "harder": (LEGS, "harder: Pause halfway."),
    "vary": (LEGS, "vary: Try your feet wider."),
    "go_on": (LEGS, "go_on: It feels easy."),
    "rise": (LEGS, "rise: Stand up."),
    "finding": (CLAIM, "finding: Less pain."),
    "reason": (GLOSSARY, "reason: This is an example."),
    "draft": (PROGRAMME, "draft: A draft."),
}


@pytest.mark.parametrize("empty", ["-", "n/a", "."])
@pytest.mark.parametrize("field", FIELDS)
def test_a_field_for_a_sentence_needs_two_words(field, empty, said):
    path, written = FIELDS[field]
    (line,) = said({path: (written, f"{field}: '{empty}'")})
    assert f": '{field}' is '{empty}', and must be a sentence: two words or more. What belongs here: " in line
    assert line.endswith("[schema-value]")


@pytest.mark.parametrize(("given", "ends"), [("-", 1), ("n/a", 1), ("p. 4", 0), ("Abstract", 0), ("3.2", 0)])
def test_a_place_in_a_source_is_a_word_or_a_number(given, ends, said):
    found = said({CLAIM: ("locator: Abstract", f"locator: '{given}'")})
    assert len(found) == ends
    assert all("must be a place in the source: a word or a number. " in line for line in found)


def test_a_title_needs_a_letter(said):
    (line,) = said({LEGS: ("title: Getting up and down", "title: '?'")})
    assert line.startswith(f"{LEGS}:3:8: 'title' is '?', and must be text with a letter in it. ")


@pytest.mark.parametrize(("given", "problems"), [("n/a", 1), ("Fever", 0)])
def test_a_reason_to_refer_is_a_word_or_more(given, problems, visited, said):
    found = said({PROGRAMME: ("refer: {fever: Fever}", f"refer: {{fever: {given}}}")})
    assert len(found) == problems
    assert all(f": 'fever' is '{given}', and must be a word or more. " in line for line in found)


def test_the_reason_of_an_exemption_is_a_sentence(said):
    text = "exemptions:\n  waits: {check: overclaim, item: glossary, reason: '-', until: 2027-01-31}\n"
    (line,) = said({"content/exemptions.yaml": text})
    assert ": 'reason' is '-', and must be a sentence: two words or more. " in line


@pytest.mark.parametrize("pattern", [LETTER, WORD, SENTENCE, LOCATOR])
@pytest.mark.parametrize("text", [*EMPTY, *SENTENCES, "Abstract", "p. 4", "ab 12"])
def test_every_program_that_reads_the_schemas_judges_alike(pattern, text):
    assert bool(re.search(pattern, text)) == Draft202012Validator({"pattern": pattern}).is_valid(text)


def test_a_sentence_may_be_in_any_script():
    assert [text for text in SENTENCES if not re.search(SENTENCE, text)] == []
    assert [text for text in EMPTY if re.search(SENTENCE, text) or re.search(WORD, text)] == []


def test_all_words_of_people_have_a_pattern_but_a_unit():
    kinds = Schemas(ROOT / "schemas").whole
    del kinds["interface"]  # a word of the site may be a sign
    assert free("", kinds) == {"unit"}


def free(name: str, part: object) -> set[str]:
    """The names of fields that are translated, and whose words no pattern asks for."""
    if not isinstance(part, dict):
        return set()
    own = part.get("x-translatable") and "pattern" not in part
    return {name for _ in range(bool(own))}.union(*(free(key, inner) for key, inner in part.items()))
