"""What the manual says of each of its sources: the list of references, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import addresses as where
from .. import bibliography, handing_out, uses
from ..model import Chapter, Claim
from ..reference import Reference, address, literal
from . import spots
from .items import Page
from .site import Backlink, Site
from .template import Templates

Used = dict[str, dict[str, Backlink]]


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """The list of references, and the page of each: (path, Markdown)."""
    used, word, at = _used(site), site.word, site.addresses
    ordered = sorted(site.manual.references.values(), key=lambda one: (*one.authors[:1], one.year, one.key))
    entries = [_entry(site, reference, used) for reference in ordered]
    if entries:
        together = where.REFERENCES.removesuffix(".md")
        yield from handing_out.files(site.manual.references, together, together).items()
        text = templates.render("references.md", where.REFERENCES, word("references"), entries=entries)
        yield where.REFERENCES, text
    for entry in entries:
        path = at[f"references/{entry['key']}"]
        title = f"{entry['it'].title} ({templates.short(entry['key'])})"  # a measure may have the same name
        yield path, templates.render("reference.md", path, title, ("toc",), **entry)


def _entry(site: Site, reference: Reference, used: Used) -> dict[str, Any]:
    secure = reference.checked_at.startswith("https:")  # the site links to no other pages
    return {
        "key": reference.key,
        "it": reference,
        "markdown": bibliography.markdown(reference, site.note_words),
        "heading": literal(reference.title),
        "note": literal(reference.checked_note),
        "seen_at": address(reference.checked_at) if secure else "",
        "seen_as": literal(reference.checked_at),
        "uses": list(used.get(reference.key, {}).values()),
        "kept": site.manual.programme.reading_list.get(reference.key, ""),
    }


def _used(site: Site) -> Used:
    """The items that use a reference, with the parts that do, by its key and the item's id."""
    found: Used = {}
    for use in uses.of_references(site.manual):
        item = site.items.get(uses.holder(use.place.path, use.place.keys))
        if item and not use.reading:
            back = found.setdefault(use.key, {}).setdefault(item.id, Backlink(item, {}))
            back.parts.update(_parts(site, back, use))
    order = {name: place for place, name in enumerate(site.items)}
    return {key: dict(sorted(used.items(), key=lambda one: order[one[0]])) for key, used in found.items()}


def _parts(site: Site, back: Backlink, use: uses.Use) -> Iterator[tuple[str, str]]:
    """Address ``item#part`` and title of the parts of an item in which a source is used."""
    item, way = back.item, use.place.keys
    if isinstance(item, Claim) and way[:1] == ("evidence",):
        direction = item.evidence[use.key].direction
        yield f"{item.id}#_from-{use.key}", site.word(f"direction-{direction}")
    elif isinstance(item, Chapter) and not way:
        if not back.parts:
            yield from spots.of_chapter(site, item, use.key)
    else:
        yield from spots.of_data(site, use)
