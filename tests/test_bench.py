"""The benchmark measures manuals that are right, and reports every figure that it promises."""

import subprocess
import sys
from pathlib import Path

from conftest import ROOT, environment
from manual import editions

BENCH = ROOT / "tests" / "bench"


def ran(script: str, *arguments: str | Path) -> str:
    """What a script of the benchmark prints."""
    command = [sys.executable, str(BENCH / script), *map(str, arguments)]
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_generated_manual_has_as_many_files_as_asked_for_and_no_problem(tmp_path: Path) -> None:
    ran("generate.py", tmp_path / "made", "60")
    done = editions.check(tmp_path / "made", "2026-11-23", None)
    assert done.problems == []
    assert len(done.tree.pages) == 60


def test_the_report_has_a_row_for_each_size_and_each_aim(tmp_path: Path) -> None:
    text = ran("run.py", "--sizes", "30,60", "--runs", "1", "--out", tmp_path / "report.md")
    for row in (
        "| 30 |",
        "| 60 |",
        "exponent",
        "`manual --help`",
        "staging, all of it",
        "staging after one edit",
    ):
        assert row in text
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == text
