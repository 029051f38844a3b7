"""What is cut when time is short is said for each segment, with the minutes that it saves."""

from collections.abc import Iterator

from .. import parts
from ..errors import Problem
from ..model import Manual

CODE = "timing-short"


def check(manual: Manual) -> Iterator[Problem]:
    """Find segments that leave open what is cut, or whose cut does not add up.

    A session that says nothing of cuts is left alone; one that names cuts has a segment that is never cut.
    """
    for session in manual.sessions.values():
        cuts = {name: segment.when_short for name, segment in session.segments.items()}
        if not any(cuts.values()):
            continue
        for name, segment in session.segments.items():
            if segment.when_short is None:
                message = f"'{name}' does not say what happens when time is short, as other segments do."
                yield Problem(session.at("segments", name), CODE, message, "Add 'when_short'.")
                continue
            for message, remedy in _wrong(name, segment, segment.when_short):
                yield Problem(session.at("segments", name, "when_short"), CODE, message, remedy)
        if not any(cut and cut.choice == "never" for cut in cuts.values()):
            message = "Each segment may be cut, and nothing is kept for certain."
            yield Problem(session.at("segments"), CODE, message, "Say which segment is 'never' cut.")


def _wrong(name: str, segment: parts.Segment, cut: parts.Cut) -> Iterator[tuple[str, str]]:
    if cut.choice == "never":
        if cut.saves or cut.slides:
            yield f"'{name}' is never cut, and still saves time.", "Remove 'saves' and 'slides'."
        return
    if not 0 < cut.saves < segment.minutes:
        message = f"'{name}' takes {segment.minutes} minutes, and its cut saves {cut.saves}."
        yield message, "Write under 'saves' the minutes that are saved, fewer than the segment has."
    if cut.choice == "shorten" and cut.slides:
        yield f"'{name}' is shortened, and still leaves out slides.", "Choose 'leave-out'."
    if cut.choice == "leave-out" and not set() < set(cut.slides) < set(segment.slides):
        message = f"'{name}' leaves out {len(cut.slides)} of {len(segment.slides)} slides."
        yield message, "Name under 'slides' those that are left out; one or more must stay."
