"""The door: what can be asked on the command line, and who answers it."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Answer = Callable[[argparse.Namespace], int]
OK, PROBLEMS, WRONG_USE, STOPPED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one command; 0 when clean, 1 with problems, 2 for wrong use, 130 on Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
    answer: Answer = given.answer
    if given.needs_tree and not (given.root / "content").is_dir():
        return _refuse(
            f"There is no folder 'content' in {given.root}.", "Go to a manual, or name it: --root DIR."
        )
    if not given.lasting:
        gc.disable()  # a command needs what it makes to its end; looking for waste takes a tenth of its time
    try:
        return answer(given)
    except KeyboardInterrupt:
        return _stopped()
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except OSError as error:
        what = f"'{error.filename}': " if error.filename else ""
        return _refuse(f"{what}{error.strerror or error}.", "Mend that, or use another folder or port.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="manual", description="Evidence-linked teaching manuals: check, build, preview."
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--root", type=_folder, default=Path.cwd(), metavar="DIR", help="the manual's folder (default: here)"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, answer: Answer, text: str, tree: bool = True, among: Any = commands
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = among.add_parser(name, parents=[common], help=text, description=text)
        made.set_defaults(answer=answer, needs_tree=tree, lasting=answer is _serve)
        return made

    _check_options(command("check", _check, "Find every problem in the content."))
    build = command("build", _build, "Check the content and build the site.")
    build.add_argument("--engine", choices=("mkdocs", "zensical"), default="mkdocs", help="the generator")
    build.add_argument(
        "--stage-only", action="store_true", help="write the pages as Markdown, and stop there"
    )
    serve = command("serve", _serve, "Show the site while you edit; every change appears at once.")
    serve.add_argument("--port", type=_port, default=8000, help="the port on this computer (default: 8000)")
    new = command("new", _new, "Begin a content file, or a whole new programme.", tree=False)
    new.add_argument("kind", help="exercise, session, class, measure, claim, course, chapter … or programme")
    new.add_argument("name", nargs="?", default="", help="its id, for example leg-muscles")
    explain = command("explain", _explain, "Print a rule with its bad and its good example.", tree=False)
    explain.add_argument("code", help="the code in brackets at the end of a problem")
    grades = command("readability", _readability, "Show how hard the text for patients is to read, by field.")
    grades.add_argument("--lower", action="store_true", help="keep what is easier now; nothing is raised")
    command("guide", _guide, "Write schemas/README.md from the schemas.")
    evidence = _group(commands, "evidence", "Keep the evidence current.")
    _audit_options(command("audit", _audit, "Look up notices of retraction in snapshots.", among=evidence))
    return parser


def _group(commands: Any, name: str, text: str) -> Any:
    """A command that has commands of its own."""
    group = commands.add_parser(name, help=text, description=text)
    return group.add_subparsers(required=True, metavar="ACTION")


def _audit_options(audit: argparse.ArgumentParser) -> None:
    table = "the table of Retraction Watch, as Crossref hands it out"
    audit.add_argument("--retraction-watch", required=True, type=Path, metavar="FILE.csv", help=table)
    answers = "saved answers of Crossref about works"
    audit.add_argument("--crossref", nargs="+", default=[], type=Path, metavar="FILE.json", help=answers)
    day = "the day of the snapshots, year-month-day"
    audit.add_argument("--as-of", required=True, type=_day, metavar="DATE", help=day)
    audit.add_argument("--write", action="store_true", help="write the status into references.bib")
    audit.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")


def _check_options(check: argparse.ArgumentParser) -> None:
    touched = "files that this work touches: a review overdue in one of them is a problem"
    check.add_argument("files", nargs="*", metavar="FILE", help=touched)
    formats = ("text", "github", "json", "sarif")
    check.add_argument("--format", choices=formats, default="text", help="how problems are printed")
    check.add_argument("--overdue", action="store_true", help="report every overdue review, wherever it is")
    day = "judge dates as on this day, year-month-day"
    check.add_argument("--today", default=None, metavar="DATE", type=_day, help=day)


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


def _today() -> str:
    import datetime

    return datetime.date.today().isoformat()


def _refuse(message: str, remedy: str) -> int:
    from . import report

    report.say(f"manual: {message} {remedy}")
    return WRONG_USE


def _stopped() -> int:
    from . import report

    report.say("Stopped. What was there before is as it was.")
    return STOPPED


def _check(given: argparse.Namespace) -> int:
    from . import editions, explain, report

    absent = [name for name in given.files if not Path(name).exists()]
    if absent:
        return _refuse(f"There is no file {absent[0]}.", "Name a file that is there.")
    touched = None if given.overdue else {_below(given.root, name) for name in given.files}
    reader = editions.reader(given.root)
    done = editions.check(given.root, given.today or _today(), touched, reader)
    reader.memo.save()
    if done.problems or given.format in ("json", "sarif"):
        report.show(report.problems(done.problems, given.format, explain.rules()))
    report.say(report.verdict(done.problems, len(done.overlooked), len(done.tree.pages)))
    return PROBLEMS if done.problems else OK


def _below(root: Path, name: str) -> str:
    """A path as problems name it: relative to the root, with slashes."""
    path = Path(name).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else Path(name).as_posix()


def _build(given: argparse.Namespace) -> int:
    import time

    from . import building, report

    return building.build(given.root, _today(), given.engine, given.stage_only, time.monotonic, report.say)


def _serve(given: argparse.Namespace) -> int:
    from . import preview

    return preview.serve(given.root, given.port)


def _new(given: argparse.Namespace) -> int:
    from . import report, scaffold

    try:
        for path in scaffold.new(given.root, given.kind, given.name, _today()):
            report.show(f"{path}")
    except scaffold.ScaffoldError as error:
        return _refuse(str(error), "")
    return OK


def _explain(given: argparse.Namespace) -> int:
    import difflib

    from . import explain, report

    text = explain.text(given.code, Path(__file__).resolve().parents[2] / "tests" / "examples")
    if text is None:
        close = difflib.get_close_matches(given.code, explain.rules(), n=1)
        return _refuse(f"There is no rule '{given.code}'.", f"Did you mean '{close[0]}'?" if close else "")
    report.show(text)
    return OK


def _readability(given: argparse.Namespace) -> int:
    from . import editions, load, ratchet, report, stage

    tree = editions.reader(given.root).read()
    if tree.problems:
        return _refuse("The content could not be read.", "Run 'manual check' and mend what it finds.")
    manual = load.assemble(tree)
    if not given.lower:
        report.show(ratchet.table(manual))
        return OK
    changed = stage.write(given.root / manual.readability.path, ratchet.lowered(manual).encode())
    report.say(f"{manual.readability.path} is {'new' if changed else 'current'}.")
    return OK


def _audit(given: argparse.Namespace) -> int:
    from . import audit_report, auditing, report

    try:
        done = auditing.run(given.root, given.retraction_watch, given.crossref, given.as_of, given.write)
    except auditing.RefusedError as error:
        return _refuse(error.message, error.remedy)
    report.show(audit_report.show(done, given.format))
    report.say(audit_report.verdict(done))
    return PROBLEMS if done.calls else OK


def _guide(given: argparse.Namespace) -> int:
    from . import report, schema_guide, stage
    from .schema import Schemas

    path = given.root / "schemas" / "README.md"
    changed = stage.write(path, schema_guide.guide(Schemas(given.root / "schemas")).encode())
    report.say("schemas/README.md is new." if changed else "schemas/README.md is current.")
    return OK
