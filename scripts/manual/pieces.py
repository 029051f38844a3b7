"""A piece of the content as a teacher would name it: a slide, a level, a term, a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from . import schema
from .errors import Key, item_of

# The fields whose entries are pieces of their own, and what an entry is called.
ENTRIES = {
    "segments": "segment",
    "slides": "slide",
    "questions": "question",
    "levels": "level",
    "worries": "worry",
    "objectives": "objective",
    "rows": "row",
    "blocks": "block",
    "goals": "goal",
    "steps": "step",
    "roles": "role",
    "terms": "term",
    "items": "item",
    "answers": "answer",
    "changes": "change",
    "duties": "duty",
    "countries": "country",
    "class_parts": "class-part",
    "progression": "phase",
    "reading_list": "reading",
    "techniques": "technique",
}
# The same field is called otherwise in these kinds of files.
OTHERWISE = {
    ("questions", "question"): "knowledge-question",
    ("answers", "answer"): "knowledge-answer",
    ("standard", "item"): "standard-item",
    ("standard", "answer"): "standard-answer",
    ("fidelity", "item"): "observation",
    ("path", "step"): "stop",
}
WITHIN = {"assessments": "meeting", "paths": "path"}
CALLED = {"course": "course-day"}
# What these fields hold is the item itself: of a claim what it says and why one may say it.
ITSELF = ("title", "statement", "evidence", "certainty", "reference")


NAMED = {*ENTRIES.values(), *OTHERWISE.values(), "paragraph"}


class Piece(NamedTuple):
    """One piece: ``part`` names it inside its item, a paragraph its ``line``.

    ``part`` is the way by the ids of parts, such as ``welcome/today``; where no part has an id, the field.
    """

    kind: str
    id: str
    part: str = ""
    line: int = 0

    @property
    def name(self) -> str:
        """Its name in a chain, written as authors write links: ``education-1#welcome/today``."""
        line = f":{self.line}" if self.line else ""
        return f"{self.id}{line}" + (f"#{self.part}" if self.part else "")

    @property
    def counted(self) -> Piece:
        """What is counted: a slide and a paragraph each for itself, but a class with all its fields once."""
        return self if self.kind in NAMED else Piece(self.kind, self.id)


def of(path: str, keys: Sequence[Key]) -> Piece:
    """The piece to which a value in a file belongs."""
    home = "chapter" if path.endswith(".md") else schema.kind_of(path) or ""
    kind, item = CALLED.get(home, home), item_of(path)
    if len(keys) > 1 and keys[0] in WITHIN:
        home = kind = WITHIN[str(keys[0])]
        item, keys = str(keys[1]), keys[2:]
    names: list[str] = []
    while len(keys) > 1 and keys[0] in ENTRIES and isinstance(keys[1], str):
        kind = ENTRIES[str(keys[0])]
        kind = OTHERWISE.get((home, kind), kind)
        names.append(keys[1])
        keys = keys[2:]
    field = str(keys[0]) if keys and not names and keys[0] not in ITSELF else ""
    return Piece(kind, item, "/".join(names) or field)
