"""The words of the interface, with their blanks and plural forms filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Words = Callable[..., str]


def of(words: Mapping[str, Any], language: str) -> Words:
    """A function from a word's name to the word.

    ``count`` chooses among plural forms by the language's rule in CLDR and fills ``{count}``.
    """
    from babel import Locale

    plural = Locale.parse(language, sep="-").plural_form

    def word(name: str, **blanks: Any) -> str:
        found = words[name]
        if isinstance(found, Mapping):
            found = found.get(plural(blanks["count"]), found["other"])
        for blank, value in blanks.items():
            found = found.replace(f"{{{blank}}}", str(value))
        return str(found)

    return word
