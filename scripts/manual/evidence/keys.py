"""A citation key for a source: the family name of its first author and its year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from .record import Record

FORM = re.compile(r"[A-Za-z0-9_-]+")
LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "å": "a", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "œ": "oe"}
)
SUFFIXES = "bcdefghijklmnopqrstuvwxyz"
SHORT_WORDS = ("the", "and", "for", "with", "from", "into", "effect", "effects")


def proposed(source: Record, taken: Collection[str]) -> str:
    """A key such as "kjaer2018", or "kjaer2018b" where that is taken; a group has its first letters."""
    base = f"{_name(source)}{source.year}"
    used = {key.lower() for key in taken}
    tries = [base, *(f"{base}{suffix}" for suffix in SUFFIXES)]
    free = next((key for key in tries if key.lower() not in used), "")
    place = 2
    while not free:
        free = f"{base}-{place}" if f"{base}-{place}" not in used else ""
        place += 1
    return free


def _name(source: Record) -> str:
    if source.people:
        first = source.people[0]
        words = re.findall(r"[^\W\d_]+", first.family)
        capitals = [word for word in words if word[0].isupper()]
        if not first.given and len(capitals) > 1:
            return plain("".join(word[0] for word in capitals)) or "source"
        return plain(first.family) or "source"
    words = [plain(word) for word in source.title.split()]
    return next((word for word in words if len(word) > 2 and word not in SHORT_WORDS), "source")


def plain(name: str) -> str:
    """A name in unaccented small letters: "Bussières" is "bussieres"."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    return re.sub(r"[^a-z]", "", bare)
