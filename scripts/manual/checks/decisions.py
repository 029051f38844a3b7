"""A claim's decisions stand in order, from its creation to its last search."""

from collections.abc import Iterator

from ..appraisal import Decision
from ..errors import Problem
from ..model import Claim, Manual

CODE = "claim-decisions"


def check(manual: Manual) -> Iterator[Problem]:
    """Find decisions under another day, out of order or without a beginning, and searches without one."""
    for claim in manual.claims.values():
        before: Decision | None = None
        for name, made in claim.decisions.items():
            yield from _one(claim, name, made, before)
            before = made
        if before and before.on < claim.searched:
            message = f"Somebody searched on {claim.searched}, and the last decision is of {before.on}."
            remedy = "Add what was decided then; 'no-change' is a decision too."
            yield Problem(claim.at("searched"), CODE, message, remedy)


def _one(claim: Claim, name: str, made: Decision, before: Decision | None) -> Iterator[Problem]:
    place = claim.at("decisions", name)
    if not name.startswith(made.on):
        message = f"'{name}' was decided on {made.on}."
        yield Problem(place, CODE, message, "Its name begins with the day of the decision.")
    if before and made.on < before.on:
        message = f"'{name}' stands after a decision of {before.on}."
        yield Problem(place, CODE, message, "Put the oldest decision first.")
    if (made.decision == "created") != (before is None):
        message = f"'{name}' is {'a second' if before else 'the first, and not'} 'created'."
        yield Problem(place, CODE, message, "The first decision, and no other, creates the claim.")
