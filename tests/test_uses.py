"""Who uses what, and where it is named."""

from __future__ import annotations

import pytest

from conftest import BASE, changed
from manual import load, uses

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
CLASS = "content/en/classes/class-01.yaml"
EXEMPTIONS = "content/exemptions.yaml"
GLOSSARY = "content/en/glossary.yaml"
PROGRAMME = "content/en/programme.yaml"
CHAPTER = "docs/en/objectives.md"


@pytest.fixture
def manual(tree):
    """The base example with some files changed, read but not filled."""

    def read(files):
        changed(tree, files)
        found = load.read(tree)
        assert found.problems == []
        return load.assemble(found)

    return read


def used(manual):
    return [(use.key, use.place.path, use.place.keys, use.reading) for use in uses.of_references(manual)]


def named(manual):
    return sorted((link.source, link.target) for link in uses.links(manual))


def test_every_item_with_a_page_is_told_once(manual, visited):
    assert [item.id for item in uses.items(manual({}))] == [
        *("education-1", "leg-muscles", "class-01", "sit-to-stand", "exercise-reduces-pain"),
        *("day-1", "objectives", "first-visit", "programme", "glossary"),
    ]


def test_a_reference_is_used_in_prose_and_as_evidence(manual):
    assert used(manual({})) == [
        ("kjaer2018", CHAPTER, (), False),
        ("kjaer2018", CLAIM, ("evidence", "kjaer2018"), False),
    ]


def test_a_reference_is_used_as_a_basis(manual):
    basis = "basis: {sources: {kjaer2018: {locator: p. 4, covers: aim}}}"
    files = {CLASS: ("basis: {editorial: {covers: all, reason: This is an example.}}", basis)}
    assert ("kjaer2018", CLASS, ("basis", "sources", "kjaer2018"), False) in used(manual(files))


def test_the_basis_of_a_meeting_is_found_in_the_programme(manual, visited):
    keys = ("assessments", "first-visit", "basis", "sources", "kjaer2018")
    assert ("kjaer2018", PROGRAMME, keys, False) in used(manual({}))


def test_a_reference_that_is_only_kept_for_reading_says_so(manual):
    files = {PROGRAMME: ("topics:\n", "reading_list:\n  lorig2003: To be read.\ntopics:\n")}
    assert ("lorig2003", PROGRAMME, ("reading_list", "lorig2003"), True) in used(manual(files))


def test_a_citation_in_prose_is_found_by_its_key(manual):
    use = next(uses.of_references(manual({CHAPTER: ("[@kjaer2018]", "[see @kjaer2018, p. 4]")})))
    assert (use.place.path, use.place.find) == (CHAPTER, "@kjaer2018")


def test_an_item_is_linked_by_each_id_that_its_data_names(manual):
    assert named(manual({})) == [
        ("class-01", "education-1"),
        ("class-01", "exercise-reduces-pain"),
        ("class-01", "leg-muscles"),
        ("day-1", "education-1"),
        ("education-1", "exercise-reduces-pain"),
        ("leg-muscles", "education-1"),
        ("leg-muscles", "exercise-reduces-pain"),
    ]


def test_a_link_and_a_claim_in_prose_count_as_often_as_they_stand(manual):
    before = named(manual({}))
    text = "[A](item:day-1) [b](item:day-1#practice)\n\n{claim:exercise-reduces-pain}\n\nThe programme"
    after = named(manual({CHAPTER: ("The programme", text)}))
    assert [link for link in after if link not in before] == [
        ("objectives", "day-1"),
        ("objectives", "day-1"),
        ("objectives", "exercise-reduces-pain"),
    ]


def test_a_meeting_links_for_itself_and_not_for_the_programme(manual, visited):
    assert [link for link in named(manual({})) if link[0] in ("first-visit", "programme")] == [
        ("first-visit", "exercise-reduces-pain"),
        ("first-visit", "leg-muscles"),
        ("first-visit", "sit-to-stand"),
    ]


def test_a_link_knows_the_way_to_where_it_stands_inside_its_item(manual, visited):
    ways = {(link.source, link.target): link.way for link in uses.links(manual({}))}
    assert ways["day-1", "education-1"] == ("blocks", "practice", "about", 0)
    assert ways["first-visit", "leg-muscles"] == ("steps", "talk", "text")


@pytest.mark.parametrize(
    ("path", "keys", "item"),
    [
        ("docs/en/objectives.md", (), "objectives"),
        ("content/en/exercises/leg-muscles.yaml", ("levels", "level-1"), "leg-muscles"),
        ("content/en/programme.yaml", ("plan", "weeks"), "programme"),
        ("content/en/programme.yaml", ("assessments", "first-visit", "title"), "first-visit"),
        ("content/en/programme.yaml", ("paths", "instructor", "text"), "instructor"),
    ],
)
def test_a_value_belongs_to_the_item_of_its_file_or_to_a_meeting_or_a_path(path, keys, item):
    assert uses.holder(path, keys) == item


def test_a_result_uses_the_sources_of_its_figures_and_a_chapter_the_result(manual):
    text = (BASE.parent / "good/result-figures/content/en/results/pilot.yaml").read_text(encoding="utf-8")
    path = "content/en/results/pilot.yaml"
    row = "    locator: Table 6\n"
    made = manual(
        {
            path: text.replace(row, f"{row}    reference: kjaer2018\n    measure: sit-to-stand\n"),
            CHAPTER: ("The programme", "{result:pilot}\n\n{week:1}\n\nThe programme"),
        }
    )
    assert [use for use in used(made) if use[1] == path] == [
        ("kjaer2018", path, ("reference",), False),
        ("kjaer2018", path, ("rows", "pain", "reference"), False),
    ]
    assert {link for link in named(made) if "pilot" in link} == {
        ("objectives", "pilot"),
        ("pilot", "sit-to-stand"),
    }
