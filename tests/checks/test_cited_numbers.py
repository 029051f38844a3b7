"""Every number of a sentence that cites stands in the record of a source that the sentence cites."""

from __future__ import annotations

import pytest

from conftest import BASE

CLASS, BIB = "content/en/classes/class-01.yaml", "references.bib"
CLAIM, MEASURE = "content/en/claims/exercise-reduces-pain.yaml", "content/en/measures/sit-to-stand.yaml"
RECORD = (BASE / BIB).read_text(encoding="utf-8")
OLD = "aim: Everyone finds a level."
QUESTION = "opening_question: What would you like to do again?"
AGAIN = "Read the source again, and add it to 'facts' of the reference, or take it out. [cited-number]"


def files(text: str, facts: str = "Table 6: 1.2 of 10 in 78 people.", old: str = OLD):
    field = old.partition(":")[0]
    return {
        CLASS: (old, f'{field}: "{text}"'),
        BIB: RECORD.replace("  checked", f"  facts = {{{facts}}},\n  checked", 1),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Pain fell by 1.2 of 10 [@kjaer2018, Table 6, page 99].",
        "Pain fell by 1.2. [@kjaer2018, Table 6] In 50 clinics nobody asked.",
        "In 50 clinics nobody asked. Pain fell by 1.2 [@kjaer2018, Table 6].",
        "Table 6 tells of 78 people [@kjaer2018, Table 6].",
        "The SF-36 was read for {weeks} weeks [@kjaer2018, Table 6].",
        "It was a third of them [@kjaer2018, Table 6].",
        "It was there in 2018 [@kjaer2018, Table 6].",
        "Not `5 of 9` [@kjaer2018, Table 6].",
    ],
)
def test_a_number_that_the_record_has_or_that_is_none_of_its_own_is_fine(text, said):
    assert said(files(text)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Pain fell by 1.3 of 10 [@kjaer2018, Table 6].", "1.3"),
        ("Pain fell by 1.2. [@kjaer2018] It was so in 79 people [@kjaer2018].", "79"),
        ("Table 5 tells of 78 people [@kjaer2018, Table 6].", "5"),
        ("Pain fell by 1 of 10 [@kjaer2018, Table 6].", "1"),
        ("It was so in 1,078 people [@kjaer2018, Table 6].", "1,078"),
    ],
)
def test_a_number_that_the_record_does_not_have_is_a_problem(text, number, said):
    column = f'aim: "{text}'.index(number) + 1
    assert said(files(text)) == [
        f"{CLASS}:5:{column}: The number {number} stands in no record of 'kjaer2018'. {AGAIN}"
    ]


def test_for_patients_a_number_may_be_rounded_and_a_percentage_told_as_so_many_in_100(said):
    text = "It fell by about 1, in 96 in 100 [@kjaer2018, Table 6]."
    assert said(files(text, "Table 6: 1.2 of 10, in 96%.", QUESTION)) == []
    harder = RECORD.replace("  checked", "  facts = {Table 6: 1.6 of 10, in 96%.},\n  checked", 1)
    (line,) = said({BIB: harder})
    assert "The number 1 stands in no record of 'kjaer2018'." in line


def test_a_measure_may_name_its_own_range(said):
    change = 'change: "Of 3 people nobody reached 40 [@kjaer2018, Table 6]."'
    text = (BASE / MEASURE).read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("change:"))
    own = f"range: {{lowest: 3, highest: 40}}\n{change}"
    assert said({MEASURE: (old, own)}) == []
    assert [line.split(": ")[1] for line in said({MEASURE: ("highest: 40", "highest: 41")})] == [
        "The number 40 stands in no record of 'kjaer2018'. Read the source again, and add it to 'facts' of the "
        "reference, or take it out. [cited-number]"
    ]


def test_in_a_claim_the_records_of_its_evidence_hold_too(said):
    text = (BASE / CLAIM).read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("limits:"))
    other = RECORD + RECORD.replace("{kjaer2018,", "{other2019,").replace("{2018}", "{2019}").replace(
        "  checked", "  facts = {Page 1: 55 people.},\n  checked", 1
    )
    limits = 'limits: "It was in 2018 in 55 people [@other2019, Page 1]."'
    assert said({CLAIM: (old, limits), BIB: other}) == []


def test_nothing_is_said_of_a_source_that_is_not_there(codes):
    assert codes(files("Pain fell by 1.3 [@kjaer2019, Table 6].")) == ["cite-unknown"]


def test_a_number_that_is_twice_in_one_text_is_named_where_no_record_has_it(said):
    text = (
        "Years ago 13 asked. Pain fell in 13 [@kjaer2018, Table 6]. And 13 came. In 13 it rose [@kjaer2018]."
    )
    first, second = (f'aim: "{text}'.index(words) + 4 for words in ("in 13 [", "In 13 it"))
    assert said(files(text)) == [
        f"{CLASS}:5:{column}: The number 13 stands in no record of 'kjaer2018'. {AGAIN}"
        for column in (first, second)
    ]


def test_a_number_that_a_locator_holds_too_is_named_in_the_sentence(said):
    text = "Asked [@kjaer2018, page 13]. It was 13 then [@kjaer2018, Table 6]."
    column = f'aim: "{text}'.index("13 then") + 1
    assert said(files(text)) == [
        f"{CLASS}:5:{column}: The number 13 stands in no record of 'kjaer2018'. {AGAIN}"
    ]
