"""Guess the name that an author meant, and rather say nothing than guess wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterable

FAR = 3  # a name of so many letters may hold one slip; of twice as many, two


def meant(name: str, known: Iterable[str], same_numbers: bool = True) -> str:
    """The one among ``known`` that a slip or two makes of ``name``; empty when none is so close.

    Another number is no slip in an id: who writes 'class-07' does not mean 'class-01'.
    """
    most = min(len(name) // FAR, 2)
    those = [one for one in known if not same_numbers or _numbers(one) == _numbers(name)]
    near = [(_slips(_folded(name), _folded(one), most), one) for one in those]
    return min(((slips, one) for slips, one in near if slips <= most), default=(0, ""))[1]


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.lower())


def _numbers(name: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"[0-9]+", name)]


def _slips(one: str, other: str, most: int) -> int:
    """How many letters are lacking, too many, wrong, or swapped with the next; ``most`` + 1 for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, its in enumerate(other, 1):
            least = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != its))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and its == one[row - 2]
            now.append(min(least, before[column - 2] + 1) if swapped else least)
        before, last = last, now
    return last[-1]
