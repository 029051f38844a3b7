"""A grade of the editors follows from where it starts and from the domains that changed it."""

from collections.abc import Iterator

from ..appraisal import RISING, STARTS, Certainty
from ..errors import Problem
from ..model import Claim, Manual

CODE = "claim-grade"
MAY_BE_RANDOMISED = ("randomised-trial", "systematic-review", "network-meta-analysis")


def check(manual: Manual) -> Iterator[Problem]:
    """Find grades that do not follow, and a start or domains where the editors graded nothing.

    Randomised trials start at high and other studies at low. Whether a domain is judged well, a reviewer
    must say.
    """
    for claim in manual.claims.values():
        grade = claim.certainty
        if grade.graded_by == "editors" and grade.level in RISING:
            yield from _followed(manual, claim, grade)
            continue
        why = "is the cited review's" if grade.level in RISING else "says that nothing is graded"
        for field in ("starts_from", "domains"):
            if getattr(grade, field):
                message = f"The level {why}, and '{field}' is for a grade of the editors."
                place = claim.at("certainty", field)
                yield Problem(place, CODE, message, "Take it away, or grade the claim.")


def _followed(manual: Manual, claim: Claim, grade: Certainty) -> Iterator[Problem]:
    if not grade.starts_from:
        message = f"The editors graded '{claim.id}', and do not say where the grade starts."
        remedy = "Add 'starts_from' and 'domains', each with a reason, or write 'level: not-graded'."
        yield Problem(claim.at("certainty"), CODE, message, remedy)
        return
    if grade.follows != grade.level:
        start = STARTS[grade.starts_from]
        message = f"From {start}, the domains lead to {grade.follows}, and the level is {grade.level}."
        yield Problem(
            claim.at("certainty", "level"), CODE, message, "Change the level, or the domains with reasons."
        )
    known = [manual.references[key].design for key in claim.evidence if key in manual.references]
    if grade.starts_from == "randomised-trials" and known and not set(known) & {*MAY_BE_RANDOMISED, ""}:
        message = "The grade starts from randomised trials, and no source is one or reviews them."
        yield Problem(claim.at("certainty", "starts_from"), CODE, message, "Write 'other-studies'.")
