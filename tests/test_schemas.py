"""What every schema says about its fields, so that people and programs can rely on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from conftest import ROOT
from manual import load
from manual.checks import mentions
from manual.marks import Mention
from manual.misfits import LETTER, SENTENCE, SHAPES
from manual.schema import KINDS, Schemas

SCHEMAS = Schemas(ROOT / "schemas")
# what no translator sees, and why
NOT_TRANSLATED = {
    "exemptions.exemptions.<id>.item": "an id, or the name of a single file",
    "exemptions.exemptions.<id>.reason": "a note among editors",
    "decisions.decisions.<id>.reason": "a note among editors",
    "locale.dose_words.*": "each language has its own",
    "locale.name": "each language has its own",
    "locale.certainty_words.*": "each language has its own",
    "locale.overclaims.[]": "each language has its own",
    "locale.overclaims_allowed.[]": "each language has its own",
    "locale.trademarks.[]": "a name is the same in every language",
    "locale.notice_words.*": "each language has its own",
    "programme.version": "a number",
}


def fields(part: dict, way: str) -> Iterator[tuple[str, dict]]:
    """Each field and each entry below a part of a schema, with its dotted way."""
    for name, inner in part.get("properties", {}).items():
        yield f"{way}.{name}", inner
        yield from fields(inner, f"{way}.{name}")
    for inner in part.get("patternProperties", {}).values():
        yield f"{way}.<id>", inner
        yield from fields(inner, f"{way}.<id>")


ALL = [(way, part) for kind, schema in SCHEMAS.whole.items() for way, part in fields(schema, kind)]
ALL += [found for name, part in SCHEMAS.whole["common"]["$defs"].items() for found in fields(part, name)]


def without(keyword: str) -> list[str]:
    return [way for way, part in ALL if not part.get(keyword)]


def test_there_is_a_schema_for_every_kind_and_one_for_what_they_share():
    assert set(SCHEMAS.raw) == {*KINDS, "common"}


@pytest.mark.parametrize("kind", SCHEMAS.raw)
def test_a_schema_is_valid_and_has_the_name_of_its_file(kind):
    Draft202012Validator.check_schema(SCHEMAS.raw[kind])
    Draft202012Validator.check_schema(SCHEMAS.whole[kind])
    assert SCHEMAS.raw[kind]["$id"] == f"{kind}.schema.json"
    assert SCHEMAS.raw[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_nothing_refers_to_another_file_once_the_schemas_are_whole():
    assert "$ref" not in repr(SCHEMAS.whole)


def test_every_field_has_a_description_that_is_a_sentence():
    assert without("description") == []
    assert [way for way, part in ALL if not part["description"].endswith((".", "?"))] == []


def test_every_field_has_an_example():
    assert without("examples") == []


def test_an_example_fits_its_field_except_for_what_it_leaves_out():
    wrong = [
        (way, error.message)
        for way, part in ALL
        for example in part["examples"]
        for error in Draft202012Validator(part).iter_errors(example)
        if error.validator != "required"
    ]
    assert wrong == []


def test_an_example_of_a_single_value_or_a_list_is_complete():
    simple = [(way, part) for way, part in ALL if part.get("type") != "object"]
    assert [way for way, part in simple if not Draft202012Validator(part).is_valid(part["examples"][0])] == []


def test_every_mapping_refuses_names_that_it_does_not_know():
    mappings = [(way, part) for way, part in ALL if part.get("type") == "object"]
    mappings += [(kind, SCHEMAS.whole[kind]) for kind in KINDS]
    assert [way for way, part in mappings if part.get("additionalProperties") is not False] == []


def test_every_required_field_exists():
    for _, part in ALL:
        assert set(part.get("required", ())) <= set(part.get("properties", {}))


def test_what_repeats_is_a_mapping_unless_it_is_a_list_of_ids_choices_or_words_of_a_language():
    lists = [(way, part) for way, part in ALL if part.get("type") == "array"]
    free = [way for way, part in lists if "x-refers-to" not in part and "enum" not in part["items"]]
    assert [way for way in free if not way.startswith("locale.")] == []


def test_no_list_may_name_a_thing_twice():
    assert [way for way, part in ALL if part.get("type") == "array" and not part.get("uniqueItems")] == []


def test_words_are_translated_unless_the_list_above_says_why_not():
    texts = [(way, part) for way, part in ALL if part.get("type") == "string"]
    texts += [(f"{way}.[]", part["items"]) for way, part in ALL if part.get("type") == "array"]
    words = [(way, part) for way, part in texts if part.get("pattern", LETTER) in (LETTER, SENTENCE)]
    free = [way for way, part in words if not {"enum", "x-translatable"} & set(part)]
    patterns = [re.escape(way).replace(r"\*", ".*") for way in NOT_TRANSLATED]
    assert [way for way in free if not any(re.fullmatch(pattern, way) for pattern in patterns)] == []
    for way, pattern in zip(NOT_TRANSLATED, patterns, strict=True):
        assert any(re.fullmatch(pattern, each) for each in free), f"'{way}' needs no reason any more."


def test_translated_words_are_texts_that_may_not_be_empty_and_have_a_reader():
    for way, part in ALL:
        if "x-translatable" in part:
            assert (part["x-translatable"], part["type"], part["minLength"]) == (True, "string", 1), way
            assert part["x-reader"] in ("patient", "voice", "clinician", "interface"), way
        else:
            assert not {"x-reader", "x-translator-note"} & set(part), way


def test_every_pattern_has_a_name_in_plain_words():
    texts = [part for _, part in ALL] + [part["items"] for _, part in ALL if "items" in part]
    patterns = {part["pattern"] for part in texts if "pattern" in part}
    patterns |= {pattern for part in texts for pattern in part.get("patternProperties", {})}
    assert patterns == set(SHAPES)


@pytest.mark.parametrize("to", sorted({part["x-refers-to"] for _, part in ALL if "x-refers-to" in part}))
def test_what_a_value_may_refer_to_is_known_to_the_check_of_ids(to, tree):
    path, keys = {
        "segment": ("content/en/classes/class-01.yaml", ("topic", "segment")),
        "session_objective": (
            "content/en/sessions/education-1.yaml",
            ("segments", "moving", "objectives", 0),
        ),
        "goal": ("content/en/course/day-1.yaml", ("blocks", "practice", "goals", 0)),
        "slide": ("content/en/sessions/education-1.yaml", ("segments", "moving", "when_short", "slides", 0)),
    }.get(to, ("content/en/programme.yaml", ()))
    data = {"topic": {"session": "education-1", "segment": "nowhere"}, "goals": {}, "objectives": {}}
    data["segments"] = {"moving": {"when_short": {"slides": ["nowhere"]}}}
    mention = Mention(path, keys, "nowhere", to)
    manual = replace(load.assemble(load.read(tree)), texts=(), data={path: data}, mentions=(mention,))
    messages = [problem.message for problem in mentions.check(manual)]
    assert messages == [f"There is no {to.replace('_', ' ')} 'nowhere'."]
