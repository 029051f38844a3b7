"""Every item of a reporting standard is answered by data, or says what was not found."""

from collections.abc import Iterator

from .. import expected, pointing
from ..errors import Problem
from ..model import Manual

CODE = "standard-unanswered"
ASK = "Point to a field that holds the answer, or say under 'not_reported' what was not found."


def check(manual: Manual) -> Iterator[Problem]:
    """Find items without an answer, and pointers to what does not exist, is empty or answers something else.

    The fields that may answer an item of the CERT or the TIDieR stand in ``expected``. In another standard
    any field may, but for what each item has: names, numbers, basis and review.
    """
    if manual.unread:
        return
    for standard in manual.standards.values():
        for name, asked in standard.items.items():
            if not asked.answers and not asked.not_reported:
                message = f"Nothing answers item {asked.number}, '{asked.item}'."
                remedy = "Point to the fields that do, or say under 'not_reported' what was not found."
                yield Problem(standard.at("items", name), CODE, message, remedy)
            for way, answer in asked.answers.items():
                place = standard.at("items", name, "answers", way, "at")
                if message := _wrong(manual, answer.at):
                    remedy = "Fill it, or point to a field that holds the answer."
                    yield Problem(place, CODE, message, remedy)
                elif message := _empty(standard.id, asked.number, answer.at):
                    yield Problem(place, CODE, message, ASK)


def _empty(standard: str, number: str, text: str) -> str:
    """What is wrong with a pointer to a field that there is, and that answers another question."""
    pointer = pointing.read(text)
    if expected.may_answer(standard, number, pointer.kind, pointer.keys):
        return ""
    known = expected.KNOWN.get(standard, {}).get(number)
    asked = f"; for item {number} these do: {', '.join(known)}" if known else ""
    return f"'{text}' is no field that can answer item {number}{asked}."


def _wrong(manual: Manual, text: str) -> str:
    pointer = pointing.read(text)
    if not pointing.items(manual, pointer):
        return f"'{text}' names no item."
    gap = next(pointing.gaps(manual, pointer), None)
    if not gap:
        return ""
    where = f"at '{'/'.join(map(str, gap.keys))}' of" if gap.keys else "in"
    return f"'{text}' finds nothing {where} '{gap.item}'."
