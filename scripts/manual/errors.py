"""What can be wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass, field

Key = str | int
# The fields of programme.yaml whose entries are items with a page of their own.
WITHIN = (("assessments",), ("paths",))


def item_of(path: str) -> str:
    """The id of the item that a file holds: its name without the ending."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file: line and column count from 1.

    A check knows the way through the data (``keys``) and perhaps the words (``find``), which may stand there
    several times (``turn`` counts from 0); ``source.locate`` turns these into line and column, once, when the
    problem is shown.
    """

    path: str
    line: int = 1
    column: int = 1
    keys: tuple[Key, ...] = field(default=(), compare=False)
    find: str = field(default="", compare=False)
    about: str = field(default="", compare=False)
    turn: int = field(default=0, compare=False)

    @property
    def item(self) -> str:
        """The id of the item: ``about`` where a file holds several, such as the key of a reference."""
        return self.about or item_of(self.path)


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where, what, and what to do next, in the author's words."""

    place: Place
    code: str
    message: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.place.path}:{self.place.line}:{self.place.column}"
        return f"{where}: {self.message} {self.remedy} [{self.code}]"
