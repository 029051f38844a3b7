"""Plain data becomes nouns, all the way down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from manual.frame import Exemption, Objective
from manual.model import Glossary
from manual.nouns import make
from manual.parts import Basis, Dose, Editorial, Segment, Slide, Source


def test_a_field_that_data_leaves_out_keeps_its_default():
    dose = make(Dose, {"sets": 3, "rest_s": 60, "per_week": 2, "hold_s": 10})
    assert dose == Dose(sets=3, rest_s=60, per_week=2, repetitions=None, hold_s=10, each_side=False)


def test_a_list_becomes_a_tuple_which_nobody_changes():
    segment = make(Segment, {"title": "T", "minutes": 5, "method": "talk", "purpose": "P", "claims": ["a"]})
    assert segment == Segment(title="T", minutes=5, method="talk", purpose="P", claims=("a",))


def test_an_entry_of_a_mapping_becomes_a_noun_under_its_key_and_keeps_its_place():
    slides = {name: {"title": name, "body": "B", "notes": "N"} for name in ("z", "a")}
    data = {"title": "T", "minutes": 5, "method": "talk", "purpose": "P", "slides": slides}
    assert list(make(Segment, data).slides.items()) == [
        ("z", Slide("z", "B", "N")),
        ("a", Slide("a", "B", "N")),
    ]


def test_a_mapping_of_words_is_the_same_mapping():
    data = {"term": "T", "plain": "P", "clinical": "C", "avoid": {"relapse": "relapse"}}
    term = make(Glossary, {"terms": {"t": data}}, path="p", id="glossary").terms["t"]
    assert term.avoid is data["avoid"]


def test_a_noun_that_may_be_left_out_is_made_when_it_is_there():
    source, editorial = {"locator": "p. 4", "covers": "all"}, {"covers": "all", "reason": "R"}
    assert make(Basis, {"sources": {"kjaer2018": source}}) == Basis({"kjaer2018": Source("p. 4", "all")})
    assert make(Basis, {"editorial": editorial}) == Basis({}, Editorial("all", "R"))


def test_a_field_named_as_a_word_of_python_has_an_underscore_only_in_python():
    data = {"for": "patient", "title": "Trust", "text": "Trust in the own back."}
    assert make(Objective, data) == Objective(for_="patient", title="Trust", text="Trust in the own back.")


def test_what_is_said_beside_the_data_goes_before_it():
    data = {"id": "other", "title": "T"}
    assert make(Glossary, data, path="p", id="glossary") == Glossary(path="p", id="glossary", title="T")


def test_a_field_that_the_noun_does_not_have_is_a_bug_of_the_schema():
    data = {"check": "ids", "item": "squat", "reason": "R", "until": "2027-01-01"}
    with pytest.raises(KeyError, match="since"):
        make(Exemption, {**data, "since": "2026-01-01"})


@dataclass(frozen=True)
class Inner:
    size: int


@dataclass(frozen=True)
class Outer:
    shelves: Mapping[str, Mapping[str, Inner]] = field(default_factory=dict)


def test_a_noun_is_made_in_a_mapping_of_mappings_too():
    assert make(Outer, {"shelves": {"a": {"b": {"size": 1}}}}) == Outer({"a": {"b": Inner(1)}})
