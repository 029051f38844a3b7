"""Citation keys in the style of the file."""

from __future__ import annotations

import pytest

from manual.evidence import keys
from manual.evidence.record import Person, Record


@pytest.mark.parametrize(
    ("person", "key"),
    [
        (Person("Kjær", "P"), "kjaer2018"),
        (Person("Sørensen", "A"), "sorensen2018"),
        (Person("van Tulder", "M"), "vantulder2018"),
        (Person("O'Keeffe", "M"), "okeeffe2018"),
        (Person("Bussières", "A"), "bussieres2018"),
        (Person("World Health Organization"), "who2018"),
        (Person("National Institute for Health and Care Excellence"), "nihce2018"),
        (Person("王", "伟"), "source2018"),
    ],
)
def test_a_key_is_the_first_family_name_and_the_year(person: Person, key: str) -> None:
    assert (
        keys.proposed(Record(title="Of backs", year="2018", people=(person, Person("Beek", "J"))), []) == key
    )


def test_a_key_that_is_taken_gets_a_letter_and_then_a_number() -> None:
    source = Record(title="A", year="2018", people=(Person("Kjaer", "P"),))
    assert keys.proposed(source, ["Kjaer2018"]) == "kjaer2018b"
    letters = [f"kjaer2018{letter}" for letter in ["", *keys.SUFFIXES]]
    assert keys.proposed(source, letters) == "kjaer2018-2"
    assert keys.proposed(source, [*letters, "kjaer2018-2"]) == "kjaer2018-3"


def test_without_authors_a_telling_word_of_the_title_stands_for_them() -> None:
    assert keys.proposed(Record(title="The effects of walking"), []) == "walking"
