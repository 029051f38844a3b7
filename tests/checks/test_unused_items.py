"""What nobody uses is named, unless somebody says why it is kept."""

from __future__ import annotations

import pytest

CLASS = "content/en/classes/class-01.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
OTHER = "content/en/claims/groups-help.yaml"
PROGRAMME = "content/en/programme.yaml"
SQUAT = "content/en/exercises/squat.yaml"
REMEDY = "Name it where it belongs, or take the file away. [item-unused]"
UNUSED = f"{OTHER}:1:5: Nothing uses the claim 'groups-help'. {REMEDY}"


@pytest.fixture
def other(tree):
    """The text of a second claim."""
    text = (tree / CLAIM).read_text().replace("id: exercise-reduces-pain", "id: groups-help")
    return text.replace("title: ", "title: More ", 1)


def test_a_claim_that_nothing_uses_is_a_problem(other, said):
    assert said({OTHER: other}) == [UNUSED]


def test_a_claim_that_only_a_claim_links_to_is_not_used(other, said):
    files = {OTHER: other, CLAIM: ("One small study.", "One small [study](item:groups-help).")}
    assert said(files) == [UNUSED]


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (CLASS, ("claims: [exercise-reduces-pain]", "claims: [exercise-reduces-pain, groups-help]")),
        ("docs/en/objectives.md", ("The programme", "{claim:groups-help}\n\nThe programme")),
        ("docs/en/objectives.md", ("The programme", "The [programme](item:groups-help)")),
        ("content/en/glossary.yaml", ("plain: Some", "plain: For [some](item:groups-help)")),
    ],
)
def test_a_claim_is_used_by_data_and_by_prose(path, change, other, said):
    assert said({OTHER: other, path: change}) == []


def test_an_exercise_in_no_class_is_a_problem(tree, said):
    text = (tree / "content/en/exercises/leg-muscles.yaml").read_text()
    text = text.replace("id: leg-muscles", "id: squat").replace("order: 1\ntitle: ", "order: 2\ntitle: More ")
    assert said({SQUAT: text, PROGRAMME: ("exercises: 1", "exercises: 2")}) == [
        f"{SQUAT}:1:5: No class has the exercise 'squat'. {REMEDY}"
    ]


def test_a_measure_of_no_meeting_is_a_problem(visited, said):
    assert said({PROGRAMME: ("measures: [sit-to-stand]", "measures: []")}) == [
        f"content/en/measures/sit-to-stand.yaml:1:5: No meeting uses the measure 'sit-to-stand'. {REMEDY}"
    ]


STANDARD = """id: report
order: 1
title: CERT
summary: What to tell.
reference: kjaer2018
numbers: "1"
items: {rule: {number: "1", item: The rule, not_reported: No page gives it.}}
basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""


def test_a_standard_that_the_programme_does_not_name_is_a_problem(said):
    assert said({"content/en/standards/report.yaml": STANDARD}) == [
        f"content/en/standards/report.yaml:1:5: The programme does not name the standard 'report'. {REMEDY}"
    ]


def test_a_standard_that_the_programme_names_and_whose_file_is_gone_is_a_problem(said):
    assert said({PROGRAMME: ("topics:\n", "standards: [cert]\ntopics:\n")}) == [
        f"{PROGRAMME}:30:13: There is no standard 'cert'. "
        "Bring back content/en/standards/cert.yaml or write it, or take the mention away. [id-unknown]"
    ]


def test_a_name_that_leads_nowhere_is_one_problem_and_not_two(codes):
    assert codes({CLASS: ("exercises: [leg-muscles]", "exercises: [leg-muscle]")}) == ["id-unknown"]


def test_nothing_is_unused_while_a_file_cannot_be_read(other, codes):
    assert codes({OTHER: other, CLASS: ("number: 1", "number: one")}) == ["schema-type"]


def test_an_exemption_keeps_an_item_that_nothing_uses(other, said):
    text = "exemptions:\n  kept: {check: item-unused, item: groups-help, reason: To be used soon., until: 2027-01-31}\n"
    assert said({OTHER: other, "content/exemptions.yaml": text}) == []
