"""How long it takes to ask what a reference touches, in a manual of the size that was promised."""

from __future__ import annotations

import random
import re
import statistics
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tables import Run, verdict

FILES, CLAIMS, REFERENCES, MOST_S = 1000, 400, 200, 0.5
SIZE = (str(FILES), "--claims", str(CLAIMS), "--references", str(REFERENCES))


def asked(tree: Path, many: int, ask: Callable[[str], Run]) -> list[Run]:
    """The whole command for each of so many references, after one that nobody counts."""
    keys = re.findall(r"^@\w+\{(.+),$", (tree / "references.bib").read_text(encoding="utf-8"), re.MULTILINE)
    first, *chosen = random.Random(4).sample(keys, many + 1)
    ask(first)  # the content is read once and remembered
    return [ask(key) for key in chosen]


def impact_report(runs: Sequence[Run]) -> Iterator[str]:
    """The slowest answer, the usual one, and what a machine that does other work too spends on it."""
    what = f"`manual impact` of {len(runs)} of {REFERENCES} references, {CLAIMS} claims, {FILES:,} files"
    slowest, processor = max(run.seconds for run in runs), max(run.processor for run in runs)
    usual = statistics.median(run.seconds for run in runs)
    measured = f"{slowest:.2f} s, usually {usual:.2f} s, of the processor at most {processor:.2f} s"
    yield verdict(f"{what}, the slowest", f"under {MOST_S} s each", measured, slowest < MOST_S)
