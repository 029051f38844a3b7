"""Audit the references of a manual on disk: snapshots in, what changed out, references.bib renewed whole."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from . import audit, bibliography, crossref_updates, editions, load, retraction_watch, stage, status_fields
from .decision import Decision
from .model import Manual
from .notice import DamagedError

MOST_JSON = 64 * 2**20
LINE_END = re.compile(r"\r\n|\n|\r")


class RefusedError(Exception):
    """Why nothing was looked up or written: one sentence and a remedy."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message, self.remedy = message, remedy


class Done(NamedTuple):
    """One audit: ``diff`` is what it changes in references.bib, and ``written`` says whether it did."""

    audit: audit.Audit
    as_of: str
    watch: str
    crossref: tuple[str, ...]
    looked_up: int
    decisions: Mapping[str, Decision]
    diff: str
    written: bool

    @property
    def calls(self) -> bool:
        """Whether there is something that a person has to look at."""
        return bool(self.audit.changes) or any(look.open for look in self.audit.looks)


def run(root: Path, watch: Path, crossref: Sequence[Path], as_of: str, write: bool) -> Done:
    """Audit once; with ``write`` the status fields are renewed. May raise RefusedError, OSError."""
    manual = _manual(root, as_of)
    answers = [_answer(path) for path in crossref]
    with _trusted(watch), watch.open("rb") as file:
        done = audit.audit(manual, retraction_watch.rows(file), answers, as_of)
    path = root / load.REFERENCES
    before = path.read_bytes()
    after = status_fields.restated(before, done.fields)
    _compare(manual, after, done.fields)
    if write:
        stage.write(path, after)
    return Done(
        done,
        as_of,
        str(watch),
        tuple(map(str, crossref)),
        len(manual.references) - len(done.unasked),
        manual.decisions.decisions,
        _diff(before, after),
        write,
    )


def _manual(root: Path, as_of: str) -> Manual:
    tree = editions.reader(root).read()
    if tree.problems:
        raise RefusedError("The content could not be read.", "Run 'manual check' and mend what it finds.")
    for key, reference in tree.references.items():
        place = f"{load.REFERENCES}:{reference.line}"
        if reference.status_on > as_of:
            message = f"{place}: the status of '{key}' is of {reference.status_on}, later than {as_of}."
            raise RefusedError(message, "Take the newest snapshot, and give its day.")
    return load.assemble(tree)


@contextmanager
def _trusted(path: Path) -> Iterator[None]:
    """What is damaged in a file is told with the file's name."""
    try:
        yield
    except DamagedError as error:
        line = f":{error.line}" if error.line else ""
        raise RefusedError(f"{path}{line}: {error.message}", error.remedy) from None


def _answer(path: Path) -> crossref_updates.Answer:
    with _trusted(path):
        if path.stat().st_size > MOST_JSON:
            raise DamagedError(
                0, f"It is larger than {MOST_JSON // 2**20} MB.", "Ask Crossref for fewer works."
            )
        return crossref_updates.read(path.read_bytes())


def _compare(manual: Manual, after: bytes, fields: Mapping[str, Mapping[str, str]]) -> None:
    """Before a byte is written: the new file says the same of every reference but its status."""
    read, problems = bibliography.read(load.REFERENCES, after)
    for key, reference in manual.references.items():
        if there := fields.get(key):
            told = there["status"], there["statuson"], there["statusfrom"]
            reference = replace(reference, status=told[0], status_on=told[1], status_from=told[2])
        if problems or key not in read or replace(read[key], line=reference.line) != reference:
            message = f"{load.REFERENCES}:{reference.line}: the status of '{key}' cannot be written here."
            raise RefusedError(message, "Write the entry with one field on a line, as its neighbours are.")


def _diff(before: bytes, after: bytes) -> str:
    old, new = (LINE_END.split(raw.decode().removeprefix("\ufeff")) for raw in (before, after))
    return "\n".join(difflib.unified_diff(old, new, load.REFERENCES, load.REFERENCES, lineterm="", n=1))
