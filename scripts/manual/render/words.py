"""The words of the interface, with their blanks, plural forms and numbers filled."""

from __future__ import annotations

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


def numbers(language: str, memo: Memo) -> Callable[[float], str]:
    """A function that writes a number as the language does, with a true minus sign."""

    def number(value: float) -> str:
        return memo.get(digest("number", language, repr(value)), lambda: _number(language, value))

    return number


def _number(language: str, value: float) -> str:
    from babel import Locale
    from babel.numbers import format_decimal

    return format_decimal(value, locale=Locale.parse(language, sep="-")).replace("-", "\u2212")


def _plural(language: str, count: int) -> str:
    from babel import Locale

    return str(Locale.parse(language, sep="-").plural_form(count))
