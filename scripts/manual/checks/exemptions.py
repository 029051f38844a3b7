"""Every exemption is needed."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Exemptions

CODE = "exemption-needless"


def check(exemptions: Exemptions, problems: list[Problem]) -> Iterator[Problem]:
    """Find exemptions that overlook nothing."""
    met = {(problem.code, problem.place.item) for problem in problems}
    for name, entry in exemptions.exemptions.items():
        if (entry.check, entry.item) not in met:
            message = f"'{entry.item}' has no problem '{entry.check}', so this exemption is not needed."
            yield Problem(exemptions.at("exemptions", name), CODE, message, "Remove it.")
