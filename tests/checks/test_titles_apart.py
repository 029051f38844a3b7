"""Two things of one kind can be told apart by their titles."""

from __future__ import annotations

from conftest import BASE

LEGS = "content/en/exercises/leg-muscles.yaml"
STAND = "content/en/measures/sit-to-stand.yaml"
AGAIN = "content/en/measures/stand-again.yaml"
PROGRAMME = "content/en/programme.yaml"
END = "and nobody could tell them apart. Give one of them another title. [title-twice]"


def test_two_levels_of_one_title_are_a_problem_that_names_both(said):
    assert said({LEGS: ("title: Sit to stand slowly", "title: sit to  Stand")}) == [
        f"{LEGS}:40:12: 'level-1' has the title 'sit to  Stand' too, {END}"
    ]


def test_two_items_of_one_kind_and_title_are_a_problem_that_names_both(said):
    twin = (BASE / STAND).read_text(encoding="utf-8").replace("id: sit-to-stand", "id: stand-again")
    lines = [line for line in said({AGAIN: twin}) if "[title-twice]" in line]
    assert lines == [f"{AGAIN}:3:8: The title 'Sit to stand' is that of {STAND} too, {END}"]


def test_an_exercise_and_a_measure_may_have_one_title(said):
    assert said({LEGS: ("title: Getting up and down", "title: Sit to stand")}) == []


def test_two_meetings_of_one_title_are_a_problem_that_names_the_other(visited, said):
    text = (visited / PROGRAMME).read_text(encoding="utf-8")
    start, end = text.index("  first-visit:"), text.index("topics:\n")
    twin = text[start:end].replace("first-visit:", "last-visit:")
    lines = [line for line in said({PROGRAMME: text[:end] + twin + text[end:]}) if "[title-twice]" in line]
    assert [line.partition(": ")[2] for line in lines] == [
        f"The title 'First visit' is that of 'first-visit' too, {END}"
    ]
