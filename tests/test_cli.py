"""The commands as a person gives them: what they print, and how they end."""

import json
from pathlib import Path

import pytest

from conftest import ROOT, TODAY, changed, run
from manual import cli


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "diff",
        "build",
        "serve",
        "new",
        "explain",
        "impact",
        "guide",
        "evidence add",
        "evidence numbers",
        "evidence audit",
    ],
)
def test_every_command_has_help(command: str) -> None:
    done = run(*command.split(), "--help")
    assert done.returncode == 0
    assert "--root DIR" in done.stdout


def test_help_names_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in ("check", "diff", "build", "serve", "new", "explain", "impact", "guide", "evidence"):
        assert f"    {command} " in done.stdout


def test_a_clean_manual_ends_with_0_and_prints_nothing_but_the_verdict(tree: Path) -> None:
    done = run("check", "--root", tree, "--today", TODAY)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("No problems in ")


def test_a_problem_ends_with_1_and_stands_on_standard_output(tree: Path) -> None:
    changed(tree, {"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")})
    done = run("check", "--root", tree)
    assert done.returncode == 1
    assert "The segments add up to" in done.stdout
    assert "[timing-session]" in done.stdout


def test_two_checks_print_the_same_bytes(tree: Path) -> None:
    changed(
        tree, {"content/en/sessions/education-1.yaml": ("title", "titel"), "references.bib": "@misc{a b}\n"}
    )
    first, second = (run("check", "--root", tree, "--format", "json") for _ in range(2))
    assert first.stdout == second.stdout
    assert first.returncode == 1
    assert json.loads(first.stdout)["problems"]


def test_wrong_use_ends_with_2_and_one_sentence_with_a_remedy(tmp_path: Path) -> None:
    done = run("check", "--root", tmp_path / "nowhere")
    assert done.returncode == 2
    assert done.stderr == (
        f"manual: There is no folder 'content' in {tmp_path / 'nowhere'}. "
        "Go to a manual, or name it: --root DIR.\n"
    )


def test_an_unknown_command_an_unknown_rule_and_an_impossible_day_end_with_2(tree: Path) -> None:
    assert run("nonsense").returncode == 2
    done = run("explain", "timing-sesion")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "manual: There is no rule 'timing-sesion'. Did you mean 'timing-session'?\n"
    assert run("check", "--root", tree, "--today", "2026-02-30").returncode == 2


def test_a_review_that_is_overdue_fails_only_who_touches_the_item(tree: Path) -> None:
    late = ("--root", tree, "--today", "2999-01-01")
    session = tree / "content/en/sessions/education-1.yaml"
    assert run("check", *late).returncode == 0
    touched = run("check", *late, session)
    assert touched.returncode == 1
    assert {line.rpartition("[")[2] for line in touched.stdout.splitlines()} == {"review-due]"}
    everywhere = run("check", *late, "--overdue")
    assert len(everywhere.stdout.splitlines()) > len(touched.stdout.splitlines())


def test_a_file_may_be_named_from_the_folder_of_the_manual(tree: Path, tmp_path: Path) -> None:
    late = ("check", "--root", tree, "--today", "2999-01-01")
    assert "[review-due]" in run(*late, "content/en/glossary.yaml").stdout
    assert "[review-due]" in run(*late, "glossary.yaml", cwd=tree / "content" / "en").stdout
    done = run(*late, "content/en/no-such.yaml")
    assert (done.returncode, done.stderr) == (
        2,
        "manual: There is no file content/en/no-such.yaml. Name a file that is there.\n",
    )


def test_many_problems_that_say_the_same_are_folded_unless_all_are_asked_for(tree: Path) -> None:
    changed(tree, {"docs/en/objectives.md": ("self-management", " ".join(f"[@no{i}]" for i in range(9)))})
    lines = run("check", "--root", tree).stdout.splitlines()
    assert lines[-1] == "… and 4 more of [cite-unknown]; --all shows each."
    assert run("check", "--root", tree, "--all").stdout.count("[cite-unknown]") == 9


def test_a_broken_setting_of_the_site_is_a_problem_with_its_place(small: Path) -> None:
    changed(small, {"mkdocs.yml": "theme:\n  name: [material\nextra: 1\n"})
    done = run("check", "--root", small, "--today", TODAY)
    assert (done.returncode, done.stdout) == (
        1,
        "mkdocs.yml:3:6: This is not YAML: did not find expected ',' or ']'. Mend this line. [site-settings]\n",
    )


def test_explain_prints_rule_wrong_and_right() -> None:
    done = run("explain", "timing-session")
    assert done.returncode == 0
    assert "Wrong:" in done.stdout
    assert "Right:" in done.stdout


def test_a_new_file_is_never_written_over_another(tree: Path) -> None:
    session = tree / "content/en/sessions/education-1.yaml"
    before = session.read_bytes()
    done = run("new", "session", "education-1", "--root", tree)
    assert done.returncode == 2
    assert session.read_bytes() == before


def test_a_package_that_is_missing_is_one_sentence_and_the_next_set_up_brings_it(
    tmp_path, monkeypatch, capsys
):
    """The stamp goes, so that whatever command comes next sets the environment up anew."""
    stamp = tmp_path / "manual-setup.json"
    stamp.write_text("{}")

    def broken(given):
        raise ModuleNotFoundError("No module named 'jinja2.sandbox'", name="jinja2.sandbox")

    monkeypatch.setattr(cli.sys, "prefix", str(tmp_path))
    monkeypatch.setitem(cli.ANSWERS, "check", broken)
    assert cli.main(["check", "--root", str(ROOT)]) == 2
    assert capsys.readouterr().err == (
        f"manual: The package 'jinja2' is missing in {tmp_path}, or it is damaged. "
        "Run python3 scripts/build.py: it sets everything up anew. [setup-incomplete]\n"
    )
    assert not stamp.exists()


def test_a_missing_part_of_the_program_itself_is_a_mistake_and_not_passed_over(monkeypatch):
    def broken(given):
        raise ModuleNotFoundError("No module named 'manual.gone'", name="manual.gone")

    monkeypatch.setitem(cli.ANSWERS, "check", broken)
    with pytest.raises(ModuleNotFoundError):
        cli.main(["check", "--root", str(ROOT)])
