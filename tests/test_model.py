"""An item knows the places of its values."""

from __future__ import annotations

from manual import load
from manual.errors import Place
from manual.model import Glossary


def test_the_place_of_a_value_is_its_way_through_the_data_of_its_file():
    place = Glossary(path="content/en/glossary.yaml", id="glossary").at("terms", "pain", find="ache")
    assert (place.path, place.keys, place.find) == ("content/en/glossary.yaml", ("terms", "pain"), "ache")


def test_the_way_to_a_value_of_a_meeting_begins_at_the_top_of_the_programme(tree, visited):
    visit = load.assemble(load.read(tree)).programme.assessments["first-visit"]
    place = visit.at("basis", "sources")
    assert (place.path, place.keys) == (
        "content/en/programme.yaml",
        ("assessments", "first-visit", "basis", "sources"),
    )


def test_a_file_holds_the_item_that_is_named_as_it_is():
    assert Place("content/en/exercises/leg-muscles.yaml").item == "leg-muscles"
    assert Place("docs/en/objectives.md").item == "objectives"


def test_places_are_the_same_when_their_line_and_column_are():
    assert Place("a.yaml", 3, 1, keys=("x",), find="y") == Place("a.yaml", 3, 1)
