"""Which files a manual is read from, and which of them stand where nothing reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from . import schema
from .errors import Place, Problem

CONTENT, DOCS, CHAPTER = "content", "docs", ".md"
ENDINGS = {".yaml": ".yaml", ".yml": ".yaml", CHAPTER: CHAPTER, ".markdown": CHAPTER}
# What editors and mail programs put behind a name, and what they give a new file of plain text.
BEHIND = re.compile(r"(?:\.(?:txt|text|bak|orig|old|download)|~)+$", re.IGNORECASE)


def files(root: Path, language: str) -> list[str]:
    """The files of one language, as paths relative to the root, in a stable order."""
    found = [*_below(root / CONTENT / language), *(path for path in (root / CONTENT).glob("*"))]
    found += [path for path in _below(root / DOCS / language) if _ending(path.name) == CHAPTER]
    paths = (path.relative_to(root).as_posix() for path in found if path.is_file())
    return sorted(path for path in paths if not PurePosixPath(path).name.startswith("."))


def pictures(root: Path, language: str) -> frozenset[str]:
    """The files that pages may show, as their paths on the site."""
    folders = ((root / DOCS / "assets", "assets/"), (root / DOCS / language, ""))
    return frozenset(
        f"{under}{path.relative_to(folder).as_posix()}"
        for folder, under in folders
        for path in _below(folder)
        if path.is_file() and _ending(path.name) != CHAPTER
    )


def kind(path: str) -> str | None:
    """The kind of item that a file holds; None for one that the manual does not read."""
    if path.startswith(f"{DOCS}/"):
        return "chapter" if path.endswith(CHAPTER) else None
    return schema.kind_of(path) if path.endswith(".yaml") else None


def misplaced(path: str) -> Problem:
    """What is said about a file that the manual does not read."""
    message, remedy = (
        "The manual does not read this file.",
        "Move it to the folder of its kind, or remove it.",
    )
    meant, file = PurePosixPath(_meant(path)), PurePosixPath(path)
    if meant != file and kind(str(meant)):
        ending = file.name.removeprefix(meant.stem) or file.suffix
        message = f"The manual reads files that end in '{meant.suffix}', and this one ends in '{ending}'."
        copy = ", or remove it if it is a copy" if BEHIND.search(path) else ""
        remedy = f"Rename it to {meant.name}{copy}."
    return Problem(Place(path), "file-unknown", message, remedy)


def _meant(path: str) -> str:
    """The path without what a program put behind it, and with an ending that the manual reads."""
    file = PurePosixPath(BEHIND.sub("", path))
    if not file.suffix and file.name != PurePosixPath(path).name:
        return f"{file}{CHAPTER if path.startswith(f'{DOCS}/') else '.yaml'}"
    return str(file.with_suffix(ENDINGS.get(file.suffix.lower(), file.suffix)))


def without_language(root: Path, language: str) -> Iterator[Problem]:
    """Folders that look like those of another language, and have no locale."""
    for folder in sorted((root / CONTENT).glob("*")):
        name = folder.name
        if not folder.is_dir() or name in (language, "") or name.startswith("."):
            continue
        if any(path.is_file() for path in _below(folder)) and not (folder / "locale.yaml").is_file():
            message = f"Nothing reads the folder '{name}': it has no locale.yaml, so it is no language."
            remedy = (
                f"Move its files to {CONTENT}/{language}, or remove it; "
                f"for a language of its own, begin with {CONTENT}/{name}/locale.yaml."
            )
            yield Problem(Place(f"{CONTENT}/{name}"), "file-unknown", message, remedy)


def _below(folder: Path) -> Iterator[Path]:
    yield from folder.rglob("*")


def _ending(name: str) -> str:
    return ENDINGS.get(PurePosixPath(BEHIND.sub("", name)).suffix.lower(), "")
