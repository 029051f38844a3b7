"""An objective for society comes through others, and nothing serves it directly."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "objective-direct"


def check(manual: Manual) -> Iterator[Problem]:
    """Find what says to serve an objective for society, or to reach one through another for society."""
    objectives = manual.programme.objectives
    for mention in manual.mentions:
        if mention.to == "objective" and mention.keys[-2] in ("serves", "through"):
            objective = objectives.get(mention.id)
            if objective and objective.for_ == "society":
                message = f"The objective '{mention.id}' is for society, which nothing serves directly."
                remedy = "Name the objective for patients or clinicians by which it may come."
                yield Problem(mention.place(), CODE, message, remedy)
