"""The number of a technique agrees with its id and with its group."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "technique-number"


def check(manual: Manual) -> Iterator[Problem]:
    """Find techniques whose id or group belongs to another number of the taxonomy."""
    groups = manual.techniques.groups
    for name, technique in manual.techniques.techniques.items():
        place = manual.techniques.at("techniques", name, "number")
        if name != (wanted := f"bct-{technique.number.replace('.', '-')}"):
            message = f"The number is {technique.number}, and the id is '{name}'."
            yield Problem(place, CODE, message, f"Call it '{wanted}', or mend the number.")
        group = groups.get(technique.group)
        if group and technique.number.partition(".")[0] != str(group.number):
            message = f"The number is {technique.number}, and '{technique.group}' is group {group.number}."
            yield Problem(place, CODE, message, "Mend the number or the group.")
