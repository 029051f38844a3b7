"""The grades that text for patients keeps: shown beside those of today, and lowered."""

from __future__ import annotations

from . import readability
from .checks.readability import by_field
from .model import Manual

HEAD = """\
# yaml-language-server: $schema=../../schemas/readability.schema.json
# The highest Flesch-Kincaid grade of each field that patients read or hear.
# 'manual readability --lower' writes this file. It lowers a number, adds a field, removes one that is gone.
most:
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
    kept = manual.readability.most
    lines = [("field", "sentences", "words", "grade", "kept")]
    lines += [(*row, kept.get(row[0], "-")) for row in rows]
    wide = max(len(field) for field, *_ in lines)
    return "\n".join(f"{field:{wide}}" + "".join(f"{each:>11}" for each in rest) for field, *rest in lines)


def lowered(manual: Manual) -> str:
    """The file of the grades, none higher than it is kept."""
    kept = manual.readability.most
    lines = []
    for field, count in sorted(by_field(manual).items()):
        now = readability.shown(count)
        lines.append(f'  {field}: "{min(now, kept.get(field, now), key=float)}"\n')
    return HEAD + "".join(lines) if lines else HEAD.replace("most:", "most: {}")
