"""Which parts of a document do not fit their schema, in plain words."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from . import misfits
from .errors import Key, Place, Problem

CODES = {
    "schema-missing": "Every field that a reader needs is there.",
    "schema-unknown-field": "Every field is one that the schema names.",
    "schema-type": "Every value is of the sort that its field asks for.",
    "schema-value": "Every value lies within what its field allows.",
    "file-unknown": "Every file in content/ is one that the manual reads.",
}
FOLDERS = {
    "sessions": "session",
    "exercises": "exercise",
    "classes": "class",
    "measures": "measure",
    "claims": "claim",
    "results": "result",
    "course": "course",
    "standards": "standard",
    "role-plays": "role-play",
}
SINGLES = (
    *("programme", "glossary", "techniques", "interface", "locale", "readability"),
    *("questions", "answers", "fidelity", "certification"),
)
SHARED = ("exemptions", "decisions")  # one file for all languages
KINDS = (*SINGLES, *FOLDERS.values(), *SHARED, "chapter")
MOST_SAID = 120
Word = tuple[tuple[Key, ...], str, str]
Mention = tuple[tuple[Key, ...], str, str]
Walk = Callable[[Any, tuple[Key, ...], list[Word], list[Mention]], None]


def path_of(kind: str, name: str, language: str = "en") -> str:
    """Where the file of an item lies, relative to the root; ``kind_of`` backwards."""
    if kind == "chapter":
        return f"docs/{language}/{name}.md"
    if kind in SHARED:
        return f"content/{kind}.yaml"
    folder = next((folder for folder, held in FOLDERS.items() if held == kind), None)
    return f"content/{language}/{folder}/{name}.yaml" if folder else f"content/{language}/{kind}.yaml"


def kind_of(path: str) -> str | None:
    """The kind of a content file by its path relative to the root, or None."""
    parts = PurePosixPath(path).parts
    stem = PurePosixPath(path).stem
    if stem in SHARED and parts == ("content", f"{stem}.yaml"):
        return stem
    if len(parts) == 3 and stem in SINGLES:
        return stem
    return FOLDERS.get(parts[2]) if len(parts) == 4 else None


class Schema:
    """The schema of one kind of file, with what it refers to put in its place."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.whole = whole

    @cached_property
    def fits(self) -> Callable[[Any], bool]:
        """Whether data fits: most files do, and this says so thirty times sooner than ``validator``."""
        from jsonschema_rs import Draft202012Validator

        return Draft202012Validator(_bare(self.whole)).is_valid

    @cached_property
    def fault(self) -> str:
        """Why this is no JSON Schema; empty when it is one."""
        try:
            self.fits({})
        except ValueError as error:  # jsonschema_rs says it so
            said = str(getattr(error, "message", error)).rstrip(".")
            return said if len(said) < MOST_SAID else f"{said[:MOST_SAID]} …"
        return ""

    @cached_property
    def validator(self) -> Any:
        """What says why data does not fit."""
        from jsonschema import Draft202012Validator, validators

        # JSON Schema takes 10.0 for a whole number, and a page would then print the point
        types = Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int)
        validator = validators.extend(Draft202012Validator, type_checker=types)  # type: ignore[no-untyped-call]
        return validator(_bare(self.whole))

    @cached_property
    def walk(self) -> Walk | None:
        """What collects words and mentions from data that fits."""
        return _walker(self.whole)


class Schemas:
    """The schemas of one tree; references between them are resolved once, when a kind is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._of: dict[str, Schema | None] = {}

    @cached_property
    def raw(self) -> dict[str, dict[str, Any]]:
        """Every schema by kind, as it stands in its file."""
        found = {}
        for path in sorted(self.folder.glob("*.schema.json")):
            with contextlib.suppress(ValueError):  # a schema that is no JSON is as good as missing
                found[path.name.removesuffix(".schema.json")] = json.loads(path.read_text(encoding="utf-8"))
        return found

    @property
    def whole(self) -> dict[str, dict[str, Any]]:
        """Every schema by kind, with what it refers to put in its place."""
        return {kind: schema.whole for kind in self.raw if (schema := self.of(kind))}

    def of(self, kind: str) -> Schema | None:
        """The schema of a kind; None when its file, or one that it refers to, is missing or no JSON."""
        if kind not in self._of:
            self._of[kind] = None
            with contextlib.suppress(KeyError):
                self._of[kind] = Schema(_resolve(self.raw[kind], self.raw))
        return self._of[kind]

    def problems(self, kind: str, path: str, data: Any) -> Iterator[Problem]:
        """Everything in ``data`` that does not fit the schema of its kind."""
        schema = self.of(kind)
        if schema is None or schema.fault:
            file = self.folder / f"{kind}.schema.json"
            said = (
                "This is no JSON, or refers to what is not there."
                if file.exists()
                else "This file is missing."
            )
            said = f"This is no JSON Schema: {schema.fault}." if schema else said
            remedy = "Copy the folder 'schemas' of a complete manual."
            yield Problem(Place(f"schemas/{file.name}"), "file-missing", said, remedy)
            return
        if schema.fits(data) and not _has_float(data):
            return
        seen = set()
        for error in schema.validator.iter_errors(data):
            once = (error.validator, *error.absolute_path)  # there is an error for each missing field
            if once not in seen:
                seen.add(once)
                yield from misfits.explain(error, path, schema.whole)

    def field(self, kind: str, keys: Iterable[Key]) -> str:
        """The kind and the way to a value, with each id as ``<id>``: the names of fields have no hyphen."""
        part, names = self.of(kind), [kind]
        around: Mapping[str, Any] = part.whole if part else {}
        for key in map(str, keys):
            known = around.get("properties", {})
            names.append(key if key in known and "-" not in key else "<id>")
            around = known.get(key) or next(iter(around.get("patternProperties", {}).values()), {})
        return ".".join(names)

    def collect(self, kind: str, data: Any) -> tuple[list[Word], list[Mention]]:
        """What data that fits its schema says to readers, and which ids it mentions.

        Words are (way through the data, words, who reads them); mentions are (way, id, what
        it must be the id of).
        """
        words: list[Word] = []
        mentions: list[Mention] = []
        schema = self.of(kind)
        if schema and schema.walk:
            schema.walk(data, (), words, mentions)
        return words, mentions


def _has_float(data: Any) -> bool:
    """Whether a number with a point is anywhere in the data: 10.0 is no whole number."""
    if isinstance(data, dict):
        return any(_has_float(value) for value in data.values())
    return any(map(_has_float, data)) if isinstance(data, list) else isinstance(data, float)


def _resolve(schema: Any, raw: dict[str, dict[str, Any]]) -> Any:
    if isinstance(schema, list):
        return [_resolve(entry, raw) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#/")
        target: Any = raw[file.removesuffix(".schema.json")]
        for key in pointer.split("/"):
            target = target[key]
        schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
    return {key: _resolve(value, raw) for key, value in schema.items()}


def _bare(schema: Any) -> Any:
    """The schema without what only people read: a validator visits every keyword."""
    if isinstance(schema, list):
        return [_bare(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    out = {}
    for key, value in schema.items():
        if key in ("properties", "patternProperties", "$defs"):
            out[key] = {name: _bare(entry) for name, entry in value.items()}
        elif key not in ("description", "examples", "title", "$id") and not key.startswith("x-"):
            out[key] = _bare(value)
    return out


def _walker(schema: dict[str, Any]) -> Walk | None:
    """A function that collects words and mentions from data that fits ``schema``."""
    if schema.get("x-translatable"):
        reader = schema.get("x-reader", "clinician")
        return lambda value, keys, words, mentions: words.append((keys, value, reader))
    if to := schema.get("x-refers-to"):
        return lambda value, keys, words, mentions: mentions.extend(_mentions(value, keys, to))
    fields = {name: walk for name, part in schema.get("properties", {}).items() if (walk := _walker(part))}
    entry = next(filter(None, map(_walker, schema.get("patternProperties", {}).values())), None)
    if not fields and not entry:
        return None

    def collect(value: Any, keys: tuple[Key, ...], words: list[Word], mentions: list[Mention]) -> None:
        for name, inner in value.items():
            if walk := fields.get(name, entry):
                walk(inner, (*keys, name), words, mentions)

    return collect


def _mentions(value: Any, keys: tuple[Key, ...], to: str) -> list[Mention]:
    if isinstance(value, str):
        return [(keys, value, to)]
    if isinstance(value, dict):
        return [((*keys, name), name, to) for name in value]
    return [((*keys, place), name, to) for place, name in enumerate(value)]
