"""Patients read the words that the glossary agrees on."""

from __future__ import annotations

import shutil

import pytest

from conftest import ROOT
from manual import load

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


# The glossary of this manual


@pytest.fixture
def read_aloud(tree, said):
    """What is said of a question to a class, by the glossary of this manual."""
    shutil.copyfile(ROOT / "references.bib", tree / "references.bib")
    shutil.copyfile(ROOT / GLOSSARY, tree / GLOSSARY)

    def judge(words: str) -> list[str]:
        lines = said({CLASS: ("to do again?", f"to do again? {words}")})
        return [line.split(": ", 1)[1] for line in lines if line.endswith("[glossary-avoid]")]

    return judge


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("degeneration", "age-related changes"),
        ("Degenerative", "age-related changes"),
        ("degenerated", "age-related changes"),
        ("wear-and-tear", "age-related changes"),
        ("bone on bone", "age-related changes"),
        ("worn discs", "age-related changes"),
        ("slipped disc", "changes in the disc"),
        ("slipped discs", "changes in the disc"),
        ("discs are slipping", "changes in the disc"),
        ("wear & tear", "age-related changes"),
        ("worn disc", "age-related changes"),
        ("vertebrae are worn", "age-related changes"),
        ("instability", "movement control"),
        ("out of place", "spinal shape"),
        ("bad posture", "posture"),
        ("wrong movement", "varied movement"),
        ("weak core", "trunk muscles"),
        ("bad back", "persistent back pain"),
        ("damage", "injury"),
        ("abnormal", "finding on a scan"),
        ("all in your head", "pain"),
        ("red flags", "warning signs"),
    ],
)
def test_a_word_that_frightens_is_refused_with_the_term_to_use(written, better, read_aloud):
    message = f"Patients read '{written}' here, a word that the glossary avoids."
    assert read_aloud(f"Is it {written}?") == [f"{message} Say '{better}', or describe it. [glossary-avoid]"]


@pytest.mark.parametrize(
    ("sentence", "found", "better"),
    [
        ("Your disc slipped out.", "disc slipped", "changes in the disc"),
        ("The back is unstable.", "unstable", "movement control"),
    ],
)
def test_a_sentence_that_frightens_in_other_forms_is_refused(sentence, found, better, read_aloud):
    message = f"Patients read '{found}' here, a word that the glossary avoids."
    assert read_aloud(sentence) == [f"{message} Say '{better}', or describe it. [glossary-avoid]"]


def test_what_patients_should_hear_stands_in_the_message_in_place_of_the_term(said):
    files = {
        GLOSSARY: ("    avoid:", "    say: a bad spell\n    avoid:"),
        CLASS: ("to do again?", "to do again after a relapse?"),
    }
    (line,) = said(files)
    assert line.endswith("Say 'a bad spell', or describe it. [glossary-avoid]")


@pytest.mark.parametrize(
    "said_so", ["a weak leg", "a worn coat", "the wrong bus", "a disc", "live well with it"]
)
def test_everyday_words_beside_them_may_be_used(said_so, read_aloud):
    assert read_aloud(f"Is it {said_so}?") == []


def test_a_word_is_avoided_under_one_term_only():
    terms = load.assemble(load.read(ROOT)).glossary.terms
    words = [word.lower() for term in terms.values() for word in term.avoid.values()]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_what_a_patient_asks_may_hold_any_word():
    texts = load.assemble(load.read(ROOT)).texts
    asked = [text for text in texts if text.keys[-3:-2] == ("questions",) and text.keys[-1] == "question"]
    assert asked
    assert "patient" not in {text.reader for text in asked}
