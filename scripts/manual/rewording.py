"""The words in which two texts differ."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator
from typing import NamedTuple

KEPT, OUT, IN, CUT = "kept", "out", "in", "cut"
MOST_COMPARED = 4_000_000  # pairs of words; a longer text counts as written anew, which is true and quick
AROUND, MOST_SHOWN = 8, 150


class Run(NamedTuple):
    """Words one after the other; ``kind`` is KEPT, OUT, IN, or CUT for how many are not shown."""

    kind: str
    words: str


def runs(old: str, new: str) -> list[Run]:
    """The way from one text to another, in words; all spaces are one."""
    before, after = old.split(), new.split()
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    head, tail = before[:start], before[len(before) - end :]
    middle = _between(before[start : len(before) - end], after[start : len(after) - end])
    return [run for run in (_run(KEPT, head), *middle, _run(KEPT, tail)) if run.words]


def _alike(one: list[str], other: list[str]) -> int:
    """How many words two lists begin with in common."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _between(old: list[str], new: list[str]) -> Iterator[Run]:
    if len(old) * len(new) > MOST_COMPARED:
        yield from (_run(OUT, old), _run(IN, new))
        return
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for step, from_old, to_old, from_new, to_new in steps:
        if step == "equal":
            yield _run(KEPT, old[from_old:to_old])
        else:
            yield from (_run(OUT, old[from_old:to_old]), _run(IN, new[from_new:to_new]))


def _run(kind: str, words: list[str]) -> Run:
    return Run(kind, " ".join(words))


def shortened(found: list[Run]) -> list[Run]:
    """The same with fewer words that stayed, and long new or old passages cut, with how many words went."""
    out: list[Run] = []
    for place, run in enumerate(found):
        words = run.words.split()
        if run.kind == KEPT:
            before = words[:AROUND] if place else []
            after = words[-AROUND:] if place < len(found) - 1 else []
            left = len(words) - len(before) - len(after)
            out += [run] if left <= 0 else [_run(KEPT, [*before, "…", *after])]
        elif len(words) > MOST_SHOWN:
            out += [_run(run.kind, words[:MOST_SHOWN]), Run(CUT, f"… {len(words) - MOST_SHOWN} more words")]
        else:
            out.append(run)
    return out
