"""The id of an item equals the name of its file."""

import re
from collections.abc import Iterator

from ..errors import Place, Problem
from ..misfits import ID
from ..model import Manual

CODE = "id-file-name"


def check(manual: Manual) -> Iterator[Problem]:
    """Find items whose ``id`` is not the file's name without its ending."""
    for path, data in manual.data.items():
        name = path.rpartition("/")[2].partition(".")[0]
        if data.get("id", name) != name:
            message = f"The id is '{data['id']}', and the file is called '{name}'."
            remedy = f"Write 'id: {name}', or rename the file."
            if not re.fullmatch(ID, name):
                remedy = f"Rename the file to {data['id']}.yaml, or remove it if it is a copy."
            yield Problem(Place(path, keys=("id",)), CODE, message, remedy)
