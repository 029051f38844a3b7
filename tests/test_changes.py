"""What changed between two manuals is sorted by what a reviewer asks for first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from conftest import Change as Edit
from conftest import changed
from manual import changes, load, schema
from manual.changes import Change

ROOT = Path(__file__).resolve().parents[1]
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
LEGS = "content/en/exercises/leg-muscles.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CLASS = "content/en/classes/class-01.yaml"
DOSE = "    dose: {sets: 1, repetitions: 10, rest_s: 60, per_week: 2}\n"


@pytest.fixture
def told(tree: Path) -> Callable[..., list[Change]]:
    """What is told of edits of the base example; ``first`` are edits that both sides have."""

    def compare(edits: Mapping[str, Edit], first: Mapping[str, Edit] | None = None) -> list[Change]:
        changed(tree, first or {})
        old = load.assemble(load.read(tree))
        changed(tree, edits)
        return changes.between(old, load.assemble(load.read(tree)))

    return compare


def test_a_manual_compared_with_itself_has_no_change(told):
    assert told({}) == []


def test_a_dose_that_changed_is_told_with_its_unit(told):
    edit = (
        DOSE,
        "    dose: {sets: 1, repetitions: 12, hold_s: 5, rest_s: 30, per_week: 1, each_side: true}\n",
    )
    assert told({LEGS: edit}) == [
        Change("doses", "leg-muscles", "levels/level-1/dose/repetitions", "10 repetitions", "12 repetitions"),
        Change("doses", "leg-muscles", "levels/level-1/dose/hold_s", None, "5 s held"),
        Change("doses", "leg-muscles", "levels/level-1/dose/rest_s", "60 s of rest", "30 s of rest"),
        Change("doses", "leg-muscles", "levels/level-1/dose/per_week", "2 days a week", "1 day a week"),
        Change("doses", "leg-muscles", "levels/level-1/dose/each_side", None, "each side: yes"),
    ]


def test_the_doses_of_an_exercise_that_came_are_told_whole(told, tree):
    (tree / "content/en/exercises/arms.yaml").write_text(
        (tree / LEGS).read_text(encoding="utf-8").replace("id: leg-muscles\norder: 1", "id: arms\norder: 2"),
        encoding="utf-8",
    )
    first, *_ = found = told({LEGS: None})
    assert first == Change(
        "doses",
        "leg-muscles",
        "levels/level-1/dose",
        "1 set, 10 repetitions, 60 s of rest, 2 days a week",
        None,
    )
    assert found[-1] == Change("items", "leg-muscles", "", "Getting up and down", None)


def test_a_stop_rule_that_changed_is_safety(told):
    assert told({LEGS: ("stop: Pain spreads.", "stop: Pain spreads far.")}) == [
        Change("safety", "leg-muscles", "levels/level-1/stop", "Pain spreads.", "Pain spreads far.")
    ]


SIGNS = """signs:
  origin: Ours.
  tiers: {now: {title: Now, act: Call, signs: {chest: {patient: Chest pain, clinician: Chest pain, known_by: {chest: chest pain}}}}}
  in_doubt: Ask.
topics:
"""


def test_a_warning_sign_that_went_is_safety(told):
    more = SIGNS.replace("signs: {chest", "signs: {fever: {clinician: Fever}, chest")
    assert told({PROGRAMME: (more, SIGNS)}, first={PROGRAMME: ("topics:\n", more)}) == [
        Change("safety", "programme", "signs/tiers/now/signs/fever", "Fever", None)
    ]


def test_a_certainty_that_changed_alone_is_told_with_the_reason_that_stayed(told):
    assert told({CLAIM: ("level: low", "level: moderate")}) == [
        Change(
            "certainty", "exercise-reduces-pain", "certainty/level", "low", "moderate",
            "The reason is as before: No control group.",
        )
    ]  # fmt: skip


def test_a_reason_that_changed_too_is_told_beside_the_certainty(told):
    edit = (
        "{level: low, graded_by: editors, starts_from: other-studies, reason: No",
        "{level: moderate, graded_by: editors, starts_from: other-studies, reason: A",
    )
    assert [(each.at, each.new, each.note) for each in told({CLAIM: edit})] == [
        ("certainty/level", "moderate", ""),
        ("certainty/reason", "A control group.", ""),
    ]


def test_evidence_that_came_or_went_is_told_whole_for_its_claim(told):
    entry = "  kjaer2018: {locator: Abstract, finding: Less pain., direction: supports}\n"
    other = "  ris2021: {locator: Table 2, finding: More pain., direction: against}\n"
    found = told({CLAIM: (entry, other)})
    assert found == [
        Change(
            "evidence",
            "exercise-reduces-pain",
            "evidence/ris2021",
            None,
            "Table 2; More pain.; against",
        ),
        Change(
            "evidence",
            "exercise-reduces-pain",
            "evidence/kjaer2018",
            "Abstract; Less pain.; supports",
            None,
        ),
    ]


def test_evidence_that_turned_against_a_claim_is_told(told):
    assert told({CLAIM: ("direction: supports", "direction: against")}) == [
        Change("evidence", "exercise-reduces-pain", "evidence/kjaer2018/direction", "supports", "against")
    ]


def test_an_id_that_changed_is_a_claim_withdrawn_and_another_added(told, tree):
    text = (tree / CLAIM).read_text(encoding="utf-8").replace("id: exercise-reduces-pain", "id: less-pain")
    said = "Exercise may reduce back pain. (certainty: low; evidence: kjaer2018)"
    assert told({CLAIM: None, "content/en/claims/less-pain.yaml": text}) == [
        Change("claims", "exercise-reduces-pain", "", said, None),
        Change("claims", "less-pain", "", None, said),
    ]


def test_minutes_of_a_segment_and_of_a_class_part_are_the_schedule(told):
    found = told({SESSION: ("    minutes: 6", "    minutes: 7"), CLASS: ("exercises: 10", "exercises: 12")})
    assert found == [
        Change("schedule", "class-01", "parts/exercises", "10 min", "12 min"),
        Change("schedule", "education-1", "segments/moving/minutes", "6 min", "7 min"),
    ]


def test_a_reference_is_told_by_its_fields_and_its_line_does_not_count(told):
    found = told({"references.bib": "\n\n@misc{a, title={New}, author={A, B}, year={2020}}\n"})
    assert {each.section for each in found} == {"references"}
    assert [(each.item, each.new) for each in found if each.old is None] == [("a", "A B. New. 2020")]
    moved = told({"references.bib": "\n\n\n@misc{a, title={Newer}, author={A, B}, year={2020}}\n"})
    assert moved == [Change("references", "a", "title", "New", "Newer")]


def test_an_exemption_that_came_is_told_as_what_the_check_allows(told):
    text = "exemptions:\n  one: {check: overclaim, item: glossary, reason: It waits., until: 2027-02-30}\n"
    (found,) = told({"content/exemptions.yaml": text})
    assert (found.section, found.at) == ("rules", "exemptions/one")


def test_an_approval_is_a_review_record(told):
    assert told({CLAIM: ("due: 2027-11-23}", "due: 2027-11-23, approvals: {clinician: 2026-11-23}}")}) == [
        Change("reviews", "exercise-reduces-pain", "review/approvals/clinician", None, "2026-11-23")
    ]


def test_every_other_field_is_named(told):
    assert told({LEGS: ("home: Use a kitchen chair.", "home: Use a chair.")}) == [
        Change("other", "leg-muscles", "home", "Use a kitchen chair.", "Use a chair.")
    ]


def test_the_order_of_entries_is_told_where_it_counts_and_that_of_fields_is_not():
    first = {"levels": {"a": {"stop": "x", "start": "y"}, "b": {}}}
    second = {"levels": {"b": {}, "a": {"start": "y", "stop": "x"}}}
    assert list(changes._of_file(LEGS, first, second)) == [
        Change("doses", "leg-muscles", "levels/order", "a, b", "b, a")
    ]


def test_the_text_of_a_chapter_is_told_as_a_field(told, tree):
    text = (tree / "docs/en/objectives.md").read_text(encoding="utf-8")
    assert [(each.section, each.at) for each in told({"docs/en/objectives.md": f"{text}\nMore.\n"})] == [
        ("other", "body")
    ]


def test_a_slide_that_teaches_the_signs_is_safety():
    slide = {"title": "Signs", "teaches_signs": True}
    sides = [{"segments": {"one": {"slides": {"a": {**slide, "body": text}}}}} for text in ("Old", "New")]
    (found,) = changes._of_file(SESSION, *sides)
    assert (found.section, found.at) == ("safety", "segments/one/slides/a/body")


# The table of sections against the schemas


def ways(found: Mapping[str, Any], way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every way through what a schema allows, with "x" for an id."""
    if "$ref" in found:
        name, _, part = found["$ref"].partition("#/$defs/")
        found = json.loads((ROOT / "schemas" / name).read_text(encoding="utf-8"))["$defs"][part]
    inner = dict(found.get("properties", {}))
    for each in found.get("patternProperties", {}).values():
        inner["x"] = each
    yield way
    for name, each in inner.items():
        yield from ways(each, (*way, name))


PATTERNS = [
    (kind, pattern)
    for kind, held in changes.PLACES.items()
    for patterns in held.values()
    for pattern in patterns
    if kind != "*"
]


@pytest.mark.parametrize(("kind", "pattern"), PATTERNS)
def test_every_place_that_a_section_names_is_one_of_the_schema(kind, pattern):
    whole = json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    held = pattern.removesuffix("/order")
    assert any(changes.fits(held, way) for way in ways(whole) if way), pattern


@pytest.mark.parametrize("pattern", [*changes.WHOLE, *changes.ORDERED])
def test_what_is_whole_or_has_an_order_is_a_place_of_a_schema(pattern):
    files = (ROOT / "schemas").glob("*.schema.json")
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    assert any(changes.fits(pattern, way) for whole in schemas for way in ways(whole)), pattern


def test_every_dose_and_every_level_of_certainty_has_its_section():
    for kind in {*schema.KINDS} - {"interface"}:
        whole = json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))
        for way in ways(whole):
            if "dose" in way:
                assert changes.section_of(kind, way) == "doses"
            if way[:1] == ("certainty",):
                assert changes.section_of(kind, way) == "certainty"
