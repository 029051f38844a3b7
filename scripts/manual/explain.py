"""Show a rule with its bad and its good example."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import bibliography, checks, load, schema, skin, source

EXPECTED = "expected.txt"
CONTEXT = 2
NUMBER = 5

Differing = list[tuple[str, list[str]]]
Group = Sequence[tuple[str, int, int]]


def rules() -> dict[str, str]:
    """Every code with its one sentence."""
    return source.CODES | schema.CODES | load.CODES | bibliography.CODES | skin.CODES | checks.rules()


def text(code: str, examples: Path) -> str | None:
    """The rule, lines that break it, what is said then, and the lines put right; None for no such code."""
    if code not in rules():
        return None
    bad, good = examples / "bad" / code, examples / "good" / code
    out = [f"{code}: {rules()[code]}"]
    if bad.is_dir() and good.is_dir():
        wrong, right = differing(bad, good)
        said = (bad / EXPECTED).read_text(encoding="utf-8").splitlines()
        out += ["", "Wrong:", *_shown(wrong)]
        out += ["", "What is said:", *(f"  {line}" for line in said)]
        out += ["", "Right:", *_shown(right)]
    return "\n".join(out)


def differing(bad: Path, good: Path) -> tuple[Differing, Differing]:
    """Where two examples differ, of each: files, with the lines that differ and those around them."""
    wrong: Differing = []
    right: Differing = []
    for name in sorted(_files(bad) | _files(good)):
        before, after = _lines(bad / name), _lines(good / name)
        groups = list(difflib.SequenceMatcher(None, before, after, False).get_grouped_opcodes(CONTEXT))
        old = [(tag, start, end) for group in groups for tag, start, end, _, _ in group]
        new = [(tag, start, end) for group in groups for tag, _, _, start, end in group]
        wrong += [(name, _rows(before, old))] if old and (bad / name).exists() else []
        right += [(name, _rows(after, new))] if new and (good / name).exists() else []
    return wrong, right


def _files(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {path for path in found if path != EXPECTED}


def _lines(path: Path) -> list[str]:
    """The lines of a file, with a code for each sign that does not show; none where there is no file."""
    raw = path.read_bytes().decode("utf-8", "backslashreplace") if path.exists() else ""
    return ["".join(map(_visible, line)) for line in raw.removesuffix("\n").split("\n")] if raw else []


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else sign.encode("unicode_escape").decode()


def _rows(lines: list[str], spans: Group) -> list[str]:
    """Lines with their numbers; '>' marks those that the other example has otherwise."""
    return [
        f"{' ' if tag == 'equal' else '>'}{number + 1:{NUMBER}}  {lines[number]}"
        for tag, start, end in spans
        for number in range(start, end)
    ]


def _shown(found: Differing) -> Iterator[str]:
    for name, rows in found:
        yield f"  {name}"
        yield from (f"  {row}".rstrip() for row in rows)
