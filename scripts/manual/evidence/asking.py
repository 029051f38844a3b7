"""Asking a person on a terminal what no file says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from .affected import Affected
from .appraisal import Appraisal, Refused, Touch
from .fields import CHECKED, DIRECTIONS

Ask = Callable[[str], str]


def complete(said: Appraisal, lacks: Sequence[str], designs: Sequence[str], ask: Ask) -> Appraisal:
    """The appraisal with what it lacks, question by question; a wrong answer is asked again."""
    questions: dict[str, tuple[str, Sequence[str]]] = {
        "design": ("Which design has it?", designs),
        "finding": ("What did it find? One sentence of your own, with its figures:", ()),
        "checked": ("How far did you read it?", tuple(CHECKED)),
        "at": ("At which address did you read it? For the printed paper, its DOI: https://doi.org/…", ()),
    }
    for name in lacks:
        question, choices = questions[name]
        given: dict[str, Any] = {name: _answer(question, choices, ask)}
        said = replace(said, **given)
    return said


def touches(said: Appraisal, proposed: Sequence[Affected], known: Collection[str], ask: Ask) -> Appraisal:
    """The appraisal with the claims that a person picks from the proposals, or names."""
    shown = [
        f"  {number}. {each.claim.id}: {each.claim.statement}" for number, each in enumerate(proposed, 1)
    ]
    question = "\n".join(
        ["Claims that it may touch:", *shown, "Number or id of a claim, or nothing to go on:"]
    )
    claims = list(said.claims)
    while name := ask(question).strip():
        picked = proposed[int(name) - 1].claim.id if name in map(str, range(1, len(proposed) + 1)) else name
        if picked not in known:
            question = f"There is no claim '{picked}'. Number or id of a claim, or nothing to go on:"
            continue
        direction = _answer("How does it stand to this claim?", DIRECTIONS, ask)
        claims.append(Touch(picked, direction, _answer("Where in the source does it stand?", (), ask)))
        question = "Number or id of another claim, or nothing to go on:"
    return replace(said, claims=tuple(claims))


def _answer(question: str, choices: Sequence[str], ask: Ask) -> str:
    listed = f" ({', '.join(choices)})" if choices else ""
    for _ in range(3):
        said = " ".join(ask(f"{question}{listed}").split())
        if said and (not choices or said in choices):
            return said
    raise Refused("There was no answer that can be used three times over. Nothing was written.")
