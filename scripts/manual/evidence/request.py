"""The text of a pull request that adds a source."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim
from .plan import Plan

CHECKED = "It checks the whole manual, as `manual check` does, before it writes."
FROM = {"supports": "supports it", "partly": "supports it in part", "against": "speaks against it"}
READ = {"record": "only the record", "abstract": "the abstract", "full-text": "the full text"}
UNNUMBERED = "It has neither DOI nor PMID: no audit will find it if it is retracted"


def text(plan: Plan, command: str) -> str:
    """Markdown for a reviewer: what the source is, what it touches, what there is to decide."""
    title = f"# Evidence: {'add' if plan.new else 'complete'} {plan.key}"
    parts = [title, *_source(plan), *_claims(plan), *_proposed(plan), *_decide(plan), *_remaining(plan)]
    parts += ["## Commands that were run", f"```console\n{command}\n```", CHECKED]
    return "\n\n".join(parts)


def _source(plan: Plan) -> Iterator[str]:
    record, said = plan.source, plan.said
    people = " and ".join(each.written for each in record.people[:3]) or "no author named"
    more = " and others" if len(record.people) > 3 else ""
    yield "## The source"
    where = ", ".join(part for part in (record.container, record.year, record.volume, record.pages) if part)
    ids = [f"DOI [{record.doi}](https://doi.org/{record.doi})" if record.doi else ""]
    ids += [f"PMID {record.pmid}" if record.pmid else "", record.pmcid]
    identified = " · ".join(part for part in ids if part) or record.url
    told = [f"{_plain(people)}{more}: *{_plain(record.title)}*", _plain(where)]
    yield ". ".join(filter(None, [*told, identified]))
    read = f"{READ[said.checked]}, at {_plain(said.at)}" if said.checked else "as the entry said before"
    rows = [f"Design: {said.design or 'not said'}", f"What it found: {_plain(said.finding) or 'not said'}"]
    rows += [f"How far it was read: {read}", *([] if record.doi or record.pmid else [UNNUMBERED])]
    yield "\n".join(f"- {row}" for row in rows)
    if record.retracted:
        yield "> **The record says that this source has been retracted.** Do not lean on it."
    for twin in plan.twins:
        if not twin.sure:
            yield f"> It looks like `{twin.reference.key}` (line {twin.reference.line}): {twin.why}."


def _claims(plan: Plan) -> Iterator[str]:
    yield "## Claims that it is added to"
    rows = [
        f"- `{touch.claim}`: {FROM[touch.direction]} ({_plain(touch.locator)}). "
        f"It says: “{_plain(plan.manual.claims[touch.claim].statement)}” "
        f"Certainty: {plan.manual.claims[touch.claim].certainty.level}."
        for touch in plan.said.claims
    ]
    if plan.said.reading:
        rows.append(f"- The reading list, because: {_plain(plan.said.reading)}")
    yield "\n".join(rows or ["None."])


def _proposed(plan: Plan) -> Iterator[str]:
    yield "## Claims that may be touched too"
    rows = [f"- `{each.claim.id}`: {each.why}" for each in plan.proposed]
    yield "\n".join(rows or ["None shares a word with it."])
    if rows:
        yield "Ranked by shared words, rare words first. It is a hint where to look, not a judgement."


def _decide(plan: Plan) -> Iterator[str]:
    yield "## What the reviewer has to decide"
    rows = ["Is the finding what the source says, in our own words, with the right figures and place?"]
    for touch in plan.said.claims:
        rows += _of_claim(plan.manual.claims[touch.claim], touch.direction)
    if not plan.said.claims:
        rows.append("Does it belong to a claim? It is evidence for none yet.")
    if plan.proposed:
        rows.append("Is one of the claims above touched too?")
    if plan.said.checked and plan.said.checked != "full-text":
        rows.append(f"Is it enough that {READ[plan.said.checked]} was read?")
    if plan.source.retracted:
        rows.append("The source is retracted: should it be here at all?")
    yield "\n".join(f"- [ ] {row}" for row in rows)


def _of_claim(claim: Claim, direction: str) -> Iterator[str]:
    level = claim.certainty.level
    if direction == "supports":
        yield f"`{claim.id}`: does the certainty ({level}) stay as it is?"
    else:
        yield f"`{claim.id}`: must the certainty ({level}) be lowered, and the statement be reworded with it?"
        yield f"`{claim.id}`: do its limits name what the new source found?"
    yield f"`{claim.id}`: is the day of the review new, and does the decision of today say what you decided?"


def _remaining(plan: Plan) -> Iterator[str]:
    yield "## What remains"
    yield "\n".join([f"- `{each}`" for each in plan.remaining] or ["`manual check` finds nothing new."])


def _plain(text: str) -> str:
    """Words that mean nothing to Markdown and name nobody."""
    for sign in "\\`*_[]<>#@|":
        text = text.replace(sign, f"\\{sign}" if sign != "@" else "(at)")
    return text
