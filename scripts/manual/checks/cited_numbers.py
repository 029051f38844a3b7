"""Every number of a sentence that cites stands in the record of a source that the sentence cites."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from .. import recorded
from ..errors import Key, Place, Problem
from ..marks import Citation, Text
from ..model import Claim, Manual
from ..recorded import Number

CODE = "cited-number"
REMEDY = "Read the source again, and add it to 'facts' of the reference, or take it out."


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
            turns: Counter[str] = Counter()
            for sentence, citations in recorded.cited(text.words, found):
                numbers = list(recorded.numbers(sentence))
                held = _held(manual, text, citations, *around) if citations and numbers else None
                for number in numbers:
                    if held is not None and not {number.value, number.named} & held:
                        named = ", ".join(f"'{key}'" for key in dict.fromkeys(each.key for each in citations))
                        message = f"The number {number.written} stands in no record of {named}."
                        place = _place(text, found, number, turns[number.written])
                        yield Problem(place, CODE, message, REMEDY)
                    turns[number.written] += 1


def _own(*counts: object) -> set[str]:
    return {number.value for number in recorded.numbers(" ".join(str(each) for each in counts))}


def _held(
    manual: Manual, text: Text, citations: Sequence[Citation], claim: Claim | None, own: set[str]
) -> set[str] | None:
    """The numbers that a sentence may have, and those that a locator names; None when a source is unknown."""
    keys = {each.key for each in citations} | set(claim.evidence if claim else ())
    if not keys <= set(manual.references):
        return None
    records = [manual.references[key] for key in keys]
    known = own | (recorded.plainly if text.reader == "patient" else recorded.values)(records)
    return known | {number.named for each in citations for number in recorded.numbers(each.locator)} - {""}


def _place(text: Text, cited: Sequence[Citation], number: Number, turn: int) -> Place:
    """Where a number of a sentence stands; ``turn`` is how many of the same stand before it in the text."""
    spots = recorded.spots(text.words, cited).get(number.written, [])
    if not spots:
        return text.place(number.written)
    spot = spots[min(turn, len(spots) - 1)]
    return text.place(spot.written, spot.at)
