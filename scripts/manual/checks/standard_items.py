"""A reporting standard has each of its items once, under its number and in its order."""

from collections.abc import Iterator

from .. import expected
from ..errors import Problem
from ..model import Manual
from ..reporting import Standard

CODE = "standard-items"


def check(manual: Manual) -> Iterator[Problem]:
    """Find numbers that no item has, and items whose number is unknown, taken or out of order.

    The numbers of the CERT and the TIDieR are known: to leave one out is a problem, even in ``numbers``.
    """
    for standard in manual.standards.values():
        numbers = " ".join(expected.KNOWN.get(standard.id, ())) or standard.numbers
        if standard.numbers != numbers:
            message = f"The numbers of '{standard.id}' are {numbers}, and others stand here."
            remedy = "Write these; a standard of your own has another id."
            yield Problem(standard.at("numbers"), CODE, message, remedy)
        yield from _items(standard, numbers.split())


def _items(standard: Standard, numbers: list[str]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, asked in standard.items.items():
        place, number = standard.at("items", name, "number"), asked.number
        last = max((numbers.index(each) for each in seen), default=-1)
        if number not in numbers:
            message = f"The standard has no number '{number}'."
            yield Problem(place, CODE, message, "Write the number that the standard gives the item.")
            continue
        if number in seen:
            message = f"The item '{seen[number]}' has the number '{number}' already."
            yield Problem(place, CODE, message, "Write the number that the standard gives the item.")
        elif numbers.index(number) < last:
            message = f"The item '{number}' stands after the item '{numbers[last]}'."
            yield Problem(place, CODE, message, "Put the items in the order of the standard.")
        seen.setdefault(number, name)
    for number in dict.fromkeys(numbers):
        if number not in seen:
            message = f"The standard asks for an item '{number}', and none here has that number."
            remedy = "Write it with what it asks for, and answer it."
            yield Problem(standard.at("items"), CODE, message, remedy)
