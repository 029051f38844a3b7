"""Every number of a claim stands in the record of a source that it cites."""

from collections.abc import Iterable, Iterator

from .. import recorded
from ..errors import Key, Problem
from ..model import Claim, Manual
from ..reference import Reference

CODE = "claim-number"


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
    known = recorded.values(records)
    for number in recorded.numbers(text):
        if number.value not in known:
            message = f"The number {number.written} stands in no record of the sources of this claim."
            remedy = "Read the source again, and add it to 'facts' of the reference, or take it out."
            yield Problem(claim.at(*way, find=number.written), CODE, message, remedy)
