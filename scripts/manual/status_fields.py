"""The bytes of references.bib with other status fields, and every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from .entries import START

BOM = b"\xef\xbb\xbf"
NAME = re.compile(r"[\s,]*([^\s=,{}()\"#%]+)\s*=\s*")
BARE = re.compile(r"[^\s,{}\"#]+")
JOINED = re.compile(r"\s*#\s*")


class Field(NamedTuple):
    """Where a field stands: from its name to the end of its value, which begins at ``value``."""

    name: str
    start: int
    value: int
    end: int


def restated(raw: bytes, wanted: Mapping[str, Mapping[str, str]]) -> bytes:
    """The file with these fields in the entries of these keys; the file is one that ``bibliography`` reads.

    A field that is there gets its new value in its place; another one stands after the last.
    """
    bom = BOM if raw.startswith(BOM) else b""
    text = raw.removeprefix(bom).decode()
    level = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", re.sub(r"\r(?!\n)", "\n", text))  # as long as the text
    pieces, last = [], 0
    starts = [match.end() for match in START.finditer(level)]
    for start, end in zip(starts, [*starts[1:], len(level)], strict=True):
        key = re.compile(r"[^\s,]*").match(level, start, end)
        if key and key[0] in wanted:
            fields = _fields(level, key.end(), end)
            for begin, stop, words in _edits(text, fields, wanted[key[0]]):
                pieces += [text[last:begin], words]
                last = stop
    return bom + "".join([*pieces, text[last:]]).encode()


def _fields(text: str, start: int, end: int) -> list[Field]:
    fields = []
    while name := NAME.match(text, start, end):
        start = _value_end(text, name.end(), end)
        fields.append(Field(name[1].lower(), name.start(1), name.end(), start))
    return fields


def _value_end(text: str, start: int, end: int) -> int:
    """Where a value ends: {braces}, "quoted" or bare words, joined by '#'."""
    while True:
        if text[start] in '{"':
            start = _closed(text, start, end)
        else:
            bare = BARE.match(text, start, end)
            start = bare.end() if bare else end
        joined = JOINED.match(text, start, end)
        if not joined:
            return start
        start = joined.end()


def _closed(text: str, start: int, end: int) -> int:
    """The end of what opens at ``start``: braces pair up, also inside quotation marks."""
    depth, quoted = 0, text[start] == '"'
    for place in range(start, end):
        sign = text[place]
        depth += (sign == "{") - (sign == "}")
        if depth == 0 and (not quoted or (sign == '"' and place > start)):
            return place + 1
    return end


def _edits(text: str, fields: list[Field], wanted: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """What to put where, in order: (start, end, text)."""
    there = {field.name: field for field in fields}
    edits = [
        (there[name].value, there[name].end, f"{{{value}}}")
        for name, value in wanted.items()
        if name in there and text[there[name].value : there[name].end] != f"{{{value}}}"
    ]
    new = [f"{name} = {{{value}}}" for name, value in wanted.items() if name not in there]
    if new and fields:
        before = re.search(r"(\r\n|\n|\r|^)([ \t]*)\Z", text[: fields[-1].start])
        apart = before[1] + before[2] if before else " "
        comma = re.compile(r"\s*,").match(text, fields[-1].end)
        lines = [f"{apart}{line}" for line in new]
        if comma:
            edits.append((comma.end(), comma.end(), "".join(f"{line}," for line in lines)))
        else:
            edits.append((fields[-1].end, fields[-1].end, "," + ",".join(lines)))
    return sorted(edits)
