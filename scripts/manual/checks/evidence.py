"""Every claim names the evidence that it rests on."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "claim-evidence"


def check(manual: Manual) -> Iterator[Problem]:
    """Find claims without evidence."""
    for claim in manual.claims.values():
        if not claim.evidence:
            remedy = "Add 'evidence' with a citation key, where you read it, and what was found."
            yield Problem(claim.at("id"), CODE, f"The claim '{claim.id}' names no evidence.", remedy)
