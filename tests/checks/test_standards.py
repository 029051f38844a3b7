"""A pointer of a reporting standard leads to data in every item that it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conftest import BASE, ROOT, changed
from manual import load
from manual.checks import standards

PATH = "content/en/standards/report.yaml"
ITEM = "  progression:\n    number: '7a'\n    item: The rule\n"
REST = """basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""
HEAD = f"id: report\norder: 1\ntitle: CERT\nsummary: What to tell.\nreference: kjaer2018\nnumbers: 7a\nitems:\n{ITEM}"
FILL = "Fill it, or point to a field that holds the answer. [standard-unanswered]"
EXERCISE = "content/en/exercises/leg-muscles.yaml"
OBJECTIVES = "docs/en/objectives.md"


@pytest.fixture(autouse=True)
def named(tree):
    """The programme names the standard."""
    changed(tree, {"content/en/programme.yaml": ("topics:\n", "standards: [report]\ntopics:\n")})


def answered(at: str, more: str = "") -> str:
    return f"{HEAD}    answers:\n      first:\n        at: {at}\n        says: There.\n{more}{REST}"


@pytest.mark.parametrize(
    "at",
    [
        "exercise:*/levels/*/go_on",
        "exercise:leg-muscles/levels/level-1/dose",
        "session:*/segments/*/minutes",
        "class:class-01",
        "programme/plan/weeks",
        "programme/topics/*",
        "glossary/terms",
        "course:*/blocks",
        "chapter:objectives",
    ],
)
def test_a_pointer_to_what_there_is_finds_it(at, said):
    assert said({PATH: answered(at)}) == []


@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("exercise:*/levels/*/stops", "finds nothing at 'levels/level-1/stops' of 'leg-muscles'."),
        ("exercise:leg-muscles/title/short", "finds nothing at 'title/short' of 'leg-muscles'."),
        ("exercise:squat/title", "names no item."),
        ("assessment:*/steps", "names no item."),
        ("programme/assessments", "finds nothing at 'assessments' of 'programme'."),
        ("techniques/techniques", "names no item."),
        ("page:leg-muscles", "names no item."),
    ],
)
def test_a_pointer_to_what_there_is_not_is_a_problem_on_its_line(at, message, said):
    assert said({PATH: answered(at)}) == [f"{PATH}:13:13: '{at}' {message} {FILL}"]


@pytest.mark.parametrize("empty", ["[]", "{}"])
def test_what_is_there_and_empty_is_no_answer(empty, said):
    files = {PATH: answered("exercise:*/equipment"), EXERCISE: ("equipment: [chair]", f"equipment: {empty}")}
    found = [line for line in said(files) if "standard-unanswered" in line]
    expected = [f"{PATH}:13:13: 'exercise:*/equipment' finds nothing at 'equipment' of 'leg-muscles'. {FILL}"]
    assert found == (expected if empty == "[]" else [])  # a mapping here is a problem of its own


@pytest.mark.parametrize(
    "at",
    ["class:*/review", "class:*/basis", "exercise:*/id", "programme/headline", "chapter:objectives/title"],
)
def test_what_every_item_has_answers_nothing(at, said):
    assert said({PATH: answered(at)}) == [
        f"{PATH}:13:13: '{at}' is no field that can answer item 7a. Point to a field that holds the answer, or say "
        "under 'not_reported' what was not found. [standard-unanswered]"
    ]


@pytest.mark.parametrize(
    ("standard", "old", "at", "number"),
    [
        ("cert", "exercise:*/equipment", "exercise:*/target", "1"),
        ("cert", "programme/equipment", "programme/headline", "1"),
        ("cert", "class:*/opening_question", "class:*/review", "6"),
        (
            "tidier",
            "claim:fidelity-needs-three-elements/evidence",
            "claim:fidelity-needs-three-elements/limits",
            "1",
        ),
        ("tidier", "session:*/segments/*/minutes", "session:*/segments/*/title", "8"),
    ],
)
def test_an_item_of_a_known_standard_is_answered_by_certain_fields_only(standard, old, at, number):
    manual = load.assemble(load.read(ROOT))
    whole = manual.standards[standard]
    name, asked = next((name, each) for name, each in whole.items.items() if each.number == number)
    way, answer = next((way, each) for way, each in asked.answers.items() if each.at == old)
    asked = asked._replace(answers={**asked.answers, way: answer._replace(at=at)})
    changed_ = replace(whole, items={**whole.items, name: asked})
    (problem,) = standards.check(replace(manual, standards={**manual.standards, standard: changed_}))
    said_ = f"'{at}' is no field that can answer item {number}; for item {number} these do: "
    assert problem.message.startswith(said_)


def test_one_item_without_the_field_is_enough(tree, said):
    text = (tree / EXERCISE).read_text().replace("id: leg-muscles", "id: squat")
    text = text.replace("order: 1\ntitle: ", "order: 2\ntitle: More ")
    files = {
        PATH: answered("exercise:*/equipment"),
        "content/en/exercises/squat.yaml": text.replace("equipment: [chair]", "equipment: []"),
        "content/en/classes/class-01.yaml": ("[leg-muscles]", "[leg-muscles, squat]"),
        "content/en/programme.yaml": (
            "exercises: 1\n  class_exercises: 1",
            "exercises: 2\n  class_exercises: 2",
        ),
    }
    assert said(files) == [
        f"{PATH}:13:13: 'exercise:*/equipment' finds nothing at 'equipment' of 'squat'. {FILL}"
    ]


def test_a_chapter_without_a_word_is_no_answer(said):
    head = (BASE / OBJECTIVES).read_text().rpartition("---")[0] + "---\n"
    assert said({PATH: answered("chapter:objectives"), OBJECTIVES: head}) == [
        f"{PATH}:13:13: 'chapter:objectives' finds nothing in 'objectives'. {FILL}"
    ]


def test_a_meeting_of_the_programme_answers_too(visited, said):
    more = "        sources: {kjaer2018: p. 4}\n"
    assert said({PATH: answered("assessment:*/steps/talk", more)}) == []


def test_what_was_not_found_needs_no_answer(said):
    assert said({PATH: f"{HEAD}    not_reported: No page gives it.\n{REST}"}) == []


def test_nothing_is_said_while_a_file_cannot_be_read(codes):
    files = {PATH: answered("exercise:*/levels"), EXERCISE: ("order: 1", "order: one")}
    assert codes(files) == ["schema-type"]


def test_a_pointer_that_is_none_is_said_in_plain_words(said):
    assert said({PATH: answered("exercise leg-muscles")}) == [
        f"{PATH}:13:13: 'at' is 'exercise leg-muscles', and must be a pointer to fields, such as "
        "exercise:*/levels/*/dose. What belongs here: The field that holds the answer: a kind and an id, or * "
        "for each item of the kind, then the way through its fields, where * stands for each entry. "
        "For example: exercise:*/levels/*/go_on. [schema-value]"
    ]
