"""Every item says where its content comes from."""

from collections.abc import Iterator

from .. import uses
from ..errors import Problem
from ..model import Manual

CODE = "basis-missing"


def check(manual: Manual) -> Iterator[Problem]:
    """Find items without a basis; the basis of a claim is its evidence."""
    for item in uses.items(manual):
        if item.basis is None and item.id not in manual.claims and item.path in manual.data:
            remedy = "Add 'basis' with sources and their places, or with what is the editors' own and why."
            yield Problem(item.at(), CODE, f"'{item.id}' does not say where it comes from.", remedy)
