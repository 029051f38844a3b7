"""No text claims more than evidence can give."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual
from ..prose import any_of, masked

CODE = "overclaim"


def check(manual: Manual) -> Iterator[Problem]:
    """Find the words that the locale lists as overclaims, in any text, outside code."""
    pattern = any_of(manual.locale.overclaims)
    for text in manual.texts:
        for found in pattern.finditer(masked(text.words)) if pattern else ():
            message = f"'{' '.join(found[0].split())}' claims more than evidence can give."
            yield Problem(text.place(found[0]), CODE, message, "Say what was found, and how sure it is.")
