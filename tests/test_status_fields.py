"""Status fields are written into an entry, and no other byte of the file changes."""

from __future__ import annotations

import difflib

import pytest

from conftest import ROOT
from manual import bibliography
from manual.status_fields import restated
from snapshots import entry

NEW = {"status": "retracted", "statuson": "2026-11-20", "statusfrom": "Retraction Watch 1"}
LINES = "  status = {retracted},\n  statuson = {2026-11-20},\n  statusfrom = {Retraction Watch 1},\n"


def written(text: str, *keys: str) -> str:
    after = restated(text.encode(), dict.fromkeys(keys or ("a",), NEW)).decode()
    references, problems = bibliography.read("references.bib", after.encode())
    assert problems == []
    for key in keys or ("a",):
        assert (references[key].status, references[key].status_from) == ("retracted", "Retraction Watch 1")
    return after


def test_new_fields_stand_after_the_last_one():
    assert written(entry("a")) == entry("a").removesuffix("}\n") + LINES + "}\n"


def test_only_the_entries_that_are_meant_change():
    text = f"% a remark\n{entry('aa')}\n{entry('a')}\n{entry('b')}"
    assert written(text) == text.replace(entry("a"), written(entry("a")))


def test_fields_that_are_there_get_their_value_in_their_place():
    text = entry("a", status="none", statuson="2026-01-01", note="kept")
    after = written(text)
    assert after.index("status = {retracted}") < after.index("statuson = {2026-11-20}") < after.index("note")
    assert after.endswith("  statusfrom = {Retraction Watch 1},\n}\n")


def test_writing_twice_is_writing_once():
    once = written(entry("a"))
    assert written(once) == once


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('@misc{a, title = {X}}', '@misc{a, title = {X}, status = {retracted}, statuson = {2026-11-20}, statusfrom = {Retraction Watch 1}}'),
        ('@misc(a, title = "X {"} y", )', '@misc(a, title = "X {"} y", status = {retracted}, statuson = {2026-11-20}, statusfrom = {Retraction Watch 1}, )'),
        ('@misc{a,\n\ttitle = {X},\n\tmonth = jan # " 3"\n}', '@misc{a,\n\ttitle = {X},\n\tmonth = jan # " 3",\n\tstatus = {retracted},\n\tstatuson = {2026-11-20},\n\tstatusfrom = {Retraction Watch 1}\n}'),
        ('@misc{a,\n  title = {X {status = {none}} Y},\n  year = 2018,\n}', '@misc{a,\n  title = {X {status = {none}} Y},\n  year = 2018,\n' + LINES + '}'),
        ('@misc{a,\n  title = {X},\n  STATUS = "none",\n}', '@misc{a,\n  title = {X},\n  STATUS = {retracted},\n' + LINES.split("\n", 1)[1] + '}'),
    ],
)  # fmt: skip
def test_every_way_to_write_an_entry_keeps_its_way(before, after):
    assert written(before) == after


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_ends_of_lines_and_a_mark_of_byte_order_stay(end):
    text = f"\ufeff{entry('b')}{entry('a')}".replace("\n", end)
    assert written(text) == f"\ufeff{entry('b')}{written(entry('a'))}".replace("\n", end)


def test_the_real_file_takes_the_fields_in_every_entry_and_keeps_every_line():
    before = (ROOT / "references.bib").read_text(encoding="utf-8")
    keys = bibliography.read("references.bib", before.encode())[0]
    after = written(before, *keys)
    assert [line[0] for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] == "-"] == []
