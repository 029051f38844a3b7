"""Every number of a claim stands in the record of a source that it cites."""

from __future__ import annotations

import pytest

from conftest import BASE

CLAIM, BIB = "content/en/claims/exercise-reduces-pain.yaml", "references.bib"
TEXT = (BASE / CLAIM).read_text(encoding="utf-8")
RECORD = (BASE / BIB).read_text(encoding="utf-8")
AGAIN = "Read the source again, and add it to 'facts' of the reference, or take it out. [claim-number]"


def files(found: str = "Less pain.", statement: str = "Exercise may reduce back pain.", **fields: str):
    told = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    claim = TEXT.replace("Less pain.", f'"{found}"').replace("Exercise may reduce back pain.", statement)
    return {CLAIM: claim, BIB: RECORD.replace("  checked", f"{told}  checked")}


@pytest.mark.parametrize(
    ("written", "recorded"),
    [
        ("We saw 30,850 people.", "30 850 people"),
        ("We saw 30850 people.", "30,850 people"),
        ("an ICC of 0.84", "ICC .84"),
        ("1.2 of 10 (0.6 to 1.7)", "by 1.2 of 10 (95% CI 0.6 to 1.7)"),
        ("a third of them", "nothing"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(written, recorded, said):
    assert said(files(written, finding=recorded)) == []


def test_a_number_may_stand_in_the_facts_of_the_reference(said):
    assert said(files("Pain fell by 1.3.", facts="Table 6: 1.3 of 10, adjusted.")) == []


def test_a_number_that_no_record_has_is_a_problem(said):
    assert said(files("Pain fell by 12.", finding="Pain fell by 1.2 or 2.")) == [
        f"{CLAIM}:7:57: The number 12 stands in no record of the sources of this claim. {AGAIN}"
    ]


def test_a_number_of_the_statement_is_looked_for_in_all_of_its_sources(said):
    statement = "Exercise may reduce back pain by 7 points."
    assert said(files(statement=statement, finding="7 points of 100.")) == []
    assert said(files(statement=statement, finding="17 points of 100.")) == [
        f"{CLAIM}:4:45: The number 7 stands in no record of the sources of this claim. {AGAIN}"
    ]
