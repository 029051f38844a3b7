"""Every technique of behaviour change is coded on some activity."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "technique-unused"


def check(manual: Manual) -> Iterator[Problem]:
    """Find techniques that no segment, exercise, class or meeting has."""
    if manual.unread:
        return
    used = {mention.id for mention in manual.mentions if mention.to == "technique"}
    for name, technique in manual.techniques.techniques.items():
        if name not in used:
            message = f"No activity is coded with {technique.number}, '{technique.label}'."
            remedy = "Code an activity whose text shows it, or take the technique away."
            yield Problem(manual.techniques.at("techniques", name), CODE, message, remedy)
