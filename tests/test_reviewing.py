"""Two states of a manual in a real repository, compared by the real command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import changed, run
from manual import history
from test_ci import git

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="This needs git.")
LEGS = "content/en/exercises/leg-muscles.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
DOSE = ("sets: 1, repetitions: 10", "sets: 1, repetitions: 30")


@pytest.fixture
def repository(tree: Path) -> Path:
    """The base example as the one commit of a repository."""
    git(tree, "init", "--quiet", "--initial-branch", "main")
    kept(tree)
    return tree


def kept(root: Path) -> None:
    """Everything as it is now becomes a commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "kept")


def told(root: Path, *given: str) -> str:
    done = run("diff", "--root", root, *given)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(root: Path, *given: str) -> str:
    done = run("diff", "--root", root, *given)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_nothing_changed_is_said(repository):
    assert told(repository, "main").startswith("**Nothing that the manual says has changed.** From `main` (`")


def test_a_dose_in_the_working_tree_stands_first_and_its_page_with_it(repository):
    changed(repository, {LEGS: DOSE, CLAIM: ("Exercise may", "Exercise might")})
    text = told(repository, "HEAD")
    assert text.startswith("**Changed: 1 figure of a dose, 1 claim and ")
    assert text.index("`level-1/repetitions`: 10 repetitions → <ins>30 repetitions</ins>") < text.index(
        "### Claims"
    )
    assert "- `exercises/leg-muscles.md`\n  - Dose 1 × <del>10</del> <ins>30</ins> repetitions" in text
    assert "Exercise <del>may</del> <ins>might</ins> reduce back pain." in text


def test_pages_are_compared_where_a_chapter_shows_a_picture(repository):
    chapter = repository / "docs/en/pictured.md"
    picture = repository / "docs/en/pictured/step.svg"
    picture.parent.mkdir(parents=True)
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    objectives = (repository / "docs/en/objectives.md").read_text(encoding="utf-8")
    head = objectives.split("---\n")[1].replace("title: ", "title: Pictured ").replace("order: ", "order: 9")
    chapter.write_text(f"---\n{head}---\n\n![A step](pictured/step.svg)\n", encoding="utf-8")
    kept(repository)
    changed(repository, {LEGS: DOSE})
    text = told(repository, "HEAD")
    assert "Pages were not compared" not in text
    assert "- `exercises/leg-muscles.md`\n" in text


def test_two_revisions_are_compared_and_the_working_tree_stays_as_it_was(repository):
    changed(repository, {LEGS: DOSE})
    kept(repository)
    changed(repository, {LEGS: "not yaml: ["})
    before = {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()}
    assert "### Doses" in told(repository, "HEAD~1", "HEAD")
    assert before == {path: path.read_bytes() for path in repository.rglob("*") if path.is_file()}


def test_two_runs_print_the_same_bytes(repository):
    changed(repository, {LEGS: DOSE, CLAIM: ("low", "moderate"), "content/en/glossary.yaml": None})
    assert told(repository, "HEAD") == told(repository, "HEAD")


def test_json_holds_every_change_with_old_and_new(repository):
    changed(repository, {LEGS: DOSE})
    found = json.loads(told(repository, "main", "--format", "json"))
    assert found["changes"] == [
        {
            "section": "doses",
            "item": "leg-muscles",
            "at": "levels/level-1/dose/repetitions",
            "old": "10 repetitions",
            "new": "30 repetitions",
            "note": "",
        }
    ]
    assert found["from"]["name"] == "main"
    assert found["to"] == {"name": "the working tree", "commit": ""}
    assert [page["path"] for page in found["pages"]][-1] == "exercises/leg-muscles.md"


def test_what_only_the_base_has_is_told_as_taken_back_with_a_note(repository):
    git(repository, "branch", "topic")
    changed(repository, {LEGS: DOSE})
    kept(repository)
    text = told(repository, "main", "topic")
    assert "30 repetitions → <ins>10 repetitions</ins>" in text
    assert "'main' has a commit that the other side lacks, told here as taken back." in text


def test_markdown_in_a_statement_is_shown_and_not_obeyed(repository):
    words = "Exercise may reduce pain ![x](http://evil.example/x.png) @octocat #1 **sure** `x`."
    changed(repository, {CLAIM: ("statement: Exercise may reduce back pain.", f"statement: '{words}'")})
    line = next(line for line in told(repository, "main").splitlines() if "`statement`" in line)
    assert "\\!\\[x\\]" in line.replace("!\\[", "\\!\\[")
    assert "http:&#8203;//evil" in line
    assert "@&#8203;octocat" in line
    assert "\\*\\*sure\\*\\* \\`x\\`" in line


def test_content_that_no_page_can_be_made_of_is_compared_without_pages(repository):
    changed(repository, {LEGS: DOSE, CLAIM: None})
    text = told(repository, "main")
    assert "### Doses" in text
    assert "### Pages" not in text
    assert "Pages were not compared: 'manual check' finds " in text


def test_a_word_of_the_site_that_only_one_side_has_does_no_harm(repository):
    interface = "content/en/interface.yaml"
    schema = "schemas/interface.schema.json"
    whole = json.loads((repository / schema).read_text(encoding="utf-8"))
    whole["required"].remove("evidence")
    text = (repository / interface).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("evidence:")]
    changed(repository, {schema: json.dumps(whole), interface: "".join(lines)})
    kept(repository)
    changed(repository, {interface: text})
    assert "- `interface`\n  - `evidence`" in told(repository, "HEAD")


def test_a_manual_may_lie_in_a_folder_of_a_repository(tree, tmp_path_factory):
    top = tmp_path_factory.mktemp("top")
    shutil.copytree(tree, top / "manual")
    git(top, "init", "--quiet", "--initial-branch", "main")
    kept(top)
    changed(top / "manual", {LEGS: DOSE})
    assert "### Doses" in told(top / "manual", "main")


def test_a_folder_that_is_no_checkout_is_refused_in_one_sentence(tree):
    assert refused(tree, "main") == (
        f"manual: {tree} is no checkout that git can read: not a git repository (or any of the parent directories): "
        ".git. Go to a clone.\n"
    )


@pytest.mark.parametrize("name", ["no-such-branch", "main..topic", "", " ", "HEAD:content", "@{u}"])
def test_an_unknown_revision_is_refused_in_one_sentence(repository, name):
    assert refused(repository, name) == (
        f"manual: There is no revision '{name}' here. Look at 'git branch --all' and 'git tag', or fetch it first.\n"
    )


def test_an_option_is_no_revision(repository):
    assert run("diff", "--root", repository, "--", "--output=x").returncode == 2
    assert not (repository / "x").exists()


def test_a_base_that_cannot_be_read_is_refused_with_its_first_problem(repository):
    changed(repository, {LEGS: "order: ["})
    kept(repository)
    changed(repository, {LEGS: None})
    said = refused(repository, "HEAD")
    assert said.startswith(f"manual: The content of HEAD cannot be read ({LEGS}:")
    assert said.endswith("Name another revision.\n")


def test_a_working_tree_that_cannot_be_read_is_refused_too(repository):
    changed(repository, {LEGS: "order: ["})
    assert refused(repository, "HEAD").endswith("Run 'manual check' and mend what it finds.\n")


def test_a_base_with_other_fields_than_the_program_knows_is_refused(repository):
    schema = "schemas/claim.schema.json"
    whole = json.loads((repository / schema).read_text(encoding="utf-8"))
    whole["properties"]["grade"] = {"type": "string", "description": "A grade."}
    now = (repository / CLAIM).read_text(encoding="utf-8")
    was = (repository / schema).read_text(encoding="utf-8")
    changed(repository, {schema: json.dumps(whole), CLAIM: f"{now}grade: A\n"})
    kept(repository)
    changed(repository, {schema: was, CLAIM: now})
    assert refused(repository, "HEAD") == (
        "manual: The content of HEAD has a form that this program does not know. Name a revision that is nearer.\n"
    )


def test_a_revision_without_a_manual_is_refused(repository):
    git(repository, "checkout", "--quiet", "--orphan", "other")
    git(repository, "rm", "--quiet", "-r", "--cached", "content")
    git(repository, "commit", "--quiet", "--message", "no content")
    assert "it has no folder 'content'. Name another." in refused(repository, "other")


@pytest.mark.skipif(sys.platform == "win32", reason="Links need rights there.")
def test_a_link_in_a_revision_is_refused_and_never_followed(repository):
    (repository / CLAIM).unlink()
    (repository / CLAIM).symlink_to("/etc/passwd")
    kept(repository)
    assert f"'{CLAIM}' of " in refused(repository, "HEAD")


def test_what_a_hook_of_git_sets_does_not_lead_to_another_repository(
    repository, tmp_path_factory, monkeypatch
):
    monkeypatch.setenv("GIT_DIR", str(tmp_path_factory.mktemp("elsewhere")))
    assert len(history.commit(repository, "main")) == 40


def test_without_git_one_sentence_says_so(repository, monkeypatch):
    monkeypatch.setenv("PATH", os.fspath(repository))
    with pytest.raises(history.HistoryError, match="The program git is not here"):
        history.commit(repository, "main")


def test_a_path_that_leads_out_of_the_folder_is_refused(repository):
    blob = subprocess.run(
        ["git", "hash-object", "-w", "--stdin"], cwd=repository, input=b"x", capture_output=True, check=True
    ).stdout.strip()
    listed = b"100644 blob " + blob + b"\t..\n"
    inner = subprocess.run(["git", "mktree"], cwd=repository, input=listed, capture_output=True, check=False)
    if inner.returncode:
        pytest.skip("This git makes no such tree.")
    outer = b"040000 tree " + inner.stdout.strip() + b"\tcontent\n"
    tree = subprocess.run(
        ["git", "mktree"], cwd=repository, input=outer, capture_output=True, check=True
    ).stdout.strip()
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    made = subprocess.run(
        ["git", *who, "commit-tree", tree.decode(), "-m", "bad"],
        cwd=repository,
        capture_output=True,
        check=True,
    )
    assert "is no plain file" in refused(repository, made.stdout.decode().strip())
