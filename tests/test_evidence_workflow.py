"""The scheduled audit of the evidence: what it may do, when it runs, and what its steps do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from test_ci import TOOLS, WORKFLOWS, git

AUDIT = ROOT / ".github" / "workflows" / "evidence-audit.yml"
TEXT = AUDIT.read_text(encoding="utf-8")
WORKFLOW = yaml.load(TEXT, yaml.BaseLoader)
PINNED = re.compile(r"uses: (\S+)")
needs_tools = pytest.mark.skipif(
    sys.platform == "win32" or not all(map(shutil.which, (*TOOLS, "iconv"))), reason="This is for Linux."
)


def test_it_runs_by_the_clock_or_by_hand_and_never_for_a_pull_request():
    assert set(WORKFLOW["on"]) == {"schedule", "workflow_dispatch"}


def test_nothing_that_runs_for_a_pull_request_audits():
    others = [path for path in WORKFLOWS if path != AUDIT]
    assert others
    for path in [*others, ROOT / ".ci" / "run", ROOT / ".pre-commit-config.yaml"]:
        assert "evidence audit" not in path.read_text(encoding="utf-8")


def test_what_runs_the_program_may_not_write_and_what_may_write_runs_no_program():
    assert WORKFLOW["permissions"] == {}
    assert WORKFLOW["jobs"]["audit"]["permissions"] == {"contents": "read"}
    assert WORKFLOW["jobs"]["issue"]["permissions"] == {"issues": "write"}
    assert "scripts" not in yaml.safe_dump(WORKFLOW["jobs"]["issue"])


def test_its_actions_are_pinned_as_in_the_check():
    known = set(PINNED.findall((AUDIT.parent / "ci.yml").read_text(encoding="utf-8")))
    assert set(PINNED.findall(TEXT)) <= known
    assert all(re.search(r"@[0-9a-f]{40}$", action) for action in PINNED.findall(TEXT))


def test_no_expression_stands_in_a_script():
    scripts = [step.get("run", "") for job in WORKFLOW["jobs"].values() for step in job["steps"]]
    assert [script for script in scripts if "${{" in script] == []


def script(job: str) -> str:
    """The last script of a job."""
    return str(WORKFLOW["jobs"][job]["steps"][-1]["run"])


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def ran(root: Path, job: str, **env: str) -> int:
    path = f"{root / 'bin'}{os.pathsep}{os.environ['PATH']}"
    given = {
        **os.environ,
        "PATH": path,
        "RUNNER_TEMP": str(root),
        "GITHUB_OUTPUT": str(root / "output"),
        **env,
    }
    command = ["bash", "-e", "-o", "pipefail", "-c", script(job)]
    return subprocess.run(command, cwd=root, env=given, capture_output=True, check=False).returncode


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """A folder in which the table was fetched."""
    folder = tmp_path / "snapshot"
    folder.mkdir()
    (folder / "retraction_watch.csv").write_text("x\n", encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "day", "--date", "2026-11-20T12:00:00+0000")
    return tmp_path


@needs_tools
@pytest.mark.parametrize("code", [0, 1])
def test_the_report_and_how_the_audit_ended_are_passed_on(code, snapshot):
    program(snapshot / ".venv" / "bin" / "manual", f'echo "$@" > said; echo "code=9"; echo é; exit {code}')
    assert ran(snapshot, "audit") == 0
    lines = (snapshot / "output").read_text(encoding="utf-8").splitlines()
    mark = lines[1].removeprefix("report<<")
    assert lines == [f"code={code}", f"report<<{mark}", "code=9", "é", "", mark]
    assert len(mark) == 32
    said = (snapshot / "said").read_text(encoding="utf-8")
    day = git_day(snapshot / "snapshot")
    assert (
        said == f"evidence audit --as-of {day} --retraction-watch {snapshot}/snapshot/retraction_watch.csv\n"
    )


def git_day(folder: Path) -> str:
    command = ["git", "-C", str(folder), "log", "-1", "--format=%cs"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@needs_tools
def test_a_snapshot_that_cannot_be_read_fails_the_run_and_opens_nothing(snapshot):
    program(snapshot / ".venv" / "bin" / "manual", "exit 2")
    assert ran(snapshot, "audit") == 2
    assert not (snapshot / "output").exists()


@needs_tools
@pytest.mark.parametrize(
    ("found", "called"),
    [("", "issue create --title Evidence audit"), ("7", "issue edit 7 --body-file")],
)
def test_one_issue_is_opened_and_renewed_after_that(found, called, tmp_path):
    program(tmp_path / "bin" / "gh", f'echo "$@" >> said; [ "$2" = list ] && echo "{found}"; exit 0')
    report = "references.bib:1: a: retraction\n$(touch hurt) `touch hurt`"
    assert ran(tmp_path, "issue", REPORT=report, TITLE="Evidence audit") == 0
    assert (tmp_path / "said").read_text(encoding="utf-8").splitlines()[1].startswith(called)
    body = (tmp_path / "body.md").read_text(encoding="utf-8")
    assert f"~~~~~~~~~~text\n{report}\n~~~~~~~~~~\n" in body
    assert not (tmp_path / "hurt").exists()
