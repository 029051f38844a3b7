"""What notices say of a paper, together and after one another, and how they are remembered."""

from __future__ import annotations

import pytest

from manual.notice import Notice, as_record, clean, names_in, plain_doi, plain_pmid, status_of, told, words_in


def notice(nature: str, date: str = "2020-01-01") -> Notice:
    return Notice(source="Retraction Watch", record="1", nature=nature, date=date)


@pytest.mark.parametrize(
    ("nature", "status"),
    [
        ("Retraction", "retracted"),
        ("withdrawal", "retracted"),
        ("removal", "retracted"),
        ("Expression of concern", "concern"),
        ("expression_of_concern", "concern"),
        ("partial_retraction", "concern"),
        ("Correction", "corrected"),
        ("erratum", "corrected"),
        ("new_version", "superseded"),
        ("Reinstatement", "none"),
        ("something new", "none"),
    ],
)
def test_each_nature_of_a_notice_gives_a_status(nature, status):
    assert status_of([notice(nature)]) == status


def test_the_gravest_notice_counts_whatever_came_last():
    natures = [
        ("Retraction", "2019-01-01"),
        ("Expression of concern", "2018-01-01"),
        ("Correction", "2020-01-01"),
    ]
    assert status_of(notice(*each) for each in natures) == "retracted"


def test_a_reinstatement_lifts_what_was_said_before_it_and_nothing_later():
    retracted, back = notice("Retraction", "2019-01-01"), notice("Reinstatement", "2020-01-01")
    assert status_of([retracted, back]) == "none"
    assert status_of([retracted, back, notice("Correction", "2018-01-01")]) == "corrected"
    assert status_of([retracted, back, notice("Retraction", "2021-01-01")]) == "retracted"
    assert status_of([notice("Retraction", "2020-01-01"), back]) == "retracted"


def test_a_retraction_without_a_day_is_never_lifted():
    assert status_of([notice("Retraction", ""), notice("Reinstatement")]) == "retracted"
    assert status_of([notice("Retraction"), notice("Reinstatement", "")]) == "retracted"


def test_what_was_met_is_remembered_by_source_and_number():
    names = ["Retraction Watch 20946", "Crossref retraction 10.1/x", "Retraction Watch 12"]
    text = told(("Retraction Watch", "Crossref"), names)
    assert text == "Retraction Watch 12, 20946; Crossref retraction 10.1/x"
    assert names_in(text) == set(names)
    assert words_in(text) == []


def test_who_was_asked_and_knew_nothing_is_remembered_too():
    assert told(("Retraction Watch", "Crossref"), ()) == "Retraction Watch; Crossref"
    assert names_in("Retraction Watch; Crossref") == set()
    assert words_in("Retraction Watch; Crossref") == []


@pytest.mark.parametrize(
    "words", ["The page of the journal, read by the editors", "Retraction Watch 2026-11-20"]
)
def test_what_a_person_wrote_is_no_notice_and_is_kept(words):
    assert (names_in(words), words_in(words)) == (set(), [words])
    text = told(("Retraction Watch",), ["Retraction Watch 12"], [words])
    assert (names_in(text), words_in(text)) == ({"Retraction Watch 12"}, [words])


def test_no_sign_of_an_identifier_ends_the_field_or_the_list():
    record = f"retraction {as_record('10.1002/(sici)1<3::aid>3.0.co;2-{s},x y')}"
    assert not set("{},;\\%") & set(record.replace("%2C", "").replace("%3B", "").replace("%7B", "")) - {"%"}
    assert names_in(told((), [f"Crossref {record}"])) == {f"Crossref {record}"}


@pytest.mark.parametrize(
    ("given", "doi"),
    [
        ("10.1186/S12998-019-0286-3", "10.1186/s12998-019-0286-3"),
        (" https://doi.org/10.1/A ", "10.1/a"),
        ("http://dx.doi.org/10.1/a", "10.1/a"),
        ("doi: 10.1/a", "10.1/a"),
        ("unavailable", ""),
        ("Unavailable", ""),
        ("", ""),
    ],
)
def test_a_doi_is_compared_in_small_letters_and_without_its_address(given, doi):
    assert plain_doi(given) == doi


@pytest.mark.parametrize(
    ("given", "pmid"),
    [
        ("36474815", "36474815"),
        ("0", ""),
        ("00", ""),
        ("0042", "42"),
        ("42.0", "42"),
        ("x", ""),
        ("", ""),
        ("٤", ""),
    ],
)
def test_a_pubmed_id_of_nought_is_none(given, pmid):
    assert plain_pmid(given) == pmid


def test_words_of_strangers_cannot_move_the_cursor_or_begin_a_line():
    assert clean("a\x1b[31m\nb\u2028c\ud800") == "a [31m b c?"
