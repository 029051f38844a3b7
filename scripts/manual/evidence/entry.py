"""An entry of references.bib as text, put in its place without a change of any other byte."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping

from ..entries import START
from . import fields

KEY = re.compile(r"[^,\s}]+")


def text(kind: str, key: str, values: Mapping[str, str], newline: str = "\n") -> str:
    """The entry in the form of the file: one field a line, in the order of ``fields.ORDER``."""
    rows = [f"  {name} = {{{value}}}," for name, value in fields.ordered(values)]
    return newline.join([f"@{kind}{{{key},", *rows, "}", ""])


def added(raw: bytes, kind: str, key: str, values: Mapping[str, str]) -> bytes:
    """The file with a new entry: before the first greater key where keys stand in order, else at the end."""
    whole = raw.decode()
    newline = newline_of(whole)
    new = text(kind, key, values, newline)
    spans = spans_of(whole)
    keys = [held.lower() for held, _, _ in spans]
    ordered = all(one <= other for one, other in itertools.pairwise(keys))
    place = next((start for held, start, _ in spans if held.lower() > key.lower()), None) if ordered else None
    if place is not None:
        return f"{whole[:place]}{new}{newline}{whole[place:]}".encode()
    if not whole.strip("\ufeff"):
        return f"{whole}{new}".encode()
    gap = "" if whole.endswith(newline * 2) else newline if whole.endswith(newline) else newline * 2
    return f"{whole}{gap}{new}".encode()


def filled(raw: bytes, key: str, values: Mapping[str, str], has: Mapping[str, str]) -> bytes:
    """The file with the fields that an entry lacks (``has`` are those that it has), each in its place."""
    whole = raw.decode()
    start, end = next((start, end) for held, start, end in spans_of(whole) if held == key)
    body, newline = whole[start:end], newline_of(whole)
    missing = [(name, value) for name, value in fields.ordered(values) if not has.get(name)]
    for name, value in missing:
        body = _with(body, name, f"  {name} = {{{value}}},", newline)
    return f"{whole[:start]}{body}{whole[end:]}".encode()


def _with(body: str, name: str, row: str, newline: str) -> str:
    """An entry with a new line before the first of its lines whose field comes later."""
    later = fields.ORDER[fields.ORDER.index(name) + 1 :]
    for found in re.finditer(r"^[ \t]*([A-Za-z]+)[ \t]*=", body, re.M):
        if found[1].lower() in later:
            return f"{body[: found.start()]}{row}{newline}{body[found.start() :]}"
    last = body.rstrip().rindex("}")
    before = body[:last].rstrip()
    comma = "" if before.endswith(",") else ","
    return f"{before}{comma}{newline}{row}{newline}{body[last:]}"


def spans_of(whole: str) -> list[tuple[str, int, int]]:
    """Each entry's key, and where the entry begins and ends; remarks and macros are none."""
    starts = [*START.finditer(whole)]
    ends = [*(found.start() for found in starts[1:]), len(whole)][: len(starts)]
    found = []
    for begun, end in zip(starts, ends, strict=True):
        key = KEY.match(whole, begun.end())
        if key and begun[1].lower() not in ("comment", "string", "preamble"):
            found.append((key[0], begun.start(), end))
    return found


def newline_of(whole: str) -> str:
    """How the lines of a file end."""
    return "\r\n" if "\r\n" in whole else "\n"
