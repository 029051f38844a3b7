"""Every item of a reporting standard stands in the manual, once and in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conftest import ROOT
from manual import load
from manual.checks import standard_items

PROGRAMME = "content/en/programme.yaml"
PATH = "content/en/standards/report.yaml"
NAMED = {PROGRAMME: ("topics:\n", "standards: [report]\ntopics:\n")}
REST = """basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""
GIVES = "Write the number that the standard gives the item. [standard-items]"


@pytest.fixture
def told(said):
    """What is said of a standard with the numbers 6, 7a and 7b whose items have these numbers."""

    def tell(*numbers: str) -> list[str]:
        items = "".join(
            f'  item-{place}: {{number: "{number}", item: It, not_reported: No page gives it.}}\n'
            for place, number in enumerate(numbers, start=1)
        )
        head = "id: report\norder: 1\ntitle: CERT\nsummary: What to tell.\nreference: kjaer2018\n"
        return said({**NAMED, PATH: f"{head}numbers: 6 7a 7b\nitems:\n{items}{REST}"})

    return tell


def test_a_standard_with_each_number_once_and_in_order_is_fine(told):
    assert told("6", "7a", "7b") == []


@pytest.mark.parametrize("gone", ["6", "7a", "7b"])
def test_an_item_that_goes_missing_is_a_problem(gone, told):
    numbers = [number for number in ("6", "7a", "7b") if number != gone]
    assert told(*numbers) == [
        f"{PATH}:7:1: The standard asks for an item '{gone}', and none here has that number. "
        "Write it with what it asks for, and answer it. [standard-items]"
    ]


def test_a_number_that_the_standard_does_not_have_is_a_problem(told):
    assert told("6", "7a", "7b", "8") == [f"{PATH}:11:20: The standard has no number '8'. {GIVES}"]


def test_a_number_that_stands_twice_is_a_problem(told):
    assert told("6", "7a", "7a", "7b") == [
        f"{PATH}:10:20: The item 'item-2' has the number '7a' already. {GIVES}"
    ]


def test_items_in_another_order_are_a_problem(told):
    assert told("6", "7b", "7a") == [
        f"{PATH}:10:20: The item '7a' stands after the item '7b'. "
        "Put the items in the order of the standard. [standard-items]"
    ]


def test_numbers_that_are_none_are_said_in_plain_words(said):
    line = "numbers: 6, 7a\n"
    head = f"id: report\norder: 1\ntitle: CERT\nsummary: What to tell.\nreference: kjaer2018\n{line}"
    item = "items:\n  one: {number: '6', item: It, not_reported: No page gives it.}\n"
    (said_,) = said({**NAMED, PATH: f"{head}{item}{REST}"})
    assert "must be numbers with a space between them, such as 6 7a 7b." in said_


@pytest.mark.parametrize(("name", "gone"), [("cert", "6"), ("tidier", "12")])
def test_a_known_standard_keeps_its_numbers_even_when_they_are_dropped_with_their_items(name, gone):
    manual = load.assemble(load.read(ROOT))
    whole = manual.standards[name]
    items = {key: each for key, each in whole.items.items() if each.number != gone}
    numbers = " ".join(number for number in whole.numbers.split() if number != gone)
    dropped = {**manual.standards, name: replace(whole, items=items, numbers=numbers)}
    assert [problem.message for problem in standard_items.check(replace(manual, standards=dropped))] == [
        f"The numbers of '{name}' are {whole.numbers}, and others stand here.",
        f"The standard asks for an item '{gone}', and none here has that number.",
    ]


def test_this_manual_answers_the_sixteen_items_of_the_cert_and_the_twelve_of_the_tidier():
    manual = load.assemble(load.read(ROOT))
    numbered = {
        name: {asked.number.rstrip("ab") for asked in standard.items.values()}
        for name, standard in manual.standards.items()
    }
    assert {name: len(numbers) for name, numbers in numbered.items()} == {"cert": 16, "tidier": 12}
    assert [len(standard.items) for standard in manual.standards.values()] == [19, 12]
