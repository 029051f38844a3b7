"""Every exemption is needed, and is of a rule that may wait."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Exemptions

CODE = "exemption-needless"


def check(exemptions: Exemptions, problems: list[Problem], may_wait: set[str]) -> Iterator[Problem]:
    """Find exemptions that overlook nothing, or a rule without which a page is not whole."""
    met = {(problem.code, problem.place.item) for problem in problems}
    for name, entry in exemptions.exemptions.items():
        if entry.check not in may_wait:
            message = f"No exemption can overlook '{entry.check}'."
            place = exemptions.at("exemptions", name, "check")
            yield Problem(place, CODE, message, "Mend the problem itself.")
        elif (entry.check, entry.item) not in met:
            message = f"'{entry.item}' has no problem '{entry.check}', so this exemption is not needed."
            yield Problem(exemptions.at("exemptions", name), CODE, message, "Remove it.")
