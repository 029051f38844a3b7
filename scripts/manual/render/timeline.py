"""Time drawn to scale: bars, ticks, and the style sheet that gives each its width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model import Manual

NARROW = 0.1


class Bar(NamedTuple):
    """A stretch of time; ``tone`` alternates so that neighbours can be told apart.

    The title of a ``narrow`` one has no room in the bar and stands below it.
    """

    title: str
    minutes: int
    tone: str
    narrow: bool


class Tick(NamedTuple):
    """A mark below the bar and the minutes until the next one."""

    label: int
    minutes: int


def bars(parts: Iterable[tuple[str, int, bool]]) -> list[Bar]:
    """Bars from (title, minutes, whether it is a pause)."""
    listed = list(parts)
    total = sum(minutes for _, minutes, _ in listed)
    found: list[Bar] = []
    for title, minutes, pause in listed:
        tone = "pause" if pause else ("strong" if len(found) % 2 else "light")
        found.append(Bar(title, minutes, tone, minutes < NARROW * total))
    return found


def ticks(total: int) -> list[Tick]:
    """A mark each ten minutes of an hour or so, each hour of a day."""
    step = 10 if total <= 90 else 60
    return [Tick(start, min(step, total - start)) for start in range(0, total, step)]


def stylesheet(manual: Manual) -> str:
    """One rule for each length that the manual has: no page needs a style of its own."""
    lengths = {part.minutes for session in manual.sessions.values() for part in session.segments.values()}
    lengths |= {minutes for each in manual.classes.values() for minutes in each.parts.values()}
    lengths |= {block.minutes for day in manual.course.values() for block in day.blocks.values()}
    meetings = manual.programme.assessments.values()
    lengths |= {step.minutes for meeting in meetings for step in meeting.steps.values()}
    totals = {session.minutes for session in manual.sessions.values()} | {manual.programme.plan.class_minutes}
    totals |= {day.minutes for day in manual.course.values()} | {meeting.minutes for meeting in meetings}
    lengths |= {tick.minutes for total in totals for tick in ticks(total)}
    return "".join(f".m{minutes}{{flex:{minutes} 1 0}}\n" for minutes in sorted(lengths))
