"""A guess is made only where it is right."""

import pytest

from manual import guessing

KNOWN = ["leg-muscles", "belly-muscles", "class-01", "level-1", "moving", "kjaer2018", "mat"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("leg-muscle", "leg-muscles"),
        ("Leg_Muscles", "leg-muscles"),
        ("gel-muscles", "leg-muscles"),
        ("legmuscels", "leg-muscles"),
        ("mvoing", "moving"),
        ("class-1", "class-01"),
        ("matt", "mat"),
        ("hip-muscles", ""),
        ("back-muscles", ""),
        ("class-07", ""),
        ("level-5", ""),
        ("kjaer2081", ""),
        ("", ""),
        ("ab", ""),
    ],
)
def test_a_slip_or_two_are_guessed_and_no_more(name: str, meant: str) -> None:
    assert guessing.meant(name, KNOWN) == meant


def test_a_slip_in_a_year_is_guessed_where_numbers_are_part_of_a_word() -> None:
    assert guessing.meant("kjaer2081", KNOWN, same_numbers=False) == "kjaer2018"
