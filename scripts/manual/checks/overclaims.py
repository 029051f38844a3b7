"""No text claims more than evidence can give."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual
from ..prose import any_of

CODE = "overclaim"


def check(manual: Manual) -> Iterator[Problem]:
    """Find the words that the locale lists as overclaims, in any text."""
    pattern = any_of(manual.locale.overclaims)
    for text in manual.texts:
        if pattern and (found := pattern.search(text.words)):
            message = f"'{found[0]}' claims more than evidence can give."
            yield Problem(text.place(found[0]), CODE, message, "Say what was found, and how sure it is.")
