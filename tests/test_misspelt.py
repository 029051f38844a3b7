"""A name in mkdocs.yml that the generator does not know is told with its line and the nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT, Change
from manual import misspelt, skin
from manual.memo import Memo

NAME = "mkdocs.yml"
SETTING = "Take it away, or name a setting of MkDocs."
PLUGIN = "Take it away, or add its package to requirements.in."
START = "site_name: A\ntheme:\n  name: material\n"


def told(root: Path, text: str) -> list[str]:
    (root / NAME).write_text(text, encoding="utf-8")
    return [str(problem).removesuffix(" [site-settings]") for problem in skin.problems(root)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("them:\n  name: material\n", ["1:1: There is no setting 'them'. Did you mean 'theme'?"]),
        (f"{START}use_dirs: true\n", [f"4:1: There is no setting 'use_dirs'. {SETTING}"]),
        (f"{START}plugins:\n  - serch\n", ["5:5: There is no plugin 'serch'. Did you mean 'search'?"]),
        (
            f"{START}plugins:\n  - serch:\n      lang: en\n",
            ["5:5: There is no plugin 'serch'. Did you mean 'search'?"],
        ),
        (f"{START}plugins:\n  serch: {{}}\n", ["5:3: There is no plugin 'serch'. Did you mean 'search'?"]),
        (f"{START}plugins: [search, nonsense]\n", [f"4:19: There is no plugin 'nonsense'. {PLUGIN}"]),
        ("theme:\n  name: materal\n", ["2:9: There is no theme 'materal'. Did you mean 'material'?"]),
        (
            f"{START}extra_cs: []\nplugins: [tag]\n",
            [
                "4:1: There is no setting 'extra_cs'. Did you mean 'extra_css'?",
                "5:11: There is no plugin 'tag'. Did you mean 'tags'?",
            ],
        ),
        (f"{START}plugins: [search, material/tags, offline]\n", []),
        (f"{START}plugins: []\nextra: {{them: 1}}\n", []),
        (f"{START}plugins:\n", []),
        (f"\ufeff{START}", []),
        (f"{START}plugins: [[], 3]\n1: 2\n", None),
    ],
)
def test_a_name_that_is_not_known_is_told_with_the_nearest(
    tmp_path: Path, text: str, said: list[str] | None
) -> None:
    found = told(tmp_path, text)
    assert said is None or found == [f"{NAME}:{line}" for line in said]


def test_the_settings_of_this_project_hold_no_unknown_name() -> None:
    assert skin.problems(ROOT) == []


def test_without_a_generator_no_name_is_judged() -> None:
    assert list(misspelt.names("them: 1\n", misspelt.Known())) == []


def test_the_generator_is_asked_once_and_another_file_is_judged_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    those = misspelt.Known(("theme",), (), ("material",))
    monkeypatch.setattr(misspelt, "known", lambda: asked.append(1) or those)
    file, text = tmp_path / "memo", "theme:\n  name: material\n"
    said = []
    for more in ("", "", "theme_: 1\n"):
        (tmp_path / NAME).write_text(text + more, encoding="utf-8")
        memo = Memo(file)
        said.append([problem.message for problem in skin.problems(tmp_path, memo)])
        memo.save()
    assert said == [[], [], ["There is no setting 'theme_'."]]
    assert asked == [1]


def test_a_check_says_what_is_misspelt(said) -> None:  # type: ignore[no-untyped-def]
    files: dict[str, Change] = {NAME: f"{START}plugins: [serch]\n"}
    assert said(files) == [f"{NAME}:4:11: There is no plugin 'serch'. Did you mean 'search'? [site-settings]"]
