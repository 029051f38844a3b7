"""Time is drawn to scale."""

from __future__ import annotations

import pytest

from manual.render import timeline
from manual.render.timeline import Bar, Tick

SESSION = "content/en/sessions/education-1.yaml"


def test_neighbours_differ_in_tone_and_a_pause_has_its_own():
    parts = [("A", 20, False), ("B", 20, False), ("Break", 20, True), ("C", 20, False), ("D", 20, False)]
    assert [(bar.title, bar.tone) for bar in timeline.bars(parts)] == [
        *(("A", "light"), ("B", "strong"), ("Break", "pause")),
        *(("C", "strong"), ("D", "light")),
    ]


def test_less_than_a_tenth_of_the_time_is_narrow():
    assert timeline.bars([("A", 9, False), ("B", 10, False), ("C", 81, False)]) == [
        Bar("A", 9, "light", True),
        Bar("B", 10, "strong", False),
        Bar("C", 81, "light", False),
    ]


def test_bars_may_come_one_after_the_other():
    assert timeline.bars(part for part in [("A", 5, False)]) == [Bar("A", 5, "light", False)]
    assert timeline.bars([]) == []


@pytest.mark.parametrize(
    ("total", "ticks"),
    [
        (30, [(0, 10), (10, 10), (20, 10)]),
        (45, [(0, 10), (10, 10), (20, 10), (30, 10), (40, 5)]),
        (90, [(start, 10) for start in range(0, 90, 10)]),
        (91, [(0, 60), (60, 31)]),
        (420, [(start, 60) for start in range(0, 420, 60)]),
        (7, [(0, 7)]),
        (0, []),
    ],
)
def test_an_hour_has_a_mark_each_ten_minutes_and_a_day_one_each_hour(total, ticks):
    assert timeline.ticks(total) == [Tick(*tick) for tick in ticks]


@pytest.mark.parametrize("total", [1, 10, 59, 90, 91, 125, 480])
def test_the_marks_add_up_to_the_whole_time(total):
    found = timeline.ticks(total)
    assert sum(tick.minutes for tick in found) == total
    assert [tick.label for tick in found] == [
        sum(tick.minutes for tick in found[:place]) for place in range(len(found))
    ]


def test_each_length_of_the_manual_has_one_rule(base):
    # 4 and 6 minutes of the session, a quarter of the course, and its second mark; 10 of everything else
    assert timeline.stylesheet(base) == (
        ".m4{flex:4 1 0}\n.m5{flex:5 1 0}\n.m6{flex:6 1 0}\n.m10{flex:10 1 0}\n.m15{flex:15 1 0}\n"
    )


def test_the_marks_of_a_session_have_their_rules_too(written):
    longer = {SESSION: ("minutes: 10\nmaterials:", "minutes: 95\nmaterials:")}
    widths = timeline.stylesheet(written(longer)).splitlines()
    assert [row for row in widths if row.startswith((".m60{", ".m35{"))] == [
        ".m35{flex:35 1 0}",
        ".m60{flex:60 1 0}",
    ]
