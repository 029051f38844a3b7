"""The settings that a generator gets, and what is said when they cannot be made."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import Change, changed
from manual import editions, load, settings


@pytest.fixture
def made(small: Path) -> Callable[..., dict[str, Any]]:
    """The settings of the base example, after some files of it were changed."""
    edition = editions.staged(small, load.read(small))

    def make(files: dict[str, Change]) -> dict[str, Any]:
        changed(small, files)
        found = yaml.safe_load(settings.configure(small, "en", edition.settings).read_text(encoding="utf-8"))
        assert isinstance(found, dict)
        return found

    return make


def test_the_settings_of_an_edition_come_from_the_content(small: Path, made: Callable[..., Any]) -> None:
    edition = editions.staged(small, load.read(small))
    found = made({})
    assert found["site_name"] == edition.manual.programme.title
    assert found["theme"]["language"] == "en"
    assert found["extra"]["notice"] == edition.manual.programme.notice
    assert (found["docs_dir"], found["site_dir"], found["theme"]["custom_dir"]) == (
        "docs",
        "site",
        "overrides",
    )
    assert "hooks" not in found
    assert (small / "build/en/overrides/main.html").is_file()


@pytest.mark.parametrize("address", ["https://example.org/manual", "https://example.org/manual/"])
def test_an_edition_lies_in_the_folder_of_its_language(made: Callable[..., Any], address: str) -> None:
    found = made({"mkdocs.yml": ("docs_dir:", f"site_url: {address}\ndocs_dir:")})
    assert found["site_url"] == "https://example.org/manual/en/"


def test_an_edition_that_leaves_something_out_does_not_give_the_address_of_the_whole_one(
    small: Path,
) -> None:
    edition = editions.staged(small, load.read(small))
    changed(small, {"mkdocs.yml": ("docs_dir:", "site_url: https://example.org/manual\ndocs_dir:")})
    stage = small / "build/en-less/docs"
    stage.parent.mkdir(parents=True)
    edition.folder.rename(stage)
    made = settings.configure(small, "en-less", edition.settings)
    assert made == small / "build/en-less/mkdocs.yml"
    assert "site_url" not in yaml.safe_load(made.read_text(encoding="utf-8"))


def test_a_generator_gets_no_option_at_which_it_would_stop(small: Path) -> None:
    edition = editions.staged(small, load.read(small))
    weighed = "plugins:\n  - search:\n      fields: {title: {boost: 4}}\n      separator: x\n  - other\nunread:\n  - search"
    changed(small, {"mkdocs.yml": ("plugins:\n  - search", weighed)})
    found = {}
    for name in ("mkdocs", "zensical"):
        path = settings.configure(small, "en", edition.settings, name)
        found[name] = yaml.safe_load(path.read_text(encoding="utf-8"))["plugins"]
    assert found["mkdocs"] == [{"search": {"fields": {"title": {"boost": 4}}, "separator": "x"}}, "other"]
    assert found["zensical"] == [{"search": {"separator": "x"}}, "other"]


def test_an_edition_whose_host_is_not_known_has_no_address(made: Callable[..., Any]) -> None:
    assert "site_url" not in made({})


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("lost.md", "lost.md: The navigation does not lead to this page. List it in"),
        (None, "glossary.md: The navigation leads to this page, and it is not made. Mend"),
    ],
    ids=["unlisted", "not made"],
)
def test_the_navigation_leads_to_every_page_and_to_no_other(small: Path, page: str | None, said: str) -> None:
    edition = editions.staged(small, load.read(small))
    docs = small / "build/en/docs"
    (docs / page).write_text("# Lost") if page else (docs / "glossary.md").unlink()
    with pytest.raises(settings.SettingsError) as raised:
        settings.configure(small, "en", edition.settings)
    assert str(raised.value) == f"{said} scripts/manual/render/nav.py."


def test_a_folder_that_is_set_apart_needs_no_place_in_the_navigation(small: Path) -> None:
    edition = editions.staged(small, load.read(small))
    settings.configure(small, "en", edition.settings)
    text = (small / "mkdocs.yml").read_text(encoding="utf-8")
    (small / "mkdocs.yml").write_text(text.replace("/evidence/references/", "/other/"), encoding="utf-8")
    with pytest.raises(settings.SettingsError) as raised:
        settings.configure(small, "en", edition.settings)
    page = "evidence/references/kjaer2018.md"
    assert str(raised.value).startswith(f"{page}: The navigation does not lead to this page. ")


BROKEN: dict[str, tuple[dict[str, Change], str]] = {
    "missing": ({"mkdocs.yml": None}, "mkdocs.yml: This file is missing. Bring it back."),
    "no YAML": (
        {"mkdocs.yml": "theme:\n  name: [material\nextra: 1\n"},
        "mkdocs.yml:3:6: This is not YAML: did not find expected ',' or ']'. Mend this line.",
    ),
    "a tag": (
        {"mkdocs.yml": "theme: !!python/name:os.system\n"},
        "mkdocs.yml:1:8: This is not YAML: could not determine a constructor for the tag "
        "'tag:yaml.org,2002:python/name:os.system'. Mend this line.",
    ),
    "no UTF-8": (
        {"mkdocs.yml": b"site_name: \xff\n"},
        "mkdocs.yml: A character is not UTF-8. Save the file as UTF-8.",
    ),
    "empty": (
        {"mkdocs.yml": ""},
        "mkdocs.yml: The settings are no mapping. Begin each with its name and a colon.",
    ),
    "a list": (
        {"mkdocs.yml": "- theme\n"},
        "mkdocs.yml: The settings are no mapping. Begin each with its name and a colon.",
    ),
    "a theme that is a word": (
        {"mkdocs.yml": "theme: material\n"},
        "mkdocs.yml: The setting 'theme' is no mapping. Begin each part with its name.",
    ),
    "no theme": (
        {"mkdocs.yml": "site_name: A\n"},
        "mkdocs.yml: The theme has no name. Add 'name: material' below 'theme'.",
    ),
    "extra": (
        {"mkdocs.yml": "theme: {name: material}\nnot_in_nav: /evidence/references/\nextra: [1]\n"},
        "mkdocs.yml: The setting 'extra' is no mapping. Begin each part with its name.",
    ),
    "a switch without words": (
        {"mkdocs.yml": ("name: to-dark", "name: to-blue")},
        "mkdocs.yml: A palette has no switch that the manual has words for. "
        "Name its toggle 'to-dark' or 'to-light'.",
    ),
    "no switch": (
        {"mkdocs.yml": "theme: {name: material, palette: [{scheme: default}]}\n"},
        "mkdocs.yml: A palette has no switch that the manual has words for. "
        "Name its toggle 'to-dark' or 'to-light'.",
    ),
    "no overrides": (
        {"mkdocs.yml": ("custom_dir: docs/overrides", "custom_dir: docs/over")},
        "mkdocs.yml: 'custom_dir' names docs/over, and there is no such folder. "
        "Bring it back, or take the setting away.",
    ),
    "a broken override": (
        {"docs/overrides/main.html": '{% extends "base.html" %}\n{% blok a %}\n'},
        "docs/overrides/main.html:2: This template is broken: Encountered unknown tag 'blok'. Mend this line.",
    ),
    "an override that is no text": (
        {"docs/overrides/main.html": b"\xff"},
        "docs/overrides/main.html: A character is not UTF-8. Save the file as UTF-8.",
    ),
    "no such style": (
        {"mkdocs.yml": ("  - assets/print.css", "  - assets/paper.css\n  - https://example.org/a.css")},
        "mkdocs.yml: 'extra_css' names assets/paper.css, and there is no file docs/assets/paper.css. "
        "Put it there, or take the entry away.",
    ),
    "no such script": (
        {"mkdocs.yml": ("extra_css:", "extra_javascript: [{path: a.js}]\nextra_css:")},
        "mkdocs.yml: 'extra_javascript' names a.js, and there is no file docs/a.js. "
        "Put it there, or take the entry away.",
    ),
}


@pytest.mark.parametrize(("files", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_settings_that_cannot_be_used_are_one_sentence(
    small: Path, made: Callable[..., Any], files: dict[str, Change], said: str
) -> None:
    with pytest.raises(settings.SettingsError) as refused:
        made(files)
    assert str(refused.value) == said
    assert not (small / "build/en/mkdocs.yml").exists()


def test_the_frame_changes_with_the_settings_and_with_the_overrides_and_not_with_a_page(
    small: Path, made: Callable[..., Any]
) -> None:
    made({})
    first = settings.frame(small, "en")
    made({"docs/overrides/main.html": ('class="notice"', 'class="other"')})
    second = settings.frame(small, "en")
    made({"mkdocs.yml": ("scheme: slate", "scheme: night")})
    third = settings.frame(small, "en")
    assert (first != second, second != third) == (True, True)
    changed(small, {"build/en/docs/index.md": "# Other\n"})
    assert settings.frame(small, "en") == third
