"""Write an edition's pages to disk, touching only files that changed."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Staged(NamedTuple):
    """What a staging did: paths below the folder."""

    changed: list[str]
    removed: list[str]


def stage(folder: Path, pages: Mapping[str, str], copied: Iterable[tuple[Path, str]]) -> Staged:
    """Make ``folder`` hold exactly these pages and copies of these files (source, path below)."""
    files = {path: text.encode() for path, text in pages.items()}
    files |= {path: source.read_bytes() for source, path in copied}
    changed = [path for path, content in sorted(files.items()) if write(folder / path, content)]
    removed = []
    for path in sorted(folder.rglob("*"), reverse=True):
        below = path.relative_to(folder).as_posix()
        if path.is_file() and below not in files:
            path.unlink()
            removed.append(below)
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return Staged(changed, removed)


def write(path: Path, content: bytes) -> bool:
    """Write a file whole or not at all, if its content differs; whether it did."""
    with contextlib.suppress(OSError):
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    return True


def below(folder: Path, under: str = "", but: str = "") -> list[tuple[Path, str]]:
    """The files of a folder with their paths, below ``under``; without those whose names end in ``but``."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    kept = [path for path in found if not (but and path.name.endswith(but))]
    return [(path, f"{under}{path.relative_to(folder).as_posix()}") for path in kept]


def publish(built: Path, site: Path) -> None:
    """Put a finished site in the place of the last one, which stays until the new one is complete."""
    site.parent.mkdir(parents=True, exist_ok=True)
    old = site.with_name(f".old-{site.name}")
    if site.exists():
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
    try:
        built.rename(site)
    except BaseException:
        if old.exists() and not site.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
