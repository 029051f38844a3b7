"""Every figure of a result is whole and possible."""

from collections.abc import Iterator

from ..errors import Problem
from ..measured import Result, Row
from ..model import Manual

CODE = "result-figures"


def check(manual: Manual) -> Iterator[Problem]:
    """Find figures without a unit, half an interval or one beside its figure, and what no scale has."""
    for result in manual.results.values():
        for name, row in result.rows.items():
            yield from _whole(result, name, row)
            yield from _possible(result, name, row)


def _whole(result: Result, name: str, row: Row) -> Iterator[Problem]:
    given = {"estimate": row.estimate, "low": row.low, "high": row.high}
    said = [field for field, value in given.items() if value is not None]
    lacking = {
        "estimate": row.estimate is None,
        "shows": not row.shows,
        "unit": not row.unit,
        "low": row.low is None and row.high is not None,
        "high": row.high is None and row.low is not None,
    }
    if said:
        for field in (field for field, absent in lacking.items() if absent):
            message = f"'{name}' has '{said[0]}' and no '{field}'."
            yield Problem(result.at("rows", name), CODE, message, f"Add '{field}', or take the figure away.")


def _possible(result: Result, name: str, row: Row) -> Iterator[Problem]:
    if row.estimate is None:
        return
    if row.low is not None and row.high is not None and not row.low <= row.estimate <= row.high:
        message = f"{row.estimate} does not lie between {row.low} and {row.high}."
        remedy = "Read the figure and its interval again."
        yield Problem(result.at("rows", name, "estimate"), CODE, message, remedy)
    if row.scale and row.scale.lowest >= row.scale.highest:
        message = f"A scale cannot run from {row.scale.lowest} to {row.scale.highest}."
        yield Problem(result.at("rows", name, "scale"), CODE, message, "Put the lowest result first.")
    elif row.scale and row.shows != "ratio":
        lowest, highest = row.scale.lowest, row.scale.highest
        length = highest - lowest
        least, most = (lowest, highest) if row.shows == "level" else (-length, length)
        for field, value in (("estimate", row.estimate), ("low", row.low), ("high", row.high)):
            if value is not None and not least <= value <= most:
                message = f"{value} is not possible on a scale from {lowest} to {highest}."
                remedy = "Read the figure and its scale again."
                yield Problem(result.at("rows", name, field), CODE, message, remedy)
