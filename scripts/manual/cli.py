"""The door: who answers what is asked on the command line."""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from . import commands

OK, PROBLEMS, WRONG_USE, STOPPED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one command; 0 when clean, 1 with problems, 2 for wrong use, 130 on Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = commands.parser().parse_args(arguments)
    answer = ANSWERS[given.command]
    if given.needs_tree and not (given.root / "content").is_dir():
        return _refuse(
            f"There is no folder 'content' in {given.root}.", "Go to a manual, or name it: --root DIR."
        )
    if answer is not _serve:
        gc.disable()  # a command needs what it makes to its end; looking for waste takes a tenth of its time
    try:
        return answer(given)
    except KeyboardInterrupt:
        return _stopped()
    except ImportError as error:
        return _incomplete(error)
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except OSError as error:
        what = f"'{error.filename}': " if error.filename else ""
        return _refuse(f"{what}{error.strerror or error}.", "Mend that, or use another folder or port.")


def _today() -> str:
    import datetime

    return datetime.date.today().isoformat()


def _refuse(message: str, remedy: str) -> int:
    from . import report

    report.say(f"manual: {message} {remedy}".rstrip())
    return WRONG_USE


def _incomplete(error: ImportError) -> int:
    """A package of the environment is missing or damaged: the next set-up makes all of it anew."""
    package = (error.name or "").partition(".")[0]
    if package in ("", "manual"):
        raise error  # a mistake in the program itself
    from . import environment

    with contextlib.suppress(OSError):
        Path(sys.prefix, environment.STAMP).unlink()  # so that no set-up takes the environment for whole
    message = f"The package '{package}' is missing in {sys.prefix}, or it is damaged."
    return _refuse(message, "Run python3 scripts/build.py: it sets everything up anew. [setup-incomplete]")


def _stopped() -> int:
    from . import report

    report.say("Stopped. What was there before is as it was.")
    return STOPPED


def _check(given: argparse.Namespace) -> int:
    from . import editions, explain, report

    paths = {name: _found(given.root, name) for name in given.files}
    if absent := [name for name, path in paths.items() if not path.exists()]:
        return _refuse(f"There is no file {absent[0]}.", "Name a file that is there.")
    touched = None if given.overdue else {_below(given.root, path) for path in paths.values()}
    reader = editions.reader(given.root)
    done = editions.check(given.root, given.today or _today(), touched, reader)
    reader.memo.save()
    if done.problems or given.format in ("json", "sarif"):
        report.show(report.problems(done.problems, given.format, explain.rules(), given.all))
    report.say(report.verdict(done.problems, len(done.overlooked), len(done.tree.pages)))
    return PROBLEMS if done.problems else OK


def _found(root: Path, name: str) -> Path:
    """A file that somebody named: from here, or else from the manual's folder."""
    here, below = Path(name).resolve(), (root / name).resolve()
    return here if not below.exists() or (here.exists() and here.is_relative_to(root)) else below


def _below(root: Path, path: Path) -> str:
    """A path as problems name it: relative to the root, with slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _build(given: argparse.Namespace) -> int:
    import time

    from . import building, report

    options = (given.engine, given.stage_only, time.monotonic, report.say, given.without_answers)
    return building.build(given.root, _today(), *options)


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


def _diff(given: argparse.Namespace) -> int:
    from . import difference, history, report, reviewing

    try:
        told = reviewing.compared(given.root, given.base, given.head)
    except (history.HistoryError, reviewing.ReviewError) as error:
        return _refuse(str(error), "")
    report.show(difference.data(told) if given.format == "json" else difference.markdown(told))
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


def _impact(given: argparse.Namespace) -> int:
    from . import editions, impact_report, report

    reader = editions.reader(given.root)
    tree = reader.read()
    if tree.problems:
        return _unread()
    reader.memo.save()
    answers = impact_report.Answers(tree)
    told = answers.to(given.key)
    if told is None:
        near = answers.nearest(given.key)
        remedy = f"The nearest: {near}." if near else "Look into references.bib or content/en/claims."
        return _refuse(f"There is no reference or claim '{given.key}'.", remedy)
    show = impact_report.as_json if given.format == "json" else impact_report.text
    report.show(show(told, given.event))
    return OK


def _unread() -> int:
    return _refuse("The content could not be read.", "Run 'manual check' and mend what it finds.")


def _readability(given: argparse.Namespace) -> int:
    from . import editions, load, ratchet, report, stage

    tree = editions.reader(given.root).read()
    if tree.problems:
        return _unread()
    manual = load.assemble(tree)
    if not given.lower:
        report.show(ratchet.table(manual))
        return OK
    changed = stage.write(given.root / manual.readability.path, ratchet.lowered(manual).encode())
    report.say(f"{manual.readability.path} is {'new' if changed else 'current'}.")
    return OK


def _evidence_add(given: argparse.Namespace) -> int:
    import time

    from .evidence import command

    return command.answer(given, _today(), time.monotonic)


def _evidence_audit(given: argparse.Namespace) -> int:
    from . import audit_report, auditing, report

    try:
        done = auditing.run(given.root, given.retraction_watch, given.crossref, given.as_of, given.write)
    except auditing.RefusedError as error:
        return _refuse(error.message, error.remedy)
    report.show(audit_report.show(done, given.format))
    report.say(audit_report.verdict(done))
    return PROBLEMS if done.calls else OK


def _evidence_numbers(given: argparse.Namespace) -> int:
    from . import editions, held, load, report

    tree = editions.reader(given.root).read()
    if tree.problems:
        return _unread()
    found = held.rows(load.assemble(tree, fill=True))
    report.show(held.as_json(found) if given.format == "json" else held.text(found))
    report.say(held.verdict(found))
    return PROBLEMS if any(row.state == held.SILENT for row in found) else OK


def _guide(given: argparse.Namespace) -> int:
    from . import report, schema_guide, stage, template_guide
    from .schema import Schemas

    schemas = Schemas(given.root / "schemas")
    pages = {"schemas/README.md": schema_guide.guide, template_guide.PATH: template_guide.guide}
    for path, page in pages.items():
        changed = stage.write(given.root / path, page(schemas).encode())
        report.say(f"{path} is new." if changed else f"{path} is current.")
    return OK


ANSWERS = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "new": _new,
    "diff": _diff,
    "explain": _explain,
    "impact": _impact,
    "readability": _readability,
    "guide": _guide,
    "evidence add": _evidence_add,
    "evidence numbers": _evidence_numbers,
    "evidence audit": _evidence_audit,
}
