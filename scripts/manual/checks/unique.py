"""No two items have the same id."""

from collections.abc import Iterator

from ..errors import Place, Problem
from ..model import Manual

CODE = "id-unique"
# Pages that the manual makes itself.
TAKEN = ("index", "evidence", "references", "role-plays")


def check(manual: Manual) -> Iterator[Problem]:
    """Find ids that a second file, or a second meeting of the programme, uses again."""
    seen = dict.fromkeys(TAKEN, "a page that the manual makes itself")
    places = [(path.rpartition("/")[2].partition(".")[0], Place(path, keys=("id",))) for path in manual.data]
    places += [(name, meeting.at()) for name, meeting in manual.programme.assessments.items()]
    for name, place in places:
        if name in seen:
            message = f"The id '{name}' belongs to {seen[name]} already."
            yield Problem(place, CODE, message, "Give this one another name.")
        seen.setdefault(name, place.path)
