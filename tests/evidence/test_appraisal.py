"""What a person says is taken as it is, or refused in one sentence."""

from __future__ import annotations

import pytest

from manual.evidence.appraisal import Appraisal, Refused, Touch


def test_a_locator_may_hold_colons() -> None:
    assert Touch.read("exercise:against:Table 2: pain") == Touch("exercise", "against", "Table 2: pain")


@pytest.mark.parametrize(
    "text", ["exercise", "exercise:against", "exercise:against:", "exercise:maybe:p. 4", "::"]
)
def test_a_claim_needs_id_direction_and_locator(text: str) -> None:
    with pytest.raises(Refused):
        Touch.read(text)


def test_what_is_still_to_be_said_is_named() -> None:
    assert Appraisal(design="cohort").lacks() == ["finding", "checked", "at"]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (Appraisal(design="cohrt"), "'cohrt' is not a design that the manual knows. Did you mean 'cohort'?"),
        (
            Appraisal(checked="all"),
            "'all' is not a way of checking that the manual knows. Use one of: record, abstract, full-text.",
        ),
        (Appraisal(finding="It {helps} a bit."), "'{' cannot stand in the text of 'finding'. Take it out."),
        (
            Appraisal(at="PubMed"),
            "'PubMed' is no address. Say where you read it, as https://doi.org/10.1000/182.",
        ),
        (
            Appraisal(finding="It helps."),
            "The finding is too short. Say in a sentence of your own what was found, with its figures.",
        ),
        (
            Appraisal(claims=(Touch("a", "against", "p. 4"),) * 2),
            "A claim is named twice. Name each claim once.",
        ),
    ],
)
def test_what_would_not_fit_is_refused(said: Appraisal, message: str) -> None:
    with pytest.raises(Refused) as refusal:
        said.tidy(["cohort"])
    assert str(refusal.value) == message


def test_a_text_of_several_lines_becomes_one() -> None:
    assert Appraisal(finding="Pain\n was  less.").tidy([]).finding == "Pain was less."
