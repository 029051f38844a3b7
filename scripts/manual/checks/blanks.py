"""Every blank in prose has a value."""

from collections.abc import Iterator

from .. import blanks, prose
from ..errors import Problem
from ..model import Manual

CODE = "blank-unknown"


def check(manual: Manual) -> Iterator[Problem]:
    """Find blanks such as ``{minutes}`` that no data around them fills."""
    plan = manual.programme.plan._asdict()
    for text in manual.texts:
        if text.is_of_the_site:  # templates fill these
            continue
        names = prose.blanks(text.words)
        for name, at in zip(names, prose.places(prose.BLANK, text.words) if names else (), strict=True):
            if blanks.value(name, manual.data[text.path], text.keys[:-1], plan) is None:
                message = f"Nothing here has the name '{name}', so the blank stays empty."
                remedy = "Name a field of this entry, of what encloses it, or of the programme's plan."
                yield Problem(text.place(f"{{{name}}}", at), CODE, message, remedy)
