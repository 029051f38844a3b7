"""A plan tells what is new and what was there before."""

from __future__ import annotations

from pathlib import Path

from manual import load
from manual.errors import Place, Problem
from manual.evidence.appraisal import Appraisal
from manual.evidence.plan import Change, Plan, added
from manual.evidence.record import Record


def problem(line: int, message: str = "Odd.") -> Problem:
    return Problem(Place("a.yaml", line), "odd", message, "Mend it.")


def test_a_problem_whose_line_has_moved_is_not_new() -> None:
    assert added([problem(1)], [problem(3)]) == []
    assert added([problem(1)], [problem(3), problem(4)]) == [problem(4)]
    assert added([problem(1)], [problem(1, "Odder.")]) == [problem(1, "Odder.")]


def test_a_diff_says_where_a_file_has_no_last_line_end(tree: Path) -> None:
    manual = load.assemble(load.read(tree, "en"))
    plan = Plan(Record(), Appraisal(), "a", True, manual, {}, {"a": Change(b"x", b"x\ny\n")})
    assert plan.diff() == "--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n-x\n\\ No newline at end of file\n+x\n+y\n"
