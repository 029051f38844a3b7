"""Read YAML into plain data that remembers the line of every value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import yaml

from . import locating, refusals, unquoted
from .errors import Key, Place, Problem

CODES: dict[str, str] = {code: rule for code, (rule, _, _) in refusals.RULES.items()}

MOST_BYTES, MOST_LEVELS, MOST_PROBLEMS = 1024 * 1024, 50, 100

_CONTROL = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|\r(?!\n)"
)
_TAB = re.compile(r"^(?:[ ]|[-?:](?=[ \t]))*\t", re.M)
_OPENING = re.compile(r"---[ \t]*\r?(?:\n|\Z)")
_HEAD = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.M | re.S)


@dataclass(frozen=True)
class Document:
    """A file as data. ``text`` is its YAML, which begins in line ``first_line`` of the file."""

    path: str
    data: dict[str, Any]
    text: str
    first_line: int = 1
    body: str = ""
    body_line: int = 1


def read(path: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """Read a YAML file: a document, or else every problem found, in order of line."""
    text, problems = _decode(path, raw)
    return _fill(Document(path, {}, text), problems) if text is not None else (None, problems)


def read_chapter(path: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """Read Markdown below a head of YAML; the body stays as it is, line ends included."""
    text, problems = _decode(path, raw)
    if text is None:
        return None, problems
    head = _HEAD.match(text)
    if head:
        body_line = text.count("\n", 0, head.end()) + 1
        return _fill(Document(path, {}, head[1], 2, text[head.end() :], body_line), problems)
    message, remedy = refusals.OPEN_HEAD if _OPENING.match(text) else refusals.NO_HEAD
    problems.append(_problem(path, (1, 1), "front-matter", message=message, remedy=remedy))
    return None, sorted(problems)


def locate(document: Document, keys: Sequence[Key], find: str = "", turn: int = 0) -> tuple[int, int]:
    """Line and column, in the file, of the value at ``keys``, or of the words ``find`` in it at their turn.

    The words of a chapter's body have no keys.
    """
    if find and not keys and document.body:
        found = locating.find(document.body, find, 0, len(document.body), turn)
        if found is not None:
            return locating.spot(document.body, found, document.body_line)
    index = locating.value(document.text, keys, find, turn)
    return locating.spot(document.text, index, document.first_line)


def _problem(path: str, at: tuple[int, int], code: str, **words: object) -> Problem:
    _, message, remedy = refusals.RULES[code]
    return Problem(Place(path, *at), code, message.format(**words), remedy.format(**words))


def _decode(path: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    if len(raw) > MOST_BYTES:
        return None, [_problem(path, (1, 1), "yaml-size")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        return None, [_problem(path, locating.spot(before, len(before)), "yaml-encoding")]
    if left := refusals.conflicts(text):
        return None, [_problem(path, locating.spot(text, index), "yaml-conflict") for index in left]
    problems = []
    if text.startswith("\ufeff"):
        text = text[1:]
        problems.append(_problem(path, (1, 1), "yaml-bom"))
    for found in islice(_CONTROL.finditer(text), MOST_PROBLEMS):
        at = locating.spot(text, found.start())
        problems.append(_problem(path, at, "yaml-control", name=f"U+{ord(found[0]):04X}"))
    return text, problems


def _fill(document: Document, problems: list[Problem]) -> tuple[Document | None, list[Problem]]:
    path, text = document.path, document.text
    if "\t" in text:
        for found in islice(_TAB.finditer(text), MOST_PROBLEMS):
            at = locating.spot(text, found.end() - 1, document.first_line)
            problems.append(_problem(path, at, "yaml-tab"))
    # What the mended text breaks in turn is not said: it shows when the tab or character is gone.
    mended = any(problem.code in ("yaml-tab", "yaml-control") for problem in problems)
    if mended:
        text = _CONTROL.sub("\ufffd", text).expandtabs(1)
    reading = _Reading(path, text, document.first_line)
    try:
        reading.take()
    # the pure parser of PyYAML raises the last two on a code such as "\U99999999"
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        index, code, message, remedy = refusals.syntax(text, error)
        at = locating.spot(text, index, document.first_line)
        if not mended and (at[0], code) not in {(p.place.line, p.code) for p in reading.problems}:
            problems.append(_problem(path, at, code, message=message, remedy=remedy))
    problems = sorted({*problems, *reading.problems})[:MOST_PROBLEMS]
    if not problems and not isinstance(data := (reading.documents or [None])[0], dict):
        code, index = ("yaml-empty", 0) if data is None else ("yaml-top", locating.value(text, ()))
        problems = [_problem(path, locating.spot(text, index, document.first_line), code)]
    return (None, problems) if problems else (replace(document, data=data), [])


_UNUSABLE = object()  # in place of a key, so that its value is read and left


@dataclass(slots=True)
class _Open:
    """A list, or a mapping with the key whose value comes next, that is being read."""

    data: list[Any] | dict[Any, Any]
    key: object = None
    marks: dict[object, Any] = field(default_factory=dict)

    def awaits_key(self) -> bool:
        return self.key is None and isinstance(self.data, dict)

    def put(self, value: object) -> None:
        if isinstance(self.data, list):
            self.data.append(value)
        elif self.key is not _UNUSABLE:
            self.data[self.key] = value
        self.key = None


class _Reading:
    """Plain data from the events of a parser, which show, as nodes do not, what is refused."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path, self.text, self.first_line = path, text, first_line
        self.problems: list[Problem] = []
        self.documents: list[Any] = []
        self.open = [_Open(self.documents)]
        self.ended = False

    def take(self) -> None:
        """Read the text; its data is then in ``documents``, and of use if there are no problems."""
        steps: dict[type, Callable[[Any], object]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: lambda event: self.begin(event, {}),
            yaml.MappingEndEvent: lambda event: self.open.pop(),
            yaml.SequenceStartEvent: lambda event: self.begin(event, []),
            yaml.SequenceEndEvent: lambda event: self.open.pop(),
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
            locating.Remark: lambda event: self.refuse(event, "yaml-remark"),
        }
        for event in locating.events(self.text):
            step = steps.get(type(event))
            if step:
                step(event)
            if self.ended:
                return

    def refuse(self, event: Any, code: str, **words: object) -> None:
        at = event.start_mark.line + self.first_line, event.start_mark.column + 1
        self.problems.append(_problem(self.path, at, code, **words))
        self.ended |= len(self.problems) >= MOST_PROBLEMS

    def document(self, event: yaml.DocumentStartEvent) -> None:
        if self.documents:
            self.refuse(event, "yaml-documents")
            self.ended = True

    def alias(self, event: yaml.AliasEvent) -> None:
        self.refuse(event, "yaml-anchor")
        if self.open[-1].awaits_key():
            self.open[-1].key = _UNUSABLE
        else:
            self.open[-1].put(None)

    def decorated(self, event: Any) -> None:
        if event.anchor:
            self.refuse(event, "yaml-anchor")
        if event.tag:
            self.refuse(event, "yaml-tag")

    def begin(self, event: Any, data: list[Any] | dict[Any, Any]) -> None:
        self.decorated(event)
        parent = self.open[-1]
        if parent.awaits_key():
            self.refuse(event, "yaml-key")
            parent.key = _UNUSABLE
        else:
            parent.put(data)
        self.open.append(_Open(data))
        if len(self.open) > MOST_LEVELS + 1:  # the first holds the documents
            self.refuse(event, "yaml-depth")
            self.ended = True

    def scalar(self, event: yaml.ScalarEvent) -> None:
        text, style, parent = event.value, event.style, self.open[-1]
        if event.anchor or event.tag:
            self.decorated(event)
        if style == '"' and (control := _CONTROL.search(text)):
            self.refuse(event, "yaml-control", name=f"U+{ord(control[0]):04X}")
        if parent.awaits_key():
            self.key(event, parent)
        else:
            key = None if text or style else parent.marks.get(parent.key)
            if key and locating.is_bare(self.text, key, event) and self.open[-2].key is not _UNUSABLE:
                self.refuse(key, "yaml-syntax", **refusals.blank(key.value))
            parent.put(text if style else unquoted.value(text))

    def key(self, event: yaml.ScalarEvent, parent: _Open) -> None:
        text = event.value
        parent.key = _UNUSABLE
        if not text or (text == "<<" and not event.style) or event.style in ("|", ">"):
            self.refuse(event, "yaml-key")
        elif text in parent.marks:
            line = parent.marks[text].start_mark.line + self.first_line
            self.refuse(event, "yaml-duplicate-key", key=text, line=line)
        else:
            parent.key = text
            parent.marks[text] = event
