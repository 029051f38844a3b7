"""Every item of a reporting standard is answered by data, or says what was not found."""

from collections.abc import Iterator

from .. import pointing
from ..errors import Problem
from ..model import Manual

CODE = "standard-unanswered"


def check(manual: Manual) -> Iterator[Problem]:
    """Find items without an answer, and pointers to what does not exist or is empty."""
    if manual.unread:
        return
    for standard in manual.standards.values():
        for name, asked in standard.items.items():
            if not asked.answers and not asked.not_reported:
                message = f"Nothing answers item {asked.number}, '{asked.item}'."
                remedy = "Point to the fields that do, or say under 'not_reported' what was not found."
                yield Problem(standard.at("items", name), CODE, message, remedy)
            for way, answer in asked.answers.items():
                if message := _wrong(manual, answer.at):
                    remedy = "Fill it, or point to a field that holds the answer."
                    place = standard.at("items", name, "answers", way, "at")
                    yield Problem(place, CODE, message, remedy)


def _wrong(manual: Manual, text: str) -> str:
    pointer = pointing.read(text)
    if not pointing.items(manual, pointer):
        return f"'{text}' names no item."
    gap = next(pointing.gaps(manual, pointer), None)
    if not gap:
        return ""
    where = f"at '{'/'.join(map(str, gap.keys))}' of" if gap.keys else "in"
    return f"'{text}' finds nothing {where} '{gap.item}'."
