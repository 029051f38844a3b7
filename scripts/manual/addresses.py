"""The page of each item, as a path below the folder of pages."""

from __future__ import annotations

from collections.abc import Iterator

from . import sheets, uses
from .model import Chapter, Manual

FOLDERS = ("sessions", "exercises", "classes", "measures", "claims", "results", "course")
HOME, PROGRAMME, ALIGNMENT, EVIDENCE, REFERENCES, GLOSSARY, STANDARDS, TECHNIQUES = (
    "index.md",
    "programme/index.md",
    "design/alignment.md",
    "evidence/index.md",
    "evidence/references.md",
    "glossary.md",
    "evidence/standards.md",
    "evidence/techniques.md",
)


def of(manual: Manual) -> dict[str, str]:
    """The page of each item by its id, or by the name that a link to it uses; the first page has no item."""
    found = {name: f"{folder}/{name}.md" for folder in FOLDERS for name in getattr(manual, folder)}
    found |= {name: f"sessions/{name}.md" for name in _beside_sessions(manual)}
    found |= {name: f"programme/{name}.md" for name in manual.programme.assessments}
    found |= {name: f"programme/{name}.md" for name in sheets.of(manual)}
    found |= {name: f"start/{name}.md" for name in manual.programme.paths}
    found |= {chapter.id: of_chapter(chapter) for chapter in manual.chapters.values()}
    found |= {name: f"role-plays/{name}.md" for name in manual.role_plays}
    found |= {name: f"teaching/{name}.md" for name in (*_of_the_course(manual), *checklists(manual))}
    found["programme"] = PROGRAMME
    if manual.standards:
        found |= dict.fromkeys(["standards", *manual.standards], STANDARDS)
    if manual.techniques.techniques:
        found["techniques"] = TECHNIQUES
    found |= {f"references/{key}": f"evidence/references/{key}.md" for key in manual.references}
    gather = {
        "references": REFERENCES,
        "evidence": EVIDENCE,
        "evidence-map": "evidence/map.md",
        "currency": "evidence/currency.md",
        "alignment": ALIGNMENT,
        "glossary": GLOSSARY,
    }
    return found | {name: gather[name] for name in uses.overviews(manual)}


def of_chapter(chapter: Chapter) -> str:
    """A chapter's page: in its part's folder where a part has several, else at the top."""
    folder = f"{chapter.part}/" if chapter.part in ("teaching", "evidence", "contribute") else ""
    return f"{folder}{chapter.id}.md"


def checklists(manual: Manual) -> dict[str, str]:
    """The sessions and classes that an observer can tick off, by the name of the page."""
    observed = (*manual.sessions, *manual.classes) if manual.fidelity.items else ()
    return {f"checklist-{name}": name for name in observed}


def _beside_sessions(manual: Manual) -> Iterator[str]:
    """The pages to take home, and those of slides: a session without slides has none."""
    sessions = manual.sessions.values()
    yield from (each.page_to_take for each in sessions)
    yield from (sheets.page_of_slides(each) for each in sessions if sheets.slides(each))


def _of_the_course(manual: Manual) -> Iterator[str]:
    """The pages that the course has beside its days and role-plays; one day needs no plan."""
    yield from (item.id for item in uses.singles(manual))
    if len(manual.course) > 1:
        yield "course"
    if manual.role_plays:
        yield "role-plays"
