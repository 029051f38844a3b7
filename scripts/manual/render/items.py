"""One page for each item: sessions, exercises, classes, measures, meetings, claims, paths, chapters."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from typing import Any

from .. import prose, sheets
from ..coursework import CourseDay
from ..model import Assessment, Chapter, ExerciseClass, ReadingPath, Session
from . import chains, spots, timeline
from .site import Site
from .template import Templates

Page = tuple[str, str]
WIDE = ("toc",)
FRAMELESS = ("navigation", "toc")


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every item's page: (path, Markdown)."""
    manual, at = site.manual, site.addresses

    def page(template: str, item: str, hide: tuple[str, ...] = (), **context: Any) -> Page:
        return at[item], templates.render(template, at[item], site.title(item), hide, **context)

    for session in manual.sessions.values():
        yield page("session.md", session.id, WIDE, it=session, **_session(session))
        yield page("take-home.md", session.page_to_take, WIDE, it=session)
    for name, session in site.slides.items():
        yield page("slides.md", name, FRAMELESS, it=session, slides=sheets.slides(session))
    for exercise in manual.exercises.values():
        yield page("exercise.md", exercise.id, WIDE, it=exercise)
    for each in manual.classes.values():
        yield page("class.md", each.id, WIDE, it=each, **_class(site, each))
    for measure in manual.measures.values():
        yield page("measure.md", measure.id, it=measure)
    for meeting in manual.programme.assessments.values():
        yield page("assessment.md", meeting.id, WIDE, it=meeting, **_meeting(site, meeting))
    for claim in manual.claims.values():
        topic = manual.programme.topics[claim.topic]
        yield page("claim.md", claim.id, it=claim, topic=topic)
    for result in manual.results.values():
        yield page("result.md", result.id, it=result)
    for day in manual.course.values():
        yield page("course.md", day.id, WIDE, it=day, **_day(day))
    for path in manual.programme.paths.values():
        yield page("path.md", path.id, WIDE, it=path, stops=_stops(path))
    for chapter in manual.chapters.values():
        yield page("chapter.md", chapter.id, it=chapter, **_chapter(site, templates, chapter))


def _session(session: Session) -> dict[str, Any]:
    parts, at = [], 0
    for name, segment in session.segments.items():
        parts.append({"id": name, "segment": segment, "at": at})
        at += segment.minutes
    bars = timeline.bars((part.title, part.minutes, False) for part in session.segments.values())
    saved = sum(part.when_short.saves for part in session.segments.values() if part.when_short)
    return {"bars": bars, "parts": parts, "saved": saved}


def _class(site: Site, each: ExerciseClass) -> dict[str, Any]:
    programme = site.manual.programme
    named, parts, at = programme.class_parts, [], 0
    for name, minutes in each.parts.items():
        parts.append({"title": named[name].title, "text": named[name].text, "minutes": minutes, "at": at})
        at += minutes
    bars = timeline.bars((named[name].title, minutes, False) for name, minutes in each.parts.items())
    phases = (one for one in programme.progression.values() if one.weeks.from_ <= each.week <= one.weeks.to)
    return {"bars": bars, "parts": parts, "phase": next(phases, None)}


def _meeting(site: Site, meeting: Assessment) -> dict[str, Any]:
    bars = timeline.bars((step.title, step.minutes, False) for step in meeting.steps.values())
    sheets = {name: sheet for name, sheet in site.papers.items() if sheet.meeting == meeting}
    shown = {what for step in meeting.steps.values() for what in step.shows}
    return {"bars": bars, "sheets": sheets, "shown": bool(shown & {"tests", "questionnaires"})}


def _stops(path: ReadingPath) -> list[dict[str, Any]]:
    starts = itertools.accumulate((step.minutes for step in path.steps.values()), initial=0)
    return [
        {"id": name, "step": step, "at": at}
        for (name, step), at in zip(path.steps.items(), starts, strict=False)
    ]


def block_times(day: CourseDay) -> list[dict[str, Any]]:
    """The blocks of a day, each with the time at which it starts."""
    clock = datetime.datetime.strptime(day.starts, "%H:%M")
    parts = []
    for name, block in day.blocks.items():
        parts.append({"id": name, "block": block, "starts": clock.strftime("%H:%M")})
        clock += datetime.timedelta(minutes=block.minutes)
    return parts


def _day(day: CourseDay) -> dict[str, Any]:
    bars = timeline.bars((each.title, each.minutes, each.method == "break") for each in day.blocks.values())
    return {"bars": bars, "parts": block_times(day)}


def _chapter(site: Site, templates: Templates, chapter: Chapter) -> dict[str, Any]:
    body = spots.marked(chapter.body)
    body = prose.replaced(prose.SET_APART, body, lambda match: templates.block(match[1], match[2]))
    return {"body": body, "rows": chains.rows(site) if chapter.id == "objectives" else {}}
