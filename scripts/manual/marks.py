"""What stands in a file for a reader or a check to find: words, mentioned ids, cited keys."""

from __future__ import annotations

from typing import NamedTuple

from . import locating
from .errors import WITHIN, Key, Place


class Text(NamedTuple):
    """Words that a reader sees: their file, their way through its data, who reads them."""

    path: str
    keys: tuple[Key, ...]
    words: str
    reader: str

    @property
    def is_of_the_site(self) -> bool:
        """Whether these are words of the site itself, which templates fill and place."""
        return self.path.endswith("/interface.yaml")

    def place(self, find: str = "", at: int = 0) -> Place:
        """The place of these words, or of some words among them: the ones that begin at the index ``at``."""
        about = str(self.keys[1]) if self.keys[:1] in WITHIN else ""
        turn = locating.turn(self.words, find, at) if at else 0
        return Place(self.path, keys=self.keys, find=find, about=about, turn=turn)


class Counted(NamedTuple):
    """How a text for patients reads: its field, the words of its longest sentence, and how much it holds.

    ``field`` is the kind and the way, as ``exercise.levels.<id>.start``. A title has no sentences.
    """

    path: str
    keys: tuple[Key, ...]
    field: str
    longest: int
    sentences: int
    words: int
    syllables: int


class Mention(NamedTuple):
    """An id that a file mentions, and what it must be the id of."""

    path: str
    keys: tuple[Key, ...]
    id: str
    to: str

    def place(self) -> Place:
        """Where the id stands."""
        return Place(self.path, keys=self.keys)


class Citation(NamedTuple):
    """A key that prose cites, the way to the words in which it stands, and its block as written (``raw``).

    The words may cite the same key several times; ``turn`` counts from 0.
    """

    path: str
    keys: tuple[Key, ...]
    key: str
    locator: str = ""
    raw: str = ""
    turn: int = 0

    def place(self) -> Place:
        """Where the key stands."""
        return Place(self.path, keys=self.keys, find=f"@{self.key}", turn=self.turn)
