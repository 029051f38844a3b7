"""BibTeX files of reference managers."""

from __future__ import annotations

from conftest import ROOT
from manual import bibliography
from manual.evidence import bibtex, twins


def fields(text: str) -> dict[str, str]:
    (record,) = bibtex.read(text)
    return {"kind": record.kind, **record.fields()}


def test_accents_and_signs_of_latex_are_plain_text() -> None:
    found = fields(r"@article{a, title={Caf{\'e} \& 50\% of $n$}, author={M{\"u}ller, J{\"o}rg}}")
    assert found == {"kind": "article", "title": "Café & 50% of $n$", "author": "Müller, J"}


def test_kinds_of_newer_programs_become_those_of_the_manual() -> None:
    assert fields("@online{a, title={A}, url={https://example.org/a}}")["kind"] == "misc"
    assert fields("@report{a, title={A}, institution={B}}") == {
        "kind": "techreport",
        "title": "A",
        "institution": "B",
    }
    assert fields("@software{a, title={A}}")["kind"] == "misc"


def test_newer_names_of_fields_are_known() -> None:
    found = fields("@article{a, title={A}, journaltitle={B}, date={2026-03-01}, issue={4}, eid={e12}}")
    assert found == {
        "kind": "article",
        "title": "A",
        "journal": "B",
        "year": "2026",
        "number": "4",
        "pages": "e12",
    }


def test_others_stay_and_a_group_is_a_group() -> None:
    assert fields("@misc{a, title={A}, author={{The A and B Group} and Beek, Jan and others}}")["author"] == (
        "{The A and B Group} and Beek, J and others"
    )


def test_the_values_of_one_entry_of_a_file_are_as_they_are_written() -> None:
    text = "@misc{a, title={A},}\n\n@misc{b,\n  title = {B {C}},\n  doi = {10.1000/1},\n}\n"
    assert bibtex.values_of(text, "b") == {"title": "B {C}", "doi": "10.1000/1"}
    assert bibtex.values_of(text, "c") == {}


def test_every_source_of_the_manual_is_read_as_it_is_written_and_found_again() -> None:
    raw = (ROOT / "references.bib").read_bytes()
    references, _ = bibliography.read("references.bib", raw)
    records = bibtex.read(raw.decode())
    assert len(records) == len(references)
    for key, record in zip(references, records, strict=True):
        held = bibtex.values_of(raw.decode(), key)
        assert {**record.fields(), **held} == held
        assert [twin.reference.key for twin in twins.find(record, references) if twin.sure] == [key]
