"""Words of a record become the words of an entry."""

from __future__ import annotations

import pytest

from manual.evidence import record
from manual.evidence.record import Person, Record, Unreadable


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/182", "10.1000/182"),
        ("doi:10.1000/182", "10.1000/182"),
        ("DOI: 10.1000/182.", "10.1000/182"),
        ("https://doi.org/10.1000/182", "10.1000/182"),
        ("http://dx.doi.org/10.1000/a%28b%29", "10.1000/a(b)"),
        ("10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2",) * 2,
        ("https://doi.org/10.1000/a%00b", ""),
        ("10.1000", ""),
        ("11.1000/182", ""),
        ("10.1000/1 82", ""),
    ],
)
def test_a_doi_stands_alone(text: str, doi: str) -> None:
    assert record.doi(text) == doi


@pytest.mark.parametrize(
    ("text", "pmid"),
    [("33522956", "33522956"), ("PMID: 33522956", "33522956"), ("PMC123", ""), ("0", ""), ("٣٣", "")],
)
def test_a_pmid_is_digits(text: str, pmid: str) -> None:
    assert record.pmid(text) == pmid


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Kjaer, Per", "Kjaer, P"),
        ("Bussières, André-E.", "Bussières, AE"),
        ("Kjaer P", "Kjaer, P"),
        ("van Tulder MW", "van Tulder, MW"),
        ("Smith, John, Jr", "Smith, Jr, J"),
        ("World Health Organization", "{World Health Organization}"),
        ("Cochrane", "Cochrane"),
        ("王, 伟", "王, 伟"),
        ("et al.", "others"),
    ],
)
def test_a_person_is_written_as_the_file_has_them(name: str, written: str) -> None:
    assert record.person(name).written == written


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("2384", "88"), "2384-2388"),
        (("2384-8", ""), "2384-2388"),
        (("e12", ""), "e12"),
        (("7--9", ""), "7-9"),
        (("5", "5"), "5"),
        (("S1", "S9"), "S1-S9"),
        (("", ""), ""),
    ],
)
def test_pages_have_one_form(given: tuple[str, str], shown: str) -> None:
    assert record.pages(*given) == shown


def test_tags_unseen_and_reordering_signs_are_taken_out_of_words() -> None:
    assert (
        record.clean("A <i>small</i>\u202e &amp; {safe}\x07 trial (p <0.05)")
        == "A small & safe trial (p <0.05)"
    )
    assert record.clean(None) == record.clean(["a"]) == record.clean(True) == ""


def test_only_whole_entities_become_signs() -> None:
    assert record.clean("https://example.org/?a=1&section=2&copy=3 &lt; &#233;") == (
        "https://example.org/?a=1&section=2&copy=3 < é"
    )


def test_a_title_loses_its_last_point_but_not_three() -> None:
    assert record.made(1, {"title": "Of backs."}).title == "Of backs"
    assert record.made(1, {"title": "Of backs..."}).title == "Of backs..."


def test_a_lone_half_of_a_sign_becomes_a_question_mark() -> None:
    assert record.clean("a\ud800b") == "a?b"


def test_an_address_stands_only_where_nothing_else_leads_to_the_source() -> None:
    known = {"title": "Of backs", "url": "https://example.org/a"}
    assert record.made(1, known).fields()["url"] == "https://example.org/a"
    assert "url" not in record.made(1, {**known, "pmid": "12"}).fields()
    assert "url" not in record.made(1, {**known, "url": "javascript:alert(1)"}).fields()


def test_a_title_that_begins_with_retracted_says_so() -> None:
    assert record.made(1, {"title": "RETRACTED: Of backs"}).retracted
    assert not record.made(1, {"title": "Of backs"}).retracted


def test_what_one_record_lacks_comes_from_another() -> None:
    one = Record(title="A", doi="10.1000/1", people=(Person("Kjaer", "P"),))
    other = Record(title="B", pmid="12", retracted=True, people=(Person("Beek"),), line=9)
    assert one.filled(other) == Record(
        title="A", doi="10.1000/1", pmid="12", retracted=True, people=(Person("Kjaer", "P"),)
    )


def test_editors_stand_in_the_field_for_editors() -> None:
    assert Record(title="A", people=(Person("Beek", "J"),), editors=True).fields()["editor"] == "Beek, J"


def test_an_identifier_that_is_none_is_refused() -> None:
    with pytest.raises(Unreadable) as refusal:
        record.made(7, {"title": "A", "pmid": "12a"})
    assert (refusal.value.line, refusal.value.message) == (7, "'12a' has not the form of a PMID.")
