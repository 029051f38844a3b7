"""Every number of a sentence that cites stands in the record of a source that the sentence cites."""

from collections.abc import Iterator

from .. import recorded
from ..errors import Problem
from ..marks import Text
from ..model import Claim, Manual

CODE = "cited-number"


def check(manual: Manual) -> Iterator[Problem]:
    """Find numbers, in digits, that no record of the sources cited in the same sentence holds.

    A record is what references.bib says of a source: its finding, its facts, its title and its year. In a
    claim the records of its evidence hold too, and in a measure its own range and counts.
    "96 in 100" is held by 96%, and for patients a number may be rounded, as "about 7" for 7.29. So a number
    that the record has of something else is not found. Numbers in words, in sentences that cite nothing, in
    locators and in names such as SF-36 are not looked at; "Table 2" is held by a locator.
    """
    claims = {claim.path: claim for claim in manual.claims.values()}
    own = {
        measure.path: _own(measure.range, measure.items, measure.trials)
        for measure in manual.measures.values()
    }
    for text in manual.texts:
        if "@" in text.words and "references" not in manual.unread:
            yield from _unfounded(manual, text, claims.get(text.path), own.get(text.path, set()))


def _own(*counts: object) -> set[str]:
    return {number.value for number in recorded.numbers(" ".join(str(each) for each in counts))}


def _unfounded(manual: Manual, text: Text, claim: Claim | None, own: set[str]) -> Iterator[Problem]:
    for sentence, citations in recorded.cited(text.words):
        keys = {each.key for each in citations} | set(claim.evidence if claim else ())
        if not keys <= set(manual.references):
            continue
        known = recorded.values(manual.references[key] for key in keys) | own
        places = {number.named for each in citations for number in recorded.numbers(each.locator)}
        for number in recorded.numbers(sentence):
            if not recorded.holds(
                known, number.value, rounded=text.reader == "patient"
            ) and number.named not in places - {""}:
                named = ", ".join(f"'{each}'" for each in dict.fromkeys(each.key for each in citations))
                message = f"The number {number.written} stands in no record of {named}."
                remedy = "Read the source again, and add it to 'facts' of the reference, or take it out."
                yield Problem(text.place(number.written), CODE, message, remedy)
