"""What is kept between runs is used only for what it was made from, and its loss costs nothing but time."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from manual import memo
from manual.memo import Memo, digest


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "one.read"


def made(known: Memo, key: bytes, value: object) -> tuple[object, bool]:
    """The result for a key, and whether it was made anew."""
    anew = []

    def make() -> object:
        anew.append(value)
        return value

    return known.get(key, make), bool(anew)


def kept(file: Path, key: bytes, value: object) -> None:
    file.parent.mkdir(exist_ok=True)
    known = Memo(file)
    known.get(key, lambda: value)
    known.save()


def test_parts_that_only_look_the_same_together_have_different_digests():
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("a", b"b") == digest(b"a", "b")


def test_a_result_is_made_once():
    known = Memo()
    assert [made(known, b"k", 1), made(known, b"k", 2), made(known, b"other", 3)] == [
        (1, True),
        (1, False),
        (3, True),
    ]


def test_a_result_that_is_nothing_is_known_too():
    known = Memo()
    assert [made(known, b"k", None), made(known, b"k", 1)] == [(None, True), (None, False)]


def test_the_next_process_knows_what_this_one_made(file):
    kept(file, b"k", {"a": (1, "é")})
    assert made(Memo(file), b"k", 0) == ({"a": (1, "é")}, False)


def test_what_nobody_used_is_forgotten(file):
    kept(file, b"old", 1)
    kept(file, b"new", 2)
    assert made(Memo(file), b"old", 3) == (3, True)
    assert made(Memo(file), b"new", 3) == (2, False)


def test_what_a_used_result_was_made_from_is_kept_with_it(file):
    file.parent.mkdir()
    first = Memo(file)
    first.get(b"page", lambda: first.get(b"note", lambda: 1))
    first.save()
    second = Memo(file)
    assert made(second, b"page", 0) == (1, False)
    assert made(second, b"other", 2) == (2, True)
    second.save()
    assert made(Memo(file), b"note", 0) == (1, False)


def test_what_another_program_made_is_not_used(file, monkeypatch):
    kept(file, b"k", 1)
    monkeypatch.setattr(memo, "_program", lambda: b"changed")
    assert made(Memo(file), b"k", 2) == (2, True)


def test_a_changed_file_of_the_program_makes_it_another_program(tmp_path, monkeypatch):
    (tmp_path / "module.py").write_text("A = 1\n")
    monkeypatch.setattr(memo, "__file__", str(tmp_path / "memo.py"))
    before = memo._program()
    (tmp_path / "module.py").write_text("A = 12\n")
    assert memo._program() != before


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05.", b"cos\nnothing\n."])
def test_a_damaged_file_is_as_good_as_none(file, damage):
    kept(file, b"k", 1)
    file.write_bytes(damage)
    assert made(Memo(file), b"k", 2) == (2, True)


def test_a_disk_that_takes_nothing_costs_only_time(file):
    known = Memo(file)  # its folder is missing
    known.get(b"k", lambda: 1)
    known.save()
    assert not file.exists()


def test_nothing_is_written_when_nothing_is_new(file):
    kept(file, b"k", 1)
    os.utime(file, (1, 1))
    kept(file, b"k", 1)
    assert file.stat().st_mtime == 1


def test_only_the_newest_files_are_kept(file, monkeypatch):
    monkeypatch.setattr(memo, "MOST_FILES", 3)
    for number in range(5):
        kept(file.with_name(f"{number}.read"), b"k", number)
        os.utime(file.with_name(f"{number}.read"), (number, number))
    kept(file, b"k", 9)
    assert {path.name for path in file.parent.iterdir()} == {"3.read", "4.read", "one.read"}


def test_results_lie_in_the_environment_of_the_program_and_not_in_the_manual(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    known = memo.beside_program(Path("/a/manual"), "read")
    known.get(b"k", lambda: 1)
    known.save()
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".read"]


def test_without_an_environment_nothing_is_kept(monkeypatch):
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    assert memo.folder() is None
    assert made(memo.beside_program(Path("/a/manual"), "read"), b"k", 1) == (1, True)
