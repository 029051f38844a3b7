"""The role-plays of a block fit into its minutes."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "role-play-time"


def check(manual: Manual) -> Iterator[Problem]:
    """Find blocks whose role-plays together last longer than the block."""
    for day in manual.course.values():
        for name, block in day.blocks.items():
            played = [manual.role_plays[each] for each in block.role_plays if each in manual.role_plays]
            total = sum(play.minutes for play in played)
            if total > block.minutes:
                message = (
                    f"The role-plays of '{name}' last {total} minutes, and the block has {block.minutes}."
                )
                remedy = "Take one out, or make the block longer."
                yield Problem(day.at("blocks", name, "role_plays"), CODE, message, remedy)
