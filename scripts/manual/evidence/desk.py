"""Plans for adding a source to a manual, each tried on the whole manual before anything is written."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from .. import bibliography, checks, editions, load, source
from ..load import REFERENCES
from ..reference import DESIGNS
from ..schema import path_of
from . import affected, appraisal, bibtex, entry, fields, insertion, keys, twins
from .appraisal import Appraisal, Refused
from .plan import Change, Plan, added
from .record import Record

NEVER = ("bib-", "schema-", "yaml-", "file-", "citation-")


class Overlaid(load.Reader):
    """Reads a manual as it would be with some files changed."""

    def __init__(self, root: Path, by: load.Reader, changed: Mapping[str, bytes]) -> None:
        super().__init__(root, by.memo)
        self.changed = changed

    def bytes_of(self, path: str) -> bytes:
        """What the file will hold."""
        return self.changed[path] if path in self.changed else super().bytes_of(path)


class Desk:
    """A manual that was read once, on which plans are made."""

    def __init__(self, root: Path, today: str) -> None:
        self.root, self.today = root, today
        self.reader = editions.reader(root)
        self.checked = editions.check(root, today, (), self.reader)
        self.manual = load.assemble(self.checked.tree)
        self.designs = list(DESIGNS)
        if "references" in self.manual.unread:
            raise Refused(
                f"{REFERENCES} cannot be read to its end. Run 'manual check' and mend what it finds."
            )

    def known(self, record: Record) -> list[twins.Twin]:
        """The entries that are this source already, or look like it."""
        return twins.find(record, self.manual.references)

    def plan(self, record: Record, said: Appraisal, update: bool) -> Plan:
        """What has to change; ``Refused`` when the source is there already, or something does not fit.

        An entry that is there word for word is left as it is: a run that was cut short can be repeated.
        """
        said = said.tidy(self.designs)
        found = self.known(record)
        sure = [twin for twin in found if twin.sure]
        raw = (self.root / REFERENCES).read_bytes()
        if len(sure) > 1:
            raise Refused(f"{_named(sure)} Mend references.bib first: it has this source more than once.")
        plan = self._known(record, said, sure[0], raw, update) if sure else self._new(record, said, raw)
        plan.twins = found
        for touch in plan.said.claims:
            self._touch(plan, touch)
        self._reading(plan)
        self._try(plan)
        named = [touch.claim for touch in plan.said.claims]
        plan.proposed = affected.ranked(self.manual, record.title, plan.said.finding, named)
        return plan

    def _new(self, record: Record, said: Appraisal, raw: bytes) -> Plan:
        if lacks := said.lacks():
            raise Refused(needed(lacks))
        key = said.key or keys.proposed(record, self.manual.references)
        if not keys.FORM.fullmatch(key):
            raise Refused(f"'{key}' cannot be a key. Use only unaccented letters, digits, '-' and '_'.")
        if held := next((each for each in self.manual.references if each.lower() == key.lower()), ""):
            line = self.manual.references[held].line
            raise Refused(f"The key '{key}' is taken: {REFERENCES}:{line} has it. Choose another with --key.")
        values = record.fields() | fields.appraised(
            said.design, said.finding, said.checked, said.at, self.today
        )
        if not ({"author", "editor"} & values.keys()):
            values["checkednote"] = "The record that was added names no author."
        after = entry.added(raw, record.kind, key, values)
        return Plan(record, said, key, True, self.manual, values, {REFERENCES: Change(raw, after)})

    def _known(self, record: Record, said: Appraisal, twin: twins.Twin, raw: bytes, update: bool) -> Plan:
        key = twin.reference.key
        has = bibtex.values_of(raw.decode(), key)
        complete = not said.lacks()
        asked = record.fields() | {"design": said.design, "finding": said.finding}
        if complete:
            asked |= fields.appraised(said.design, said.finding, said.checked, said.at, self.today)
        same = complete and all(has.get(name) == asked[name] for name in asked if name not in fields.DAYS)
        if not (same or update):
            remedy = "Nothing was written. Take --update to fill the fields that it lacks, and no other."
            raise Refused(f"{_named([twin])} {remedy}")
        if said.key and said.key != key:
            raise Refused(f"{_named([twin])} Leave --key out.")
        known = replace(
            said, finding=said.finding or has.get("finding", ""), design=said.design or has.get("design", "")
        )
        missing = fillable(asked, has)
        after = entry.filled(raw, key, missing, has)
        if bibtex.values_of(after.decode(), key) != {**has, **missing}:
            raise Refused(f"{_named([twin])} Its entry cannot be completed line by line. Do it by hand.")
        changes = {REFERENCES: Change(raw, after)} if after != raw else {}
        return Plan(record, known, key, same, self.manual, missing, changes)

    def _touch(self, plan: Plan, touch: appraisal.Touch) -> None:
        claim = self.manual.claims.get(touch.claim)
        path = path_of("claim", touch.claim)
        if claim is None:
            close = difflib.get_close_matches(touch.claim, [*self.manual.claims, *self.manual.unread], n=1)
            remedy = f"Did you mean '{close[0]}'?" if close else "Look at content/en/claims."
            raise Refused(f"There is no claim '{touch.claim}' that can be read. {remedy}")
        said = {
            "locator": touch.locator,
            "finding": plan.said.finding,
            "direction": touch.direction,
        }
        held = claim.evidence.get(plan.key)
        if held is not None:
            if held._asdict() == said:
                return
            raise Refused(f"{path} has evidence of '{plan.key}' already. Edit it there.")
        if claim.withdrawn:
            raise Refused(f"The claim '{touch.claim}' was withdrawn. Decide first whether it stands again.")
        self._insert(plan, path, "evidence", {plan.key: said}, "certainty")
        self._insert(plan, path, "decisions", touch.decided(plan.key, self.today, claim.decisions), "review")

    def _reading(self, plan: Plan) -> None:
        reason = plan.said.reading
        if reason and self.manual.programme.reading_list.get(plan.key) != reason:
            if plan.key in self.manual.programme.reading_list:
                raise Refused(f"'{plan.key}' stands on the reading list already. Edit its reason there.")
            self._insert(plan, path_of("programme", ""), "reading_list", {plan.key: reason}, "review")

    def _insert(self, plan: Plan, path: str, block: str, new: dict[str, Any], before: str) -> None:
        """Put one entry into a file; refused when anything else that the file says would change."""
        known = plan.changes.get(path)
        raw = known.after if known else (self.root / path).read_bytes()
        try:
            after = insertion.added(raw, block, *next(iter(new.items())), before)
        except insertion.Unplaced as error:
            raise Refused(f"{path}:{error.line}: {error}") from None
        old, made = (source.read(path, side)[0] for side in (raw, after))
        expected = {**(old.data if old else {})}
        expected[block] = {**expected.get(block, {}), **new}
        if made is None or made.data != expected:
            raise Refused(f"{path}: '{block}' cannot be added to without changing the rest. Add it by hand.")
        plan.changes[path] = Change(known.before if known else raw, after)

    def _try(self, plan: Plan) -> None:
        """Check the whole manual as it would be; refused when a file would no longer fit."""
        changed = {path: change.after for path, change in plan.changes.items()}
        tree = Overlaid(self.root, self.reader, changed).read(editions.SOURCE)
        wrong, _ = checks.run(load.assemble(tree), tree.problems, self.today, ())
        found = load.located(wrong, tree)
        plan.remaining = added(self.checked.problems, found)
        plan.before = len(found) - len(plan.remaining)
        never = next((each for each in plan.remaining if each.code.startswith(NEVER)), None)
        if never:
            raise Refused(f"The manual would no longer fit together, so nothing was written. {never}")
        if REFERENCES in changed:
            self._same(plan, changed[REFERENCES])

    def _same(self, plan: Plan, after: bytes) -> None:
        references, _ = bibliography.read(REFERENCES, after)
        kept = {key: replace(each, line=1) for key, each in references.items() if key != plan.key}
        old = {key: replace(each, line=1) for key, each in self.manual.references.items() if key != plan.key}
        if kept != old or plan.key not in references:
            raise Refused(f"{REFERENCES} cannot take the entry without changing another. Add it by hand.")


def fillable(asked: Mapping[str, str], has: Mapping[str, str]) -> dict[str, str]:
    """The fields that an entry lacks; of those that belong together all or none, and no second address."""
    held = {name for name, value in has.items() if value}
    closed = {name for group in fields.TOGETHER if held & {*group} for name in group}
    closed |= {"url"} if held & {"doi", "pmid", "pmcid"} else set()
    return {name: value for name, value in asked.items() if value and name not in held | closed}


def needed(lacks: Sequence[str]) -> str:
    """What names the options that are missing, with an example of each."""
    options = [appraisal.NEEDED[name] for name in lacks]
    listed = " and ".join([", ".join(options[:-1]), options[-1]] if options[1:] else options)
    example = " ".join(appraisal.EXAMPLES[name] for name in lacks)
    return f"Say {listed}: no file says these, and there is no terminal to ask on. For example: {example}"


def _named(found: Sequence[twins.Twin]) -> str:
    named = (
        f"{REFERENCES}:{twin.reference.line}: '{twin.reference.key}' is this source already ({twin.why})."
        for twin in found
    )
    return " ".join(named)
