"""RIS files as databases write them."""

from __future__ import annotations

import pytest

from manual.evidence import ris
from manual.evidence.record import Unreadable


def one(rows: str, kind: str = "JOUR") -> dict[str, str]:
    (record,) = ris.read(f"TY  - {kind}\n{rows}\nER  -\n")
    return {"kind": record.kind, **record.fields()}


def test_a_report_names_its_institution() -> None:
    assert one("T1  - Of backs\nPB  - The Ministry\nUR  - https://example.org/a", "RPRT") == {
        "kind": "techreport",
        "title": "Of backs",
        "institution": "The Ministry",
        "url": "https://example.org/a",
    }


def test_a_doi_is_found_in_an_address() -> None:
    assert one("TI  - Of backs\nUR  - http://dx.doi.org/10.1000/182")["doi"] == "10.1000/182"


def test_a_book_without_authors_has_editors() -> None:
    assert one("TI  - Of backs\nED  - Beek, Jan", "BOOK")["editor"] == "Beek, J"


def test_a_value_goes_on_in_the_next_line() -> None:
    assert one("TI  - Of backs\n      and necks")["title"] == "Of backs and necks"


def test_one_space_after_a_tag_is_enough() -> None:
    (record,) = ris.read("TY - JOUR\nTI - Of backs\nER -\n")
    assert record.title == "Of backs"


def test_an_unknown_tag_an_abstract_and_an_unknown_type_are_passed_over() -> None:
    found = one("TI  - Of backs\nAB  - An abstract\nXX  - what", "ODD")
    assert found == {"kind": "article", "title": "Of backs"}


def test_a_database_may_name_itself_first_and_number_its_records() -> None:
    one = "TY  - JOUR\nTI  - Of backs\nER  - \n"
    text = f"Provider: A\nContent: text/plain\n\n1.\n{one}\n2.\n{one}"
    assert [record.line for record in ris.read(text)] == [5, 10]


def test_a_record_that_lost_its_first_line_is_not_passed_over() -> None:
    with pytest.raises(Unreadable, match="Line 1 stands outside a record"):
        ris.read("TI  - Of backs\nER  - \nTY  - JOUR\nTI  - Of necks\nER  - \n")
