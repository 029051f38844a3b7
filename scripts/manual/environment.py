"""Make the virtual environment that the manual runs in."""

# Python 3.6 must be able to read this file, so that an old Python gets one sentence and not a syntax
# error: no newer words, types from `typing`, nothing but the standard library.

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ContextManager, Dict, Iterator, List, Optional, Sequence, TextIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

BUILD, TEST = "requirements.txt", "requirements-test.txt"
COVERS = {BUILD: (BUILD,), TEST: (BUILD, TEST)}  # the test packages hold all those of the build
NEEDED, THIS_PYTHON = (3, 11), tuple(sys.version_info[:3])
STAMP = "manual-setup.json"
LINES_OF_A_FAILURE = 8
FAR = 1 << 30  # Windows locks bytes: one behind all that the file says, so that it can be read

# What pip says, and what to do about it. The first that fits counts.
REMEDIES = (
    (
        "DO NOT MATCH THE HASHES",
        "A package is not the one that this project recorded: do not use it, "
        "and report it as SECURITY.md says. [setup-hash]",
    ),
    ("No space left", "The disk is full: make room and run the same command again. [setup-disk]"),
    (
        "Retrying (",
        "The packages could not be fetched: "
        "check the network or the proxy and run the same command again. [setup-network]",
    ),
    (
        "No matching distribution",
        "A package is not made for Python {python} on this computer: "
        "use another Python, from 3.11 on, and run the same command again. [setup-package]",
    ),
    ("", "Read the lines above, mend the cause and run the same command again. [setup-failed]"),
)

Stamp = Dict[str, Any]


class SetupError(Exception):
    """Why the environment cannot be made: a sentence with its remedy and its code."""


def ensure(root: Path, lock: str = BUILD) -> Path:
    """The environment's Python, after making, renewing or completing the environment if need be.

    A matching stamp from an earlier set-up ends it at once: nothing is written, run or fetched.
    """
    refuse_old_python()
    try:
        wanted = wanted_stamp(root, lock)
        if steps(read_stamp(root), wanted):
            refuse_missing_modules()
            with alone(root):
                set_up(root, lock, wanted)
    except OSError as error:
        message = (
            "'{}' cannot be used ({}): make sure that the project is complete, that you may write to its "
            "folder, that the disk has room, and that no other program uses '.venv'. [setup-folder]"
        )
        raise SetupError(message.format(error.filename or root, error.strerror or error)) from error
    return venv_python(root)


def refuse_old_python() -> None:
    if THIS_PYTHON < NEEDED:
        message = "This is Python {}, and {} or newer is needed: start this with a newer one. [setup-python]"
        raise SetupError(message.format(dotted(THIS_PYTHON), dotted(NEEDED)))


def refuse_missing_modules() -> None:
    for module in ("venv", "ensurepip"):
        if find_spec(module) is None:
            message = (
                "Python {} lacks its module '{}': on Debian or Ubuntu install it with "
                "'apt install python3-venv', elsewhere install a complete Python. [setup-venv]"
            )
            raise SetupError(message.format(dotted(THIS_PYTHON), module))


def wanted_stamp(root: Path, lock: str) -> Stamp:
    """What a finished set-up would record. The folder counts, since an environment cannot be moved."""
    return {
        "python": dotted(THIS_PYTHON[:2]),
        "folder": str(root),
        "locks": {name: fingerprint(root / name) for name in COVERS[lock]},
        "project": fingerprint(root / "pyproject.toml"),
    }


def read_stamp(root: Path) -> Optional[Stamp]:
    """What the last finished set-up recorded; None if there was none, or if its Python is gone."""
    try:
        stamp = json.loads(stamp_path(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    usable = isinstance(stamp, dict) and isinstance(stamp.get("locks"), dict) and venv_python(root).exists()
    return stamp if usable else None


def steps(have: Optional[Stamp], wanted: Stamp) -> List[str]:
    """The steps from the environment that is there to the wanted one: none, or some of three in order."""
    if have is None or any(have.get(fact) != wanted[fact] for fact in ("python", "folder")):
        return ["create", "packages", "project"]
    if any(have["locks"].get(name, digest) != digest for name, digest in wanted["locks"].items()):
        return ["create", "packages", "project"]
    missing = ["packages"] if wanted["locks"].keys() - have["locks"].keys() else []
    return missing + (["project"] if have.get("project") != wanted["project"] else [])


def set_up(root: Path, lock: str, wanted: Stamp) -> None:
    have = read_stamp(root)  # again: another set-up may have ended while this one waited
    todo = steps(have, wanted)
    if not todo:
        return
    say("Setting up ({}) …".format("a moment" if todo == ["project"] else "once, about half a minute"))
    with contextlib.suppress(FileNotFoundError):
        stamp_path(root).unlink()  # from here until the end there is no valid environment
    if "create" in todo:
        have = None
        if (root / ".venv").exists():
            shutil.rmtree(str(root / ".venv"))
        quietly([base_python(), "-m", "venv", str(root / ".venv")], root)
    if "packages" in todo:
        # Ready-made packages only: building one would fetch tools that no hash covers.
        pip(root, "--require-hashes", "--only-binary", ":all:", "--requirement", str(root / lock))
    if "project" in todo:
        pip(root, "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(root))
    write_stamp(root, dict(wanted, locks=dict(have["locks"] if have else {}, **wanted["locks"])))
    say("Set up.")


def pip(root: Path, *options: str) -> None:
    quiet = ("--disable-pip-version-check", "--no-input", "--no-color", "--progress-bar", "off")
    quietly([str(venv_python(root)), "-m", "pip", "install", *quiet, *options], root)


def quietly(command: Sequence[str], root: Path) -> None:
    """Run a command and show what it printed only if it failed: its last lines, then a remedy."""
    done = subprocess.run(
        command,
        check=False,
        cwd=str(root),
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        last = ["  " + line for line in done.stdout.splitlines() if line.strip()][-LINES_OF_A_FAILURE:]
        remedy = next(remedy for sign, remedy in REMEDIES if sign in done.stdout)
        raise SetupError("\n".join([*last, remedy.format(python=dotted(THIS_PYTHON))]))


def write_stamp(root: Path, stamp: Stamp) -> None:
    unfinished = stamp_path(root).with_suffix(".new")
    unfinished.write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
    os.replace(str(unfinished), str(stamp_path(root)))


def alone(root: Path) -> ContextManager[None]:
    """Let one set-up at a time work in a folder."""
    return locked(root / ".venv.lock", "set-up")


@contextlib.contextmanager
def locked(path: Path, work: str) -> Iterator[None]:
    """Let one process at a time do a work; the next one says whom it waits for.

    The system frees the lock when its process ends, however it ends. What the file says is for people.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(str(path), "a+", encoding="utf-8") as file:
        if not take(file):
            file.seek(0)
            holder = file.read().strip() or "unknown"
            message = "Another {} is under way in this folder (process {}). Waiting until it has ended …"
            say(message.format(work, holder))
            while not take(file):
                time.sleep(0.2)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def take(file: TextIO) -> bool:
    """Lock an open file for this process, unless another one has it."""
    try:
        if sys.platform == "win32":
            file.seek(FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def child_environment() -> Dict[str, str]:
    """The variables for a child: nothing that leads it out of its environment, and UTF-8 everywhere."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    return dict(kept, PYTHONUTF8="1", PIP_USER="0")


def base_python() -> str:
    """The Python that is no environment's, since the environment may be deleted."""
    outside = sys.prefix == sys.base_prefix
    return sys.executable if outside else str(getattr(sys, "_base_executable", sys.executable))


def venv_python(root: Path) -> Path:
    windows = sys.platform == "win32"
    return root / ".venv" / ("Scripts/python.exe" if windows else "bin/python")


def stamp_path(root: Path) -> Path:
    return root / ".venv" / STAMP


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def dotted(version: Sequence[int]) -> str:
    return ".".join(map(str, version))


def say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()
