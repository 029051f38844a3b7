"""Each technique is coded somewhere, and each code is a technique."""

from __future__ import annotations

import pytest

from conftest import BASE

PATH = "content/en/techniques.yaml"
CODED = (BASE.parent / "good" / "technique-unused" / PATH).read_text(encoding="utf-8")
CLASS = "content/en/classes/class-01.yaml"
PROGRAMME = "content/en/programme.yaml"


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (CLASS, ("parts:\n", "techniques: [bct-1-4]\nparts:\n")),
        (
            "content/en/exercises/leg-muscles.yaml",
            ("equipment: [chair]", "techniques: [bct-1-4]\nequipment: [chair]"),
        ),
        (PROGRAMME, ("    minutes: 60\n", "    minutes: 60\n    techniques: [bct-1-4]\n")),
        (
            "content/en/sessions/education-1.yaml",
            ("    method: dialogue\n", "    method: dialogue\n    techniques: [bct-1-4]\n"),
        ),
    ],
    ids=["class", "exercise", "meeting", "segment"],
)
def test_a_class_an_exercise_a_meeting_and_a_segment_may_be_coded(path, change, visited, said):
    assert said({PATH: CODED, path: change}) == []


def test_a_code_that_is_no_technique_is_a_problem_with_its_remedy(said):
    files = {PATH: CODED, CLASS: ("parts:\n", "techniques: [bct-1-4, bct-1-5]\nparts:\n")}
    assert said(files) == [
        f"{CLASS}:6:23: There is no technique 'bct-1-5'. "
        f"Write it under 'techniques' in {PATH} first, or name another. [id-unknown]"
    ]


def test_a_group_that_the_taxonomy_does_not_have_is_a_problem(said):
    text = CODED.replace("group: goals-and-planning", "group: goals")
    files = {PATH: text, CLASS: ("parts:\n", "techniques: [bct-1-4]\nparts:\n")}
    assert said(files) == [
        f"{PATH}:11:12: There is no technique group 'goals'. "
        f"Write it under 'groups' in {PATH} first, or name another. [id-unknown]"
    ]


def test_codes_are_not_judged_while_the_techniques_cannot_be_read(codes):
    files = {PATH: f"{CODED}more: 1\n", CLASS: ("parts:\n", "techniques: [bct-9-9]\nparts:\n")}
    assert codes(files) == ["schema-unknown-field"]


def test_prose_may_link_to_a_technique_and_not_to_one_that_is_not_there(said):
    def files(part: str) -> dict[str, object]:
        coded = ("parts:\n", "techniques: [bct-1-4]\nparts:\n")
        link = f"The [plan](item:techniques#{part})"
        return {PATH: CODED, CLASS: coded, "docs/en/objectives.md": ("The programme", link)}

    assert said(files("bct-1-4")) == []
