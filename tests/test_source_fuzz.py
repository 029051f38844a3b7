"""Whatever bytes a file holds, reading it ends in data or in problems with a place and a remedy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from manual import locating, source
from manual.errors import Problem

PROJECT = Path(__file__).resolve().parents[1]
SAMPLE = """\
# A patient-education session
title: Understanding your back
minutes: 60
aims:
  - Pain and damage differ
  - 'It''s safe to move'
  - "Say \\"well done\\", and
    go on på 😀"
segments:
  - id: welcome
    say: |
      Good morning.

      Rest for {rest_s} seconds.
    fold: >-
      Most people get
      better within weeks.
    none:
  - refs: [{ref: hayden2021}, {ref: foster2018, locator: p. 4}]
    plain: runs over
      two lines
    on: [yes, no, ~, 010, 12:30, 1.5, true, null]
"""
CHAPTER = f"---\n{SAMPLE}---\n\n# Why\n\n\tPain eases with\nexercise [@hayden2021].\n"
MARKS = [
    "a", "b", "title", "é", "😀", " ", "  ", "    ", "\n", "\n  ", "\n- ", "\r\n", "\r", "\t", "\n\t", ":",
    ": ", "- ", "? ", "[", "]", "{", "}", ", ", ",", "'", '"', "''", '\\"', "\\", "\\n", "\\x0", "\\u2028",
    "|", ">-", "|2+", "|\n  ", "&a ", "*a ", "!", "!!str ", "!<x>", "%YAML 1.2\n", "%TAG ! a\n", "#", " # ", "a#",
    "---", "\n---\n", "...", "\n...\n", "<<", "=", "~", "null", "true", "no", "010", "1.5", "-1", "1e5",
    "1.0e999", "9" * 30, ".inf", "@", "`", "\0", "\x07", "\x85", "\u2028", "\ufeff", "\ufffe", "\u200b",
    "\u202e", "x" * 1100, "[" * 60, "- " * 60, "{a: " * 60,
]  # fmt: skip


def many(examples: int) -> settings:
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(
        max_examples=examples, derandomize=True, database=None, deadline=None, suppress_health_check=quiet
    )


@cache
def real_files(pattern: str, folder: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((PROJECT / folder).rglob(pattern))]


def ways(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield way, value
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from ways(part, (*way, key))


def sound(raw: bytes) -> None:
    for read in (source.read, source.read_chapter):
        document, problems = read("f", raw)
        assert (document is None) == bool(problems)
        assert problems == sorted(problems)
        lines = raw.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n")
        for problem in problems:
            assert problem.code in source.CODES
            assert problem.message
            assert problem.remedy
            assert "{message}" not in str(problem) or b"{message}" in raw
            within(lines, problem.place.line, problem.place.column)
            if problem.code == "yaml-remark":
                assert lines[problem.place.line - 1][problem.place.column - 1] == "#"
        if {problem.code for problem in problems} == {"yaml-remark"} and len(problems) < source.MOST_PROBLEMS:
            without_remarks(read, lines, problems)
        if document:
            assert isinstance(document.data, dict)
            assert signs(document.data) >= late_signs(document.text)
            assert raw.endswith(document.body.encode())
            placed(document, lines)


def without_remarks(read: Any, lines: list[str], problems: list[Problem]) -> None:
    """What is called a remark is none of the data: cut away, it leaves them as they were."""
    cut = lines.copy()
    for problem in problems:
        cut[problem.place.line - 1] = lines[problem.place.line - 1][: problem.place.column - 1]
    assert "yaml-remark" not in {problem.code for problem in read("f", "\n".join(cut).encode())[1]}
    if read is source.read:
        before, after = (yaml.load("\n".join(each), yaml.CBaseLoader) for each in (lines, cut))
        assert before == after


def signs(value: Any) -> int:
    if isinstance(value, dict):
        return sum(signs(key) + signs(part) for key, part in value.items())
    return sum(map(signs, value)) if isinstance(value, list) else str(value).count("#")


def late_signs(text: str) -> int:
    """How often '#' stands in lines that do not begin with it: none of these may go unread."""
    return sum(line.count("#") for line in text.split("\n") if not line.strip().startswith("#"))


def within(lines: list[str], line: int, column: int) -> None:
    assert 1 <= line <= len(lines)
    assert 1 <= column <= len(lines[line - 1]) + 1


def placed(document: source.Document, lines: list[str]) -> None:
    """Every value, or a few of many, has a place in the file; so have words in it."""
    values = list(ways(document.data))
    for way, value in values[:: len(values) // 20 + 1]:
        assert all(isinstance(key, str | int) for key in way)
        assert isinstance(value, dict | list | str | int | float | None)
        place = source.locate(document, way)
        within(lines, *place)
        within(lines, *source.locate(document, (*way, "missing", 3), "words"))
        if isinstance(value, str):
            found = source.locate(document, way, some_words(value))
            within(lines, *found)
            assert found >= place


def some_words(text: str) -> str:
    return text[len(text) // 3 : len(text) // 3 + 12]


@given(st.binary(max_size=300))
@many(800)
def test_any_bytes_end_in_data_or_in_problems(raw):
    sound(raw)


@given(st.text(max_size=200))
@many(800)
def test_any_text_ends_in_data_or_in_problems(text):
    sound(text.encode("utf-8", errors="surrogatepass"))


@given(st.lists(st.sampled_from(MARKS), max_size=25), st.booleans())
@many(2500)
def test_any_run_of_the_signs_of_yaml_ends_in_data_or_in_problems(marks, chapter):
    text = "".join(marks)
    sound((f"---\n{text}\n---\n{text}" if chapter else text).encode())


@given(st.lists(st.sampled_from(MARKS), max_size=12))
@many(500)
def test_the_slow_parser_ends_in_data_or_in_problems_too(marks):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locating, "Parser", yaml.SafeLoader)
        sound("".join(marks).encode())


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file in which some bytes changed, went away, came twice or were moved."""
    raw = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 60)))
        change = draw(st.sampled_from(["flip", "delete", "double", "move", "insert"]))
        part = bytes(raw[start:end])
        if change == "flip" and part:
            raw[start] ^= 1 << draw(st.integers(0, 7))
        elif change == "delete":
            del raw[start:end]
        elif change == "double":
            raw[start:start] = part
        elif change == "move":
            del raw[start:end]
            to = draw(st.integers(0, len(raw)))
            raw[to:to] = part
        else:
            raw[start:start] = draw(st.sampled_from(MARKS)).encode()
    return bytes(raw)


@given(st.one_of(damaged(SAMPLE.encode()), damaged(CHAPTER.encode())))
@many(600)
def test_a_damaged_sample_ends_in_data_or_in_problems(raw):
    sound(raw)


@given(st.data())
@many(150)
def test_a_damaged_file_of_the_manual_ends_in_data_or_in_problems(draw):
    files = real_files("*.yaml", "content") + real_files("*.md", "docs") or [SAMPLE.encode()]
    sound(draw.draw(damaged(draw.draw(st.sampled_from(files)))))


WORDS = st.text(st.sampled_from("abcæ 0189:-.#'\"\\{}[]&*!|>%@\n"), max_size=30)
KEYS = st.text(st.sampled_from("abc01 -_:'\"<"), min_size=1, max_size=8)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**17), 10**17),
    st.floats(-1e6, 1e6).map(lambda x: round(x, 3)),
    WORDS,
)
TREES = st.recursive(
    SCALARS, lambda part: st.lists(part, max_size=4) | st.dictionaries(KEYS, part, max_size=4), max_leaves=12
)


@given(
    st.dictionaries(KEYS, TREES, max_size=5),
    st.sampled_from([None, True, False]),
    st.sampled_from([20, 80, 9999]),
)
@many(250)
def test_data_that_the_usual_writer_writes_are_read_back_the_same(data, flow, width):
    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    text = yaml.dump(data, Dumper=Dumper, default_flow_style=flow, width=width, allow_unicode=True)
    document, problems = source.read("f", text.encode())
    assert problems == []
    assert document.data == data
    lines = text.split("\n")
    placed(document, lines)
    for way, value in ways(document.data):
        words = some_words(value).split() if isinstance(value, str) else []
        if words and not set("'\"\\") & set("".join(words)):
            line, column = source.locate(document, way, some_words(value))
            assert lines[line - 1][column - 1 :].startswith(words[0])


def test_every_file_of_the_manual_is_read():
    for raw in real_files("*.yaml", "content"):
        sound(raw)
        assert source.read("f", raw)[1] == []
    for raw in real_files("*.md", "docs"):
        sound(raw)
