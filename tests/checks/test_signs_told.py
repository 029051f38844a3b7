"""What patients are told of a sign is what they read."""

from __future__ import annotations

import pytest

PROGRAMME = "content/en/programme.yaml"
FEVER = "{clinician: Back pain with fever, patient: Back pain with fever, known_by: {fever: fever}}"


@pytest.fixture
def told(said):
    """What is said of a tier with a sign, and with what patients do, or without."""

    def tell(sign: str, act: str = "") -> list[str]:
        tier = f"title: Urgent care, {act}signs: {{fever: {sign}}}"
        signs = f"signs: {{origin: Ours., tiers: {{urgent: {{{tier}}}}}, in_doubt: Call.}}\n"
        return said({PROGRAMME: ("class_parts:\n", f"{signs}class_parts:\n")})

    return tell


def test_a_sign_in_patients_words_stands_with_what_they_do(told):
    assert told(FEVER, 'act: "Get care for:", ') == []


def test_a_sign_may_be_for_clinicians_alone(told):
    assert told("{clinician: Back pain with fever}") == []


def test_a_sign_in_patients_words_that_no_page_shows_is_a_problem(told):
    assert told(FEVER) == [
        f"{PROGRAMME}:23:119: No page tells patients of 'fever': 'urgent' does not say what they do. "
        "Add 'act' to the tier, or take the words away. [signs-told]"
    ]


def test_an_action_without_a_sign_in_patients_words_is_a_problem(told):
    (line,) = told("{clinician: Back pain with fever}", 'act: "Get care for:", ')
    assert line.endswith(
        ": 'urgent' tells patients what to do, and no sign has words for them. "
        "Add 'patient' to its signs, or take 'act' away. [signs-told]"
    )


@pytest.mark.parametrize("gone", [", patient: Back pain with fever", ", known_by: {fever: fever}"])
def test_a_sign_in_patients_words_has_words_that_give_it_away(gone, told):
    (line,) = told(FEVER.replace(gone, ""), 'act: "Get care for:", ')
    assert f"'{gone[2:].partition(':')[0]}' is missing." in line
    assert line.endswith("[schema-missing]")
