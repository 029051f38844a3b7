"""Every number of a claim stands in the record of a source that it cites."""

import re
from collections.abc import Iterable, Iterator

from .. import prose
from ..errors import Key, Problem
from ..model import Claim, Manual
from ..reference import Reference

CODE = "claim-number"
NUMBER = re.compile(r"(?<![\w.])(?:\d+(?:[,  \u202f]\d{3})*(?:\.\d+)?|\.\d+)")
BETWEEN = re.compile(r"[,  \u202f]")


def check(manual: Manual) -> Iterator[Problem]:
    """Find numbers, in digits, of a statement or finding that no record of its sources holds.

    A record is what references.bib says of a source: its finding, its facts, its title and its year.
    Numbers in words, such as "a third", are not found.
    """
    for claim in manual.claims.values():
        records = {key: manual.references[key] for key in claim.evidence if key in manual.references}
        if len(records) == len(claim.evidence):
            yield from _unfounded(claim, ("statement",), claim.statement, records.values())
        for key, record in records.items():
            yield from _unfounded(claim, ("evidence", key, "finding"), claim.evidence[key].finding, [record])


def _unfounded(
    claim: Claim, way: tuple[Key, ...], text: str, records: Iterable[Reference]
) -> Iterator[Problem]:
    told = [said for each in records for said in (each.finding, each.facts, each.title, each.year)]
    known = {value for said in told for value, _ in _numbers(said)}
    for value, written in _numbers(text):
        if value not in known:
            message = f"The number {written} stands in no record of the sources of this claim."
            remedy = "Read the source again, and add it to 'facts' of the reference, or take it out."
            yield Problem(claim.at(*way, find=written), CODE, message, remedy)


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    """The numbers of a text, each as a plain decimal and as it is written."""
    for match in NUMBER.finditer(prose.seen(text)):
        plain = BETWEEN.sub("", match[0])
        yield f"0{plain}" if plain.startswith(".") else plain, match[0]
