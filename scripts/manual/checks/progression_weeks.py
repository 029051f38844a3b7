"""The phases of the progression cover the weeks of the plan, each week once and in order."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "progression-weeks"
REMEDY = "Let each week of the plan be in one phase, in order."


def check(manual: Manual) -> Iterator[Problem]:
    """Find phases that leave a week out, share one, end before they begin, or differ from the plan."""
    programme = manual.programme
    covered, place = 0, programme.at("progression")
    for name, phase in programme.progression.items():
        first, last = phase.weeks
        starts, place = (programme.at("progression", name, "weeks", key) for key in ("from", "to"))
        if first != covered + 1:
            message = f"'{name}' begins with week {first}, and week {covered + 1} comes next."
            yield Problem(starts, CODE, message, REMEDY)
        if last < first:
            yield Problem(place, CODE, f"'{name}' ends before it begins.", REMEDY)
        covered = max(first, last)
    if programme.progression and covered != programme.plan.weeks:
        message = f"The phases end with week {covered}, and the plan with week {programme.plan.weeks}."
        yield Problem(place, CODE, message, REMEDY)
