"""Every objective has a knowledge question."""

from collections.abc import Iterator

from .. import alignment
from ..errors import Place, Problem
from ..model import Manual

CODE = "objective-unasked"


def check(manual: Manual) -> Iterator[Problem]:
    """Find objectives of the programme that no knowledge question names, once there are questions.

    That a question names an objective which exists is asked by its schema and by the rule of ids.
    """
    if manual.unread or not manual.questions.questions:
        return
    for name, chain in alignment.aligned(manual).items():
        if not chain.questions:
            place = Place(manual.programme.path, keys=("objectives", name), about=name)
            message = f"No knowledge question asks for the objective '{name}'."
            remedy = "Write one in questions.yaml with this 'objective', or take the objective away."
            yield Problem(place, CODE, message, remedy)
