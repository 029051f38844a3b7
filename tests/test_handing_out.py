"""References in the forms of other programs are what independent readers of these forms read."""

import json
from pathlib import Path
from typing import Any

import pytest
import rispy
from pybtex.database import parse_string

from manual import bibliography, handing_out
from manual.reference import Reference

ROOT = Path(__file__).resolve().parents[1]
ENDINGS = ("bib", "ris", "json")
# What the schema of CSL-JSON lets stand in an item, as far as this manual uses it.
TYPES = {"article-journal", "report", "book", "chapter", "paper-conference", "thesis", "webpage"}
FIELDS = {
    "id",
    "type",
    "title",
    "author",
    "publisher",
    "container-title",
    "issued",
    "volume",
    "issue",
    "page",
}
FIELDS |= {"DOI", "PMID", "PMCID", "URL", "note"}


def reference(**more: Any) -> Reference:
    given = {"key": "kjaer2018", "kind": "article", "title": "Back & pain", "checked": "abstract"}
    return Reference(**{**given, **more})


@pytest.fixture(scope="module")
def real():
    path = ROOT / "references.bib"
    return dict(bibliography.read("references.bib", path.read_bytes())[0])


def test_each_reference_has_a_file_of_each_form_and_all_have_one_together(real):
    found = handing_out.files(real, "list", "list")
    each = {f"list/{key}.{ending}" for key in real for ending in ENDINGS}
    assert set(found) == each | {f"list.{ending}" for ending in ENDINGS}


def test_the_bytes_do_not_depend_on_the_order_of_the_entries(real):
    turned = dict(reversed(real.items()))
    assert handing_out.files(turned, "a", "b") == handing_out.files(real, "a", "b")


def test_pybtex_reads_every_entry_with_its_title_and_its_people(real):
    told = parse_string(handing_out.FORMS["bib"](list(real.values())), "bibtex").entries
    assert list(told) == list(real)
    for key, one in real.items():
        fields = told[key].fields
        assert bibliography._plain(fields["title"]) == one.title
        assert (fields.get("doi", ""), fields.get("year", "")) == (one.doi, one.year)
        assert len(told[key].persons.get("author", [])) == len(one.authors) + one.and_others


def test_our_own_reader_finds_in_the_entries_what_was_handed_out(real):
    again, problems = bibliography.read("x.bib", handing_out.FORMS["bib"](list(real.values())).encode())
    assert [each for each in problems if each.code == "bib-syntax"] == []
    assert {key: one.authors for key, one in again.items()} == {key: one.authors for key, one in real.items()}


def test_rispy_reads_every_record(real):
    told = rispy.loads(handing_out.FORMS["ris"](list(real.values())))
    assert len(told) == len(real)
    for record, one in zip(told, real.values(), strict=True):
        assert record["title"] == one.title
        assert (record.get("doi", ""), record.get("year", "")) == (one.doi, one.year)
        assert len(record.get("authors", [])) == len(one.authors)


def test_csl_json_holds_only_what_its_schema_knows(real):
    told = json.loads(handing_out.FORMS["json"](list(real.values())))
    assert [item["id"] for item in told] == list(real)
    for item in told:
        assert item["type"] in TYPES
        assert set(item) <= FIELDS
        assert all(set(name) in ({"family", "given"}, {"literal"}) for name in item.get("author", []))
        parts = item.get("issued", {}).get("date-parts", [[0]])
        assert all(isinstance(part, int) for part in parts[0])


def test_a_person_has_initials_and_a_group_stays_whole():
    assert handing_out.name("van Tulder MW") == ("van Tulder", "MW")
    assert handing_out.name("World Health Organization") == ("World Health Organization", "")


def test_a_retracted_source_says_so_in_every_form():
    gone = reference(status="retracted")
    assert all("retracted" in write([gone]) for write in handing_out.FORMS.values())


def test_signs_that_latex_takes_for_its_own_do_not_damage_an_entry():
    odd = reference(title="50% of {all} & a_b #1", authors=("Ø & Co",))
    entry = parse_string(handing_out.bibtex(odd), "bibtex").entries["kjaer2018"]
    assert bibliography._plain(entry.fields["title"]) == "50% of all & a_b #1"
