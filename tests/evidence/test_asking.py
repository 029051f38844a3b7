"""Questions on a terminal."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from manual.evidence import asking
from manual.evidence.appraisal import Appraisal, Refused, Touch


class Person:
    """Answers in turn, and remembers what was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.asked = list(answers), list[str]()

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        return self.answers.pop(0)


def test_only_what_is_missing_is_asked() -> None:
    person = Person("abstract", "https://a.org/1")
    said = asking.complete(
        Appraisal(design="cohort", finding="Less pain."), ["checked", "at"], ["cohort"], person
    )
    assert (said.checked, said.at) == ("abstract", "https://a.org/1")
    assert person.asked[0] == "How far did you read it? (record, abstract, full-text)"


def test_a_wrong_answer_is_asked_again_and_three_are_enough() -> None:
    assert asking.complete(Appraisal(), ["design"], ["cohort"], Person("x", "cohort")).design == "cohort"
    with pytest.raises(Refused):
        asking.complete(Appraisal(), ["design"], ["cohort"], Person("x", "", "y"))


def test_a_claim_is_picked_by_its_number_or_named() -> None:
    proposed = [SimpleNamespace(claim=SimpleNamespace(id=name, statement=name)) for name in ("one", "two")]
    person = Person("2", "against", "Table 1", "four", "three", "partly", "Abstract", "")
    said = asking.touches(Appraisal(), proposed, ["two", "three"], person)
    assert said.claims == (Touch("two", "against", "Table 1"), Touch("three", "partly", "Abstract"))
    assert "  2. two: two" in person.asked[0]
