"""Text for patients does not become harder to read than it was."""

from collections import defaultdict
from collections.abc import Iterator

from .. import readability, sentences
from ..errors import Problem
from ..model import Manual
from ..readability import Count

CODE = "readability"
NAMED = 3


def check(manual: Manual) -> Iterator[Problem]:
    """Find fields whose texts together have a higher Flesch-Kincaid grade than ``readability.yaml`` keeps.

    Nothing is judged in another language than English, for which the formula is, nor while a file could
    not be read, which would change the grade. A manual without the file has no limits yet, so that the first
    words can be written freely; once it is there, it lists every field.
    """
    held = by_field(manual)
    if manual.unread or not held or manual.readability.path not in manual.data:
        return
    for field in held:
        if field not in manual.readability.most:
            message = f"'{field}' holds text for patients, and no grade is kept for it."
            remedy = "Run 'manual readability --lower', which adds the grade of today."
            yield Problem(manual.readability.at("most"), CODE, message, remedy)
    for field, most in manual.readability.most.items():
        place = manual.readability.at("most", field)
        if field not in held:
            remedy = "Run 'manual readability --lower', which removes it."
            yield Problem(place, CODE, f"No text for patients is in '{field}'.", remedy)
        elif float(now := readability.shown(held[field])) > float(most):
            named = "; ".join(f"'{each}'" for each in _hardest(manual, field, held[field]))
            message = f"The grade of '{field}' is {now}, and {most} is kept. Hardest to read: {named}."
            remedy = (
                "Shorten such sentences or use everyday words; raise the number only if the text needs it."
            )
            yield Problem(place, CODE, message, remedy)


def by_field(manual: Manual) -> dict[str, Count]:
    """What the texts of each field hold together, in order of first use; nothing but in English."""
    fields: defaultdict[str, list[Count]] = defaultdict(list)
    if manual.locale.language.split("-")[0] == readability.LANGUAGE:
        for each in manual.counts:
            if each.sentences:
                fields[each.field].append(Count(each.sentences, each.words, each.syllables))
    return {field: readability.total(counts) for field, counts in fields.items()}


def _hardest(manual: Manual, field: str, whole: Count) -> list[str]:
    """The sentences without which the grade of the field would be lowest, each once."""
    texts = {(each.path, each.keys) for each in manual.counts if each.field == field and each.sentences}
    read = [text.words for text in manual.texts if (text.path, text.keys) in texts]
    said = dict.fromkeys(sentence for words in read for sentence in sentences.split(words))
    return sorted(said, key=lambda sentence: _without(whole, readability.count(sentence)))[:NAMED]


def _without(whole: Count, part: Count) -> float:
    left = Count(*(all_ - one for all_, one in zip(whole, part, strict=True)))
    return readability.grade(left) if left.words else 0.0
