"""A named entry put into a block of a YAML file without a change of any other line."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping

from .entry import newline_of

WIDTH = 96
BARE = re.compile(r"[A-Za-z][\w ,.;()/%+–-]*[\w).%]|\d{4}-\d\d-\d\d", re.ASCII)
WORDS = ("y", "n", "yes", "no", "on", "off", "true", "false", "null")


class Unplaced(Exception):
    """Why an entry has no place in a file: a line of it, and what to do."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        self.line, self.message, self.remedy = line, message, remedy
        super().__init__(f"{message} {remedy}")


def added(raw: bytes, block: str, key: str, value: str | Mapping[str, str], before: str = "") -> bytes:
    """The file with ``key`` as the last entry of the block; a missing block begins before ``before``."""
    whole = raw.decode()
    head = re.search(rf"^{re.escape(block)}[ \t]*:[ \t]*([^\r\n]*)(\r?\n|\Z)", whole, re.M)
    if head is None:
        after = re.search(rf"^{re.escape(before)}[ \t]*:", whole, re.M) if before else None
        place = after.start() if after else len(whole)
        return _put(whole, place, [f"{block}:", *rows_of(key, value, 2)])
    if head[1].startswith("{}"):
        whole = f"{whole[: head.start()]}{block}:{head[2]}{whole[head.end() :]}"
        return _put(whole, head.start() + len(block) + 1 + len(head[2]), rows_of(key, value, 2))
    if head[1] and not head[1].startswith("#"):
        message = f"'{block}' stands on one line here, so that an entry cannot be added line by line."
        line = whole.count("\n", 0, head.start()) + 1
        raise Unplaced(line, message, "Write each of its entries on lines of its own, then add again.")
    place, inset = head.end(), 0
    for row in re.finditer(r"( *)(\S?)[^\n]*(?:\n|\Z)", whole[head.end() :]):
        if row[2].strip() and not row[1]:
            break
        if row[2].strip():
            inset = inset or len(row[1])
            place = head.end() + row.end()
    return _put(whole, place, rows_of(key, value, inset or 2))


def _put(whole: str, place: int, rows: list[str]) -> bytes:
    """The text with more lines at a place where a line begins, or at an end without a line end."""
    newline = newline_of(whole)
    open_end = place > 0 and whole[place - 1] != "\n"
    text = newline.join(["", *rows] if open_end else [*rows, ""])
    return f"{whole[:place]}{text}{whole[place:]}".encode()


def rows_of(key: str, value: str | Mapping[str, str], inset: int) -> list[str]:
    """The lines of one entry: its key, and a text or the fields below it."""
    space = " " * inset
    if isinstance(value, str):
        return _text(key, value, inset)
    rows = [f"{space}{key}:"]
    for name, said in value.items():
        rows += _text(name, said, inset * 2)
    return rows


def _text(name: str, said: str, inset: int) -> list[str]:
    """A text on one line when it is short and plain, else folded, as the files of the manual have it."""
    space = " " * inset
    said = " ".join(said.split())
    bare = BARE.fullmatch(said) and said.lower() not in WORDS
    if len(said) + len(name) + inset + 2 <= WIDTH:
        return [f"{space}{name}: {said if bare else json.dumps(said, ensure_ascii=False)}"]
    folded = textwrap.wrap(said, WIDTH - inset, break_long_words=False, break_on_hyphens=False)
    return [f"{space}{name}: >-", *(f"{space}  {row}" for row in folded)]
