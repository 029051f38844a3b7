"""Measure what the manual promises of its speed, beside its peers, and print it as Markdown.

``python tests/bench/run.py [--sizes 100,1000] [--out FILE]``; 10,000 files are for running by hand.

How it is measured:

- Commands that are compared take turns, so that noise meets all of them; medians of a few rounds are shown.
- ``check-jsonschema`` reads the same YAML with the same schemas. It takes one schema at a time, so it is started
  once for each kind of file, one after the other, with the faster of its settings. It cannot read the chapters,
  which are Markdown, and the references; ``manual check`` reads these too, in the same time.
- Seconds are those on the wall, from start to end of a process, with the start of Python. Processor seconds
  count the work of all cores. Memory is the peak of the largest process.

Nothing here fails because of a time: a machine is slow for many reasons.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
GENERATE = Path(__file__).with_name("generate.py")
PYTHON = sys.executable
MANUAL = [PYTHON, "-m", "manual"]
PEER = [PYTHON, "-m", "check_jsonschema", "--regex-variant", "python", "--disable-formats", "*"]
MKDOCS = [PYTHON, "-m", "mkdocs", "build", "--strict", "--config-file", "mkdocs.yml"]
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT / "scripts"),
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONUTF8": "1",
}
FOLDERS = {
    "claims": "claim",
    "classes": "class",
    "course": "course",
    "exercises": "exercise",
    "measures": "measure",
    "sessions": "session",
}
A_MANUAL = ("content", "docs", "schemas", "references.bib", "mkdocs.yml")
STARTS = 15
FASTER, SLOPE, REAL_S, STAGING, EDITED, START_S = 8, 1.0, 1.0, 1 / 5, 1 / 3, 0.150
SLOPE_NOISE = 0.05


class Run(NamedTuple):
    """What running one or more commands took; ``megabytes`` is the peak of the largest process."""

    seconds: float
    processor: float
    megabytes: float


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


def peer_commands(root: Path) -> list[list[str]]:
    """One command for each kind of file, to run in ``schemas/``, where the schemas find each other."""
    content = root / "content" / "en"
    files = {kind: sorted(content.glob(f"{folder}/*.yaml")) for folder, kind in FOLDERS.items()}
    files |= {path.stem: [path] for path in sorted(content.glob("*.yaml"))}
    files |= {"exemptions": [root / "content" / "exemptions.yaml"]}
    return [
        [
            *PEER,
            "--schemafile",
            f"{kind}.schema.json",
            *(os.path.relpath(path, root / "schemas") for path in paths),
        ]
        for kind, paths in files.items()
        if paths
    ]


def forget() -> None:
    """Remove what the program remembers of all manuals, as after set-up or a new version of it."""
    shutil.rmtree(Path(sys.prefix, "cache"), ignore_errors=True)


def checked(root: Path, rounds: int) -> dict[str, Run]:
    """``manual check`` on one tree, for the first time and after one edit, and its peer."""
    peer = peer_commands(root)

    def first() -> Run:
        forget()
        return run(root, [*MANUAL, "check"])

    def edited() -> Run:
        edit(root)
        return run(root, [*MANUAL, "check"])

    return in_turns(rounds, first=first, edited=edited, peer=lambda: run(root / "schemas", *peer))


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
    """Staging, for the first time, again, and after an edit; and the generator on the staged pages.

    The first time nothing is known of this manual or its templates, as after set-up or a new version of the
    program. Again means that the pages are gone, and what the program remembers is not.
    """
    stage = [*MANUAL, "build", "--stage-only"]

    def first() -> Run:
        forget()
        return again()

    def again() -> Run:
        shutil.rmtree(root / "build", ignore_errors=True)
        return run(root, stage)

    def edited() -> Run:
        edit(root)
        return run(root, stage)

    def generator() -> Run:
        shutil.rmtree(root / "build" / "en" / "site", ignore_errors=True)
        return run(root / "build" / "en", MKDOCS)

    return in_turns(rounds, first=first, again=again, edited=edited, generator=generator)


def exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """The slope of a line through the logarithms: 1 when twice as much takes twice as long."""
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(each) for each in values]
    ).slope


def verdict(what: str, aim: str, measured: str, met: bool) -> str:
    return f"- {'met' if met else 'NOT MET'}: {what}: aim {aim}, measured {measured}"


def check_report(found: Mapping[int, Mapping[str, Run]]) -> Iterator[str]:
    """The table of ``manual check`` by size, and its aims."""
    yield "| files | `manual check`, first | after one edit | check-jsonschema | times as fast, first | after one edit | memory | its memory |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for size, each in found.items():
        first, edited, peer = each["first"], each["edited"], each["peer"]
        yield (
            f"| {size:,} | {first.seconds:.2f} s | {edited.seconds:.2f} s | {peer.seconds:.2f} s "
            f"| {peer.seconds / first.seconds:.1f} | {peer.seconds / edited.seconds:.1f} "
            f"| {first.megabytes:.0f} MB | {peer.megabytes:.0f} MB |"
        )
    sizes = list(found)
    if len(sizes) > 1:
        slopes = [
            exponent(sizes, [found[size][name].seconds for size in sizes])
            for name in ("first", "edited", "peer")
        ]
        memory = [
            exponent(sizes, [found[size][name].megabytes for size in sizes]) for name in ("first", "peer")
        ]
        yield "| exponent of growth | {:.2f} | {:.2f} | {:.2f} | | | {:.2f} | {:.2f} |".format(
            *slopes, *memory
        )
    yield ""
    for size, each in found.items():
        for name, words in {"first": "the first time", "edited": "after one edit"}.items():
            ratio = each["peer"].seconds / each[name].seconds
            yield verdict(f"check of {size:,} files, {words}", f"{FASTER}×", f"{ratio:.1f}×", ratio >= FASTER)
    if len(sizes) > 1:
        # with the start of Python in it the first slope is flattering; the last step is where it weighs least
        last = exponent(sizes[-2:], [found[size]["first"].seconds for size in sizes[-2:]])
        step = f"growth from {sizes[-2]:,} to {sizes[-1]:,} files"
        yield verdict(step, f"exponent {SLOPE:.0f}", f"{last:.2f}", last <= SLOPE + SLOPE_NOISE)


def build_report(found: Mapping[str, Mapping[str, Run]]) -> Iterator[str]:
    """The table of the builds, and their aims."""
    yield "| pages of | staging, first | again | after one edit | `mkdocs build` of the pages |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, each in found.items():
        yield f"| {name} |" + "".join(
            f" {each[key].seconds:.2f} s |" for key in ("first", "again", "edited", "generator")
        )
    yield ""
    for name, each in found.items():
        generator, first = each["generator"].seconds, each["first"].seconds
        for key, words in {"first": "the first time", "again": "again"}.items():
            adds = each[key].seconds / generator
            aim = f"at most {STAGING:.0%} more"
            yield verdict(f"staging of {name}, {words}", aim, f"{adds:.0%}", adds <= STAGING)
        part = each["edited"].seconds / first
        yield verdict(f"{name} after one edit", f"at most {EDITED:.0%}", f"{part:.0%}", part <= EDITED)


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {platform.system()}"


def report(sizes: Sequence[int], build_sizes: Sequence[int], root: Path, rounds: int) -> Iterator[str]:
    """Everything, line by line."""
    yield f"Measured on {machine()}; medians of {rounds} rounds.\n"
    start = in_turns(STARTS, help=lambda: run(ROOT, [*MANUAL, "--help"]))["help"].seconds
    with tempfile.TemporaryDirectory(prefix="manual-bench-") as name:
        trees = {size: Path(name, str(size)) for size in sorted({*sizes, *build_sizes})}
        for size, tree in trees.items():
            # in a process of its own: a child begins with its parent's peak of memory
            subprocess.run([PYTHON, GENERATE, tree, str(size)], env=ENVIRONMENT, check=True)
        real = copied(root, Path(name, "real"))
        run(trees[sizes[0]], [*MANUAL, "check"])  # so that nobody pays for compiling
        yield from check_report({size: checked(trees[size], rounds) for size in sorted(sizes)})
        try:
            own = in_turns(rounds, check=lambda: run(real, [*MANUAL, "check"]))["check"].seconds
            yield verdict("check of the manual itself", f"under {REAL_S:.0f} s", f"{own:.2f} s", own < REAL_S)
            builds = {"the manual itself": built(real, rounds)}
        except Failed as failed:
            yield f"- NOT MEASURED: the manual itself has to be without problems first: {failed}"
            builds = {}
        aim, took = f"under {START_S * 1000:.0f} ms", f"{start * 1000:.0f} ms"
        yield verdict("start of `manual --help`", aim, took, start < START_S)
        yield ""
        builds |= {f"{size:,} generated files": built(trees[size], rounds) for size in build_sizes}
        yield from build_report(builds)


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
    parser.add_argument("--root", type=Path, default=ROOT, help="the manual itself (default: this one)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each command runs")
    parser.add_argument("--out", type=Path, help="write the report to this file too")
    given = parser.parse_args()
    lines = []
    for line in report(given.sizes, given.build_sizes, given.root.resolve(), given.rounds):
        print(line, flush=True)
        lines.append(line)
    if given.out:
        given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
