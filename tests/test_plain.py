"""Plain ``mkdocs``: the same pages as ``manual build``, from a folder in which nothing was built yet."""

from pathlib import Path

import pytest

from conftest import changed, run
from manual import preview


def built(root: Path) -> str:
    """What MkDocs printed, and how it ended."""
    done = run("build", "--strict", module="mkdocs", cwd=root)
    assert "Traceback" not in done.stderr
    return f"{done.returncode}\n{done.stdout}{done.stderr}"


def test_plain_mkdocs_builds_the_same_pages_from_a_fresh_clone(small: Path) -> None:
    assert not (small / "build").exists()
    assert built(small).startswith("0\n")
    plain = {path.name: path.read_bytes() for path in (small / "site/en").rglob("*.html")}
    assert b"Content-Security-Policy" in plain["education-1.html"]
    assert not (small / "site/en" / preview.BANNER).exists()
    assert run("build", "--root", small).returncode == 0
    assert {path.name: path.read_bytes() for path in (small / "site/en").rglob("*.html")} == plain


def test_plain_mkdocs_stops_at_a_problem(small: Path) -> None:
    changed(small, {"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")})
    said = built(small)
    assert said.startswith("1\n")
    assert "[timing-session]" in said


@pytest.mark.parametrize("module", ["manual", "mkdocs"])
def test_the_address_of_an_edition_holds_its_language(small: Path, module: str) -> None:
    changed(small, {"mkdocs.yml": ("docs_dir:", "site_url: https://example.org/manual\ndocs_dir:")})
    assert run("build", module=module, cwd=small).returncode == 0
    page = (small / "site/en/sessions/education-1.html").read_text(encoding="utf-8")
    address = "https://example.org/manual/en/sessions/education-1.html"
    assert f'<link rel="canonical" href="{address}">' in page
    assert f"<loc>{address}</loc>" in (small / "site/en/sitemap.xml").read_text(encoding="utf-8")


def test_plain_mkdocs_says_a_missing_style_in_a_sentence(small: Path) -> None:
    changed(small, {"docs/assets/print.css": None})
    said = built(small)
    assert said.startswith("1\n")
    assert "there is no file docs/assets/print.css. Put it there, or take the entry away." in said


def test_plain_mkdocs_fails_when_a_page_holds_a_foreign_script(small: Path) -> None:
    changed(
        small,
        {
            "docs/overrides/main.html": (
                "{% block extrahead %}",
                "{% block extrahead %}{% if page.is_homepage %}<script>1</script>{% endif %}",
            )
        },
    )
    said = built(small)
    assert said.startswith("1\n")
    assert "index.html: The page holds a script that not every page holds" in said
