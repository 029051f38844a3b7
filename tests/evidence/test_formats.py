"""The form of a file is found by what stands in it."""

from __future__ import annotations

import pytest

from handed_over import BIBTEX, CSL, ENTRY, FORMS, NBIB, RIS
from manual.evidence import formats
from manual.evidence.record import Unreadable


@pytest.mark.parametrize("form", FORMS)
def test_one_study_gives_the_same_entry_in_every_form(form: str) -> None:
    name, records = formats.read(FORMS[form].encode())
    assert name == form
    assert [record.fields() for record in records] == [ENTRY]
    assert [record.kind for record in records] == ["article"]


@pytest.mark.parametrize("form", FORMS)
def test_line_ends_and_a_mark_at_the_start_change_nothing(form: str) -> None:
    text = FORMS[form]
    for raw in (text.replace("\n", "\r\n").encode("utf-8-sig"), text.encode("utf-16")):
        assert [record.fields() for record in formats.read(raw)[1]] == [ENTRY]


@pytest.mark.parametrize("form", ["RIS", "PubMed .nbib", "BibTeX"])
def test_several_records_come_in_their_order_with_their_lines(form: str) -> None:
    first, second = formats.read(f"{FORMS[form]}\n{FORMS[form]}".encode())[1]
    assert second.line - first.line == FORMS[form].count("\n") + 1


def test_a_json_file_may_hold_several_records() -> None:
    one = CSL.strip()[1:-1]
    assert len(formats.read(f"[{one},{one}]".encode())[1]) == 2
    assert len(formats.read(one.encode())[1]) == 1


REFUSED = {
    "nothing": (b"", 1, "This is none of BibTeX, RIS, PubMed .nbib and CSL-JSON."),
    "another file": (b"%PDF-1.7\nabc", 1, "This is none of BibTeX, RIS, PubMed .nbib and CSL-JSON."),
    "no text": (RIS.encode() + b"\n\xff\xff", 16, "This is not UTF-8 text."),
    "zeros": (RIS.encode() + b"\0", 15, "This is not text."),
    "a huge file": (b" " * (formats.MOST_BYTES + 1), 1, "This file is larger than 5 MB."),
    "an empty list": (b"[]", 1, "This file holds no record."),
    "half a JSON file": (CSL[:200].encode(), 3, "This is no JSON from column 15 on."),
    "JSON in JSON in JSON": (b"[" * 100_000, 1, "This JSON is nested too deep."),
    "a number": (b"[1]", 1, "Record 1 is not a list of fields."),
    "a record without its end": (RIS[:-8].encode(), 1, "This record has no end."),
    "a record in a record": (RIS[:-7].encode() + RIS.encode(), 1, "This record has no end."),
    "words between records": (RIS.encode() + b"\nabc\n", 16, "Line 16 stands outside a record: 'abc'."),
    "no title in RIS": (b"TY  - JOUR\nER  - \n", 1, "This record has no title."),
    "no title at PubMed": (b"PMID- 1\nJT  - A\n", 1, "This record has no title."),
    "a row without a tag": (NBIB.replace("STAT-", "STAT").encode(), 3, "Line 3 has no tag: 'STAT MEDLINE'."),
    "half an entry": (BIBTEX[:-4].encode(), 2, "This entry cannot be read to its end."),
    "words after an entry": (b"@misc{a, title={Of a}}\nabc\n", 2, "This stands outside an entry."),
    "only a remark": (b"@comment{a}", 1, "This BibTeX file holds no record."),
    "a DOI that is none": (
        RIS.replace("10.9999/", "11.9999/").encode(),
        1,
        "'https://doi.org/11.9999/example.2026.001' has not the form of a DOI.",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_damaged_input_has_one_message_with_its_line(what: str) -> None:
    raw, line, message = REFUSED[what]
    with pytest.raises(Unreadable) as refusal:
        formats.read(raw)
    assert (refusal.value.line, refusal.value.message) == (line, message)
    assert refusal.value.remedy.endswith(".")
