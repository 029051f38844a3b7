"""The notice on each page says all that a reader must know about the manual."""

import re
from collections.abc import Iterator

from .. import prose
from ..errors import Problem
from ..model import Manual

CODE = "notice-incomplete"
SIGN = re.compile("[®™℠]")
ASKED = {
    "trademark": "Say whose trademark it is.",
    "protocol": "Say whose protocol certified instructors follow.",
}


def check(manual: Manual) -> Iterator[Problem]:
    """Find what is missing in the notice of a manual that names a trademark.

    A trademark is known by its sign; a name alone does not tell that it is one.
    The schema asks each manual for the rest: that it stands alone, and that it is a draft.
    """
    signs = (SIGN.search(text.words) or SIGN.search(prose.seen(text.words)) for text in manual.texts)
    sign = next(filter(None, signs), None)
    if "programme" in manual.unread or not sign:
        return
    programme = manual.programme
    for name, remedy in ASKED.items():
        if name not in programme.notice_:
            message = f"The manual names a trademark ({sign[0]}), and the notice has no '{name}'."
            yield Problem(programme.at("notice"), CODE, message, remedy)
