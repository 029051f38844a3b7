"""Show problems and progress: the only module that prints."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from .errors import Problem

SHOWN = 5
NAMES = re.compile(r"'[^']*'|[0-9]+")
FORMATS = ("text", "github", "json", "sarif")


def say(line: str) -> None:
    """One line of progress, for a person; standard error, so that output stays clean."""
    print(line, file=sys.stderr, flush=True)


def show(text: str) -> None:
    """The result of a command, on standard output."""
    print(text, flush=True)


def problems(found: Sequence[Problem], style: str, rules: Mapping[str, str], every: bool = True) -> str:
    """Problems in one of ``FORMATS``; ``rules`` gives each code its sentence.

    Unless ``every`` one is asked for, a person reads only the first of many that say the same.
    """
    if style == "json":
        return _json(found)
    if style == "sarif":
        return _sarif(found, rules)
    if style == "text" and not every:
        return "\n".join(_folded(found))
    return "\n".join(map(_github if style == "github" else str, found))


def _folded(found: Sequence[Problem]) -> Iterator[str]:
    """A line for each problem; of many that say and ask for the same, names aside, the first."""
    alike: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    for each in found:
        alike[each.code, NAMES.sub("", f"{each.message} {each.remedy}")].append(each)
    left_out: Counter[str] = Counter()
    hidden = set()
    for (code, _), group in alike.items():
        if len(group) > SHOWN + 1:  # a line that says "1 more" would take the place of that one
            hidden |= {id(each) for each in group[SHOWN:]}
            left_out[code] += len(group) - SHOWN
    yield from (str(each) for each in found if id(each) not in hidden)
    yield from (
        f"… and {more} more of [{code}]; --all shows each." for code, more in sorted(left_out.items())
    )


def _json(found: Iterable[Problem]) -> str:
    rows = [
        {
            "code": each.code,
            "path": each.place.path,
            "line": each.place.line,
            "column": each.place.column,
            "message": each.message,
            "remedy": each.remedy,
        }
        for each in found
    ]
    counts = dict(sorted(Counter(row["code"] for row in rows).items(), key=str))
    return json.dumps({"problems": rows, "counts": counts}, ensure_ascii=False, indent=2)


def _github(each: Problem) -> str:
    """A workflow command, which puts the problem on its line of a pull request."""
    at = f"file={_escaped(each.place.path, ':,')},line={each.place.line},col={each.place.column}"
    return f"::error {at},title={each.code}::{_escaped(f'{each.message} {each.remedy}')}"


def _escaped(text: str, more: str = "") -> str:
    """Text as a workflow command takes it: percent-encoded where it would end or part the command."""
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _sarif(found: Iterable[Problem], rules: Mapping[str, str]) -> str:
    """Static Analysis Results Interchange Format 2.1.0."""
    results = [
        {
            "ruleId": each.code,
            "level": "error",
            "message": {"text": f"{each.message} {each.remedy}"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(each.place.path)},
                        "region": {"startLine": each.place.line, "startColumn": each.place.column},
                    }
                }
            ],
        }
        for each in found
    ]
    listed = [
        {"id": code, "shortDescription": {"text": sentence}} for code, sentence in sorted(rules.items())
    ]
    run = {"tool": {"driver": {"name": "manual", "rules": listed}}, "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def verdict(found: Sequence[Problem], overlooked: int, files: int) -> str:
    """One line that sums up a check."""
    exempt = f" {_counted(overlooked, 'problem')} overlooked by an exemption." if overlooked else ""
    if not found:
        return f"No problems in {_counted(files, 'file')}.{exempt}"
    return f"{_counted(len(found), 'problem')}. 'manual explain CODE' shows a rule with examples.{exempt}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
