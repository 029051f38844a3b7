"""Each session teaches the signs that need care, and never cuts them when time is short."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual, Session

CODE = "signs-kept"


def check(manual: Manual) -> Iterator[Problem]:
    """Find sessions whose signs may be cut, and sessions without them where the programme has signs.

    What counts is the mark ``teaches_signs`` of a slide: whether its words are the signs, a reviewer
    must judge. A session that says nothing of cuts is left alone, and so is one without slides.
    """
    for session in manual.sessions.values():
        taught = list(_teaching(session))
        for name in taught:
            cut = session.segments[name].when_short
            if cut and cut.choice != "never":
                message = f"'{name}' teaches the signs that need care, and may be cut."
                place = session.at("segments", name, "when_short", "choice")
                yield Problem(place, CODE, message, "Write 'never', and cut another segment.")
        slides = any(segment.slides for segment in session.segments.values())
        if manual.programme.signs and slides and not taught:
            message = "No slide of this session teaches the signs that need care."
            remedy = "Write a slide on them, with 'teaches_signs: true'."
            yield Problem(session.at("segments"), CODE, message, remedy)


def _teaching(session: Session) -> Iterator[str]:
    for name, segment in session.segments.items():
        if any(slide.teaches_signs for slide in segment.slides.values()):
            yield name
