"""A manual as it was at a revision: the only module that calls git."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

# What a manual is read from.
READ = re.compile(r"content/.+|docs/.+|schemas/[^/]+\.json|references\.bib", re.DOTALL)
FILES = ("100644", "100755")
# git finds the repository of the folder that it is given, also when another git calls this program, asks
# nobody anything and fetches nothing.
ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX")
QUIET = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


class HistoryError(Exception):
    """What was asked of git cannot be had: one sentence with a remedy."""


def commit(root: Path, revision: str) -> str:
    """The full name of the commit that a revision means."""
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        said = inside.stderr.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
        reason = said or "it is inside a folder of git itself"
        raise HistoryError(f"{root} is no checkout that git can read: {reason.rstrip('.')}. Go to a clone.")
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found.returncode or revision.startswith("-"):
        remedy = "Look at 'git branch --all' and 'git tag', or fetch it first."
        raise HistoryError(f"There is no revision '{revision}' here. {remedy}")
    return found.stdout.decode().strip()


def missed(root: Path, base: str, head: str) -> int:
    """How many commits the one has that the other has not."""
    counted = _git(root, "rev-list", "--count", f"{head}..{base}", "--")
    return int(counted.stdout) if counted.returncode == 0 else 0


def take_out(root: Path, revision: str, folder: Path) -> None:
    """Write what a manual is made from, as it was at a commit, into a folder; the checkout is not touched."""
    listed = list(_listed(root, revision))
    if not any(path.startswith("content/") for _, path in listed):
        raise HistoryError(
            f"There is no manual in {revision[:12]}: it has no folder 'content'. Name another."
        )
    asked = "".join(f"{blob}\n" for blob, _ in listed).encode()
    answer, place = _git(root, "cat-file", "--batch", given=asked).stdout, 0
    for _, path in listed:
        end = answer.find(b"\n", place)
        words = answer[place:end].split()  # the blob, its type, its size
        if end < 0 or words[1:2] != [b"blob"]:
            raise HistoryError(f"git has no '{path}' of {revision[:12]}. Fetch that commit with its files.")
        place = end + 1 + int(words[2]) + 1
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(answer[end + 1 : place - 1])


def _listed(root: Path, revision: str) -> Iterator[tuple[str, str]]:
    """The files of a manual at a commit: the name of each one's content, and its path."""
    listing = _git(root, "ls-tree", "-r", "-z", revision)
    for line in listing.stdout.decode(errors="surrogateescape").split("\0")[:-1]:
        about, _, path = line.partition("\t")
        mode, _, blob = about.split()
        if not READ.fullmatch(path):
            continue
        if mode not in FILES or not _stays_inside(path):
            raise HistoryError(
                f"'{path}' of {revision[:12]} is no plain file. Put a plain file in its place."
            )
        yield blob, path


def _stays_inside(path: str) -> bool:
    return not {"", ".", ".."} & set(path.split("/")) and not (
        os.sep == "\\" and ("\\" in path or ":" in path)
    )


def _git(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    env = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False, env={**env, **QUIET})
    except FileNotFoundError:
        raise HistoryError("The program git is not here. Install git, and ask again.") from None
