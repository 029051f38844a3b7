"""A segment of a session has all that an instructor needs to give it."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "segment-whole"
PAUSE = "break"
ASKED = {
    "message": "what people keep from it, with 'teach_back'",
    "ask": "a question to the group",
    "slides": "what is shown, with what is said",
    "questions": "a question or a hard moment to expect, with an answer",
}


def check(manual: Manual) -> Iterator[Problem]:
    """Find segments without a message, a question to the group, a slide or an answer.

    A manual asks for them once one of its segments has a message: before, its sessions are only sketched.
    A break needs none. What is cut when time is short is asked for elsewhere.
    """
    sessions = manual.sessions.values()
    if not any(session.messages for session in sessions):
        return
    for session in sessions:
        for name, segment in session.segments.items():
            for field, what in ASKED.items():
                if segment.method != PAUSE and not getattr(segment, field):
                    message = f"The segment '{name}' has no '{field}'."
                    yield Problem(session.at("segments", name), CODE, message, f"Add it: {what}.")
