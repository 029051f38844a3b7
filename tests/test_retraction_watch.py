"""The table of Retraction Watch is read row by row, and not at all where it is damaged."""

from __future__ import annotations

import io

import pytest

from manual.notice import DamagedError
from manual.retraction_watch import LONGEST_LINE, Row, day, rows
from snapshots import HEAD, row, table

ONE = table(row("10.1/A", RetractionDOI="10.1/N"))


def read(raw: bytes) -> list[Row]:
    return list(rows(io.BytesIO(raw)))


def damage(raw: bytes) -> tuple[int, str]:
    with pytest.raises(DamagedError) as caught:
        read(raw)
    return caught.value.line, caught.value.message


def test_a_row_gives_the_notice_in_the_words_of_the_table():
    notice = read(ONE)[0].notice("DOI")
    assert (notice.name, notice.nature, notice.date) == ("Retraction Watch 20946", "Retraction", "2020-05-15")
    assert notice.reason == "Concerns/Issues About Data, Investigation by Journal/Publisher"
    assert (notice.doi, notice.line, notice.matched) == ("10.1/n", 2, "DOI")


def test_a_row_over_several_lines_has_the_line_on_which_it_begins():
    found = read(table(row("10.1/a", Notes="one\ntwo\nthree"), row("10.1/b")))
    assert [each.line for each in found] == [2, 5]


def test_a_paper_with_several_dois_is_found_by_each_and_one_with_a_semicolon_by_the_whole():
    assert read(table(row("10.1/A; 10.1/B")))[0].dois >= {"10.1/a", "10.1/b"}
    assert (
        "10.1002/(sici)1<3::aid>3.0.co;2-s" in read(table(row("10.1002/(SICI)1<3::AID>3.0.CO;2-S")))[0].dois
    )
    assert read(table(row("unavailable")))[0].dois == set()


@pytest.mark.parametrize(
    "change", [lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace(b"\n", b"\r\n")]
)
def test_a_mark_of_byte_order_and_the_line_ends_of_windows_change_nothing(change):
    assert read(change(ONE)) == read(ONE)


def test_latin_1_and_utf_8_may_stand_in_one_table():
    raw = table(row("10.1/a", Title="Møller"), row("10.1/b", Title="Möller"))
    mixed = raw.replace("Møller".encode(), "Møller".encode("latin-1"))
    assert [each.title for each in read(mixed)] == ["Møller", "Möller"]


def test_a_table_without_the_last_comma_in_its_head_and_with_it_in_its_rows_is_read():
    head, rest = ONE.split(b"\n", 1)
    assert read(head.removesuffix(b",") + b"\n" + rest) == read(ONE)


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        (b"", 1, "It is empty."),
        (b"<!doctype html>\n<p>Sign in", 1, "Its first line does not name the column 'Record ID' once."),
        (ONE.replace(b"RetractionNature", b"Nature", 1), 1, "'RetractionNature' once."),
        (ONE.replace(b"Subject", b"Title", 1), 1, "'Title' once."),
        (ONE.split(b"\n")[0] + b"\n", 1, "It has a head and no rows."),
        (ONE[:-30], 2, "cells, and the table has 20 columns."),
        (ONE + b'1,"a"b,c\n', 3, "The row that begins here cannot be read as CSV"),
        (ONE + b'1,"a\nb\nc', 3, "The row that begins here cannot be read as CSV"),
        (ONE.replace(b",No,,", b",No,,,more"), 2, "This row has 22 cells"),
        (ONE + b"x" * LONGEST_LINE, 3, "longer than any row can be"),
    ],
)
def test_a_damaged_table_is_refused_with_the_line(raw, line, said):
    assert damage(raw)[0] == line
    assert said in damage(raw)[1]


def test_a_row_that_does_not_say_its_number_or_what_happened_is_still_a_notice():
    found = read(table(row("10.1/a", "", "", RetractionDOI="10.1/n"), row("10.1/b", "", "")))
    assert [each.notice("DOI").name for each in found] == [
        "Retraction Watch 10.1/n",
        "Retraction Watch ?",
    ]
    assert {each.notice("DOI").event for each in found} == {"unknown"}


def test_lines_without_a_cell_are_passed_over():
    assert len(read(ONE + b"\n" + b"," * (len(HEAD) - 1) + b"\n")) == 1


@pytest.mark.parametrize(
    ("text", "read_as"),
    [("5/15/2020 0:00", "2020-05-15"), ("12/1/1998", "1998-12-01"), ("2020-05-15T00:00", "2020-05-15"),
     ("15/5/2020 0:00", ""), ("2/30/2020 0:00", ""), ("", ""), ("0/0/0000", ""), ("soon", "")],
)  # fmt: skip
def test_a_day_is_read_month_first_and_what_is_no_day_is_empty(text, read_as):
    assert day(text) == read_as
