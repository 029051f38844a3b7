"""Fill a template with one edition's words and data."""

from __future__ import annotations

import contextlib
import functools
from pathlib import Path
from typing import Any

import jinja2

from .. import alignment, appraisal, citing, memo
from ..addresses import GLOSSARY, HOME, REFERENCES
from ..entries import WEB_PAGES
from ..item import Item
from ..model import Claim
from ..parts import Dose
from . import made, plot, terms, timeline, weights
from .site import Site

TERMLESS = (HOME, GLOSSARY, REFERENCES)  # lists of titles, and the terms themselves
SOURCES = f"{REFERENCES.removesuffix('.md')}/"
DOTS = {"high": "●●●●", "moderate": "●●●○", "low": "●●○○", "very-low": "●○○○", "not-graded": ""}


def line(text: str) -> str:
    """Prose on one line, for a list entry or beside a label."""
    return " ".join(text.split())


def cell(text: str) -> str:
    """Prose for a cell of a table."""
    return line(text).replace("|", "\\|")


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Templates as compiled once, apart from memos, which drive out older files; unkept is compiled again."""

    def __init__(self, kept: Path) -> None:
        folder = kept / "templates"
        with contextlib.suppress(OSError):
            folder.mkdir(exist_ok=True)
        super().__init__(str(folder))

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


@functools.cache
def environment() -> jinja2.Environment:
    """The templates, compiled once and again when one changes; words and data come with each page."""
    kept = memo.folder()
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("manual.render"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=True,
        optimized=False,  # there is nothing constant to fold, and looking for it takes an eighth of compiling
        bytecode_cache=_Compiled(kept) if kept else None,
    )
    made.filters |= {"line": line, "cell": cell}
    return made


class Templates:
    """The templates with the words and data of one edition."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.terms = terms.Terms(site.manual.glossary.terms)
        self.feet = made.feet(site)
        self.context = {
            "w": site.word,
            "manual": site.manual,
            "number": site.number,
            "panels": plot.panels,
            "places": plot.places,
            "has_page": site.addresses.__contains__,
            "backlinks": lambda name: site.backlinks.get(name, []),
            "served_by": alignment.served_by,
            "dots": DOTS.__getitem__,
            "lowers": appraisal.LOWERS,
            "dose": self.dose,
            "short": self.short,
            "unverified": self.unverified,
            "ticks": timeline.ticks,
            "title": site.title,
            "week_stops": self.week_stops,
        }

    def render(self, template: str, path: str, title: str, hide: tuple[str, ...] = (), **more: Any) -> str:
        """The page at ``path``: its head, and the template with links and notes finished."""
        body = environment().get_template(template).render(self.context, **more)
        head = ["---", f"title: {_quoted(title)}"]
        if hide:
            head += ["hide:", *(f"  - {part}" for part in hide)]
        head += weights.head(path)
        foot = self.block("made", self.feet[path]) if path in self.feet else ""
        body += foot + self._terms(path, body)
        return "\n".join([*head, "---", "", ""]) + self.site.finished(path, body)

    def _terms(self, path: str, body: str) -> str:
        """The list of terms below a page; what goes on paper for patients has none."""
        names = (*self.site.papers, *self.site.pages_to_take, *self.site.slides)
        papers = (self.site.addresses[name] for name in names)
        if path in (*TERMLESS, *papers) or path.startswith(SOURCES):
            return ""
        found = self.site.memo.get(
            memo.digest("terms", body, self.terms.known), functools.partial(self.terms.on, body)
        )
        return self.block("terms", found)

    def block(self, name: str, *given: Any) -> str:
        """One macro's Markdown, for prose that asks for it."""
        module = environment().get_template("macros.md").make_module(self.context)
        return str(getattr(module, name)(*given))

    def dose(self, dose: Dose) -> str:
        """A dose in words of the interface: sets by repetitions, or sets by seconds held."""
        word = self.site.word
        parts = []
        if dose.repetitions:
            parts.append(word("dose-repetitions", sets=dose.sets, repetitions=dose.repetitions))
        if dose.hold_s:
            kind = "dose-with-hold" if parts else "dose-hold"
            parts.append(word(kind, sets=dose.sets, seconds=dose.hold_s))
        return ", ".join([*parts, word("each-side")] if dose.each_side else parts)

    def short(self, key: str) -> str:
        """A reference as one says it: first author and year; a page of the web by who shows it."""
        reference = self.site.manual.references[key]
        if not reference.authors and reference.kind not in WEB_PAGES:
            source = f"{reference.container or reference.title} {reference.year}".strip()
            return self.site.word("authors-not-seen", source=source)
        name = reference.authors[0] if reference.authors else reference.container or reference.title
        if reference.authors and name.rsplit(" ", 1)[-1].isupper():
            name = name.rsplit(" ", 1)[0]
        return f"{name} {reference.year}".strip()

    def unverified(self, claim: Claim) -> bool:
        """Whether all that supports a claim, or all that graded it, are records nobody fully verified."""
        references, graded = self.site.manual.references, claim.certainty.graded_by == "cited-review"
        supporting = [key for key, found in claim.evidence.items() if found.direction == "supports"]
        grading = [each.key for each in citing.keys(claim.certainty.reason)] if graded else []
        rests = (supporting or list(claim.evidence), grading)
        return any(keys and not any(references[key].checked for key in keys) for keys in rests)

    def week_stops(self) -> list[dict[str, Any]]:
        """The weeks of the programme, each with what takes place in it."""
        manual, word = self.site.manual, self.site.word
        events: list[tuple[int, str, Item]] = [
            (meeting.week, meeting.title, meeting) for meeting in manual.programme.assessments.values()
        ]
        events += [(session.week, session.title, session) for session in manual.sessions.values()]
        events += [(each.week, word("class-short", n=each.number), each) for each in manual.classes.values()]
        last = manual.programme.plan.weeks
        stops = []
        for week in sorted({week for week, *_ in events} | set(range(1, last + 1))):
            kind = "week-class" if 1 <= week <= last else "week-around"
            name = word("before") if week == 0 else word("after") if week > last else word("week-n", n=week)
            links = [(title, item.id) for at, title, item in events if at == week]
            stops.append({"week": week, "kind": kind, "name": name, "links": links})
        return stops


def _quoted(text: str) -> str:
    return '"' + line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'
