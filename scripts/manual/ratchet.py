"""The grades that text for patients keeps: shown beside those of today, and lowered."""

from __future__ import annotations

from collections.abc import Mapping

from . import readability
from .checks.readability import by_field, texts_by_field
from .model import Manual

HEAD = """\
# yaml-language-server: $schema=../../schemas/readability.schema.json
# The highest Flesch-Kincaid grade of each field that patients read or hear: of all its texts together (most),
# and of its hardest text (hardest).
# 'manual readability --lower' writes this file. It lowers a number, adds a field, removes one that is gone.
"""


def table(manual: Manual) -> str:
    """A line for each field, hardest first: its sentences, words, grade, and the grade that is kept."""
    held = by_field(manual)
    if not held:
        return f"There is no text for patients in '{readability.LANGUAGE}', the language of the formula."
    rows = [
        (field, str(count.sentences), str(count.words), readability.shown(count))
        for field, count in sorted(held.items(), key=lambda one: (-readability.grade(one[1]), one[0]))
    ]
    every = readability.total(held.values())
    rows.append(("all", str(every.sentences), str(every.words), readability.shown(every)))
    kept, single = manual.readability.most, manual.readability.hardest
    hardest = {"all": "-", **_hardest(manual)}
    lines = [("field", "sentences", "words", "grade", "kept", "hardest", "kept")]
    lines += [(*row, kept.get(row[0], "-"), hardest[row[0]], single.get(row[0], "-")) for row in rows]
    wide = max(len(field) for field, *_ in lines)
    return "\n".join(f"{field:{wide}}" + "".join(f"{each:>11}" for each in rest) for field, *rest in lines)


def lowered(manual: Manual) -> str:
    """The file of the grades, none higher than it is kept."""
    most = {field: readability.shown(count) for field, count in by_field(manual).items()}
    return (
        HEAD
        + _part("most", most, manual.readability.most)
        + _part("hardest", _hardest(manual), manual.readability.hardest)
    )


def _hardest(manual: Manual) -> dict[str, str]:
    """The grade of the hardest text of each field."""
    return {
        field: readability.shown(max((count for _, count in texts), key=readability.grade))
        for field, texts in texts_by_field(manual).items()
    }


def _part(name: str, today: Mapping[str, str], kept: Mapping[str, str]) -> str:
    lines = [
        f'  {field}: "{min(now, kept.get(field, now), key=float)}"\n' for field, now in sorted(today.items())
    ]
    return f"{name}:\n" + "".join(lines) if lines else f"{name}: {{}}\n"
