"""The command 'manual evidence add', from what was asked to files and a pull-request text."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable
from dataclasses import replace

from .. import report
from . import affected, asking, formats, online, request, together
from .appraisal import Appraisal, Refused, Touch
from .desk import Desk, needed
from .fetching import Client, NoAnswer
from .plan import Plan
from .record import Record, Unreadable

OK, PROBLEMS, WRONG_USE = 0, 1, 2


def answer(
    given: argparse.Namespace, today: str, now: Callable[[], float], at: online.Services | None = None
) -> int:
    """Add one source; 0 when the manual is clean then, 1 when something remains, 2 when nothing was done."""
    try:
        return _answer(given, today, now, at or online.Services())
    except Unreadable as error:
        report.say(f"{given.file}:{error.line}: {error} Nothing was written.")
    except (Refused, NoAnswer, together.Moved) as error:
        again = " Nothing was written; run it again." if isinstance(error, together.Moved) else ""
        report.say(f"manual: {error}{again}")
    return WRONG_USE


def _answer(given: argparse.Namespace, today: str, now: Callable[[], float], at: online.Services) -> int:
    source, seen_at = _record(given, now, at)
    if source.retracted:
        report.say(
            "The record says that this source has been retracted. Do not lean on it before reading why."
        )
    said = Appraisal(
        design=given.design,
        finding=given.finding,
        checked=given.checked,
        at=given.checked_at or (seen_at if given.checked == "record" else ""),
        claims=tuple(map(Touch.read, given.claim)),
        reading=given.reading_list,
        key=given.key,
    )
    desk = Desk(given.root, today)
    plan = desk.plan(source, _completed(desk, source, said, given), given.update)
    if given.dry_run:
        report.show(plan.diff() or "Nothing changes.")
        _tell(plan, "would be")
        return OK
    together.replace(given.root, plan.changes)
    report.show(request.text(plan, _command(given, plan)))
    _tell(plan, "is")
    return PROBLEMS if plan.remaining or plan.before else OK


def _record(given: argparse.Namespace, now: Callable[[], float], at: online.Services) -> tuple[Record, str]:
    """The record that was asked for, and the address that told of it."""
    if bool(given.file) == bool(given.online):
        raise Refused("Name either a file or --online with a DOI or PMID.")
    if given.online:
        scheme = at.crossref.partition(":")[0]
        found = online.find(given.online, Client(now, given.mailto, scheme), at)
        if found.missing:
            report.say(found.missing)
        return found.record, found.seen_at
    if not given.file.is_file():
        raise Refused(f"There is no file {given.file}. Name a file that is there.")
    with given.file.open("rb") as file:
        _, records = formats.read(file.read(formats.MOST_BYTES + 1))
    if given.only is not None and not 0 < given.only <= len(records):
        raise Refused(f"The file holds {len(records)} records. Take --only with one of their numbers.")
    if given.only is None and len(records) > 1:
        listed = "".join(f"\n  {number}. {each.title[:90]}" for number, each in enumerate(records[:20], 1))
        raise Refused(
            f"The file holds {len(records)} records, and each needs an appraisal of its own. "
            f"Take --only with the number of one:{listed}"
        )
    return records[(given.only or 1) - 1], ""


def _completed(desk: Desk, source: Record, said: Appraisal, given: argparse.Namespace) -> Appraisal:
    """The appraisal with what only a person can say, asked where there is a terminal."""
    lacks = said.lacks()
    sure = any(twin.sure for twin in desk.known(source))
    if sure or not lacks:
        return said
    if not sys.stdin.isatty():
        raise Refused(needed(lacks))
    said = asking.complete(said, lacks, desk.designs, _asked)
    if said.claims or said.reading:
        return said
    proposed = affected.ranked(desk.manual, source.title, said.finding)
    return asking.touches(said, proposed, desk.manual.claims, _asked)


def _asked(question: str) -> str:
    report.say(question)
    line = sys.stdin.readline()
    if not line:
        raise Refused("The terminal was closed. Nothing was written.")
    return line.strip()


def _tell(plan: Plan, verb: str) -> None:
    """What was done, and what remains for a person."""
    done = "added" if plan.new else "completed"
    if plan.changes:
        report.say(f"'{plan.key}' {verb} {done}: {', '.join(plan.changes)}.")
    else:
        report.say(f"'{plan.key}' is there already, with all of this. Nothing {verb} written.")
    for problem in plan.remaining:
        report.say(f"  remains: {problem}")
    if plan.before:
        report.say(f"Problems that 'manual check' found before this, and finds still: {plan.before}.")
    elif not plan.remaining:
        report.say(f"'manual check' {verb} clean.")


def _command(given: argparse.Namespace, plan: Plan) -> str:
    """The command that does the same without a question."""
    said = replace(plan.said, key=plan.key)
    words = ["manual", "evidence", "add"]
    words += ["--online", given.online] if given.online else [given.file.name]
    words += ["--only", str(given.only)] if given.only else []
    named = {
        "--design": said.design,
        "--finding": said.finding,
        "--checked": said.checked,
        "--checked-at": said.at,
    }
    named |= {"--reading-list": said.reading, "--key": said.key if plan.new else ""}
    for name, value in named.items():
        words += [name, value] if value else []
    for touch in said.claims:
        words += ["--claim", ":".join(touch)]
    return shlex.join([*words, *(["--update"] if given.update else [])])
