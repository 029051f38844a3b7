"""What every file of content has: its path, its id, where it comes from, who looked last."""

from __future__ import annotations

from dataclasses import dataclass

from . import parts as part
from .errors import Key, Place


@dataclass(frozen=True, kw_only=True)
class Item:
    """An item of the manual. ``path`` is relative to the root, with slashes.

    ``prefix`` is the way to the item's data where a file holds several items.
    """

    path: str
    id: str
    title: str = ""
    basis: part.Basis | None = None
    review: part.Review | None = None
    prefix: tuple[Key, ...] = ()

    def at(self, *keys: Key, find: str = "") -> Place:
        """The place of a value of this item, by its way through the data."""
        return Place(self.path, keys=(*self.prefix, *keys), find=find, about=self.id if self.prefix else "")
