"""Fill the blanks in prose from the data around them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from . import prose
from .errors import Key


def value(name: str, data: Any, keys: Iterable[Key], plan: Mapping[str, Any]) -> str | None:
    """What a blank stands for: looked up from the innermost mapping outwards, then in the plan.

    ``{dose.rest_s}`` goes down from the first mapping that has ``dose``. None when nothing fits.
    """
    scopes = [plan, data]
    for key in keys:
        data = data[key]
        if isinstance(data, Mapping):
            scopes.append(data)
    first, *rest = name.split(".")
    for scope in reversed(scopes):
        if first in scope:
            found = scope[first]
            for step in rest:
                found = found.get(step) if isinstance(found, Mapping) else None
            fits = isinstance(found, str | int | float) and not isinstance(found, bool)
            return str(found) if fits else None
    return None


def fill(text: str, data: Any, keys: Iterable[Key], plan: Mapping[str, Any]) -> str:
    """The text with its blanks filled; a blank without a value stays, for the check to name."""
    if "{" not in text:
        return text
    keys = tuple(keys)
    return prose.replaced(prose.BLANK, text, lambda match: value(match[1], data, keys, plan) or match[0])


def filled(
    data: dict[str, Any], words: Iterable[tuple[tuple[Key, ...], str]], plan: Mapping[str, Any]
) -> Any:
    """A copy of ``data`` whose words have their blanks filled; the same object when none has any."""
    todo = [(keys, text) for keys, text in words if "{" in text]
    if not todo:
        return data
    out = copy.deepcopy(data)
    for keys, text in todo:
        target: Any = out
        for key in keys[:-1]:
            target = target[key]
        target[keys[-1]] = fill(text, data, keys[:-1], plan)
    return out
