"""schemas/README.md names every field, as the schemas have it."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from manual.schema import KINDS, Schemas
from manual.schema_guide import guide

SCHEMAS = Schemas(ROOT / "schemas")
PAGE = guide(SCHEMAS)


def section(title: str) -> str:
    return re.split(r"^## ", PAGE.partition(f"\n## {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def test_the_page_is_current():
    current = (ROOT / "schemas" / "README.md").read_text(encoding="utf-8") == PAGE
    assert current, "schemas/README.md is not as the schemas are: run 'python -m manual guide'."


def test_the_page_is_the_same_each_time():
    assert guide(Schemas(ROOT / "schemas")) == PAGE


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_kind_has_a_line_with_its_description(kind):
    said = section(SCHEMAS.raw[kind]["title"])
    for name, part in SCHEMAS.raw[kind]["properties"].items():
        assert f"\n- `{name}`: {part['description']} " in said


def test_a_field_inside_an_entry_has_a_dotted_way_with_the_id_left_open():
    assert (
        "- `segments.<id>.minutes`: How long the segment takes, in minutes. "
        "A whole number from 1 to 240; required. Example: `14`\n"
    ) in section("Education session")


def test_fields_under_a_citation_key_say_so():
    assert "- `evidence.<key>.locator`: " in section("Claim")


def test_the_four_levels_are_told_once():
    said = section("Exercise")
    assert said.count("`levels.level-1…level-4.stop`") == 1
    assert "`levels.level-2" not in said


SORTS = {
    "The name of the file without .yaml. It never changes. An id; required.": "Exercise",
    "What the exercise trains. One of `strength`, `flexibility`; required.": "Exercise",
    "under equipment. A list of ids, each of a piece of equipment; required.": "Exercise",
    "The education session. The id of a session; required.": "Exercise",
    "Claims that this rests on, by id. A shared part, see [claims](#claims); required.\n": "Exercise",
    "A mapping by the id of a class part, with at least one entry; required.": "Exercise class",
    "A list of ids, each of an exercise, at least one; required.": "Exercise class",
    "A list of any of `initial`, `final`, `month-3`, `month-6`, `month-12`, at least one; ": "Measure",
    "When the day starts, hours and minutes. A time of day; required.": "Course day",
    "A statement needs one of these. A list of words; may be left out.": "Locale",
    "Fields of its own, among them `repetitions` or `hold_s`. Example: `{sets: 2, ": "Shared parts",
    "True when the dose is done on each side. True or false; may be left out.": "Shared parts",
}


@pytest.mark.parametrize(("words", "title"), SORTS.items())
def test_the_sort_of_a_value_is_said_in_plain_words(words, title):
    assert words in section(title)


def test_words_say_who_reads_them_and_what_the_translator_is_told():
    assert (
        "- `title`: The title, as a reader sees it. Text with a letter in it; required; translated, read by patients. "
        "Translators are told: Short: it also stands in the navigation. "
        "Example: `Legs: getting up and down`\n"
    ) in section("Exercise")


def test_each_kind_says_where_its_files_lie():
    assert "\n`content/en/sessions/<id>.yaml`\n" in section("Education session")
    assert "\n`content/<language>/locale.yaml`\n" in section("Locale")
    assert "\n`content/exemptions.yaml`\n" in section("Exemptions")
    assert "\n`docs/en/<id>.md`\n" in section("Chapter")
