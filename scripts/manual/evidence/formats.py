"""Which form a file of records has, by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import bibtex, csl, nbib, ris
from .fields import FORMS as NAMES
from .record import Record, Unreadable

MOST_BYTES = 5 * 1024 * 1024
Reader = Callable[[str], list[Record]]
FORMS: list[tuple[str, re.Pattern[str], Reader]] = [
    ("RIS", re.compile(r"^TY  ?- ?", re.M), ris.read),
    ("PubMed .nbib", re.compile(r"^PMID\s?- ", re.M), nbib.read),
    ("CSL-JSON", re.compile(r"\A\s*[\[{]"), csl.read),
    ("BibTeX", re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.M), bibtex.read),
]


def read(raw: bytes) -> tuple[str, list[Record]]:
    """The name of a file's form and its records; what cannot be read is raised as ``Unreadable``."""
    text = _text(raw)
    begun = [(found.start(), name, reader) for name, mark, reader in FORMS if (found := mark.search(text))]
    if not begun:
        raise Unreadable(1, f"This is none of {NAMES}.", "Export the source again in one of these forms.")
    _, name, reader = min(begun, key=lambda each: each[0])
    records = reader(text)
    if not records:
        raise Unreadable(1, f"This {name} file holds no record.", "Export the source again.")
    return name, records


def _text(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        message = f"This file is larger than {MOST_BYTES // 1024 // 1024} MB."
        raise Unreadable(1, message, "Export only the source that you want to add.")
    code = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = raw.decode(code)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "This is not UTF-8 text."
        raise Unreadable(line, message, "Save the file as UTF-8, or export it again.") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(line, "This is not text.", "Export the source again.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
