"""Follow a pointer, such as ``exercise:*/levels/*/dose``, to the data that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .errors import Key
from .model import Chapter, Item, Manual

EVERY = "*"
EMPTY: tuple[Any, ...] = (None, "", [], {})


class Pointer(NamedTuple):
    """A kind of item, the id of one or ``*`` for each, and the way through its fields."""

    kind: str
    name: str
    keys: tuple[str, ...]


class Gap(NamedTuple):
    """Where a pointer finds nothing: an item, and the way to what is missing or empty in it."""

    item: str
    keys: tuple[Key, ...]


def read(text: str) -> Pointer:
    """A pointer as it is written."""
    head, *keys = text.split("/")
    kind, _, name = head.partition(":")
    return Pointer(kind, name or kind, tuple(keys))


def items(manual: Manual, pointer: Pointer) -> list[Item]:
    """The items that a pointer names; none when there is no such kind or item."""
    shelf = _shelves(manual).get(pointer.kind, {})
    found = shelf.values() if pointer.name == EVERY else filter(None, [shelf.get(pointer.name)])
    return list(found)


def gaps(manual: Manual, pointer: Pointer) -> Iterator[Gap]:
    """Everything that a pointer names and that is missing or empty."""
    for item in items(manual, pointer):
        if isinstance(item, Chapter) and not pointer.keys:
            held: Any = item.body.strip()
        else:
            held = manual.data.get(item.path, {})
            for key in item.prefix:
                held = held[key]
        yield from (Gap(item.id, way) for way in _missing(held, pointer.keys, ()))


def _shelves(manual: Manual) -> Mapping[str, Mapping[str, Item]]:
    alone = (manual.programme, manual.glossary, manual.techniques, manual.fidelity, manual.certification)
    return {each.id: {each.id: each} for each in alone if each.path in manual.data} | {
        "session": manual.sessions,
        "exercise": manual.exercises,
        "class": manual.classes,
        "assessment": manual.programme.assessments,
        "measure": manual.measures,
        "claim": manual.claims,
        "course": manual.course,
        "chapter": manual.chapters,
    }


def _missing(held: Any, keys: tuple[str, ...], way: tuple[Key, ...]) -> Iterator[tuple[Key, ...]]:
    if held in EMPTY:
        yield way
    elif keys and not isinstance(held, dict):
        yield (*way, keys[0])
    elif keys:
        names = held if keys[0] == EVERY else keys[:1]
        for name in names:
            yield from _missing(held.get(name), keys[1:], (*way, name))
