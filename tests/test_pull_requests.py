"""What GitHub and pre-commit do with a pull request: forms, owners, hooks, and the comment that tells what changed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from manual import load

ROOT = Path(__file__).resolve().parents[1]
GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
WORKFLOWS = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (GITHUB / "workflows").glob("*.yml")
}
MARK = "<!-- what a pull request changes -->"


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(workflow: str) -> list[dict[str, Any]]:
    return [step for job in WORKFLOWS[workflow]["jobs"].values() for step in job["steps"]]


# Forms


@pytest.mark.parametrize(
    ("schema", "files"),
    [("github-issue-forms", FORMS), ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"])],
    ids=["forms", "config"],
)
def test_the_forms_fit_the_schema_of_github(schema: str, files: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_is_a_form_for_new_evidence_a_mistake_and_a_translation() -> None:
    assert [path.stem for path in FORMS] == ["mistake", "new-evidence", "translation"]


def test_the_form_for_evidence_names_designs_as_the_manual_does() -> None:
    (design,) = (
        field
        for field in read(GITHUB / "ISSUE_TEMPLATE/new-evidence.yml")["body"]
        if field.get("id") == "design"
    )
    words = read(ROOT / "content/en/interface.yaml")
    known = {word for name, word in words.items() if name.startswith("design-")}
    *options, other = design["attributes"]["options"]
    assert set(options) <= known
    assert other == "Something else, or I do not know"


def test_a_pull_request_is_asked_three_questions() -> None:
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^### .*\?$", text, re.MULTILINE)) == 3


# Owners


OWNERS = [
    line.split()
    for line in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_every_path_that_has_owners_is_there() -> None:
    paths = [path for path, *_ in OWNERS if path != "*"]
    assert [path for path in paths if not (ROOT / path.lstrip("/")).exists()] == []
    assert all((ROOT / path.lstrip("/")).is_dir() == path.endswith("/") for path in paths)


def test_the_owners_are_roles_and_nobody_by_name() -> None:
    roles = {"maintainers", "clinicians", "methodologists", "instructors", "patient-partners", "translators"}
    assert {owner for _, *owners in OWNERS for owner in owners} == {f"@ORGANISATION/{role}" for role in roles}


def test_every_kind_of_content_with_a_folder_has_owners_of_its_own() -> None:
    owned = {path for path, *_ in OWNERS}
    folders = {f"/content/en/{shelf.replace('_', '-')}/" for shelf, *_ in load.SHELVES.values()} - {
        "/content/en/chapters/"
    }
    assert folders <= owned


# Hooks


def test_the_hook_runs_also_where_files_are_only_taken_away() -> None:
    hook, *_ = read(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert hook["entry"] == "python3 scripts/check.py"
    assert hook["always_run"]
    assert hook["require_serial"]
    for path in (
        "content/en/programme.yaml",
        "docs/en/design.md",
        "references.bib",
        "schemas/claim.schema.json",
    ):
        assert (ROOT / path).exists()
        assert re.search(hook["files"], path)
    assert not re.search(hook["files"], "docs/assets/pages.css")


# Workflows


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [step["uses"] for name in WORKFLOWS for step in steps(name) if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []


def test_what_runs_the_code_of_a_pull_request_may_only_read() -> None:
    assert {name for name, flow in WORKFLOWS.items() if "pull_request" in (flow[True] or {})} == {
        "ci",
        "changes",
    }
    for name in ("ci", "changes"):
        assert WORKFLOWS[name]["permissions"] == {"contents": "read"}
        assert not any("permissions" in job for job in WORKFLOWS[name]["jobs"].values())
        checkouts = [step for step in steps(name) if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    assert "pull_request_target" not in "".join(
        path.read_text("utf-8") for path in (GITHUB / "workflows").iterdir()
    )


def test_what_may_write_runs_no_code_of_a_pull_request() -> None:
    flow = WORKFLOWS["comment"]
    assert flow["permissions"] == {}
    assert flow["jobs"]["post"]["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert flow[True] == {
        "workflow_run": {"workflows": [WORKFLOWS["changes"]["name"]], "types": ["completed"]}
    }
    (step,) = steps("comment")
    assert "uses" not in step
    assert "${{" not in step["run"]  # a branch can have any name: it comes as a variable, never as code


# The comment, with a gh that only writes down what it is asked

GH = r"""#!/bin/sh
printf '%s ' "$@" >> "$SAID"; echo >> "$SAID"
for last in "$@"; do :; done
case "$*" in
  *pulls*) cat "$ANSWERS/pulls.json" ;;
  */zip*) cat "$ANSWERS/changes.zip" ;;
  */artifacts*) echo '{"artifacts": [{"name": "changes", "id": 7, "size_in_bytes": 900}]}' ;;
  *--input*) cp "$last" "$ANSWERS/posted.json" ;;
  */comments*) cat "$ANSWERS/comments.json" ;;
esac
"""
needs_tools = pytest.mark.skipif(
    sys.platform == "win32" or not all(map(shutil.which, ("bash", "jq", "unzip"))),
    reason="This is for Linux, with bash, jq and unzip.",
)


class Post:
    """One run of the step that comments: what it asked for, and what it posted."""

    def __init__(
        self, folder: Path, text: str, comments: list[dict[str, Any]], commit: str = "c0ffee"
    ) -> None:
        bin_, answers = folder / "bin", folder / "answers"
        for made in (bin_, answers, folder / "work"):
            made.mkdir()
        (bin_ / "gh").write_text(GH, encoding="utf-8")
        (bin_ / "gh").chmod(0o755)
        pulls = [{"number": 4, "head": {"sha": "other"}}, {"number": 5, "head": {"sha": "c0ffee"}}]
        (answers / "pulls.json").write_text(json.dumps(pulls), encoding="utf-8")
        (answers / "comments.json").write_text(
            json.dumps(comments[:1]) + json.dumps(comments[1:]), encoding="utf-8"
        )
        with zipfile.ZipFile(answers / "changes.zip", "w") as archive:
            archive.writestr("changes.md", text)
        (step,) = steps("comment")
        own = {
            "HERE": "repos/o/r",
            "RUN": "1",
            "HEAD": "o:a $(touch owned) `b`",
            "COMMIT": commit,
            "MARK": MARK,
        }
        path = f"{bin_}{os.pathsep}{os.environ['PATH']}"
        env = {**os.environ, **own, "PATH": path, "SAID": str(folder / "said"), "ANSWERS": str(answers)}
        assert own.keys() == step["env"].keys() - {"GH_TOKEN"}
        self.done = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=folder / "work",
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        self.said = (folder / "said").read_text(encoding="utf-8").splitlines()
        posted = answers / "posted.json"
        self.body = json.loads(posted.read_text(encoding="utf-8"))["body"] if posted.exists() else None


OURS = {"id": 9, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\n\nold"}
FOREIGN = {"id": 8, "user": {"login": "somebody"}, "body": f"{MARK}\n\nold"}


@needs_tools
def test_the_text_is_posted_on_the_pull_request_that_ends_at_the_commit(tmp_path: Path) -> None:
    post = Post(tmp_path, "**Changed: 1 dose.**\n", [FOREIGN])
    assert (post.done.returncode, post.done.stderr) == (0, "")
    assert post.body == f"{MARK}\n\n**Changed: 1 dose.**\n"
    assert post.said[-1].startswith("api --method POST repos/o/r/issues/5/comments --input")


@needs_tools
def test_the_comment_is_renewed_and_not_repeated(tmp_path: Path) -> None:
    post = Post(tmp_path, "**Nothing that the manual says has changed.**\n", [FOREIGN, OURS])
    assert post.said[-1].startswith("api --method PATCH repos/o/r/issues/comments/9 --input")


@needs_tools
def test_where_nothing_changed_no_comment_begins(tmp_path: Path) -> None:
    post = Post(tmp_path, "**Nothing that the manual says has changed.** From `a` to `b`.\n", [])
    assert (post.done.returncode, post.body) == (0, None)


@needs_tools
def test_a_commit_that_ends_no_open_pull_request_is_left_alone(tmp_path: Path) -> None:
    post = Post(tmp_path, "**Changed: 1 dose.**\n", [], commit="gone")
    assert (post.done.returncode, post.body, len(post.said)) == (0, None, 1)


@needs_tools
def test_a_text_that_is_not_ours_stays_text_calls_nobody_and_fits(tmp_path: Path) -> None:
    post = Post(tmp_path, "@octocat $(touch owned) `id`\n" + "●" * 100_000, [])
    assert post.done.returncode == 0
    assert post.body.startswith(f"{MARK}\n\n@\u200boctocat $(touch owned) `id`\n●")
    assert len(post.body) < 65_536
    assert not list(tmp_path.rglob("owned"))


@needs_tools
def test_an_empty_text_fails_and_is_not_posted(tmp_path: Path) -> None:
    post = Post(tmp_path, "", [])
    assert post.done.returncode != 0
    assert post.body is None


# The text


@needs_tools
@pytest.mark.parametrize(
    ("script", "code", "text"),
    [
        ("echo Changed", 0, "Changed\n"),
        ("echo Setting up >&2; echo manual: No. >&2; exit 2", 0, "manual: No.\n"),
        ("echo Traceback >&2; exit 1", 1, ""),
    ],
    ids=["told", "refused", "crashed"],
)
def test_the_text_is_what_changed_or_the_sentence_that_says_why_not(
    script: str, code: int, text: str, tmp_path: Path
) -> None:
    (step,) = (step for step in steps("changes") if "run" in step)
    (tmp_path / "python3").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (tmp_path / "python3").chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=env, capture_output=True, check=False
    )
    assert done.returncode == code
    assert (tmp_path / "changes.md").read_text(encoding="utf-8") == text
