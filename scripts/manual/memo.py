"""Results that cost much to make, kept as long as everything they are made from is the same."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Result = TypeVar("Result")
MOST_FILES = 40


def digest(*parts: str | bytes) -> bytes:
    """A short name for these parts, which no other parts share."""
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(raw).to_bytes(8, "big") + raw)
    return made.digest()


class Memo:
    """Results by the digest of what they were made from; with a ``file`` they outlast the process.

    Whoever asks names everything that a result depends on in its key, but for the program itself.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._stamp = _program() if file else b""
        self._known = _read(file, self._stamp) if file else {}
        self._used: dict[bytes, tuple[Any, tuple[bytes, ...]]] = {}
        self._inside: list[set[bytes]] = [set()]
        self._grown = False

    def get(self, key: bytes, make: Callable[[], Result]) -> Result:
        """The result that has this key, made now if it is not known."""
        self._inside[-1].add(key)
        if key in self._known:
            self._use(key)
        if key not in self._used:
            self._inside.append(set())
            try:
                self._used[key] = make(), tuple(self._inside[-1])
            finally:
                self._inside.pop()
            self._grown = True
        found: Result = self._used[key][0]
        return found

    def knows(self, key: bytes) -> bool:
        """Whether the result that has this key need not be made."""
        return key in self._used or key in self._known

    def _use(self, key: bytes) -> None:
        """Keep a known result, and those from which it was made: they serve again when it is made anew."""
        if key not in self._used and key in self._known:
            self._used[key] = self._known[key]
            for within in self._used[key][1]:
                self._use(within)

    def save(self) -> None:
        """Keep what was used for the next process; a disk that takes no more costs time and nothing else."""
        if self._file is None or not self._grown:
            return
        with contextlib.suppress(OSError):
            handle, name = tempfile.mkstemp(dir=self._file.parent, suffix=".part")
            with os.fdopen(handle, "wb") as file:
                pickle.dump((self._stamp, self._used), file, pickle.HIGHEST_PROTOCOL)
            os.replace(name, self._file)
            files = [path for path in self._file.parent.iterdir() if path.is_file()]
            for path in sorted(files, key=lambda path: path.stat().st_mtime_ns, reverse=True)[MOST_FILES:]:
                path.unlink()


def folder() -> Path | None:
    """Where results are kept: in the environment of the program, since they are trusted as the program is."""
    kept = Path(sys.prefix, "cache")
    with contextlib.suppress(OSError):
        if sys.prefix != sys.base_prefix:
            kept.mkdir(exist_ok=True)
            return kept
    return None


def beside_program(root: Path, name: str) -> Memo:
    """What the last process that worked on this manual knew."""
    kept = folder()
    return Memo(kept / f"{digest(str(root)).hex()}.{name}") if kept else Memo()


def _read(file: Path, stamp: bytes) -> dict[bytes, tuple[Any, tuple[bytes, ...]]]:
    try:
        made_by, known = pickle.loads(file.read_bytes())
    except Exception:  # a damaged file can raise anything, and is as good as none
        return {}
    return dict(known) if made_by == stamp else {}


def _program() -> bytes:
    """The program that makes the results: its files, the libraries, Python."""
    own = [path for path in Path(__file__).parent.rglob("*") if "__pycache__" not in path.parts]
    seen = [(str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(own)]
    libraries = Path(sysconfig.get_path("purelib"))
    return digest(sys.version, repr(seen), str(libraries), str(libraries.stat().st_mtime_ns))
