"""Figures stand on a line where their numbers put them."""

from __future__ import annotations

import pytest

from manual.measured import Row
from manual.parts import Range
from manual.render import plot

PAIN = Range(0, 10)
WHOLE = Range(0, 100)


def row(estimate: float | None = None, **more: object) -> Row:
    given = {"outcome": "O", "locator": "Abstract", "shows": "change", "unit": "points", "better": "higher"}
    return Row(**{**given, "estimate": estimate, **more})  # type: ignore[arg-type]


def places(panel: plot.Panel) -> list[tuple[str, str, str]]:
    return [(strip.at, strip.low, strip.high) for strip in panel.strips]


def test_changes_on_different_scales_share_an_axis_of_shares():
    (panel,) = plot.panels({"a": row(1.0, scale=PAIN), "b": row(10.0, scale=WHOLE)})
    assert panel.share
    assert places(panel) == [("91.67%", "", ""), ("91.67%", "", "")]
    assert [tick.value for tick in panel.ticks] == [0, 2, 4, 6, 8, 10]


def test_an_interval_has_its_ends_and_the_line_of_no_change_is_drawn():
    (panel,) = plot.panels({"a": row(2, low=1, high=3)})
    assert places(panel) == [("64.29%", "35.71%", "92.86%")]
    assert panel.same == panel.ticks[0].at == "7.14%"
    assert not panel.share


def test_a_ratio_is_drawn_around_one():
    (panel,) = plot.panels({"a": row(0.5, low=0.4, high=0.8, shows="ratio", unit="relative risk")})
    assert panel.same == next(tick.at for tick in panel.ticks if tick.value == 1)


def test_a_level_is_drawn_on_its_whole_scale_without_a_line_of_no_change():
    (panel,) = plot.panels({"a": row(16, shows="level", scale=Range(4, 20))})
    assert panel.same == ""
    assert [tick.value for tick in panel.ticks] == [5, 10, 15, 20]


@pytest.mark.parametrize(
    "given",
    [
        {"a": row()},
        {"a": row(5)},
        {"a": row(5, shows="level"), "b": row(6, shows="level")},
        {"a": row(5, unit="points"), "b": row(6, unit="seconds")},
    ],
)
def test_what_has_no_place_on_a_line_is_not_drawn(given):
    assert plot.panels(given) == []


def test_two_figures_of_one_unit_can_be_compared_without_a_scale():
    (panel,) = plot.panels({"a": row(5), "b": row(6)})
    assert len(panel.strips) == 2


@pytest.mark.parametrize(
    "other", [{"better": "lower"}, {"shows": "difference"}, {"unit": "visits", "low": 1, "high": 9}]
)
def test_only_figures_that_can_be_compared_share_a_drawing(other):
    given = {"a": row(5, low=4, high=6), "b": row(5, **{"low": 4, "high": 6, **other})}
    assert [[strip.id for strip in panel.strips] for panel in plot.panels(given)] == [["a"], ["b"]]


def test_every_point_and_end_lies_inside_the_drawing():
    rows = {str(n): row(n * 7.3 - 40, low=n * 7.3 - 55, high=n * 7.3 + 3) for n in range(12)}
    (panel,) = plot.panels(rows)
    ends = [float(end[:-1]) for strip in panel.strips for end in strip[2:]]
    assert 0 < min(ends) < max(ends) < 100
    assert len(panel.ticks) <= plot.MOST_STEPS + 2


@pytest.mark.parametrize(
    ("figures", "places"),
    [((3, None, None), 0), ((6.2, 3, 9.4), 1), ((1.3, 0.56, 2.06), 2), ((7.0, None, None), 0)],
)
def test_the_figures_of_a_row_have_the_same_digits_after_the_point(figures, places):
    assert plot.places(row(figures[0], low=figures[1], high=figures[2])) == places
