"""Records in the form BibTeX, as another file than references.bib holds them."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from ..entries import Entry, split
from . import record
from .fields import CONTAINER
from .record import OTHERS, Person, Record, Unreadable

KINDS = {
    "online": "misc",
    "electronic": "misc",
    "www": "misc",
    "report": "techreport",
    "inbook": "incollection",
}
KINDS |= {
    "manual": "techreport",
    "mastersthesis": "phdthesis",
    "thesis": "phdthesis",
    "conference": "inproceedings",
}
NO_SOURCE = ("", "comment", "preamble")
HELD = ("journal", "journaltitle", "booktitle", "institution", "school", "publisher", "howpublished")
AGAIN = "Fetch the file again, or mend the braces and commas."


def read(text: str) -> list[Record]:
    """Every record of a file, in order."""
    from pybtex.database.input.bibtex import month_names
    from pybtex.utils import CaseInsensitiveDict

    entries, problems = split("", text.encode())
    if problems:
        raise Unreadable(problems[0].place.line, problems[0].message, AGAIN)
    macros = CaseInsensitiveDict(month_names)
    found = [_values(entry, macros) for entry in entries if entry.kind not in NO_SOURCE]
    return [_record(entry, values) for entry, values in found if values is not None]


def values_of(text: str, key: str) -> dict[str, str]:
    """The fields of the entry with this key, as they are written; empty when there is none."""
    from pybtex.database.input.bibtex import month_names
    from pybtex.utils import CaseInsensitiveDict

    macros = CaseInsensitiveDict(month_names)
    for entry in split("", text.encode())[0]:
        if re.match(rf"\s*@\w+\s*[{{(]\s*{re.escape(key)}\s*,", entry.text):
            return _values(entry, macros)[1] or {}
    return {}


def _values(entry: Entry, macros: Any) -> tuple[Entry, dict[str, str] | None]:
    from pybtex.database.input.bibtex import LowLevelParser

    errors: list[Any] = []
    parser = LowLevelParser(entry.text, macros=macros, handle_error=errors.append)
    command = next(iter(parser), None)
    stray = list(entry.stray(parser.pos)) if command else []
    if errors or command is None:
        raise Unreadable(entry.start.line, "This entry cannot be read to its end.", AGAIN)
    if stray:
        raise Unreadable(stray[0].place.line, stray[0].message, AGAIN)
    if entry.kind == "string":
        return entry, None
    _, pairs = command[1]
    return entry, {name.lower(): " ".join("".join(value).split()) for name, value in reversed(pairs)}


def _record(entry: Entry, values: dict[str, str]) -> Record:
    def text(*names: str) -> str:
        return next((plain(values[name]) for name in names if values.get(name)), "")

    kind = KINDS.get(entry.kind, entry.kind)
    if kind not in CONTAINER:
        kind = "misc"
    given = {
        "title": text("title"),
        "container": text(CONTAINER[kind], *HELD),
        "year": text("year", "date"),
        "volume": text("volume"),
        "number": text("number", "issue"),
        "doi": text("doi"),
        "pmid": text("pmid"),
        "pmcid": text("pmcid", "pmc"),
        "url": text("url"),
    }
    names = values.get("author") or values.get("editor") or ""
    editors = bool(names) and not values.get("author")
    pages = record.pages(text("pages") or text("eid", "articleno"))
    return record.made(
        entry.start.line, given, kind=kind, people=_people(names), editors=editors, pages=pages
    )


def plain(value: str) -> str:
    """The text that LaTeX stands for."""
    if "\\" in value:
        from pybtex.exceptions import PybtexError
        from pybtex.richtext import Text

        with suppress(PybtexError, ValueError):
            value = str(Text.from_latex(re.sub(r"(?<!\\)%", r"\\%", value)))
    return record.clean(value)


def _people(value: str) -> tuple[Person, ...]:
    from pybtex.bibtex.utils import split_name_list
    from pybtex.database import Person as Named
    from pybtex.errors import capture

    found = []
    with capture():
        for name in split_name_list(value):
            if name == OTHERS.family:
                found.append(OTHERS)
            elif name.startswith("{") and name.endswith("}"):
                found.append(Person(plain(name)))
            elif name:
                each = Named(name)
                family = plain(" ".join(each.prelast_names + each.last_names))
                given = plain(" ".join(each.first_names + each.middle_names))
                found.append(Person(family, given, plain(" ".join(each.lineage_names))))
    return tuple(each for each in found if each.family)
