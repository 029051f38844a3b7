"""Text for patients does not become harder to read than it was."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from .. import readability, sentences
from ..errors import Place, Problem
from ..marks import Counted
from ..model import Manual, Readability
from ..readability import Count

CODE = "readability"
NAMED = 3
REMEDY = (
    "Shorten such sentences or use everyday words, here first; "
    "or easy text was removed: look at what is gone."
    " Raise the number in readability.yaml only if the text needs it."
)
SINGLE = "Shorten its sentences or use everyday words; raise the number only if the text needs it."


def check(manual: Manual) -> Iterator[Problem]:
    """Find fields whose texts together, or one of them, have a higher Flesch-Kincaid grade than is kept.

    ``readability.yaml`` keeps both: among many easy texts a hard one would not be felt.
    Nothing is judged in another language than English, for which the formula is, nor while a file could
    not be read, which would change the grade. A manual without the file has no limits yet, so that the first
    words can be written freely; once it is there, it lists every field.
    The problem of a field stands where there is most to gain: in its item that is hardest to read.
    """
    held = by_field(manual)
    if manual.unread or not held or manual.readability.path not in manual.data:
        return
    for name, kept in (("most", manual.readability.most), ("hardest", manual.readability.hardest)):
        yield from _listed(manual.readability, name, kept, held)
    for field, most in manual.readability.most.items():
        if field in held and float(now := readability.shown(held[field])) > float(most):
            named = "; ".join(f"'{each}'" for each in _hardest(manual, field, held[field]))
            message = f"The grade of '{field}' is {now}, and {most} is kept. Hardest to read: {named}."
            yield Problem(_worst(manual, field), CODE, message, REMEDY)
    singles = texts_by_field(manual)
    for field, most in manual.readability.hardest.items():
        for text, count in singles.get(field, ()):
            if float(now := readability.shown(count)) > float(most):
                message = f"The grade of this text is {now}, and {most} is kept for each text of '{field}'."
                yield Problem(Place(text.path, keys=text.keys), CODE, message, SINGLE)


def _listed(
    grades: Readability, name: str, kept: Collection[str], held: Collection[str]
) -> Iterator[Problem]:
    """Find fields with texts for which a part of the file keeps no grade, and grades without a text."""
    for field in held:
        if field not in kept:
            message = f"'{field}' holds text for patients, and '{name}' keeps no grade for it."
            remedy = "Run 'manual readability --lower', which adds the grade of today."
            yield Problem(grades.at(name), CODE, message, remedy)
    for field in kept:
        if field not in held:
            remedy = "Run 'manual readability --lower', which removes it."
            yield Problem(grades.at(name, field), CODE, f"No text for patients is in '{field}'.", remedy)


def by_field(manual: Manual) -> dict[str, Count]:
    """What the texts of each field hold together, in order of first use; nothing but in English."""
    return {
        field: readability.total(_count(each) for each in texts) for field, texts in _by_field(manual).items()
    }


def texts_by_field(manual: Manual) -> dict[str, list[tuple[Counted, Count]]]:
    """Each text of each field with what it holds as it is judged alone; nothing but in English."""
    return {
        field: [(each, readability.alone(_count(each))) for each in texts]
        for field, texts in _by_field(manual).items()
    }


def _by_field(manual: Manual) -> Mapping[str, list[Counted]]:
    fields: defaultdict[str, list[Counted]] = defaultdict(list)
    if manual.locale.language.split("-")[0] == readability.LANGUAGE:
        for each in manual.counts:
            if each.sentences:
                fields[each.field].append(each)
    return fields


def _worst(manual: Manual, field: str) -> Place:
    """Where the item whose own grade is the highest in the field has its hardest text of it."""
    counts = [each for each in manual.counts if each.field == field and each.sentences]
    items: defaultdict[str, list[Count]] = defaultdict(list)
    for each in counts:
        items[each.path].append(_count(each))
    path = max(items, key=lambda item: readability.grade(readability.total(items[item])))
    worst = max(
        (each for each in counts if each.path == path), key=lambda each: readability.grade(_count(each))
    )
    return Place(worst.path, keys=worst.keys)


def _count(each: Counted) -> Count:
    return Count(each.sentences, each.words, each.syllables)


def _hardest(manual: Manual, field: str, whole: Count) -> list[str]:
    """The sentences without which the grade of the field would be lowest, each once."""
    texts = {(each.path, each.keys) for each in manual.counts if each.field == field and each.sentences}
    read = [text.words for text in manual.texts if (text.path, text.keys) in texts]
    said = dict.fromkeys(sentence for words in read for sentence in sentences.split(words))
    return sorted(said, key=lambda sentence: _without(whole, readability.count(sentence)))[:NAMED]


def _without(whole: Count, part: Count) -> float:
    left = Count(*(all_ - one for all_, one in zip(whole, part, strict=True)))
    return readability.grade(left) if left.words else 0.0
