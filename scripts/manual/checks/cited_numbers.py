"""Every number of a sentence that cites stands in the record of a source that the sentence cites."""

from collections import defaultdict
from collections.abc import Iterator

from .. import recorded
from ..errors import Key, Problem
from ..marks import Citation, Text
from ..model import Claim, Manual

CODE = "cited-number"


def check(manual: Manual) -> Iterator[Problem]:
    """Find numbers, in digits, that no record of the sources cited in the same sentence holds.

    A record is what references.bib says of a source: its finding, its facts, its title and its year. In a
    claim the records of its evidence hold too, and in a measure its own range and counts.
    For patients a number may be rounded, as "about 7" for 7.29, and "96 in 100" is held by 96%. A number
    that the record has of something else is not found. Numbers in words, in sentences that cite nothing, in
    locators and in names such as SF-36 are not looked at; "Table 2" is held by a locator.
    """
    claims = {claim.path: claim for claim in manual.claims.values()}
    own = {
        measure.path: _own(measure.range, measure.items, measure.trials)
        for measure in manual.measures.values()
    }
    cited: defaultdict[tuple[str, tuple[Key, ...]], list[Citation]] = defaultdict(list)
    for each in manual.citations:
        cited[each.path, each.keys].append(each)
    for text in manual.texts:
        if found := cited.get((text.path, text.keys)):
            around = claims.get(text.path), own.get(text.path, set())
            for sentence, citations in recorded.cited(text.words, found):
                yield from _unfounded(manual, text, sentence, citations, *around)


def _own(*counts: object) -> set[str]:
    return {number.value for number in recorded.numbers(" ".join(str(each) for each in counts))}


def _unfounded(
    manual: Manual, text: Text, sentence: str, citations: list[Citation], claim: Claim | None, own: set[str]
) -> Iterator[Problem]:
    numbers = list(recorded.numbers(sentence))
    keys = {each.key for each in citations} | set(claim.evidence if claim else ())
    if not numbers or not keys <= set(manual.references):
        return
    records = [manual.references[key] for key in keys]
    known = own | (recorded.plainly if text.reader == "patient" else recorded.values)(records)
    places = {number.named for each in citations for number in recorded.numbers(each.locator)}
    for number in numbers:
        if number.value not in known and number.named not in places - {""}:
            named = ", ".join(f"'{each}'" for each in dict.fromkeys(each.key for each in citations))
            message = f"The number {number.written} stands in no record of {named}."
            remedy = "Read the source again, and add it to 'facts' of the reference, or take it out."
            yield Problem(text.place(number.written), CODE, message, remedy)
