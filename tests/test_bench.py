"""The benchmarks measure what they say: a valid manual of the asked size, and every row of the report."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from manual import editions

BENCH = Path(__file__).resolve().parent / "bench"


def ran(script: str, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, BENCH / script, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def files_of(root: Path) -> dict[str, bytes]:
    paths = [*root.joinpath("content").rglob("*"), *root.joinpath("docs", "en").rglob("*.md")]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()}


@pytest.fixture(scope="module")
def generated(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "sixty"
    ran("generate.py", folder, 60)
    return folder


def test_a_generated_manual_has_as_many_files_as_asked_for_and_no_problems(generated):
    done = editions.check(generated, "2026-11-23")
    assert [str(problem) for problem in done.problems] == []
    assert len(done.tree.pages) == 60


@pytest.mark.parametrize("size", [100, 1000])
def test_manuals_of_the_sizes_that_the_report_compares_have_no_problems(size, tmp_path):
    ran("generate.py", tmp_path / "made", size)
    done = editions.check(tmp_path / "made", "2026-11-23")
    assert [str(problem) for problem in done.problems] == []
    assert len(done.tree.pages) == size


def test_the_same_seed_gives_the_same_manual(generated, tmp_path):
    ran("generate.py", tmp_path / "again", 60)
    ran("generate.py", tmp_path / "other", 60, "--seed", 8)
    assert files_of(tmp_path / "again") == files_of(generated)
    assert files_of(tmp_path / "other") != files_of(generated)


def test_the_report_has_every_row(generated, tmp_path):
    out = tmp_path / "report.md"
    sizes = ("--sizes", "20,30", "--build-sizes", "", "--rounds", 1, "--asked", 2)
    said = ran("run.py", *sizes, "--root", generated, "--out", out)
    assert out.read_text(encoding="utf-8") == said
    first_cells = re.findall(r"^\| ([^|]+) \|", said, re.MULTILINE)
    assert first_cells == [
        "files",
        "---:",
        "20",
        "30",
        "exponent of growth",
        "pages of",
        "---",
        "the manual itself",
        "rows of a snapshot",
        "---:",
        "60,000",
    ]
    assert re.findall(r"^- (?:met|NOT MET): (.+): aim .+, measured ", said, re.MULTILINE) == [
        "check of 20 files, the first time",
        "check of 20 files, after one edit",
        "check of 30 files, the first time",
        "check of 30 files, after one edit",
        "growth from 20 to 30 files",
        "check of the manual itself",
        "start of `manual --help`",
        "`manual impact` of 2 of 200 references, 400 claims, 1,000 files, the slowest",
        "staging of the manual itself, the first time",
        "staging of the manual itself, again",
        "the manual itself after one edit",
    ]


def test_a_benchmark_that_cannot_be_run_to_its_end_fails_and_says_why(generated, tmp_path):
    """The script of every change runs it, so a measure that broke is seen at once."""
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    sizes = ("--sizes", "20", "--build-sizes", "", "--rounds", 1, "--asked", 0)
    command = [sys.executable, BENCH / "run.py", *map(str, sizes), "--root", str(nothing)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "The benchmark was not run to its end: " in done.stderr.splitlines()[-1]
