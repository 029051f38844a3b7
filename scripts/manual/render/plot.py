"""Where the figures of a result stand on a line: points, intervals, and the axis below them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..measured import Row

STEPS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
MOST_STEPS = 6
MARGIN = 0.05  # beside the ends of a scale
SAME = {"change": 0.0, "difference": 0.0, "ratio": 1.0}  # where nothing has changed


class Strip(NamedTuple):
    """One figure on its line; ``at``, ``low`` and ``high`` are places from the left, such as "12.5%"."""

    id: str
    row: Row
    at: str
    low: str = ""
    high: str = ""


class Tick(NamedTuple):
    """A mark on the axis: its place and its number."""

    at: str
    value: float


class Panel(NamedTuple):
    """Figures that share an axis; ``same`` is the place of no change, "" where there is none.

    ``share`` when the axis counts hundredths of each figure's own scale, and not its unit.
    """

    shows: str
    better: str
    share: bool
    unit: str
    same: str
    strips: list[Strip]
    ticks: list[Tick]


def places(row: Row) -> int:
    """How many digits after the point the figures of a row have: 3 beside 9.4 is 3.0."""
    values = (row.estimate, row.low, row.high)
    return max(len(f"{value:g}".partition(".")[2]) for value in values if value is not None)


def panels(rows: Mapping[str, Row]) -> list[Panel]:
    """The drawings that a result needs: only figures that can be compared share one.

    A change is drawn as a share of its scale where that is known, so that no scale looks larger than
    another.
    """
    groups: dict[tuple[object, ...], dict[str, Row]] = {}
    for name, row in rows.items():
        if row.estimate is not None:
            own = None if _shared(row) else (row.unit, row.scale)
            groups.setdefault((row.shows, row.better, own), {})[name] = row
    return [_panel(group) for group in groups.values() if _drawn(group)]


def _drawn(rows: Mapping[str, Row]) -> bool:
    """Whether a line says more than the number: it has ends, an interval or another figure beside it."""
    first = next(iter(rows.values()))
    if first.scale:
        return True
    return first.shows != "level" and (len(rows) > 1 or first.low is not None)


def _shared(row: Row) -> bool:
    return row.scale is not None and row.shows in ("change", "difference")


def _panel(rows: Mapping[str, Row]) -> Panel:
    first = next(iter(rows.values()))
    same = SAME.get(first.shows)
    ends = [end for row in rows.values() for end in _values(row)] + ([] if same is None else [same])
    if first.shows == "level" and first.scale:
        ends += [first.scale.lowest, first.scale.highest]
    step = next((step for step in STEPS if (max(ends) - min(ends)) / step <= MOST_STEPS), STEPS[-1])
    lowest, highest = math.floor(min(ends) / step), math.ceil(max(ends) / step)
    start, stop = (lowest - 0.5) * step, (highest + 0.5) * step
    if first.shows == "level" and first.scale:
        margin = (max(ends) - min(ends)) * MARGIN
        start, stop = min(ends) - margin, max(ends) + margin
        lowest, highest = math.ceil(min(ends) / step), math.floor(max(ends) / step)

    def at(value: float) -> str:
        return f"{(value - start) / (stop - start) * 100:.2f}%"

    strips = [Strip(name, row, *map(at, _values(row))) for name, row in rows.items()]
    ticks = [Tick(at(count * step), round(count * step, 2)) for count in range(lowest, highest + 1)]
    return Panel(
        shows=first.shows,
        better=first.better,
        share=_shared(first),
        unit=first.unit,
        same="" if same is None else at(same),
        strips=strips,
        ticks=ticks,
    )


def _values(row: Row) -> Iterator[float]:
    """The estimate of a row and the ends of its interval, in hundredths of its scale if it shares an axis."""
    for value in (row.estimate, row.low, row.high):
        if value is not None:
            scale = row.scale
            yield value / (scale.highest - scale.lowest) * 100 if scale and _shared(row) else value
