"""Read a content tree: one Manual, and everything that is wrong with its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from . import (
    bibliography,
    blanks,
    citing,
    folders,
    locating,
    marks,
    model,
    readability,
    schema,
    source,
)
from .errors import WITHIN, Key, Place, Problem, item_of
from .item import Item
from .memo import Memo, digest
from .nouns import make
from .reference import Reference
from .schema import Schemas
from .shelves import ALONE, SHELVES
from .source import Document

REFERENCES = "references.bib"
CODES = {"file-missing": "The programme, the language and the words of the site each have their file."}


class Page(NamedTuple):
    """One file of content that was read: its words and how they read, ids it mentions, keys it cites.

    ``stamp`` is another when anything in the file or its schema is.
    """

    kind: str
    document: Document
    words: list[schema.Word]
    counts: list[tuple[tuple[Key, ...], str, int, int, int, int]]
    mentions: list[schema.Mention]
    cited: list[tuple[tuple[Key, ...], str, str, str, int]]
    stamp: bytes


class Read(NamedTuple):
    """What came of one file; ``page`` when nothing is wrong with it."""

    kind: str
    document: Document | None
    problems: list[Problem]
    page: Page | None


class Tree(NamedTuple):
    """A content tree as it was read, before any language or blank is filled in."""

    language: str
    pages: dict[str, Page]
    documents: dict[str, Document]
    references: Mapping[str, Reference]
    unread: frozenset[str]
    problems: list[Problem]
    pictures: frozenset[str] = frozenset()


class Reader:
    """Reads a content tree, and again after a change: a file that is the same is not read anew."""

    def __init__(self, root: Path, memo: Memo | None = None) -> None:
        self.root = root
        self.memo = memo or Memo()
        self._schemas: tuple[bytes, Schemas] | None = None

    def read(self, language: str = "en") -> Tree:
        """Read every file of one language; problems are collected, never raised."""
        stamp, schemas = self._current_schemas()
        found = {path: self._open(path, stamp, schemas) for path in folders.files(self.root, language)}
        pages = {path: each.page for path, each in found.items() if each.page}
        documents = {path: each.document for path, each in found.items() if each.document}
        problems = [problem for each in found.values() for problem in each.problems]
        unread = {
            name for path, each in found.items() if not each.page for name in (Place(path).item, each.kind)
        }
        bib = self.root / REFERENCES
        if not bib.is_file():
            unread.add("references")
            remedy = "Write it; it may be empty."
            problems.append(Problem(Place(REFERENCES), "file-missing", "This file is missing.", remedy))
        for single in ("programme", "locale", "interface"):
            path = f"content/{language}/{single}.yaml"
            if path not in pages and single not in unread:
                unread.add(single)
                problems.append(
                    Problem(Place(path), "file-missing", "This file is missing.", _remedy(single))
                )
        references, wrong = self._references(self.bytes_of(REFERENCES)) if bib.is_file() else ({}, [])
        unread |= {"references"} if wrong else set()
        problems += [*wrong, *folders.without_language(self.root, language)]
        pictures = folders.pictures(self.root, language)
        return Tree(language, pages, documents, references, frozenset(unread), problems, pictures)

    def _current_schemas(self) -> tuple[bytes, Schemas]:
        files = sorted((self.root / "schemas").glob("*.json"))
        stamp = digest(*(part for path in files for part in (path.name, path.read_bytes())))
        if self._schemas is None or self._schemas[0] != stamp:
            self._schemas = stamp, Schemas(self.root / "schemas")
        return self._schemas

    def bytes_of(self, path: str) -> bytes:
        """What a file holds, or, for a reader that tries a change, would hold."""
        return (self.root / path).read_bytes()

    def _open(self, path: str, stamp: bytes, schemas: Schemas) -> Read:
        raw = self.bytes_of(path)
        key = digest("file", stamp, path, raw)
        return self.memo.get(key, lambda: _opened(path, raw, schemas, key))

    def _references(self, raw: bytes) -> tuple[Mapping[str, Reference], Sequence[Problem]]:
        return self.memo.get(digest("references", raw), lambda: bibliography.read(REFERENCES, raw))


def read(root: Path, language: str = "en") -> Tree:
    """Read every file of one language, once."""
    return Reader(root).read(language)


def _remedy(single: str) -> str:
    return f"Write it, or let 'manual new {single}' begin it."


def _opened(path: str, raw: bytes, schemas: Schemas, stamp: bytes) -> Read:
    kind = folders.kind(path)
    if kind is None:
        return Read("", None, [folders.misplaced(path)], None)
    document, problems = (source.read_chapter if kind == "chapter" else source.read)(path, raw)
    if document and not problems:
        problems = list(schemas.problems(kind, path, document.data))
    page = _page(schemas, kind, document, stamp) if document and not problems else None
    return Read(kind, document, problems, page)


def _page(schemas: Schemas, kind: str, document: Document, stamp: bytes) -> Page:
    words, mentions = schemas.collect(kind, document.data)
    if kind == "chapter":
        words.append(((), document.body, "clinician"))
    cited = [
        (keys, each.key, each.locator, each.raw, locating.turn(text, f"@{each.key}", each.at))
        for keys, text, _ in words
        for each in citing.keys(text)
    ]
    counts = [
        (keys, schemas.field(kind, keys), *readability.measured(text, only_long))
        for keys, text, reader in words
        if reader in ("patient", "voice")
        for only_long in [keys[-1] == "title" or reader == "voice"]
    ]
    return Page(kind, document, words, counts, mentions, cited, stamp)


def plan_of(tree: Tree) -> Mapping[str, Any]:
    """The numbers of the programme, for blanks; empty when the programme could not be read."""
    page = tree.pages.get(f"content/{tree.language}/programme.yaml")
    return page.document.data.get("plan", {}) if page else {}


def assemble(tree: Tree, *, fill: bool = False) -> model.Manual:
    """The manual of a tree; with ``fill``, every blank in it is filled."""
    plan = plan_of(tree) if fill else None
    shelves: dict[str, list[Item]] = {shelf: [] for shelf, *_ in SHELVES.values()}
    alone: dict[str, Item] = {}
    pages = tree.pages.items()
    for path, page in pages:
        data, body = page.document.data, page.document.body
        if plan is not None and page.kind != "interface":  # templates fill the words of the site
            data = blanks.filled(data, ((keys, text) for keys, text, _ in page.words if keys), plan)
            body = blanks.fill(body, data, (), plan)
        item = item_of(path)
        if page.kind == "interface":
            alone["interface"] = model.Interface(path=path, id=item, words=data)
        elif page.kind in ALONE:
            alone[page.kind] = _alone(page.kind, path, data)
        else:
            shelf, noun, _ = SHELVES[page.kind]
            more = {"body": body, "line": page.document.body_line} if page.kind == "chapter" else {}
            shelves[shelf].append(make(noun, data, path=path, id=item, **more))
    for kind, noun in {**ALONE, "interface": model.Interface}.items():
        alone.setdefault(kind, noun(path=f"content/{tree.language}/{kind}.yaml", id=kind))
    topics = list(alone["programme"].topics)  # type: ignore[attr-defined]
    return model.Manual(
        **alone,  # type: ignore[arg-type]
        **{shelf: _ordered(shelves[shelf], by, topics) for shelf, _, by in SHELVES.values()},  # type: ignore[arg-type]
        references=tree.references,
        texts=tuple(marks.Text(path, *word) for path, page in pages for word in page.words),
        counts=tuple(marks.Counted(path, *each) for path, page in pages for each in page.counts),
        mentions=tuple(marks.Mention(path, *found) for path, page in pages for found in page.mentions),
        citations=tuple(marks.Citation(path, *found) for path, page in pages for found in page.cited),
        data={path: page.document.data for path, page in tree.pages.items()},
        stamps={path: page.stamp for path, page in pages},
        pictures=tree.pictures,
        unread=tree.unread,
    )


def _alone(kind: str, path: str, data: Mapping[str, Any]) -> Item:
    if kind == "programme":
        for (field,) in WITHIN:
            held = data.get(field, {}).items()
            known = {name: {"path": path, "id": name, "prefix": (field, name)} for name, _ in held}
            data = {**data, field: {name: {**entry, **known[name]} for name, entry in held}}
    return make(ALONE[kind], data, path=path, id=kind)


def _ordered(items: Iterable[Any], by: str, topics: list[str]) -> dict[str, Any]:
    def rank(item: Any) -> tuple[int, str]:
        value = getattr(item, by)
        return (
            (topics.index(value) if value in topics else len(topics), item.id)
            if by == "topic"
            else (value, item.id)
        )

    return {item.id: item for item in sorted(items, key=rank)}


def located(problems: Iterable[Problem], tree: Tree) -> list[Problem]:
    """The problems with line and column, in a stable order, each once."""
    return sorted({_located(problem, tree) for problem in problems})


def _located(problem: Problem, tree: Tree) -> Problem:
    return replace(problem, place=place(problem.place, tree))


def place(at: Place, tree: Tree) -> Place:
    """A place with its line and column, for a person."""
    document = tree.documents.get(at.path)
    if document is None or not (at.keys or at.find):
        return at
    return Place(at.path, *source.locate(document, at.keys, at.find, at.turn))
