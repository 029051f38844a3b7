"""A preview makes anew what an edit changed; pages, links and search are those of a whole build."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import markdown
import pytest

from conftest import changed
from manual import preview

SESSION = "content/en/sessions/education-1.yaml"
OTHER = """---
title: Another
summary: Another chapter.
part: objectives
order: 2
basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
---

Quagga.
"""


@pytest.fixture
def shown(small: Path, tmp_path: Path) -> preview.Preview:
    made = preview.Preview(small, tmp_path / "out")
    made.rebuild()
    return made


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many texts were made HTML since this was asked last."""
    count = [0]
    convert = markdown.Markdown.convert

    def counted(self: Any, source: str) -> str:
        count[0] += 1
        return str(convert(self, source))

    monkeypatch.setattr(markdown.Markdown, "convert", counted)

    def since() -> int:
        found, count[0] = count[0], 0
        return found

    return since


def found(shown: preview.Preview) -> dict[str, str]:
    index = json.loads((shown.site / "search/search_index.json").read_text(encoding="utf-8"))
    return {each["location"]: each["text"] for each in index["docs"]}


def whole(small: Path, folder: Path) -> dict[str, bytes]:
    """The pages of a preview that begins now."""
    fresh = preview.Preview(small, folder)
    fresh.rebuild()
    return pages(fresh)


def pages(shown: preview.Preview) -> dict[str, bytes]:
    return {path.relative_to(shown.site).as_posix(): path.read_bytes() for path in shown.site.rglob("*.html")}


def test_search_finds_all_pages_after_one_was_edited(shown: preview.Preview, small: Path) -> None:
    before = found(shown)
    changed(small, {"docs/en/objectives.md": ("\n---\n", "\n---\n\nZebra.\n")})
    shown.rebuild()
    after = found(shown)
    assert set(after) == set(before)
    assert any("Zebra" in text for text in after.values())


def test_a_new_title_makes_anew_only_the_pages_that_say_it(
    shown: preview.Preview, small: Path, converted: Callable[[], int], tmp_path: Path
) -> None:
    changed(small, {"docs/en/objectives.md": ("title: ", "title: Zebra ")})
    shown.rebuild()
    assert 0 < converted() < len(pages(shown)) / 2
    assert pages(shown) == whole(small, tmp_path / "fresh")


def test_a_page_that_came_and_went_leaves_no_trace(
    shown: preview.Preview, small: Path, converted: Callable[[], int], tmp_path: Path
) -> None:
    before = found(shown)
    changed(small, {"docs/en/another.md": OTHER})
    shown.rebuild()
    assert converted() <= 2
    assert any("Quagga" in text for text in found(shown).values())
    changed(small, {"docs/en/another.md": None})
    shown.rebuild()
    assert found(shown) == before
    assert pages(shown) == whole(small, tmp_path / "fresh")
