"""An entry comes into references.bib without a change of any other byte."""

from __future__ import annotations

import pytest

from manual.evidence import entry

A, C = "@misc{a,\n  title = {A},\n}\n", "@misc{c,\n  title = {C},\n  checked = {record},\n}\n"
B = "@misc{b,\n  title = {B},\n}\n"


def added(before: str, key: str = "b") -> str:
    return entry.added(before.encode(), "misc", key, {"title": "B"}).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{A}\n{C}", f"{A}\n{B}\n{C}"),
        (A, f"{A}\n{B}"),
        (A.rstrip(), f"{A}\n{B}"),
        (f"{A}\n", f"{A}\n{B}"),
        (C, f"{B}\n{C}"),
        ("", B),
        (f"% a remark\n\n{C}% the end\n", f"% a remark\n\n{B}\n{C}% the end\n"),
        (f"{C}\n{A}", f"{C}\n{A}\n{B}"),
        (f"@string{{z = {{Z}}}}\n{C}", f"@string{{z = {{Z}}}}\n{B}\n{C}"),
    ],
)
def test_a_new_entry_stands_where_its_key_belongs_or_at_the_end_of_a_file_without_order(
    before: str, after: str
) -> None:
    assert added(before) == after
    assert (
        added(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n").replace("\r\r", "\r")
        or "\n" not in before
    )


def test_an_entry_lacks_no_field_afterwards_and_each_stands_in_its_place() -> None:
    values = {"title": "other", "doi": "10.1000/1", "checkedat": "https://a.org/1"}
    after = entry.filled(f"{A}\n{C}".encode(), "c", values, {"title": "C", "checked": "record"})
    assert after.decode() == f"{A}\n" + (
        "@misc{c,\n  title = {C},\n  doi = {10.1000/1},\n  checked = {record},\n  checkedat = {https://a.org/1},\n}\n"
    )


def test_the_last_field_of_an_entry_gets_its_comma() -> None:
    after = entry.filled(b"@misc{a,\n  title = {A}\n}\n\n% end\n", "a", {"doi": "10.1000/1"}, {"title": "A"})
    assert after == b"@misc{a,\n  title = {A},\n  doi = {10.1000/1},\n}\n\n% end\n"
