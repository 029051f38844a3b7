"""Several files replaced together: all of them, or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .. import environment
from .plan import Change

PREFIX = ".adding-"


class Moved(Exception):
    """A file was changed by somebody else in the meantime; nothing was written."""


def replace(root: Path, changes: Mapping[str, Change]) -> None:
    """Replace files (paths below ``root``) in the given order.

    Everything is on the disk beside its file before the first is replaced, and an error takes back those that
    were. When the process is killed each file is whole, old or new; what lies beside goes with the next run.
    """
    with environment.locked(root / "build" / ".evidence.lock", "addition of evidence"):
        paths = {name: (root / name).resolve() for name in changes}
        for folder in {path.parent for path in paths.values()}:
            for left in folder.glob(f"{PREFIX}*"):
                left.unlink()
        for name, path in paths.items():
            if path.read_bytes() != changes[name].before:
                raise Moved(f"{name} was changed in the meantime.")
        ready: dict[str, str] = {}
        done: list[str] = []
        try:
            for name, path in paths.items():
                ready[name] = _beside(path, changes[name].after)
            for name, path in paths.items():
                os.replace(ready[name], path)
                done.append(name)
        except BaseException:
            for name in done:
                os.replace(_beside(paths[name], changes[name].before), paths[name])
            for name in ready.keys() - set(done):
                with contextlib.suppress(OSError):
                    os.unlink(ready[name])
            raise


def _beside(path: Path, content: bytes) -> str:
    """A file beside another, with its rights; on the disk when this returns."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=PREFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, name)
    except BaseException:
        os.unlink(name)
        raise
    return name
