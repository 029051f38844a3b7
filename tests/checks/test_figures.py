"""Every figure of a result is whole, and possible."""

from __future__ import annotations

import pytest

from conftest import BASE

PILOT = "content/en/results/pilot.yaml"
TEXT = (BASE.parent / "good/result-figures" / PILOT).read_text(encoding="utf-8")
AGAIN = "Read the figure and its interval again. [result-figures]"
ITS_SCALE = "Read the figure and its scale again. [result-figures]"


def without(*fields: str) -> str:
    """The result without some fields of its row."""
    return "".join(row for row in TEXT.splitlines(True) if row.strip().partition(":")[0] not in fields)


@pytest.mark.parametrize("estimate", ["0.6", "1", "1.7"])
def test_a_figure_may_stand_anywhere_in_its_interval(estimate, said):
    assert said({PILOT: TEXT.replace("estimate: 1.2", f"estimate: {estimate}")}) == []


@pytest.mark.parametrize("estimate", ["0.5", "1.8"])
def test_a_figure_beside_its_interval_is_a_problem(estimate, said):
    assert said({PILOT: TEXT.replace("estimate: 1.2", f"estimate: {estimate}")}) == [
        f"{PILOT}:19:15: {estimate} does not lie between 0.6 and 1.7. {AGAIN}"
    ]


def test_a_figure_needs_no_interval_and_a_row_no_figure(said):
    assert said({PILOT: without("low", "high")}) == []
    assert said({PILOT: without("low", "high", "estimate", "unit", "shows")}) == []


@pytest.mark.parametrize("field", ["estimate", "low", "high", "unit", "shows"])
def test_a_figure_that_is_not_whole_is_a_problem(field, said):
    first = "low" if field == "estimate" else "estimate"
    assert said({PILOT: without(field)}) == [
        f"{PILOT}:15:3: 'pain' has '{first}' and no '{field}'. "
        f"Add '{field}', or take the figure away. [result-figures]"
    ]


def test_a_row_says_where_its_figure_was_read(codes):
    assert codes({PILOT: without("locator")}) == ["schema-missing"]


@pytest.mark.parametrize(("shows", "least", "found"), [("change", "-9", []), ("level", "-9", ["-9"])])
def test_a_change_may_fall_and_a_level_lies_on_its_scale(shows, least, found, said):
    text = TEXT.replace("shows: change", f"shows: {shows}").replace("low: 0.6", f"low: {least}")
    assert said({PILOT: text}) == [
        f"{PILOT}:20:10: {value} is not possible on a scale from 0 to 10. {ITS_SCALE}" for value in found
    ]


def test_no_change_is_larger_than_its_scale(said):
    assert said({PILOT: TEXT.replace("high: 1.7", "high: 17")}) == [
        f"{PILOT}:21:11: 17 is not possible on a scale from 0 to 10. {ITS_SCALE}"
    ]


def test_a_ratio_is_no_place_on_a_scale(said):
    assert said({PILOT: TEXT.replace("shows: change", "shows: ratio").replace("high: 1.7", "high: 17")}) == []


def test_a_scale_runs_upwards(said):
    assert said({PILOT: TEXT.replace("lowest: 0, highest: 10", "lowest: 10, highest: 10")}) == [
        f"{PILOT}:23:5: A scale cannot run from 10 to 10. Put the lowest result first. [result-figures]"
    ]
