"""Which terms of the glossary stand on a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from .. import prose
from ..frame import Term
from ..memo import digest

TAG = re.compile(r"</?[A-Za-z][^<>]*>")


class Terms:
    """The terms of a glossary, ready to be found as whole words in Markdown."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._by_word = {
            _bare(word): name
            for name, term in terms.items()
            for word in ([term.term] if term.found_by is None else term.found_by.values())
        }
        self.known = digest(*(part for found in self._by_word.items() for part in found))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        return prose.any_of(self._by_word)

    def on(self, markdown: str) -> list[str]:
        """The ids of the terms that a reader of this page meets, each once, in the order of the page.

        What stands in code, addresses, keys of citations and tags is nothing that a reader meets.
        """
        shown = TAG.sub(" ", prose.masked(markdown))
        met = (self._by_word[_bare(said)] for said in prose.said(self._pattern, shown))
        return list(dict.fromkeys(met))


def _bare(word: str) -> str:
    return re.sub(r"[\s-]+", " ", prose.seen(word)).casefold()
