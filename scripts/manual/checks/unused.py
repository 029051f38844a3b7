"""Every reference is used, or stands on the reading list with a reason."""

from collections.abc import Iterator
from dataclasses import replace

from .. import uses
from ..errors import Place, Problem
from ..model import Manual

CODE = "reference-unused"


def check(manual: Manual) -> Iterator[Problem]:
    """Find references that nothing cites, and entries of the reading list that something does."""
    if manual.unread:
        return
    cited = {use.key for use in uses.of_references(manual) if not use.reading}
    for key, reference in manual.references.items():
        if key not in cited and key not in manual.programme.reading_list:
            remedy = "Cite it, or name it under 'reading_list' in programme.yaml with a reason."
            yield Problem(
                Place("references.bib", reference.line, about=key), CODE, f"Nothing cites '{key}'.", remedy
            )
    for key in manual.programme.reading_list:
        if key in cited:
            place = replace(manual.programme.at("reading_list", key), about=key)
            yield Problem(place, CODE, f"'{key}' is cited, so it needs no reason here.", "Remove this line.")
