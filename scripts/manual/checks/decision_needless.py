"""Every decision is about a source that has the status of which it speaks."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "decision-needless"


def check(manual: Manual) -> Iterator[Problem]:
    """Find decisions about a source that is not there, or whose status is another one."""
    if "references" in manual.unread:
        return
    for key, decided in manual.decisions.decisions.items():
        reference = manual.references.get(key)
        if reference is None:
            place, message = manual.decisions.at("decisions", key), f"'{key}' is not in references.bib."
            yield Problem(place, CODE, message, "Remove the decision, or mend its key.")
        elif reference.status != decided.status:
            now = reference.status or "none"
            message = f"'{key}' has the status '{now}', and this decision is about '{decided.status}'."
            place = manual.decisions.at("decisions", key, "status")
            yield Problem(place, CODE, message, "Remove the decision, or decide again.")
