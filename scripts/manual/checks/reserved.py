"""No item has a name that Windows keeps for itself."""

import re
from collections.abc import Iterator

from ..errors import Place, Problem
from ..model import Manual

CODE = "id-reserved"
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)
REMEDY = "Choose another id."


def check(manual: Manual) -> Iterator[Problem]:
    """Find files, parts of the programme and sources whose page no Windows computer could keep."""
    places = [(path.rpartition("/")[2].partition(".")[0], Place(path)) for path in manual.data]
    places += [(name, item.at()) for name, item in manual.programme.pages.items()]
    bib = manual.references.values()
    places += [(each.key, Place("references.bib", each.line, about=each.key)) for each in bib]
    for name, place in places:
        if message := said(name):
            yield Problem(place, CODE, message, REMEDY)


def said(name: str) -> str:
    """What is said of a name that no file can have; nothing of another."""
    if not RESERVED.fullmatch(name):
        return ""
    return f"Windows keeps the name '{name}' for itself, so no file can have it there."
