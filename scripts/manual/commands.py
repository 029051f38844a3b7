"""What can be asked on the command line, in the words of its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

KEYLESS = "leave out the key to the knowledge questions, for learners; into site-without-answers/"
EVENTS = ("retracted", "concern", "corrected", "downgraded", "superseded")


class Command(NamedTuple):
    """One command: what it does, its options, and whether it works on a manual that is there."""

    text: str
    options: Callable[[argparse.ArgumentParser], None] = lambda parser: None
    tree: bool = True


def parser() -> argparse.ArgumentParser:
    """A parser whose result has ``command``, a name of ``COMMANDS``, besides what was given."""
    whole = argparse.ArgumentParser(
        prog="manual", description="Evidence-linked teaching manuals: check, build, preview."
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--root", type=_folder, default=Path.cwd(), metavar="DIR", help="the manual's folder (default: here)"
    )
    among = {"": whole.add_subparsers(required=True, metavar="COMMAND")}
    for name, text in GROUPS.items():
        group = among[""].add_parser(name, help=text, description=text)
        among[name] = group.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        above, _, last = name.rpartition(" ")
        made = among[above].add_parser(last, parents=[common], help=command.text, description=command.text)
        made.set_defaults(command=name, needs_tree=command.tree)
        command.options(made)
    return whole


def _check(check: argparse.ArgumentParser) -> None:
    touched = "files that this work touches: a review overdue in one of them is a problem"
    check.add_argument("files", nargs="*", metavar="FILE", help=touched)
    formats = ("text", "github", "json", "sarif")
    check.add_argument("--format", choices=formats, default="text", help="how problems are printed")
    check.add_argument("--overdue", action="store_true", help="report every overdue review, wherever it is")
    every = "show every problem, also where many say the same"
    check.add_argument("--all", action="store_true", help=every)
    day = "judge dates as on this day, year-month-day"
    check.add_argument("--today", default=None, metavar="DATE", type=_day, help=day)


def _build(build: argparse.ArgumentParser) -> None:
    build.add_argument("--engine", choices=("mkdocs", "zensical"), default="mkdocs", help="the generator")
    build.add_argument(
        "--stage-only", action="store_true", help="write the pages as Markdown, and stop there"
    )
    build.add_argument("--without-answers", action="store_true", help=KEYLESS)


def _serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--port", type=_port, default=8000, help="the port on this computer (default: 8000)")


def _new(new: argparse.ArgumentParser) -> None:
    new.add_argument("kind", help="exercise, session, class, measure, claim, course, chapter … or programme")
    new.add_argument("name", nargs="?", default="", help="its id, for example leg-muscles")


def _diff(diff: argparse.ArgumentParser) -> None:
    diff.add_argument("base", metavar="BASE", help="the revision to compare with, such as main")
    diff.add_argument("head", metavar="HEAD", nargs="?", help="another (default: the working tree)")
    diff.add_argument("--format", choices=("text", "json"), default="text", help="Markdown, or data")


def _explain(explain: argparse.ArgumentParser) -> None:
    explain.add_argument("code", help="the code in brackets at the end of a problem")


def _impact(impact: argparse.ArgumentParser) -> None:
    impact.add_argument("key", help="a key of references.bib, or the id of a claim")
    impact.add_argument("--event", choices=EVENTS, help="what happened to it: says what to decide")
    impact.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")


def _evidence_add(add: argparse.ArgumentParser) -> None:
    from .evidence import options

    options.declare(add)


def _evidence_audit(audit: argparse.ArgumentParser) -> None:
    table = "the table of Retraction Watch, as Crossref hands it out"
    audit.add_argument("--retraction-watch", required=True, type=Path, metavar="FILE.csv", help=table)
    answers = "saved answers of Crossref about works"
    audit.add_argument("--crossref", nargs="+", default=[], type=Path, metavar="FILE.json", help=answers)
    day = "the day of the snapshots, year-month-day"
    audit.add_argument("--as-of", required=True, type=_day, metavar="DATE", help=day)
    audit.add_argument("--write", action="store_true", help="write the status into references.bib")
    audit.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")


def _evidence_numbers(numbers: argparse.ArgumentParser) -> None:
    numbers.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")


def _readability(grades: argparse.ArgumentParser) -> None:
    grades.add_argument("--lower", action="store_true", help="keep what is easier now; nothing is raised")


COMMANDS = {
    "check": Command("Find every problem in the content.", _check),
    "build": Command("Check the content and build the site.", _build),
    "serve": Command("Show the site while you edit; every change appears at once.", _serve),
    "new": Command("Begin a content file, or a whole new programme.", _new, tree=False),
    "diff": Command("Show a reviewer what changed: doses, safety, claims, schedule, pages.", _diff),
    "explain": Command("Print a rule with its bad and its good example.", _explain, tree=False),
    "impact": Command("Show what leans on a reference or on a claim, and by which links.", _impact),
    "readability": Command("Show how hard the text for patients is to read, by field.", _readability),
    "guide": Command("Write schemas/README.md and docs/en/templates.md from the schemas."),
    "evidence add": Command("Add a source, with what it found and what it touches.", _evidence_add),
    "evidence numbers": Command("List each number of the claims, and what holds it.", _evidence_numbers),
    "evidence audit": Command("Look up notices of retraction in snapshots.", _evidence_audit),
}
GROUPS = {"evidence": "Keep the evidence current."}


def _folder(text: str) -> Path:
    return Path(text).resolve()


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port; take a number from 1 to 65535")
    return int(text)


def _day(text: str) -> str:
    import datetime

    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write it as 2026-11-23") from None
