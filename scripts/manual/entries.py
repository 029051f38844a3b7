"""The entries of a .bib file as they stand in it: where each begins, and what its fields lack."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from . import refusals
from .errors import Place, Problem
from .reference import CHECKED, DESIGNS, STATUSES

START = re.compile(r"^[ \t]*@([A-Za-z]+)[ \t]*[{(]\s*", re.MULTILINE)
KEY = re.compile(r"[A-Za-z0-9_-]+")
WEB_PAGES = ("misc", "online", "electronic", "www")
WRITERS = ("author", "editor", "organization", "organisation")
ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
FORMS = {
    "doi": ("bib-doi", re.compile(r"10\.\d{4,9}(\.\d+)*/\S+"), "10.1000/182"),
    "pmid": ("bib-field", re.compile(r"[1-9][0-9]{0,7}"), "33522956"),
    "pmcid": ("bib-field", re.compile(r"PMC[1-9][0-9]{0,7}"), "PMC7849100"),
    "url": ("bib-field", ADDRESS, "https://www.example.org/page"),
    "checkedat": ("bib-field", ADDRESS, "https://www.example.org/page"),
    "checkedon": ("bib-field", DAY, "2026-11-23"),
    "statuson": ("bib-field", DAY, "2026-11-23"),
}
LISTS = {"design": DESIGNS, "checked": CHECKED, "status": STATUSES}
# What a field asks for beside it, and why.
TOGETHER = {
    "checked": (("checkedon",), "the day on which it was seen"),
    "status": (("statuson", "statusfrom"), "the day of the list in which it was looked up, and that list"),
}
RUN_TOGETHER = re.compile(r"(,[^,]*){3}|[a-zß-ÿ] [A-ZÀ-Þ]{1,4},.*[a-zß-ÿ] [A-ZÀ-Þ]{1,4}\b")


class Entry(NamedTuple):
    """The lines from one '@kind{' up to the next; ``line`` is that of the first."""

    path: str
    line: int
    text: str

    @property
    def kind(self) -> str:
        """Such as "article"; empty for the lines before the first entry."""
        match = START.match(self.text)
        return match[1].lower() if match else ""

    def place(self, offset: int) -> Place:
        before = self.text[:offset]
        return Place(self.path, self.line + before.count("\n"), offset - before.rfind("\n"))

    @property
    def start(self) -> Place:
        return self.place(self.text.index("@"))

    @property
    def key(self) -> Place:
        match = START.match(self.text)
        return self.place(match.end() if match else 0)

    def field(self, name: str, nth: int = 0) -> Place:
        """Where a field's name stands, or the entry where it has none."""
        found = list(re.finditer(rf"[\s,]({re.escape(name)})\s*=", self.text, re.IGNORECASE))
        return self.place(found[nth].start(1)) if nth < len(found) else self.start

    def stray(self, offset: int) -> Iterator[Problem]:
        """Text after the entry's end, which BibTeX passes over in silence; a line with '%' is a remark."""
        stray = re.search(r"^[ \t]*([^\s%].*)", self.text[offset:], re.MULTILINE)
        if stray:
            place, message = self.place(offset + stray.start(1)), "This stands outside an entry."
            remedy = "Mend the braces before it, or begin the line with '%'."
            yield Problem(place, "bib-syntax", message, remedy)


def split(path: str, raw: bytes) -> tuple[list[Entry], list[Problem]]:
    """The entries of a file in order; one that is damaged does not hide the next."""
    problems = []
    raw = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        place = Entry(path, 1, before).place(len(before))
        problems.append(Problem(place, "bib-syntax", "This is not UTF-8 text.", "Save the file as UTF-8."))
        text = raw.decode(errors="replace")
    if left := refusals.conflicts(text):
        _, message, remedy = refusals.RULES["yaml-conflict"]
        whole = Entry(path, 1, text)
        return [], [Problem(whole.place(index), "yaml-conflict", message, remedy) for index in left]
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", text)
    starts = [match.start() for match in START.finditer(text)]
    head = Entry(path, 1, text[: starts[0]] if starts else text)
    problems += head.stray(0)
    entries, line = [], 1 + head.text.count("\n")
    for start, end in itertools.pairwise([*starts, len(text)]):
        entries.append(Entry(path, line, text[start:end]))
        line += entries[-1].text.count("\n")
    return entries, problems


def lacks(entry: Entry, key: str, values: Mapping[str, str], names: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with an entry that could be read; ``names`` are its fields in order."""
    if not KEY.fullmatch(key):
        remedy = "Use only unaccented letters, digits, '-' and '_'."
        yield Problem(entry.key, "bib-key", f"The key '{key}' cannot be cited.", remedy)
    if not values.get("title"):
        yield Problem(entry.start, "bib-field", f"'{key}' has no title.", "Add 'title = {…},'.")
    if entry.kind not in WEB_PAGES and not any(values.get(name) for name in (*WRITERS, "checkednote")):
        remedy = "Add 'author = {…},', or say in 'checkednote' why nobody is named."
        yield Problem(entry.start, "bib-field", f"'{key}' does not say who wrote it.", remedy)
    for name in sorted({name for name in names if names.count(name) > 1}):
        message, remedy = f"'{key}' gives '{name}' twice.", "Remove one of the two."
        yield Problem(entry.field(name, nth=1), "bib-field", message, remedy)
    for name in WRITERS[:2]:
        people = re.split(r"\s+and\s+", re.sub(r"\{.*?\}", "", values.get(name, "")))
        if any(RUN_TOGETHER.search(person) for person in people):
            message = f"The names of '{key}' run into each other."
            yield Problem(entry.field(name), "bib-field", message, "Write 'Kjaer, P and Kongsted, A'.")
    yield from _listed(entry, key, values)
    for name, (code, form, example) in FORMS.items():
        if values.get(name) and not form.fullmatch(values[name]):
            message = f"'{values[name]}' has not the form of '{name}'."
            yield Problem(entry.field(name), code, message, f"Write it as in '{name} = {{{example}}},'.")


def _listed(entry: Entry, key: str, values: Mapping[str, str]) -> Iterator[Problem]:
    """Values that are not of the list of their field, and fields that lack what belongs beside them."""
    for name, known in LISTS.items():
        if (given := values.get(name)) and given not in known:
            close = difflib.get_close_matches(given.replace("_", "-"), known, n=1)
            remedy = f"Did you mean '{close[0]}'?" if close else f"Use one of: {', '.join(known)}."
            yield Problem(entry.field(name), "bib-field", f"'{given}' is no value of '{name}'.", remedy)
    for name, (others, what) in TOGETHER.items():
        for other in others:
            if values.get(name) and not values.get(other):
                message = f"'{key}' has '{name}' and no '{other}'."
                yield Problem(entry.field(name), "bib-field", message, f"Add '{other}': {what}.")
