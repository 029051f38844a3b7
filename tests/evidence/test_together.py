"""Several files are replaced together, or none is."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import environment
from manual.evidence import together
from manual.evidence.plan import Change

NAMES = ("a.txt", "b/c.txt", "b/d.txt")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    for name in NAMES:
        (tmp_path / name).write_bytes(b"old " + name.encode())
    return tmp_path


CHANGES = {name: Change(b"old " + name.encode(), b"new " + name.encode()) for name in NAMES}


def held(root: Path) -> list[str]:
    return [(root / name).read_text()[:3] for name in NAMES]


def left(root: Path) -> list[Path]:
    return [*root.rglob(f"{together.PREFIX}*")]


def test_all_files_are_new_afterwards_with_the_rights_they_had(root: Path) -> None:
    (root / NAMES[0]).chmod(0o640)
    together.replace(root, CHANGES)
    assert held(root) == ["new", "new", "new"]
    assert stat.S_IMODE((root / NAMES[0]).stat().st_mode) == 0o640
    assert left(root) == []


def test_a_file_that_somebody_else_changed_stays_and_so_do_the_others(root: Path) -> None:
    (root / NAMES[2]).write_bytes(b"mine")
    with pytest.raises(together.Moved):
        together.replace(root, CHANGES)
    assert held(root) == ["old", "old", "min"]


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_trouble_between_two_files_takes_back_the_first(
    root: Path, monkeypatch: pytest.MonkeyPatch, at: int, trouble: BaseException
) -> None:
    real, calls = os.replace, []

    def fails(one: str, other: Path) -> None:
        calls.append(one)
        if len(calls) == at:
            raise trouble
        real(one, other)

    monkeypatch.setattr(together.os, "replace", fails)
    with pytest.raises(type(trouble)):
        together.replace(root, CHANGES)
    assert held(root) == ["old", "old", "old"]
    assert left(root) == []


def test_a_disk_that_is_full_before_the_first_file_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(together.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        together.replace(root, CHANGES)
    assert held(root) == ["old", "old", "old"]
    assert left(root) == []


KILLED = """
import os, sys
from pathlib import Path
from manual.evidence import together
from manual.evidence.plan import Change
calls, real = [], os.replace
def killed(one, other):
    calls.append(one)
    if len(calls) == int(sys.argv[1]):
        os._exit(9)
    real(one, other)
os.replace = killed
root = Path(sys.argv[2])
names = sys.argv[3:]
together.replace(root, {name: Change(b"old " + name.encode(), b"new " + name.encode()) for name in names})
"""


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_process_that_is_killed_leaves_each_file_whole(root: Path, at: int) -> None:
    command = [sys.executable, "-c", KILLED, str(at), str(root), *NAMES]
    assert subprocess.run(command, env=environment(), check=False, timeout=60).returncode == 9
    assert held(root) == ["new"] * (at - 1) + ["old"] * (4 - at)
    assert left(root) != []
    rest = {name: Change((root / name).read_bytes(), change.after) for name, change in CHANGES.items()}
    together.replace(root, rest)
    assert held(root) == ["new", "new", "new"]
    assert left(root) == []
