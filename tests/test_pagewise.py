"""What was found in a file is looked for again exactly when the file, or what its rules look at, changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from manual import checks, editions, load
from manual.memo import Memo

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-25"
KNOWN = Memo()  # kept from one change to the next, as between runs
MAY_LOOK_AT = {
    *("texts", "mentions", "citations"),  # of the file
    *("exercises", "classes", "sessions"),  # of which kind it is
    *("locale", "glossary", "references", "pictures", "claims"),  # what stands in ``_around``
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("content", "docs", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("references.bib", "mkdocs.yml"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    return tmp_path


class Watched:
    """A manual that tells what of it was looked at."""

    def __init__(self, manual: Any) -> None:
        self._manual, self.looked_at = manual, set()

    def __getattr__(self, name: str) -> Any:
        self.looked_at.add(name)
        return getattr(self._manual, name)


@pytest.mark.parametrize("rule", [*(each.check for each in checks.PAGEWISE), checks.notices.naming])
def test_a_rule_looks_only_at_what_its_findings_are_kept_for(rule):
    manual = Watched(load.assemble(load.read(ROOT)))
    list(rule(manual))
    assert manual.looked_at <= MAY_LOOK_AT


def said(root: Path, by: load.Reader | None = None) -> list[str]:
    return [str(problem) for problem in editions.check(root, TODAY, by=by).problems]


CHANGES = {
    "overclaims": ("content/en/locale.yaml", "overclaims:\n", "overclaims:\n  - pain\n"),
    "dose words": ("content/en/locale.yaml", "  after:\n", "  after:\n    - of\n"),
    "trademarks": ("content/en/locale.yaml", "trademarks: [GLA:D]", "trademarks: [back pain]"),
    "avoided words": ("content/en/glossary.yaml", "bad-back: bad back\n", "bad-back: back\n"),
    "a certainty": ("content/en/claims/attendance-varies.yaml", "level: not-graded", "level: very-low"),
    "a file": ("docs/en/rationale.md", "\n---\n", "\n---\nThis is a [@nobody x] {thing}.\n\n"),
    "the bibliography": ("references.bib", "@article{", "@article{within,\n  title = {A},\n}\n@article{"),
    "the programme": ("content/en/programme.yaml", "summary: ", "summary: A cure-all. "),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_same_is_found_as_at_first(tree, change):
    path, old, new = CHANGES[change]
    with (tree / "docs" / "en" / "rationale.md").open("a", encoding="utf-8") as chapter:
        chapter.write("\nSee [within].\n")
    before = said(tree, load.Reader(tree, KNOWN))
    text = (tree / path).read_text(encoding="utf-8")
    assert old in text
    (tree / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    after = said(tree, load.Reader(tree, KNOWN))
    assert after == said(tree)
    assert after != before


def test_what_is_known_is_not_looked_for_again(tree, monkeypatch):
    reader = load.Reader(tree, Memo())
    editions.check(tree, TODAY, by=reader)
    seen = []
    monkeypatch.setattr(checks.markup, "check", lambda manual: seen.extend(manual.texts) or [])
    editions.check(tree, TODAY, by=reader)
    assert seen == []
