"""Which files a manual is read from, and which of them stand where nothing reads them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from . import schema
from .errors import Place, Problem

CONTENT, DOCS, CHAPTER = "content", "docs", ".md"
ENDINGS = {".yaml": ".yaml", ".yml": ".yaml", CHAPTER: CHAPTER, ".markdown": CHAPTER}


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
    file = PurePosixPath(path)
    right = ENDINGS.get(file.suffix.lower(), file.suffix)
    message, remedy = (
        "The manual does not read this file.",
        "Move it to the folder of its kind, or remove it.",
    )
    if right != file.suffix and kind(str(file.with_suffix(right))):
        message = f"The manual reads files that end in '{right}', and this one ends in '{file.suffix}'."
        remedy = f"Rename it to {file.stem}{right}."
    return Problem(Place(path), "file-unknown", message, remedy)


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
    return ENDINGS.get(PurePosixPath(name).suffix.lower(), "")
