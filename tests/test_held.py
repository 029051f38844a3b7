"""Every number of a claim is held by a record, marked as unverified, or told as silent."""

import json

from conftest import changed, run
from manual import held
from manual.appraisal import Certainty, Claim, Evidence
from test_handing_out import reference


class Small:
    """As much of a manual as the list reads."""

    def __init__(self, claim, *references):
        self.claims = {claim.id: claim}
        self.references = {each.key: each for each in references}


def claim(statement: str, **findings: str) -> Claim:
    evidence = {key: Evidence("Abstract", finding, "supports") for key, finding in findings.items()}
    rest = dict.fromkeys(("title", "topic", "population", "rationale", "limits", "searched"), "")
    certainty = Certainty("low", "editors", "")
    return Claim(
        path="",
        id="less-pain",
        statement=statement,
        evidence=evidence,
        certainty=certainty,
        decisions={},
        **rest,
    )


def test_a_number_is_held_by_the_finding_or_the_facts_of_a_record_that_was_checked():
    found = held.rows(
        Small(claim("It was 12.", a="They were 30."), reference(key="a", finding="12", facts="30 people"))
    )
    assert [(row.part, row.number, row.state, row.by) for row in found] == [
        ("statement", "12", "held", ("a: finding",)),
        ("a", "30", "held", ("a: facts",)),
    ]


def test_a_number_that_only_an_unverified_record_holds_is_told_as_unverified():
    found = held.rows(Small(claim("It was 12.", a="Less."), reference(key="a", finding="12", checked="")))
    assert [row.state for row in found] == ["unverified"]


def test_a_number_that_no_record_holds_is_silent():
    found = held.rows(Small(claim("It was 12.", a="Less."), reference(key="a", finding="13")))
    assert [row.state for row in found] == ["silent"]
    assert held.text(found).startswith("less-pain\n  statement: 12 SILENT")
    assert held.verdict(found).startswith("1 numbers of claims: 0 held, 0 unverified, 1 silent.")


def test_the_command_fails_on_a_silent_number_and_says_it_to_programs(tree):
    path = "content/en/claims/exercise-reduces-pain.yaml"
    changed(tree, {path: ("finding: ", "finding: Among 7391 people ")})
    done = run("evidence", "numbers", "--format", "json", "--root", tree)
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["counts"]["silent"] == 1
    silent = [row for row in told["numbers"] if row["state"] == "silent"]
    assert [(row["claim"], row["number"]) for row in silent] == [("exercise-reduces-pain", "7391")]


def test_the_real_manual_has_no_silent_number():
    done = run("evidence", "numbers")
    assert done.returncode == 0
    assert " 0 silent." in done.stderr
