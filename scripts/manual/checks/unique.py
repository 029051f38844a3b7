"""No two items have the same id."""

from collections.abc import Iterator

from .. import sheets
from ..errors import Place, Problem
from ..model import Manual

CODE = "id-unique"
# Pages that the manual makes itself.
TAKEN = ("index", "evidence", "references", "alignment", "standards", "role-plays")


def check(manual: Manual) -> Iterator[Problem]:
    """Find ids that a second file, or a second part of the programme, uses again."""
    of_sessions = (name for session in manual.sessions.values() for name in sheets.of_session(session))
    taken = (*TAKEN, *of_sessions, *sheets.of(manual))
    seen = dict.fromkeys(taken, "a page that the manual makes itself")
    places = [(path.rpartition("/")[2].partition(".")[0], Place(path, keys=("id",))) for path in manual.data]
    places += [(name, item.at()) for name, item in manual.programme.pages.items()]
    for name, place in places:
        if name in seen:
            message = f"The id '{name}' belongs to {seen[name]} already."
            yield Problem(place, CODE, message, "Give this one another name.")
        seen.setdefault(name, place.path)
