"""The notice on each page says all that a reader must know about the manual."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "notice-incomplete"
SIGN = "®"
ASKED = {
    "trademark": "Say whose trademark it is.",
    "protocol": "Say whose protocol certified instructors follow.",
}


def check(manual: Manual) -> Iterator[Problem]:
    """Find what is missing in the notice of a manual that names a trademark.

    The schema asks each manual for the rest: that it stands alone, and that it is a draft.
    """
    if "programme" in manual.unread or not any(SIGN in text.words for text in manual.texts):
        return
    programme = manual.programme
    for name, remedy in ASKED.items():
        if name not in programme.notice_:
            message = f"The manual names a trademark ({SIGN}), and the notice has no '{name}'."
            yield Problem(programme.at("notice"), CODE, message, remedy)
