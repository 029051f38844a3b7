"""Text for patients does not become harder to read than it was."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from .. import readability, sentences, uses
from ..errors import Place, Problem
from ..marks import Counted
from ..model import Manual, Readability
from ..readability import Count

CODE = "readability"
NAMED = 3
SPREAD = "All items count together; '{}' adds most, so this stands here even if you changed another."
REMEDY = (
    "Shorten the sentences that you changed or use everyday words; where they are easy, do it here. "
    "If easy text was removed, look at what is gone. "
    "Raise the number in readability.yaml only if the text needs it."
)
SINGLE = "Shorten its sentences or use everyday words; raise the number only if the text needs it."


def check(manual: Manual) -> Iterator[Problem]:
    """Find fields whose texts together, or one of them, have a higher Flesch-Kincaid grade than is kept.

    ``readability.yaml`` keeps both: among many easy texts a hard one would not be felt.
    Nothing is judged in another language than English, for which the formula is, nor while a file could
    not be read, which would change the grade. A manual without the file has no limits yet, so that the first
    words can be written freely; once it is there, it lists every field.
    The problem of a field stands in the item that holds most of what makes the field hard: without its texts
    the grade would be lowest. Nobody may have changed that item, so the problem says so.
    """
    held = by_field(manual)
    if manual.unread or not held or manual.readability.path not in manual.data:
        return
    for name, kept in (("most", manual.readability.most), ("hardest", manual.readability.hardest)):
        yield from _listed(manual.readability, name, kept, held)
    for field, most in manual.readability.most.items():
        if field in held and float(now := readability.shown(held[field])) > float(most):
            worst, spread = _worst(manual, field, held[field])
            named = "; ".join(_hardest(manual, field, held[field], spread))
            message = f"The texts of '{field}' have grade {now} together, and {most} is kept. "
            message += f"{SPREAD.format(uses.holder(worst.path, worst.keys))} " if spread else ""
            yield Problem(worst, CODE, f"{message}Hardest to read: {named}.", REMEDY)
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


def _worst(manual: Manual, field: str, whole: Count) -> tuple[Place, bool]:
    """The text that adds most to the grade, in the item that does; whether other items have such texts."""
    items: defaultdict[str, list[Counted]] = defaultdict(list)
    for each in manual.counts:
        if each.field == field and each.sentences:
            items[uses.holder(each.path, each.keys)].append(each)
    texts = min(items.values(), key=lambda texts: _without(whole, readability.total(map(_count, texts))))
    worst = min(texts, key=lambda each: _without(whole, _count(each)))
    return Place(worst.path, keys=worst.keys), len(items) > 1


def _count(each: Counted) -> Count:
    return Count(each.sentences, each.words, each.syllables)


def _hardest(manual: Manual, field: str, whole: Count, spread: bool) -> list[str]:
    """The sentences without which the grade of the field would be lowest, each once, and their item."""
    texts = {(each.path, each.keys) for each in manual.counts if each.field == field and each.sentences}
    said: dict[str, str] = {}
    for text in manual.texts:
        for sentence in sentences.split(text.words) if (text.path, text.keys) in texts else ():
            said.setdefault(sentence, uses.holder(text.path, text.keys))
    hard = sorted(said, key=lambda sentence: _without(whole, readability.count(sentence)))[:NAMED]
    return [f"'{each}' ({said[each]})" if spread else f"'{each}'" for each in hard]


def _without(whole: Count, part: Count) -> float:
    left = Count(*(all_ - one for all_, one in zip(whole, part, strict=True)))
    return readability.grade(left) if left.words else 0.0
