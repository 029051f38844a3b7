"""Every claim names evidence that bears it, each of a known design."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "claim-evidence"


def check(manual: Manual) -> Iterator[Problem]:
    """Find claims without evidence, with evidence that speaks against them alone, and of no known design."""
    known = {} if "references" in manual.unread else manual.references
    for claim in manual.claims.values():
        if not claim.evidence:
            remedy = "Add 'evidence' with a citation key, where you read it, and what was found."
            yield Problem(claim.at("id"), CODE, f"The claim '{claim.id}' names no evidence.", remedy)
        elif all(found.direction == "against" for found in claim.evidence.values()):
            message = f"All evidence of '{claim.id}' speaks against it."
            yield Problem(claim.at("evidence"), CODE, message, "Change the statement.")
        for key in claim.evidence:
            if key in known and not known[key].design:
                message = f"'{claim.id}' rests on '{key}', and references.bib does not say its design."
                yield Problem(claim.at("evidence", key), CODE, message, "Add 'design = {…},' to its entry.")
