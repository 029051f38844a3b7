"""A technique has the number that its id and its group say."""

from __future__ import annotations

import pytest

from conftest import BASE

GOOD = BASE.parent / "good" / "technique-number" / "content" / "en"
PATH, CLASS = "content/en/techniques.yaml", "content/en/classes/class-01.yaml"
TEXT = (GOOD / "techniques.yaml").read_text(encoding="utf-8")
CODED = (GOOD / "classes" / "class-01.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "said_of_it"),
    [
        (("bct-1-4:", "bct-1-5:"), "and the id is 'bct-1-5'. Call it 'bct-1-4', or mend the number."),
        (("number: 1,", "number: 2,"), "and 'goals-and-planning' is group 2. Mend the number or the group."),
    ],
)
def test_a_number_that_does_not_agree_is_a_problem_on_its_line(change, said_of_it, said):
    files = {PATH: TEXT.replace(*change), CLASS: CODED.replace("bct-1-4", change[1].rstrip(":"))}
    if "number" in change[1]:
        files[CLASS] = CODED
    assert said(files) == [f"{PATH}:8:13: The number is 1.4, {said_of_it} [technique-number]"]


def test_the_first_number_counts_whole(said):
    text = TEXT.replace('"1.4"', '"13.4"').replace("bct-1-4", "bct-13-4")
    files = {PATH: text, CLASS: CODED.replace("bct-1-4", "bct-13-4")}
    assert said(files) == [
        f"{PATH}:8:13: The number is 13.4, and 'goals-and-planning' is group 1. "
        "Mend the number or the group. [technique-number]"
    ]
