"""A grade of the editors follows from where it starts and from what changed it."""

from __future__ import annotations

import pytest

from conftest import ROOT
from manual.appraisal import LOWERS, RAISES, Certainty, Domain
from manual.schema import Schemas

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
OLD = "certainty: {level: low, graded_by: editors, starts_from: other-studies, reason: No control group.}"
ENDING = "[claim-grade]"


def graded(**fields: str) -> tuple[str, str]:
    given = {"level": "low", "graded_by": "editors", "reason": "No control group."} | fields
    return OLD, f"certainty: {{{', '.join(f'{name}: {value}' for name, value in given.items())}}}"


@pytest.mark.parametrize(
    ("start", "domains", "level"),
    [
        ("randomised-trials", {}, "high"),
        ("other-studies", {}, "low"),
        ("randomised-trials", {"imprecision": 1}, "moderate"),
        ("randomised-trials", {"risk-of-bias": 2, "indirectness": 1}, "very-low"),
        ("randomised-trials", {"risk-of-bias": 2, "indirectness": 2, "imprecision": 2}, "very-low"),
        ("other-studies", {"large-effect": 2}, "high"),
        ("other-studies", {"large-effect": 2, "dose-response": 1}, "high"),
        ("other-studies", {"risk-of-bias": 1, "dose-response": 1}, "low"),
    ],
)
def test_each_domain_moves_the_level_from_its_start_and_never_off_the_scale(start, domains, level):
    moved = {name: Domain(by, "So.") for name, by in domains.items()}
    assert Certainty("low", "editors", "So.", start, moved).follows == level


def test_the_schema_knows_each_domain_and_no_other():
    known = Schemas(ROOT / "schemas").whole["claim"]["properties"]["certainty"]["properties"]["domains"][
        "properties"
    ]
    assert tuple(known) == (*LOWERS, *RAISES)


def test_a_grade_of_the_editors_says_where_it_starts(said):
    assert said({CLAIM: graded()}) == [
        f"{CLAIM}:8:1: The editors graded 'exercise-reduces-pain', and do not say where the grade starts. "
        f"Add 'starts_from' and 'domains', each with a reason, or write 'level: not-graded'. {ENDING}"
    ]


def test_a_grade_cannot_start_from_trials_that_no_source_holds(said):
    assert said(
        {
            CLAIM: graded(
                starts_from="randomised-trials", domains="{imprecision: {by: 2, reason: Few people.}}"
            )
        }
    ) == [
        f"{CLAIM}:8:85: The grade starts from randomised trials, and no source is one or reviews them. "
        f"Write 'other-studies'. {ENDING}"
    ]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"graded_by": "cited-review"}, "is the cited review's"),
        ({"level": "not-graded"}, "says that nothing is graded"),
    ],
)
def test_only_a_grade_of_the_editors_has_a_start(fields, why, said):
    assert said({CLAIM: graded(**fields)}) == []
    (line,) = said({CLAIM: (graded(**fields)[1], graded(**fields, starts_from="other-studies")[1])})
    assert f": The level {why}, and 'starts_from' is for a grade of the editors. " in line
