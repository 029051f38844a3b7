"""A slide has at most forty words, with its heading."""

import re
from collections.abc import Iterator

from .. import citing, prose
from ..errors import Problem
from ..model import Manual

CODE = "slide-words"
MOST = 40
WORD = re.compile(r"[^\s\u2010-\u2015/-]*\w\S*")


def check(manual: Manual) -> Iterator[Problem]:
    """Find slides with more words than a group can read while somebody speaks.

    A citation and the target of a link are no words, and a blank is one. In a script without spaces a
    phrase counts as one word, so there a translator must look.
    """
    for session in manual.sessions.values():
        for name, segment in session.segments.items():
            for slide, shown in segment.slides.items():
                count = _words(shown.title) + _words(shown.body)
                if count > MOST:
                    message = f"The slide '{slide}' has {count} words, and at most {MOST} can be read."
                    remedy = "Move words to its notes, or make two slides."
                    yield Problem(session.at("segments", name, "slides", slide), CODE, message, remedy)


def _words(text: str) -> int:
    for cited in citing.keys(text):
        text = text.replace(cited.raw, " ")
    return len(WORD.findall(prose.seen(prose.BLANK.sub("0", text))))
