"""What a pull request must pass: the workflows are well formed, and the files that it touches are looked at."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_the_workflows_fit_the_schema_of_github() -> None:
    assert WORKFLOWS
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflow_fetches_the_base_that_it_names() -> None:
    steps = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]["linux"][
        "steps"
    ]
    (checkout,) = (step for step in steps if "checkout" in step.get("uses", ""))
    (check,) = (step for step in steps if step.get("run") == ".ci/run")
    assert checkout["with"]["fetch-depth"] == 2
    assert check["env"]["BASE"] == "${{ github.event_name == 'pull_request' && 'HEAD^1' || '' }}"


TOOLS = ("bash", "git")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository in which a pull request changes a file, adds one and takes one away; no command is real."""
    root = tmp_path / "clone"
    (root / "content").mkdir(parents=True)
    shutil.copytree(ROOT / ".ci", root / ".ci")
    for name in ("kept", "changed", "removed"):
        (root / "content" / name).write_text("1\n", encoding="utf-8")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "base")
    (root / "content" / "changed").write_text("2\n", encoding="utf-8")
    (root / "content" / "added with a space").write_text("1\n", encoding="utf-8")
    (root / "content" / "removed").unlink()
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "pull request")
    (tmp_path / "bin").mkdir()
    for name, line in {
        "python3": 'printf "%s|" "$@" >> said; echo >> said',
        "chromium": ":",
        "fc-list": "echo Noto",
    }.items():
        program = tmp_path / "bin" / name
        program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        program.chmod(0o755)
    measuring = root / ".venv" / "bin" / "python"
    measuring.parent.mkdir(parents=True)
    measuring.symlink_to(shutil.which("true") or "/bin/true")
    return root


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def run(root: Path, base: str) -> tuple[int, list[str]]:
    """How the run ended, and what it called."""
    path = f"{root.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "BASE": base}
    done = subprocess.run(
        ["bash", str(root / ".ci/run")], env=env, capture_output=True, text=True, check=False
    )
    said = root / "said"
    return done.returncode, said.read_text(encoding="utf-8").splitlines() if said.exists() else []


needs_tools = pytest.mark.skipif(
    sys.platform == "win32" or not all(map(shutil.which, TOOLS)),
    reason="This is for Linux, with bash and git.",
)


@needs_tools
def test_a_pull_request_is_checked_with_the_files_that_it_touches(clone: Path) -> None:
    code, called = run(clone, "HEAD^1")
    assert code == 0
    assert called == [
        "scripts/check.py|--format|github|--|content/added with a space|content/changed|",
        "scripts/build.py|",
        "scripts/test.py|",
    ]


@needs_tools
def test_without_a_base_nothing_counts_as_touched(clone: Path) -> None:
    assert run(clone, "") == (0, ["scripts/build.py|", "scripts/test.py|"])


@needs_tools
def test_a_base_that_is_not_there_fails_and_is_not_passed_over(clone: Path) -> None:
    code, called = run(clone, "no-such-commit")
    assert code != 0
    assert called == []


@needs_tools
def test_a_benchmark_that_is_not_run_to_its_end_fails_the_run(clone: Path) -> None:
    measuring = clone / ".venv" / "bin" / "python"
    measuring.unlink()
    measuring.symlink_to(shutil.which("false") or "/bin/false")
    assert run(clone, "")[0] == 1
