"""A build: everything or nothing, in the words of the check or of the generator."""

from pathlib import Path

from conftest import changed, run
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


def test_a_warning_of_the_generator_fails_the_build_and_keeps_the_last_site(small: Path) -> None:
    assert run("build", "--root", small).returncode == 0
    before = (small / "site/en/index.html").read_bytes()
    chapter = small / "docs/en/objectives.md"
    chapter.write_text(
        chapter.read_text(encoding="utf-8") + "\n[a dead link](nowhere.md)\n", encoding="utf-8"
    )
    done = run("build", "--root", small)
    assert done.returncode == 1
    assert "mkdocs did not build the site cleanly:" in done.stderr
    assert "nowhere.md" in done.stderr
    assert (small / "site/en/index.html").read_bytes() == before


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


def test_the_summary_counts_what_there_is(tree: Path) -> None:
    edition = editions.staged(tree, load.read(tree))
    assert building.summary(edition, 1.25)[0] == (
        "Built: 1 sessions, 1 exercises, 1 classes, 1 claims, "
        f"{len(edition.manual.references)} references, 1 languages, {edition.pages} pages, in 1.2 s."
    )
