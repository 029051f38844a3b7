"""The pages around the days of the course: plan, role-plays, questions, key, checklists, certification."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .items import Page, block_times
from .site import Site
from .template import Templates

COMPONENTS = ("capability", "opportunity", "motivation")
WIDE = ("toc",)


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every page of the course that is not a day: (path, Markdown); none for what is not written."""
    manual = site.manual

    def page(template: str, name: str, hide: tuple[str, ...] = WIDE, **context: Any) -> Page:
        at = site.addresses[name]
        return at, templates.render(template, at, site.title(name), hide, **context)

    if "course" in site.addresses:
        yield page("course-plan.md", "course", components=COMPONENTS, days=_days(site))
    played = _played(site)
    if manual.role_plays:
        yield page("role-plays.md", "role-plays", played=played)
    for play in manual.role_plays.values():
        yield page("role-play.md", play.id, it=play, played=played.get(play.id, []))
    if "questions" in site.addresses:
        yield page("questions.md", "questions", ())
    if "answers" in site.addresses:
        yield page("answers.md", "answers", ())
    if "fidelity" in site.addresses:
        yield page("fidelity.md", "fidelity")
    for name, item in site.checklists.items():
        yield page("checklist.md", name, ("toc", "navigation"), **_hour(site, item))
    if "certification" in site.addresses:
        yield page("certification.md", "certification")


def _days(site: Site) -> list[dict[str, Any]]:
    return [{"day": day, "parts": block_times(day)} for day in site.manual.course.values()]


def _played(site: Site) -> dict[str, list[tuple[str, str, str]]]:
    """The blocks in which each role-play is played: (title of the block, day, block)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for day in site.manual.course.values():
        for name, block in day.blocks.items():
            for play in block.role_plays:
                found.setdefault(play, []).append((block.title, day.id, name))
    return found


def _hour(site: Site, item: str) -> dict[str, Any]:
    """What a checklist shows: the parts of the hour, and what is looked for in every one of its kind."""
    manual = site.manual
    kind = "session" if item in manual.sessions else "class"
    items = [each for each in manual.fidelity.items.values() if each.applies in (kind, "both")]
    return {"it": site.items[item], "kind": kind, "observed": items}
