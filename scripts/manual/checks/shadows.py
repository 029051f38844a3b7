"""A blank with the name of a number of the plan stands for that number."""

from collections.abc import Iterator, Mapping
from typing import Any

from .. import blanks, prose
from ..errors import Problem
from ..marks import Text
from ..model import Manual

CODE = "blank-shadowed"


def check(manual: Manual) -> Iterator[Problem]:
    """Find blanks such as ``{weeks}`` that an entry around them fills with something else than the plan."""
    plan = manual.programme.plan._asdict()
    for text in manual.texts:
        if text.is_of_the_site:  # templates fill these
            continue
        names = prose.blanks(text.words)
        for name, at in zip(names, prose.places(prose.BLANK, text.words) if names else (), strict=True):
            given = _given(text, name, manual.data[text.path], plan) if name in plan else None
            if given not in (None, str(plan.get(name))):
                message = (
                    f"'{{{name}}}' is {plan[name]} in the plan, and an entry of that name is '{given}' here."
                )
                yield Problem(text.place(f"{{{name}}}", at), CODE, message, "Give that entry another name.")


def _given(text: Text, name: str, data: Mapping[str, Any], plan: Mapping[str, Any]) -> str | None:
    return blanks.value(name, data, text.keys[:-1], plan)
