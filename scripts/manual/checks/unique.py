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
    seen = _made(manual)
    for name, place in _written(manual):
        if name in seen:
            yield Problem(place, CODE, _said(name, seen[name]), "Give this one another name.")
        seen.setdefault(name, place.path)


def taken(manual: Manual, name: str) -> str:
    """What is said of a name that no new item can have; nothing of a free one."""
    seen = {held: place.path for held, place in _written(manual)} | _made(manual)
    return _said(name, seen[name]) if name in seen else ""


def _said(name: str, holder: str) -> str:
    """What is said of an id that belongs to a file or a page already."""
    return f"The id '{name}' belongs to {holder} already."


def _made(manual: Manual) -> dict[str, str]:
    of_sessions = (name for session in manual.sessions.values() for name in sheets.of_session(session))
    names = (*TAKEN, *of_sessions, *sheets.of(manual))
    return dict.fromkeys(names, "a page that the manual makes itself")


def _written(manual: Manual) -> list[tuple[str, Place]]:
    places = [(path.rpartition("/")[2].partition(".")[0], Place(path, keys=("id",))) for path in manual.data]
    return places + [(name, item.at()) for name, item in manual.programme.pages.items()]
