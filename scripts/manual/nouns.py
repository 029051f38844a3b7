"""Turn plain data that fits its schema into the nouns of the model."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

Noun = TypeVar("Noun")
Convert = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


@functools.cache
def _converter(kind: Any) -> Convert:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _converter(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return tuple
    if origin in (Mapping, dict):
        inner = _converter(args[1])
        return _same if inner is _same else lambda value: {key: inner(entry) for key, entry in value.items()}
    if dataclasses.is_dataclass(kind) or hasattr(kind, "_fields"):
        maker: Convert = _maker(kind)
        return maker
    return _same


@functools.cache
def _maker(kind: Any) -> Convert:
    hints = typing.get_type_hints(kind)
    fields = {name: _converter(hint) for name, hint in hints.items()}
    fields |= {name.removesuffix("_"): convert for name, convert in fields.items()}
    names = {name: f"{name}_" for name in fields if f"{name}_" in fields}

    def make(data: Mapping[str, Any]) -> Any:
        return kind(**{names.get(name, name): fields[name](value) for name, value in data.items()})

    return make


def make(kind: type[Noun], data: Mapping[str, Any], **more: Any) -> Noun:
    """One noun from data; fields that the data leaves out keep their defaults."""
    noun: Noun = _maker(kind)({**data, **more})  # type: ignore[arg-type]  # a class can be hashed
    return noun
