"""Small manuals to try: the base example, with what differs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest

from manual import editions, explain, report

ROOT = Path(__file__).resolve().parents[1]
BASE = ROOT / "tests" / "examples" / "base"
TODAY = "2026-11-23"
# Notes for the tests, which are no part of a manual.
NOTES = ("expected.txt", "missing.txt", "sizes.txt")
Change = str | bytes | tuple[str, str] | None


def laid_over(root: Path, example: Path) -> None:
    """Lay the files of an example over a manual.

    ``missing.txt`` lists files to take away; ``sizes.txt`` lists files with a size in bytes, up to which
    remarks fill them.
    """
    shutil.copytree(example, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOTES))
    for path in _lines(example / "missing.txt"):
        (root / path).unlink()
    for line in _lines(example / "sizes.txt"):
        path, size = line.split()
        text = (root / path).read_bytes()
        (root / path).write_bytes(text + b"#" * (int(size) - len(text)))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def changed(root: Path, files: Mapping[str, Change]) -> None:
    """Change files of a manual: new text, or (old words, new words), or None to take the file away."""
    for path, change in files.items():
        file = root / path
        if change is None:
            file.unlink()
            continue
        if isinstance(change, tuple):
            text = file.read_text(encoding="utf-8")
            assert change[0] in text
            change = text.replace(*change, 1)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(change if isinstance(change, bytes) else change.encode())


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The base example as a folder of its own, with the real schemas and the real words of the site."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    interface = Path("content", "en", "interface.yaml")
    shutil.copyfile(ROOT / interface, tmp_path / interface)
    return tmp_path


@pytest.fixture
def overlaid(tree: Path) -> Callable[[Path], str]:
    """What is said, as text, about the base example with another example laid over it."""

    def check(example: Path) -> str:
        laid_over(tree, example)
        return report.problems(editions.check(tree, TODAY, None).problems, "text", explain.rules())

    return check


@pytest.fixture
def said(tree: Path) -> Callable[..., list[str]]:
    """What is said, line by line, about the base example with some files changed."""

    def check(
        files: Mapping[str, Change], today: str = TODAY, touched: Collection[str] | None = None
    ) -> list[str]:
        changed(tree, files)
        return [str(problem) for problem in editions.check(tree, today, touched).problems]

    return check


@pytest.fixture
def codes(said: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """As ``said``, but only the codes."""
    return lambda *given, **more: [line.rpartition("[")[2][:-1] for line in said(*given, **more)]
