"""The words of the interface, with their blanks, plural forms and numbers filled."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Mapping
from typing import Any

from ..memo import Memo, digest

Words = Callable[..., str]


def of(words: Mapping[str, Any], language: str, memo: Memo) -> Words:
    """A function from a word's name to the word.

    ``count`` chooses among plural forms by the language's rule in CLDR and fills ``{count}``.
    """

    def plural(count: int) -> str:
        return memo.get(digest("plural", language, str(count)), lambda: _plural(language, count))

    def word(name: str, **blanks: Any) -> str:
        found = words[name]
        if isinstance(found, Mapping):
            found = found.get(plural(blanks["count"]), found["other"])
        for blank, value in blanks.items():
            found = found.replace(f"{{{blank}}}", str(value))
        return str(found)

    return word


def numbers(language: str, memo: Memo) -> Callable[..., str]:
    """A function that writes a number as the language does, with at least so many places after the point."""

    def number(value: float, places: int = 0) -> str:
        key = digest("number", language, repr(value), str(places))
        return memo.get(key, lambda: _number(language, value, places))

    return number


def _number(language: str, value: float, places: int) -> str:
    from babel.numbers import NumberPattern

    locale = _locale(language)
    pattern: NumberPattern = copy.copy(locale.decimal_formats[None])
    pattern.frac_prec = (places, max(places, pattern.frac_prec[1]))
    return str(pattern.apply(value, locale)).replace("-", "\u2212")


def _plural(language: str, count: int) -> str:
    return str(_locale(language).plural_form(count))


@functools.cache
def _locale(language: str) -> Any:
    from babel import Locale

    return Locale.parse(language, sep="-")
