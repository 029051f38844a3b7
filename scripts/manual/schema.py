"""Which parts of a document do not fit their schema, in plain words."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

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
    "course": "course",
}
SINGLES = ("programme", "glossary", "interface", "locale")
KINDS = (*SINGLES, *FOLDERS.values(), "exemptions", "chapter")
SORTS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "a mapping (name: value)",
    "array": "a list (- value)",
}
Word = tuple[tuple[Key, ...], str, str]
Mention = tuple[tuple[Key, ...], str, str]
Walk = Callable[[Any, tuple[Key, ...], list[Word], list[Mention]], None]


def kind_of(path: str) -> str | None:
    """The kind of a content file by its path relative to the root, or None."""
    parts = PurePosixPath(path).parts
    if parts == ("content", "exemptions.yaml"):
        return "exemptions"
    stem = PurePosixPath(path).stem
    if len(parts) == 3 and stem in SINGLES:
        return stem
    return FOLDERS.get(parts[2]) if len(parts) == 4 else None


class Schemas:
    """The schemas of one tree; references between them are resolved once, when read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def raw(self) -> dict[str, dict[str, Any]]:
        """Every schema by kind, as it stands in its file."""
        return {
            path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(self.folder.glob("*.schema.json"))
        }

    @cached_property
    def whole(self) -> dict[str, dict[str, Any]]:
        """Every schema by kind, with what it refers to put in its place."""
        return {kind: _resolve(schema, self.raw) for kind, schema in self.raw.items()}

    @cached_property
    def _validators(self) -> dict[str, Any]:
        from jsonschema import Draft202012Validator

        return {kind: Draft202012Validator(_bare(schema)) for kind, schema in self.whole.items()}

    @cached_property
    def _walkers(self) -> dict[str, Walk | None]:
        return {kind: _walker(schema) for kind, schema in self.whole.items()}

    def problems(self, kind: str, path: str, data: Any) -> Iterator[Problem]:
        """Everything in ``data`` that does not fit the schema of its kind."""
        for error in self._validators[kind].iter_errors(data):
            yield from _explain(error, path, self.whole[kind])

    def collect(self, kind: str, data: Any) -> tuple[list[Word], list[Mention]]:
        """What data that fits its schema says to readers, and which ids it mentions.

        Words are (way through the data, words, who reads them); mentions are (way, id, what
        it must be the id of).
        """
        words: list[Word] = []
        mentions: list[Mention] = []
        walk = self._walkers[kind]
        if walk:
            walk(data, (), words, mentions)
        return words, mentions


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


def _at(schema: dict[str, Any], keys: tuple[Key, ...]) -> dict[str, Any]:
    """The part of a resolved schema that rules the value at ``keys``."""
    for key in keys:
        if isinstance(key, int):
            schema = schema.get("items", {})
        elif key in schema.get("properties", {}):
            schema = schema["properties"][key]
        else:
            schema = next(iter(schema.get("patternProperties", {}).values()), {})
    return schema


def _explain(error: Any, path: str, whole: dict[str, Any]) -> Iterator[Problem]:
    keys = tuple(error.absolute_path)
    name = str(keys[-1]) if keys else PurePosixPath(path).stem
    part = _at(whole, keys)
    about = part.get("description", "")
    rule, value = error.validator, error.validator_value
    if rule == "additionalProperties":
        yield from _unknown(error, path, keys, part)
    elif rule == "required":
        missing = next(field for field in value if field not in error.instance and f"'{field}'" in error.message)
        described = part["properties"][missing]["description"]
        yield Problem(Place(path, keys=keys), "schema-missing", f"'{missing}' is missing.", f"Add it: {described}")
    elif rule == "type":
        message = f"'{name}' is {_sort(error.instance)}, and must be {SORTS[value]}."
        yield Problem(Place(path, keys=keys), "schema-type", message, f"It says: {about}")
    else:
        message, remedy = _out_of_bounds(rule, value, error.instance, name, about)
        yield Problem(Place(path, keys=keys), "schema-value", message, remedy)


def _unknown(error: Any, path: str, keys: tuple[Key, ...], part: dict[str, Any]) -> Iterator[Problem]:
    known = list(part.get("properties", {}))
    for name in error.instance:
        patterns = part.get("patternProperties", {})
        if name in known or any(re.search(pattern, name) for pattern in patterns):
            continue
        place = Place(path, keys=(*keys, name))
        if patterns:
            yield Problem(place, "schema-value", f"'{name}' cannot be a name here.", _id_remedy(name, patterns))
            continue
        close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
        remedy = f"Did you mean '{close[0]}'?" if close else f"Remove it, or use one of: {', '.join(known)}."
        yield Problem(place, "schema-unknown-field", f"There is no field '{name}' here.", remedy)


def _id_remedy(name: str, patterns: dict[str, Any]) -> str:
    guess = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if guess and any(re.search(pattern, guess) for pattern in patterns):
        return f"Use small letters, digits and hyphens, for example '{guess}'."
    return "Use small letters, digits and hyphens, beginning with a letter."


def _sort(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true or false"
    kinds = {str: "text", int: "a whole number", float: "a number", dict: "a mapping", list: "a list"}
    return kinds.get(type(value), "something else")


def _out_of_bounds(rule: str, value: Any, given: Any, name: str, about: str) -> tuple[str, str]:
    """Message and remedy for a value of the right sort outside its bounds."""
    if rule == "enum":
        close = difflib.get_close_matches(str(given), [str(entry) for entry in value], n=1)
        guess = f"Did you mean '{close[0]}'? " if close else ""
        return f"'{name}' cannot be '{given}'.", f"{guess}Use one of: {', '.join(map(str, value))}."
    bounds = {
        "minimum": f"'{name}' is {given}, and the least is {value}.",
        "maximum": f"'{name}' is {given}, and the most is {value}.",
        "multipleOf": f"'{name}' is {given}, and must be a multiple of {value}.",
        "minLength": f"'{name}' is empty.",
        "minItems": f"'{name}' needs at least {value} entry.",
        "minProperties": f"'{name}' needs at least {value} entry.",
        "uniqueItems": f"'{name}' names something twice.",
        "pattern": f"'{name}' cannot be '{given}'.",
        "anyOf": f"'{name}' needs one of: {_alternatives(value)}.",
    }
    message = bounds.get(rule, f"'{name}' does not fit its schema ({rule}).")
    return message, f"It says: {about}"


def _alternatives(value: Any) -> str:
    return ", ".join(field for option in value if isinstance(option, dict) for field in option.get("required", []))
