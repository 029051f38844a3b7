"""No text claims more than evidence can give."""

from collections.abc import Iterator

from .. import phrases
from ..errors import Problem
from ..model import Manual

CODE = "overclaim"


def check(manual: Manual) -> Iterator[Problem]:
    """Find the phrases that the locale lists as overclaims, in any text, as a reader sees it.

    What is a part of a phrase that the locale allows may stand.
    """
    listed = manual.locale.overclaims, manual.locale.overclaims_allowed
    for text, (said, written, at) in phrases.found_in(*listed, manual.texts):
        message = f"'{said}' claims more than evidence can give."
        yield Problem(text.place(written, at), CODE, message, "Say what was found, and how sure it is.")
