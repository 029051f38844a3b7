"""One page for each session, exercise, class, measure, meeting, claim, course day and chapter."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from .. import prose
from ..coursework import CourseDay
from ..model import Chapter, ExerciseClass, Session
from . import timeline
from .site import Site
from .template import Templates

Page = tuple[str, str]
WIDE = ("toc",)


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every item's page: (path, Markdown)."""
    manual, at = site.manual, site.addresses

    def page(template: str, item: str, hide: tuple[str, ...] = (), **context: Any) -> Page:
        return at[item], templates.render(template, at[item], site.title(item), hide, **context)

    for session in manual.sessions.values():
        yield page("session.md", session.id, WIDE, it=session, **_session(session))
    for exercise in manual.exercises.values():
        yield page("exercise.md", exercise.id, WIDE, it=exercise)
    for each in manual.classes.values():
        yield page("class.md", each.id, WIDE, it=each, **_class(site, each))
    for measure in manual.measures.values():
        yield page("measure.md", measure.id, it=measure)
    for meeting in manual.programme.assessments.values():
        yield page("assessment.md", meeting.id, it=meeting)
    for claim in manual.claims.values():
        topic = manual.programme.topics[claim.topic].title
        yield page("claim.md", claim.id, it=claim, topic=topic)
    for day in manual.course.values():
        yield page("course.md", day.id, WIDE, it=day, **_day(day))
    for chapter in manual.chapters.values():
        yield page("chapter.md", chapter.id, it=chapter, **_chapter(site, templates, chapter))


def _session(session: Session) -> dict[str, Any]:
    parts, at = [], 0
    for name, segment in session.segments.items():
        parts.append({"id": name, "segment": segment, "at": at})
        at += segment.minutes
    bars = timeline.bars((part.title, part.minutes, False) for part in session.segments.values())
    return {"bars": bars, "parts": parts}


def _class(site: Site, each: ExerciseClass) -> dict[str, Any]:
    named = site.manual.programme.class_parts
    parts = [
        {"title": named[name].title, "text": named[name].text, "minutes": minutes}
        for name, minutes in each.parts.items()
    ]
    bars = timeline.bars((named[name].title, minutes, False) for name, minutes in each.parts.items())
    return {"bars": bars, "parts": parts}


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
    body = prose.replaced(prose.CLAIM, chapter.body, lambda match: templates.block("claim", match[1]))
    serving: dict[str, list[Session]] = {name: [] for name in site.manual.programme.objectives}
    for session in site.manual.sessions.values():
        for objective in session.objectives.values():
            for name in objective.serves:
                if session not in serving[name]:
                    serving[name].append(session)
    return {"body": body, "serving": serving}
