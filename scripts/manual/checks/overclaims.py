"""No text claims more than evidence can give."""

from collections.abc import Iterator

from .. import prose
from ..errors import Problem
from ..model import Manual

CODE = "overclaim"


def check(manual: Manual) -> Iterator[Problem]:
    """Find the words that the locale lists as overclaims, in any text, as a reader sees it."""
    for text, (said, written, at) in prose.found_in(manual.locale.overclaims, manual.texts):
        message = f"'{said}' claims more than evidence can give."
        yield Problem(text.place(written, at), CODE, message, "Say what was found, and how sure it is.")
