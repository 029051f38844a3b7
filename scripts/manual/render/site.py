"""Where each item has its page, and how a page's Markdown is finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from .. import addresses, citing, prose, sheets, uses
from ..errors import Key
from ..item import Item
from ..memo import Memo, digest
from ..model import ExerciseClass, Manual, Session
from ..reference import STATUSES
from . import words

PARTS = ("segments", "levels", "blocks", "steps", "objectives")  # whose entries have a place on a page


class Backlink(NamedTuple):
    """An item that names another; ``parts`` are the titles of its parts that do, by ``item#part``."""

    item: Item
    parts: dict[str, str]


@dataclass(frozen=True)
class Site:
    """One edition on its way to pages."""

    manual: Manual
    memo: Memo = field(default_factory=Memo)

    @cached_property
    def word(self) -> words.Words:
        """The words of the interface in the edition's language."""
        return words.of(self.manual.interface.words, self.manual.locale.language, self.memo)

    @cached_property
    def number(self) -> Callable[..., str]:
        """How the edition's language writes a number."""
        return words.numbers(self.manual.locale.language, self.memo)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The page of each item, by id: a path below the docs folder."""
        return addresses.of(self.manual)

    @cached_property
    def pages_to_take(self) -> dict[str, Session]:
        """The session of each page that patients take home, by the page's id."""
        return {session.page_to_take: session for session in self.manual.sessions.values()}

    @cached_property
    def slides(self) -> dict[str, Session]:
        """The session of each page of slides, by the page's id; a session without slides has none."""
        sessions = self.manual.sessions.values()
        return {sheets.page_of_slides(each): each for each in sessions if sheets.slides(each)}

    @cached_property
    def papers(self) -> dict[str, sheets.Sheet]:
        """The pages for use on paper, by id."""
        return sheets.of(self.manual)

    @cached_property
    def checklists(self) -> dict[str, str]:
        """The sessions and classes that an observer can tick off, by the name of the page."""
        return addresses.checklists(self.manual)

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by id."""
        return {item.id: item for item in uses.items(self.manual)}

    def title(self, name: str) -> str:
        """What an item is called in a link to it: a class by its number too."""
        if name in self.pages_to_take:
            return self.word("take-home-of", title=self.pages_to_take[name].title)
        if name in self.slides:
            return self.word("slides-of", title=self.slides[name].title)
        if name in self.papers:
            return self._sheet_title(self.papers[name])
        if name in self.checklists:
            return self.word("checklist-title", title=self.title(self.checklists[name]))
        if name not in self.items:
            return self.word(name)
        item = self.items[name]
        if isinstance(item, ExerciseClass):
            return self.word("class-title", n=item.number, title=item.title)
        return self.word(name) if name == "programme" or not item.title else item.title

    def _sheet_title(self, sheet: sheets.Sheet) -> str:
        if sheet.meeting and sheet.meeting.plan and sheet.kind == "plan":
            return sheet.meeting.plan.title
        title = sheet.meeting.title if sheet.meeting else ""
        return self.word("form-of", title=title) if sheet.kind == "form" else self.word(sheet.kind)

    @cached_property
    def backlinks(self) -> dict[str, list[Backlink]]:
        """The items that name an item, by the id of the named one, with the parts that do."""
        found: dict[str, dict[str, Backlink]] = {}
        for link in uses.links(self.manual):
            if link.source in self.items and link.source != link.target:
                item = self.items[link.source]
                back = found.setdefault(link.target, {}).setdefault(item.id, Backlink(item, {}))
                back.parts.update(self.part(item, link.way))
        return {target: list(sources.values()) for target, sources in found.items()}

    def part(self, item: Item, way: Sequence[Key]) -> Iterator[tuple[str, str]]:
        """Address ``item#part`` and title of the part of an item to which a way leads, if it is one."""
        field, name = (str(key) for key in (*way, "", "")[:2])
        parts: Mapping[str, Any] = getattr(item, field) if field in PARTS and hasattr(item, field) else {}
        page = "objectives" if field == "objectives" else item.id
        if page in self.addresses and hasattr(parts.get(name), "title"):
            yield f"{page}#{name}", parts[name].title

    def finished(self, path: str, markdown: str) -> str:
        """A page's Markdown, tidy, with its links made relative and its citations made notes."""
        return self.memo.get(
            digest("page", path, markdown, self._around), lambda: self._finish(path, markdown)
        )

    def _finish(self, path: str, markdown: str) -> str:
        def link(match: Any) -> str:
            return f"]({way(self.addresses[match[1]], path)}{'#' + match[2] if match[2] else ''})"

        cited = citing.cite(markdown, self.manual.references, self.note_words, self.memo)
        return tidy(prose.replaced(prose.LINK, cited, link))

    @cached_property
    def _around(self) -> bytes:
        """All that finishing a page depends on besides the page."""
        return digest(repr(self.addresses), repr(self.manual.references), repr(self.note_words))

    @cached_property
    def note_words(self) -> Mapping[str, str]:
        """The words that a note needs."""
        names = ("et_al", "unverified", "about", "doi", "pmid", "pmcid")
        words = {name: self.word(f"note-{name.replace('_', '-')}") for name in names}
        return words | {name: self.word(f"status-{name}") for name in STATUSES if name != "none"}


def way(target: str, path: str) -> str:
    """The relative link from one page to another."""
    here, there = path.split("/")[:-1], target.split("/")
    while here and there[1:] and here[0] == there[0]:
        del here[0], there[0]
    return "../" * len(here) + "/".join(there)


def tidy(markdown: str) -> str:
    """At most one empty line in a row, one line end at the end: templates leave more."""
    out: list[str] = []
    for row in markdown.splitlines():
        if row.strip() or (out and out[-1]):
            out.append(row.rstrip())
    return "\n".join(out).strip("\n") + "\n"
