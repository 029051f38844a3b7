"""Nothing leans on a source that is retracted or under concern, unless a person decided so."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .. import uses
from ..errors import Problem
from ..model import Manual

CODE = "source-retracted"
GRAVE = {"retracted": "is retracted", "concern": "is under an expression of concern"}


def check(manual: Manual) -> Iterator[Problem]:
    """Find every use of such a source; a decision holds for the status that it names, and no other.

    What was decided about a claim is its history, and leans on nothing.
    """
    if "decisions" in manual.unread:
        return
    seen: Counter[Any] = Counter()
    for use in uses.of_references(manual):
        again = (use.place.path, use.place.keys, use.place.find)
        place = replace(use.place, turn=seen[again])
        seen[again] += 1
        reference = manual.references.get(use.key)
        if reference is None or reference.status not in GRAVE or use.place.keys[:1] == ("decisions",):
            continue
        decided = manual.decisions.decisions.get(use.key)
        if decided is None or decided.status != reference.status:
            said = f"'{use.key}' {GRAVE[reference.status]} (references.bib, line {reference.line})."
            remedy = "Say this without it, or record a decision in content/decisions.yaml."
            yield Problem(place, CODE, said, remedy)
