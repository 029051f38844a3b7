"""Measure what the manual promises of its speed, beside its peers, and print it as Markdown.

``python tests/bench/run.py [--sizes 100,1000] [--out FILE]``; 10,000 files are for running by hand.

How it is measured:

- Commands that are compared take turns, so that noise meets all of them; medians of a few rounds are shown.
- ``check-jsonschema`` reads the same YAML with the same schemas. It takes one schema at a time, so it is started
  once for each kind of file, one after the other, with the faster of its settings. It cannot read the chapters,
  which are Markdown, and the references; ``manual check`` reads these too, in the same time.
- Seconds are those on the wall, from start to end of a process, with the start of Python. Processor seconds
  count the work of all cores. Memory is the peak of the largest process.

Nothing here fails because of a time: a machine is slow for many reasons. A command that does not do its work ends
the run with code 1.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import impacts
import peer
from notices import ROWS
from tables import Run, audit_report, build_report, check_report, verdict

ROOT = Path(__file__).resolve().parents[2]
GENERATE = Path(__file__).with_name("generate.py")
NOTICES = GENERATE.with_name("notices.py")
PYTHON = sys.executable
MANUAL = [PYTHON, "-m", "manual"]
MKDOCS = [PYTHON, "-m", "mkdocs", "build", "--strict", "--config-file", "mkdocs.yml"]
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPATH": str(ROOT / "scripts"),
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONUTF8": "1",
}
A_MANUAL = ("content", "docs", "schemas", "references.bib", "mkdocs.yml")
STARTS = 15
REAL_S, START_S = 1.0, 0.150
NOT_MEASURED = "- NOT MEASURED"


class Failed(Exception):
    """A command that was to be measured did not do its work."""


def run(folder: Path, *commands: Sequence[str]) -> Run:
    """Run commands one after the other, in silence."""
    processor = megabytes = 0.0
    start = time.perf_counter()
    for command in commands:
        child = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise Failed(f"'{' '.join(command)[:200]}' in {folder} ended with {child.returncode}")
        processor += used.ru_utime + used.ru_stime
        megabytes = max(megabytes, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))
    return Run(time.perf_counter() - start, processor, megabytes)


def in_turns(rounds: int, **measures: Callable[[], Run]) -> dict[str, Run]:
    """The medians of measures that take turns."""
    taken: dict[str, list[Run]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            taken[name].append(measure())
    return {name: Run(*map(statistics.median, zip(*runs, strict=True))) for name, runs in taken.items()}


def forget() -> None:
    """Remove what the program remembers of all manuals, as after set-up or a new version of it."""
    shutil.rmtree(Path(sys.prefix, "cache"), ignore_errors=True)


def checked(root: Path, rounds: int) -> dict[str, Run]:
    """``manual check`` on one tree, for the first time and after one edit, and its peer."""
    commands = peer.commands(root)

    def first() -> Run:
        forget()
        return run(root, [*MANUAL, "check"])

    def edited() -> Run:
        edit(root)
        return run(root, [*MANUAL, "check"])

    return in_turns(rounds, first=first, edited=edited, peer=lambda: run(root / "schemas", *commands))


def edit(root: Path) -> None:
    """Change one sentence of one claim."""
    for path in sorted((root / "content" / "en" / "claims").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        changed = re.sub(r"^(population: [^\"'>|{\n]+)$", r"\1, as now", text, count=1, flags=re.MULTILINE)
        if changed != text:
            path.write_text(changed, encoding="utf-8")
            return
    raise Failed(f"no claim in {root} has a sentence that could be changed")


def built(root: Path, rounds: int) -> dict[str, Run]:
    """Check and staging, for the first time, again, and after an edit; and the generator on the staged pages.

    The first time nothing is known of this manual or its templates, as after set-up or a new version of the
    program. Again means that the pages are gone, and what the program remembers is not. ``check`` and
    ``check_again`` are the check alone, in the same two cases: what staging takes is the difference.
    """
    check, stage = [*MANUAL, "check"], [*MANUAL, "build", "--stage-only"]

    def afresh(command: Sequence[str]) -> Run:
        forget()
        return anew(command)

    def anew(command: Sequence[str]) -> Run:
        shutil.rmtree(root / "build", ignore_errors=True)
        return run(root, command)

    def edited() -> Run:
        edit(root)
        return run(root, stage)

    def generator() -> Run:
        shutil.rmtree(root / "build" / "en" / "site", ignore_errors=True)
        return run(root / "build" / "en", MKDOCS)

    return in_turns(
        rounds,
        check=lambda: afresh(check),
        first=lambda: afresh(stage),
        check_again=lambda: anew(check),
        again=lambda: anew(stage),
        edited=edited,
        generator=generator,
    )


def audited(root: Path, beside: Path, rounds: int) -> Run:
    """``manual evidence audit`` over a table as large as the real one, of which no row matches."""
    table = beside / "notices.csv"
    subprocess.run([PYTHON, NOTICES, table, str(ROWS)], env=ENVIRONMENT, check=True)
    command = [*MANUAL, "evidence", "audit", "--retraction-watch", str(table), "--as-of", "2026-11-23"]
    return in_turns(rounds, audit=lambda: run(root, command))["audit"]


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {platform.system()}"


def report(
    sizes: Sequence[int], build_sizes: Sequence[int], asked: int, root: Path, rounds: int
) -> Iterator[str]:
    """Everything, line by line."""
    yield f"Measured on {machine()}; medians of {rounds} rounds.\n"
    start = in_turns(STARTS, help=lambda: run(ROOT, [*MANUAL, "--help"]))["help"].seconds
    with tempfile.TemporaryDirectory(prefix="manual-bench-") as name:
        trees = {size: Path(name, str(size)) for size in sorted({*sizes, *build_sizes})}
        for size, tree in trees.items():
            generated(tree, str(size))
        real = copied(root, Path(name, "real"))
        run(trees[sizes[0]], [*MANUAL, "check"])  # so that nobody pays for compiling
        yield from check_report({size: checked(trees[size], rounds) for size in sorted(sizes)})
        try:
            own = in_turns(rounds, check=lambda: run(real, [*MANUAL, "check"]))["check"].seconds
            yield verdict("check of the manual itself", f"under {REAL_S:.0f} s", f"{own:.2f} s", own < REAL_S)
            builds = {"the manual itself": built(real, rounds)}
        except Failed as failed:
            yield f"{NOT_MEASURED}: the manual itself has to be without problems first: {failed}"
            builds = {}
        aim, took = f"under {START_S * 1000:.0f} ms", f"{start * 1000:.0f} ms"
        yield verdict("start of `manual --help`", aim, took, start < START_S)
        if asked:
            large = generated(Path(name, "large"), *impacts.SIZE)
            answers = impacts.asked(large, asked, lambda key: run(large, [*MANUAL, "impact", key]))
            yield from impacts.impact_report(answers)
        yield ""
        builds |= {f"{size:,} generated files": built(trees[size], rounds) for size in build_sizes}
        yield from build_report(builds)
        yield ""
        yield from audit_report(ROWS, audited(real, Path(name), rounds))


def generated(tree: Path, *size: str) -> Path:
    """A new manual of a size, made in a process of its own: a child begins with its parent's peak of memory."""
    subprocess.run([PYTHON, GENERATE, tree, *size], env=ENVIRONMENT, check=True)
    return tree


def copied(root: Path, to: Path) -> Path:
    """A copy of a manual, which builds and edits may change."""
    to.mkdir()
    for name in A_MANUAL:
        if (root / name).is_dir():
            shutil.copytree(root / name, to / name)
        else:
            shutil.copyfile(root / name, to / name)
    return to


def sizes_of(text: str) -> list[int]:
    return [int(size) for size in text.split(",") if size]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes", type=sizes_of, default=[100, 1000], help="files to check, such as 100,1000,10000"
    )
    parser.add_argument(
        "--build-sizes", type=sizes_of, default=[100], help="files to build besides the manual itself"
    )
    parser.add_argument("--asked", type=int, default=50, help="references to ask what they touch; 0 for none")
    parser.add_argument("--root", type=Path, default=ROOT, help="the manual itself (default: this one)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each command runs")
    parser.add_argument("--out", type=Path, help="write the report to this file too")
    given = parser.parse_args()
    lines = []
    try:
        for line in report(given.sizes, given.build_sizes, given.asked, given.root.resolve(), given.rounds):
            print(line, flush=True)
            lines.append(line)
    except (Failed, OSError, subprocess.CalledProcessError) as failed:
        sys.exit(f"The benchmark was not run to its end: {failed}")
    if given.out:
        given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if any(line.startswith(NOT_MEASURED) for line in lines):
        sys.exit("The benchmark was not run to its end: see what was not measured above.")


if __name__ == "__main__":
    main()
