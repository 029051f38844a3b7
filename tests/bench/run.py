"""Measure the manual beside its peers, in one run, and print a table.

``python tests/bench/run.py`` takes about a minute; ``--sizes 100,1000,10000`` more. Nothing here fails
because it was slow: it is a report. ``check`` is measured beside check-jsonschema, which checks the same
files against the same schemas, one call for each kind, and knows no rule across files. Staging is measured
beside MkDocs with Material, which builds the pages that were staged.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import generate

from manual import load, preview, schema

ROOT = Path(__file__).resolve().parents[2]
MANUAL = [sys.executable, "-m", "manual"]
PEER = [sys.executable, "-m", "check_jsonschema"]
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "scripts")}


class Run(NamedTuple):
    """Seconds and the most memory, in MB, that any one process of it took."""

    seconds: float
    megabytes: float


def timed(commands: Sequence[Sequence[str]], cwd: Path) -> Run:
    """Run commands one after another; they have to succeed."""
    start, most = time.perf_counter(), 0
    for command in commands:
        child = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **QUIET},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            most = max(most, usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1))
        if child.wait():
            raise SystemExit(f"This failed: {' '.join(command)}")
    return Run(time.perf_counter() - start, most / 1024)


def side_by_side(runs: int, *jobs: Callable[[], Run]) -> list[Run]:
    """The median run of each job; the jobs take turns, so that noise hits all of them alike."""
    taken: list[list[Run]] = [[] for _ in jobs]
    for _ in range(runs):
        for job, list_of in zip(jobs, taken, strict=True):
            list_of.append(job())
    return [Run(statistics.median(r.seconds for r in each), max(r.megabytes for r in each)) for each in taken]


def peer_commands(root: Path) -> list[list[str]]:
    """One call of check-jsonschema for each kind of YAML file."""
    kinds: dict[str, list[str]] = {}
    for path in sorted((root / "content").rglob("*.yaml")):
        kind = schema.kind_of(path.relative_to(root).as_posix())
        kinds.setdefault(str(kind), []).append(str(path))
    base = (root / "schemas").as_uri() + "/"
    return [
        [*PEER, "--base-uri", base, "--schemafile", str(root / "schemas" / f"{kind}.schema.json"), *files]
        for kind, files in kinds.items()
    ]


def checks(sizes: Sequence[int], folder: Path, runs: int) -> list[str]:
    """``manual check`` beside check-jsonschema on generated trees, and how both grow."""
    rows = [
        "| files | manual check | check-jsonschema | ratio | memory |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    seconds = []
    for size in sizes:
        root = folder / f"files-{size}"
        generate.generate(root, size)
        ours, peer = side_by_side(
            runs if size < 5000 else 1,
            lambda root=root: timed([[*MANUAL, "check"]], root),  # type: ignore[misc]
            lambda root=root: timed(peer_commands(root), root),  # type: ignore[misc]
        )
        seconds.append(ours.seconds)
        ratio = peer.seconds / ours.seconds
        memory = f"{ours.megabytes:.0f} MB against {peer.megabytes:.0f} MB"
        rows.append(f"| {size} | {ours.seconds:.2f} s | {peer.seconds:.2f} s | {ratio:.1f} | {memory} |")
    if len(sizes) > 1:
        growth = math.log(seconds[-1] / seconds[-2]) / math.log(sizes[-1] / sizes[-2])
        rows.append(f"\nGrowth from {sizes[-2]} to {sizes[-1]} files: exponent {growth:.2f}; 1 is linear.")
    return rows


def real(folder: Path, runs: int) -> list[str]:
    """The real manual: start-up, check, staging beside Material, and staging after one edit."""
    root = folder / "real"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "build", "site", "tests"))
    sentence = root / "content/en/exercises/leg-muscles.yaml"
    pages = root / "build" / "en"

    def fresh() -> Run:
        shutil.rmtree(root / "build", ignore_errors=True)
        return timed([[*MANUAL, "build", "--stage-only"]], root)

    def edited() -> Run:
        text = sentence.read_text(encoding="utf-8")
        sentence.write_text(f"{text}# {time.time_ns()}\n", encoding="utf-8")
        return timed([[*MANUAL, "build", "--stage-only"]], root)

    def material() -> Run:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(pages / "mkdocs.yml")]
        return timed([command], pages)

    startup, check, full, edit, peer = side_by_side(
        runs,
        lambda: timed([[*MANUAL, "--help"]], root),
        lambda: timed([[*MANUAL, "check"]], root),
        fresh,
        edited,
        material,
    )
    first, again = _in_preview(root, sentence)
    ratio = full.seconds / peer.seconds
    return [
        "| the real manual | seconds | beside | aim |",
        "| --- | ---: | ---: | --- |",
        f"| `manual --help` | {startup.seconds:.3f} | | under 0.150 |",
        f"| `manual check` | {check.seconds:.2f} | | under 1 |",
        f"| staging, all of it | {full.seconds:.2f} | {ratio:.2f} of Material ({peer.seconds:.2f}) | at most 0.20 |",
        f"| staging after one edit | {edit.seconds:.2f} | {edit.seconds / full.seconds:.2f} of all | at most 0.33 |",
        f"| the same in the preview | {again:.2f} | {again / first:.2f} of all ({first:.2f}) | at most 0.33 |",
    ]


def _in_preview(root: Path, sentence: Path) -> tuple[float, float]:
    """Seconds that the preview takes to stage at first, and after an edit: the median of five."""
    shutil.rmtree(root / "build", ignore_errors=True)
    reader = load.Reader(root)
    taken = []
    for number in range(6):
        text = sentence.read_text(encoding="utf-8")
        sentence.write_text(f"{text}# {number}\n", encoding="utf-8")
        start = time.perf_counter()
        preview.restage(reader)
        taken.append(time.perf_counter() - start)
    return taken[0], statistics.median(taken[1:])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, and write them to a file if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="100,1000", help="how many files the generated manuals have")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, of which the median counts")
    parser.add_argument("--out", type=Path, help="also write the tables to this file")
    given = parser.parse_args(arguments)
    sizes = [int(size) for size in given.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores."
        parts = [machine, *checks(sizes, Path(name), given.runs), "", *real(Path(name), given.runs)]
    text = "\n".join(parts)
    print(text)
    if given.out:
        given.out.write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
