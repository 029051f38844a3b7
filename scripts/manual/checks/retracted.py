"""No claim leans on a source that was retracted."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "source-retracted"


def check(manual: Manual) -> Iterator[Problem]:
    """Find retracted sources that support a claim, wholly or in part; one that speaks against it may stay."""
    for claim in manual.claims.values():
        for key, found in claim.evidence.items():
            source = manual.references.get(key)
            if source and source.status == "retracted" and found.direction != "against":
                message = f"'{key}' was retracted, and '{claim.id}' leans on it."
                remedy = "Take the source away, grade the claim anew, and write down the decision."
                yield Problem(claim.at("evidence", key), CODE, message, remedy)
