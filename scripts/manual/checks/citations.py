"""Every citation key that is used stands in the bibliography."""

from collections.abc import Iterator

from .. import guessing, uses
from ..errors import Problem
from ..model import Manual

CODE = "cite-unknown"


def check(manual: Manual) -> Iterator[Problem]:
    """Find citations, in prose and in data, of keys that references.bib does not have."""
    if "references" in manual.unread:
        return
    for use in uses.of_references(manual):
        if use.key not in manual.references:
            yield Problem(use.place, CODE, f"'{use.key}' is not in references.bib.", _remedy(use.key, manual))


def _remedy(key: str, manual: Manual) -> str:
    close = guessing.meant(key, manual.references, same_numbers=False)
    return f"Did you mean '{close}'?" if close else "Add the reference first."
