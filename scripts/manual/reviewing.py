"""Two states of the manual, read and drawn for a reviewer: the way from two revisions to what differs."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from . import changes, checks, editions, history, load, paragraphs
from .difference import Difference, Side
from .memo import Memo
from .model import Manual
from .paragraphs import PageChange

HERE = "the working tree"


class ReviewError(Exception):
    """A state of the manual that cannot be compared: one sentence with a remedy."""


class State(NamedTuple):
    """One state of the manual: as written, and filled; ``broken`` problems keep it from pages."""

    manual: Manual
    filled: Manual
    broken: int


def compared(root: Path, base: str, head: str | None) -> Difference:
    """What differs between two revisions; without ``head``, a revision and the working tree."""
    commits = ["" if name is None else history.commit(root, name) for name in (base, head)]
    sides = [Side(name or HERE, commit[:12]) for name, commit in zip((base, head), commits, strict=True)]
    known = editions.reader(root).memo
    old, new = (_state(root, *each, known) for each in zip(sides, commits, strict=True))
    known.save()
    pages, notes = _pages(root, (old, new), sides)
    if missed := history.missed(root, commits[0], commits[1] or "HEAD"):
        has = "a commit" if missed == 1 else f"{missed} commits"
        notes.insert(0, f"'{base}' has {has} that the other side lacks, told here as taken back.")
    told = changes.between(old.manual, new.manual)
    return Difference(sides[0], sides[1], told, pages, notes)


def _state(root: Path, side: Side, commit: str, known: Memo) -> State:
    with tempfile.TemporaryDirectory(prefix="manual-") as folder:
        place = Path(folder) if commit else root
        if commit:
            history.take_out(root, commit, place)
        tree = load.Reader(place, known).read(editions.SOURCE)
    if tree.problems:
        first = load.located(tree.problems, tree)[0]
        remedy = "Name another revision." if commit else "Run 'manual check' and mend what it finds."
        raise ReviewError(f"The content of {side.name} cannot be read ({first}). {remedy}")
    try:
        manual, filled = load.assemble(tree), load.assemble(tree, fill=True)
    except (AttributeError, KeyError, TypeError, ValueError):  # its schemas were other ones
        message = f"The content of {side.name} has a form that this program does not know."
        raise ReviewError(f"{message} Name a revision that is nearer.") from None
    problems, _ = checks.run(manual, [], "", ())
    return State(manual, filled, sum(problem.code not in checks.EXEMPTABLE for problem in problems))


def _pages(root: Path, states: Sequence[State], sides: Sequence[Side]) -> tuple[list[PageChange], list[str]]:
    """The pages that read differently, or a sentence for each side that cannot be drawn."""
    from . import render

    broken = [(side.name, state.broken) for side, state in zip(sides, states, strict=True) if state.broken]
    if broken:
        told = "Pages were not compared: 'manual check' finds {} of {} that must be mended first."
        return [], [told.format(f"{n} problem" if n == 1 else f"{n} problems", name) for name, n in broken]
    memo = editions.memo_of_pages(root)
    words = {**states[0].filled.interface.words, **states[1].filled.interface.words}
    drawn = [render.pages(_with_words(state.filled, words), memo) for state in states]
    memo.save()
    old, new = ({path: text for path, text in each.items() if path.endswith(".md")} for each in drawn)
    return paragraphs.compared(old, new), []


def _with_words(manual: Manual, words: Mapping[str, str]) -> Manual:
    """The manual with the words that only the other side has: today's templates ask for them too."""
    interface = dataclasses.replace(manual.interface, words={**words, **manual.interface.words})
    return dataclasses.replace(manual, interface=interface)
