"""A build: everything or nothing, in the words of the check or of the generator."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import BASE, PATIENCE_S, Change, changed, environment, laid_over, run
from manual import building, editions, load


def test_a_build_says_what_it_built_and_how_to_look_at_it(small: Path) -> None:
    done = run("build", "--root", small)
    assert done.returncode == 0, done.stderr
    said = done.stderr.splitlines()
    assert said[-2].startswith("Built: 1 sessions, 1 exercises, 1 classes, ")
    assert said[-1] == "Look at it: open site/index.html, or run python3 scripts/serve.py."
    assert (small / "site" / "en" / "index.html").is_file()
    assert 'url=en/index.html"' in (small / "site" / "index.html").read_text(encoding="utf-8")


def test_a_problem_in_the_content_builds_nothing_and_is_said_as_the_check_says_it(small: Path) -> None:
    changed(small, {"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")})
    checked, built = run("check", "--root", small), run("build", "--root", small)
    assert built.returncode == 1
    assert built.stdout == checked.stdout
    assert built.stderr.endswith("Nothing was built.\n")
    assert not (small / "site").exists()
    assert not (small / "build").exists()


def test_a_computer_whose_clock_is_behind_builds_though_the_check_says_what_is_to_come(small: Path) -> None:
    told: list[str] = []
    assert run("check", "--root", small, "--today", "2020-01-01").returncode == 1
    assert building.build(small, "2020-01-01", "mkdocs", True, lambda: 0.0, told.append) == 0


def test_a_warning_of_the_generator_fails_the_build_and_keeps_the_last_site(small: Path) -> None:
    assert run("build", "--root", small).returncode == 0
    before = (small / "site/en/index.html").read_bytes()
    chapter = small / "docs/en/objectives.md"
    chapter.write_text(
        chapter.read_text(encoding="utf-8") + "\n[a dead link](index.md#nowhere)\n", encoding="utf-8"
    )
    done = run("build", "--root", small)
    assert done.returncode == 1
    assert "mkdocs did not build the site cleanly:" in done.stderr
    assert "#nowhere" in done.stderr
    assert (small / "site/en/index.html").read_bytes() == before


@pytest.mark.parametrize("generator", ["mkdocs", "zensical"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("![a](../assets/print.css)", "../assets/print.css"),
        ("[a](exercises/)", "exercises/"),
        ("[a](index.md#no-such-place)", "{}"),
    ],
)
def test_a_link_that_leads_nowhere_fails_the_build_with_either_generator(
    small: Path, generator: str, words: str, said: str
) -> None:
    changed(small, {"docs/en/objectives.md": ("\n---\n", f"\n---\n\n{words}\n")})
    done = run("build", "--root", small, "--engine", generator)
    assert (done.returncode, "Nothing was built." in done.stderr) == (1, True)
    ends = {"mkdocs": "no-such-place", "zensical": "anchor does not exist"}
    assert said.format(ends[generator]) in done.stderr
    assert "Traceback" not in done.stderr
    assert not (small / "site").exists()


FRAMES: dict[str, tuple[dict[str, Change], str]] = {
    "no YAML": ({"mkdocs.yml": "a: [\n"}, "mkdocs.yml:2:1: This is not YAML: "),
    "an option of a plugin": (
        {"mkdocs.yml": ("  - search:\n", "  - search:\n      nonsense: 1\n")},
        "mkdocs.yml: plugins: Plugin 'material/search' option 'nonsense': Unrecognised configuration name: nonsense.",
    ),
    "an extension": (
        {"mkdocs.yml": ("- abbr", "- nonsense")},
        "mkdocs.yml: markdown_extensions: Failed to load extension 'nonsense'. Mend this setting.",
    ),
    "a setting of another type": (
        {"mkdocs.yml": ("use_directory_urls: false", "use_directory_urls: maybe")},
        "mkdocs.yml: use_directory_urls: Expected type: <class 'bool'> but received: <class 'str'>",
    ),
    "a template": (
        {"docs/overrides/main.html": ("{% block announce %}", "{% blok announce %}")},
        "docs/overrides/main.html:10: This template is broken: Encountered unknown tag 'blok'. Mend this line.",
    ),
    "a template that asks in vain": (
        {"docs/overrides/main.html": ("config.extra.notice", "config.extra.notice.a.b")},
        "docs/overrides/main.html:11: This template is broken: 'str object' has no attribute 'a'. Mend this line.",
    ),
    "a style": (
        {"docs/assets/print.css": None},
        "mkdocs.yml: 'extra_css' names assets/print.css, and there is no file docs/assets/print.css. "
        "Put it there, or take the entry away.",
    ),
}


@pytest.mark.parametrize(("files", "said"), FRAMES.values(), ids=FRAMES.keys())
def test_a_broken_frame_is_said_in_a_sentence_and_keeps_the_last_site(
    small: Path, files: dict[str, Change], said: str
) -> None:
    page = small / "site/en/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("the last one", encoding="utf-8")
    changed(small, files)
    done = run("build", "--root", small)
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert done.stderr.endswith("\nNothing was built.\n")
    assert "Traceback" not in done.stderr
    assert page.read_text(encoding="utf-8") == "the last one"


def test_folders_of_the_frame_that_are_missing_are_said_too(small: Path) -> None:
    (small / "docs/assets").rename(small / "assets")
    done = run("build", "--root", small)
    assert done.returncode == 1
    assert "there is no file docs/assets/theme.css." in done.stderr
    (small / "docs/overrides").rename(small / "overrides")
    done = run("build", "--root", small)
    assert done.returncode == 1
    assert "'custom_dir' names docs/overrides, and there is no such folder." in done.stdout


@pytest.fixture
def other_build(small: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that builds in the folder until its input is closed."""
    hold = (
        "import sys, pathlib\nfrom manual import engine\n"
        f"with engine.alone(pathlib.Path({str(small)!r})):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


@pytest.mark.parametrize("module", ["manual", "mkdocs"])
def test_a_second_build_says_whom_it_waits_for_and_builds_when_the_first_has_ended(
    small: Path, other_build: subprocess.Popen[str], module: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", module, "build"],
        cwd=small,
        env=environment(),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        encoding="utf-8",
    ) as second:
        assert second.stderr is not None
        waits = f"Another build is under way in this folder (process {other_build.pid}). Waiting until it has ended …"
        assert any(line.rstrip() == waits for line in second.stderr)
        assert not (small / "site/en/index.html").exists()
        other_build.communicate()
        _, said = second.communicate(timeout=PATIENCE_S)
    assert second.returncode == 0, said
    assert (small / "site/en/index.html").is_file()


def test_a_build_that_was_killed_keeps_nobody_waiting(
    small: Path, other_build: subprocess.Popen[str]
) -> None:
    other_build.kill()
    other_build.wait()
    done = run("build", "--root", small)
    assert done.returncode == 0
    assert "Another build" not in done.stderr


def test_many_builds_at_once_all_end_well(small: Path) -> None:
    command = [sys.executable, "-m", "manual", "build", "--root", str(small)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    several = [subprocess.Popen(command, env=environment(), **quiet) for _ in range(3)]
    assert [each.wait(timeout=PATIENCE_S) for each in several] == [0, 0, 0]
    assert (small / "site/en/index.html").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process alone there")
@pytest.mark.parametrize("moment", ["Reading and checking", "Writing the pages", "Building the site"])
def test_ctrl_c_ends_a_build_with_130_and_one_line_and_keeps_the_last_site(small: Path, moment: str) -> None:
    assert run("build", "--root", small).returncode == 0
    site = small / "site"
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    changed(small, {"docs/en/objectives.md": ("\n---\n", "\n---\n\nZebra.\n")})
    with subprocess.Popen(
        [sys.executable, "-m", "manual", "build", "--root", str(small)],
        env=environment(),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as build:
        assert build.stderr is not None
        assert any(line.startswith(moment) for line in build.stderr)
        build.send_signal(signal.SIGINT)
        _, said = build.communicate(timeout=PATIENCE_S)
    assert build.returncode == 130
    assert said.splitlines()[-1] == "Stopped. What was there before is as it was."
    assert "Traceback" not in said
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert list(small.rglob(".writing-*")) == []


def test_two_builds_of_the_same_content_are_the_same_but_for_the_day_in_the_site_map(small: Path) -> None:
    def built() -> dict[str, bytes]:
        assert run("build", "--root", small).returncode == 0
        files = (path for path in (small / "site").rglob("*") if path.is_file())
        return {path.name: path.read_bytes() for path in files if not path.name.startswith("sitemap")}

    assert built() == built()


def test_staging_alone_stops_before_the_generator(small: Path) -> None:
    assert run("build", "--root", small, "--stage-only").returncode == 0
    assert (small / "build/en/docs/index.md").is_file()
    assert not (small / "site").exists()


REASON = "Little is known of the size."


@pytest.fixture
def asked(small: Path) -> Path:
    """A small manual with a knowledge question and its answer."""
    laid_over(small, BASE.parent / "good" / "answers-match")
    changed(small, {"content/en/answers.yaml": ("Exercise may reduce back pain.", REASON)})
    return small


@pytest.mark.parametrize("generator", ["mkdocs", "zensical"])
def test_a_site_without_answers_lies_in_a_folder_of_its_own(asked: Path, generator: str) -> None:
    done = run("build", "--root", asked, "--engine", generator, "--without-answers")
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == (
        "Look at it: open site-without-answers/index.html. "
        "It leaves out the answers to the knowledge questions; the folder site/ still has them."
    )
    site = asked / "site-without-answers"
    assert not (asked / "site").exists()
    assert 'url=en/index.html"' in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "en/teaching/questions.html").is_file()
    assert not (site / "en/teaching/answers.html").exists()
    texts = [
        path.read_text(encoding="utf-8") for path in site.rglob("*.*") if path.suffix in (".html", ".json")
    ]
    assert [text for text in texts if "answers.html" in text or REASON in text] == []


def test_neither_site_writes_into_the_other(asked: Path) -> None:
    def built(*options: str) -> dict[str, bytes]:
        assert run("build", "--root", asked, *options).returncode == 0
        files = [path for path in (asked / "site").rglob("*.html")]
        return {path.name: path.read_bytes() for path in files}

    whole = built()
    assert "answers.html" in whole
    assert built("--without-answers") == whole
    assert built() == whole
    assert not (asked / "site-without-answers/en/teaching/answers.html").exists()


def test_a_link_to_the_key_stops_an_edition_without_it(asked: Path) -> None:
    changed(asked, {"docs/en/objectives.md": ("\n---\n", "\n---\n\nSee [the key](item:answers).\n")})
    assert run("check", "--root", asked).returncode == 0
    done = run("build", "--root", asked, "--without-answers")
    assert (done.returncode, done.stderr.endswith("Nothing was built.\n")) == (1, True)
    assert "The link leads to 'answers', and there is no such item." in done.stdout
    assert "Checking what is left without the answers …\n" in done.stderr
    assert not (asked / "site-without-answers").exists()


def test_the_summary_counts_what_there_is(tree: Path) -> None:
    edition = editions.staged(tree, load.read(tree))
    assert building.summary(edition, 1.25)[0] == (
        "Built: 1 sessions, 1 exercises, 1 classes, 1 claims, "
        f"{len(edition.manual.references)} references, 1 languages, {edition.pages} pages, in 1.2 s."
    )
