"""The bibliography: references.bib in, `Reference`s out, each as Markdown for a note.

The one module that may import mkdocs_bibtex (170 ms) and pybtex (50 ms), and only when there is need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .entries import Entry, lacks, split
from .errors import Problem
from .reference import Reference, note

if TYPE_CHECKING:
    from mkdocs_bibtex.citation import Citation, CitationBlock, InlineReference
    from mkdocs_bibtex.registry import ReferenceRegistry

CODES = {
    "bib-syntax": "references.bib can be read from its first line to its last.",
    "bib-duplicate-key": "Every reference has a key of its own.",
    "bib-key": "A key is made of unaccented letters, digits, '-' and '_'.",
    "bib-field": "Every reference has a title, says who wrote it, and gives each field once and in its form.",
    "bib-doi": "A DOI begins with '10.' and stands alone, without 'doi:' or an address.",
}
CONTAINERS = ("journal", "booktitle", "institution", "school", "publisher", "howpublished")
UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]+")
AFFIX = '<span class="cite-affix">{}</span>'
COMMA = "<sup>,</sup>"
CITED = re.compile(r"(?<![\w.+%-])@\w|(?<![^\s(])-@\w")
INNER, OUTER = str.maketrans("[]", "⟦⟧"), str.maketrans("⟦⟧", "[]")


def read(path: str, raw: bytes) -> tuple[Mapping[str, Reference], Sequence[Problem]]:
    """The references by key, and what is wrong; an entry with an error keeps what could be read."""
    from pybtex.database.input.bibtex import month_names
    from pybtex.utils import CaseInsensitiveDict

    entries, problems = split(path, raw)
    macros = CaseInsensitiveDict(month_names)
    references: dict[str, Reference] = {}
    lines: dict[str, int] = {}
    for entry in entries:
        reference, found = _reference(entry, macros)
        problems += found
        if reference and reference.key.lower() in lines:
            message = f"The key '{reference.key}' is taken: line {lines[reference.key.lower()]} has it too."
            remedy = "Remove one of the two entries, or give it another key."
            problems.append(Problem(entry.key, "bib-duplicate-key", message, remedy))
        elif reference:
            references[reference.key] = reference
            lines[reference.key.lower()] = reference.line
    return references, sorted(problems)


def _reference(entry: Entry, macros: Any) -> tuple[Reference | None, list[Problem]]:
    from pybtex.database.input.bibtex import LowLevelParser

    if entry.kind == "comment":
        return None, []
    errors: list[Any] = []
    parser = LowLevelParser(entry.text, macros=macros, handle_error=errors.append)
    command = next(iter(parser), None)
    problems = [_unreadable(entry, error) for error in errors[:1]] or list(entry.stray(parser.pos))
    if command is None or entry.kind in ("string", "preamble") or not command[1][0]:
        return None, problems
    key, pairs = command[1]
    names = [name.lower() for name, _ in pairs]
    values = {name.lower(): " ".join("".join(value).split()) for name, value in reversed(pairs)}
    values |= {name: _plain(value) for name, value in values.items() if name not in ("author", "editor")}
    return _from_fields(entry, key, values), problems or list(lacks(entry, key, values, names))


def _unreadable(entry: Entry, error: Any) -> Problem:
    offset = error.error_context_info[2]
    if error.error_type == "undefined string":
        offset -= len(error.args[0])
        message, remedy = f"'{error.args[0]}' stands without braces.", "Put the value in braces: {…}."
    elif entry.text[offset:].strip():
        message = "The entry cannot be read from here on."
        remedy = "A comma, an '=' or a brace is missing, here or on the line before."
    else:
        offset = entry.text.index("@")
        message, remedy = "This entry has no end.", "Close every '{' with '}', and every quotation mark."
    return Problem(entry.place(offset), "bib-syntax", message, remedy)


def _from_fields(entry: Entry, key: str, values: Mapping[str, str]) -> Reference:
    def text(*names: str) -> str:
        return next((values[name] for name in names if values.get(name)), "")

    people = values.get("author") or values.get("editor")
    names, others = _people(people) if people else ([text("organization", "organisation")], False)
    same = "title year volume pages doi pmid pmcid url design finding facts read status"
    return Reference(
        key=key,
        kind=entry.kind,
        authors=tuple(name for name in names if name),
        and_others=others,
        container=text(*CONTAINERS),
        issue=text("number", "issue"),
        verified=values.get("verified") == "yes",
        verified_note=text("verifiednote"),
        verified_on=text("verifiedon"),
        status_on=text("statuson"),
        status_from=text("statusfrom"),
        line=entry.start.line,
        **{name: text(name) for name in same.split()},
    )


def _plain(value: str) -> str:
    """The text that a field's LaTeX stands for; text without backslash or brace stays as it is."""
    if "\\" in value:
        from pybtex.exceptions import PybtexError
        from pybtex.richtext import Text

        with suppress(PybtexError, ValueError):
            value = str(Text.from_latex(re.sub(r"(?<!\\)%", r"\\%", value)))
    return value.replace("{", "").replace("}", "").strip()


def _people(value: str) -> tuple[list[str], bool]:
    """Names as shown, and whether the entry leaves some out."""
    from pybtex.bibtex.utils import split_name_list
    from pybtex.database import Person
    from pybtex.errors import capture

    names = split_name_list(value)
    others = names[-1:] == ["others"]
    with capture():
        people = [Person(name) for name in names[: len(names) - others]]
    return [_name(person) for person in people], others


def _name(person: Any) -> str:
    """Family name and initials; a given name in a script without capitals stays whole."""
    family = _plain(" ".join(person.prelast_names + person.last_names))
    given = ""
    for piece in re.findall(r"[^-.~\s]+", _plain(" ".join(person.first_names + person.middle_names))):
        initials = piece.isupper() and len(piece) < 6
        given += piece if initials or not piece[0].isupper() else piece[0]
    space = "" if UNSPACED.fullmatch(family) and UNSPACED.fullmatch(given) else " "
    return f"{family}{space}{given} {_plain(' '.join(person.lineage_names))}".strip()


def markdown(reference: Reference, words: Mapping[str, str]) -> str:
    """One reference as Markdown for a note; each is written once, however many pages cite it."""
    return _written(reference, tuple(sorted(words.items())))


@cache
def _written(reference: Reference, words: tuple[tuple[str, str], ...]) -> str:
    return note(reference, dict(words))


@cache
def block(raw: str) -> CitationBlock:
    """A block such as "[see @kjaer2018, p. 4; @owen2020]" as mkdocs-bibtex reads it, but nothing is lost.

    The library drops parts without a key, and what follows a key without a comma; here they stay.
    """
    CitationBlock = _citation().CitationBlock
    citations: list[Citation] = []
    waiting = ""
    for part in raw[1:-1].translate(INNER).split(";"):
        part = " ".join(part.split())
        read = CitationBlock.from_markdown(f"[{part}]") if CITED.search(part) else []
        if read:
            citation = read[0].citations[0]
            after = part[len(citation.prefix) :].split(f"@{citation.key}", 1)[1]
            rest = re.sub(r"^[^\s,]+", "", after)
            citation.key += after[: len(after) - len(rest)]
            citation.prefix = _joined(waiting, citation.prefix.removesuffix("-").rstrip())
            citation.suffix, waiting = _joined(rest.strip(" ,")), ""
            citations.append(citation)
        elif citations:
            citations[-1].suffix = _joined(citations[-1].suffix, part)
        else:
            waiting = _joined(waiting, part)
    return CitationBlock(citations=citations, raw=raw[1:-1])


@cache
def _citation() -> Any:
    """The library's module of citations alone: its package would import a site generator as well (140 ms)."""
    package: Any = find_spec("mkdocs_bibtex")
    path = Path(package.origin).with_name("citation.py")
    spec: Any = spec_from_file_location("mkdocs_bibtex_citation", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _joined(*texts: str) -> str:
    return "; ".join(text for text in texts if text).translate(OUTER)


def notes(references: Mapping[str, Reference], words: Mapping[str, str]) -> ReferenceRegistry:
    """What writes the numbers and the notes of a page."""
    return _registry()(references, words)


@cache
def _registry() -> Any:
    from mkdocs_bibtex.registry import ReferenceRegistry

    class Notes(ReferenceRegistry):  # type: ignore[misc]  # the library has no types
        """The registry of mkdocs-bibtex, over references that are read already; checks find unknown keys."""

        def __init__(self, references: Mapping[str, Reference], words: Mapping[str, str]) -> None:
            super().__init__([])
            self.references, self.words = references, words

        def validate_citation_blocks(self, blocks: list[CitationBlock]) -> None:
            """Nothing to do."""

        def validate_inline_references(self, words: list[InlineReference]) -> set[InlineReference]:
            return set()

        def inline_text(self, citation_block: CitationBlock) -> str:
            return beside([_mark(citation) for citation in citation_block.citations])

        def reference_text(self, citation: Citation | InlineReference) -> str:
            return f"[^{citation.key}]: {markdown(self.references[citation.key], self.words)}"

    return Notes


def beside(marks: Iterable[str]) -> str:
    """Marks in a row, with a raised comma where two numbers would read as one."""
    return "".join(COMMA * (place > 0 and mark.startswith("[")) + mark for place, mark in enumerate(marks))


def _mark(citation: Citation) -> str:
    """The number as a footnote, with prefix and locator in brackets: "(see [^key], p. 4)"."""
    number = f"[^{citation.key}]"
    if citation.prefix:
        after = f", {citation.suffix})" if citation.suffix else ")"
        return f" {AFFIX.format('(' + citation.prefix)} {number}{AFFIX.format(after)}"
    return f"{number} {AFFIX.format('(' + citation.suffix + ')')}" if citation.suffix else number
