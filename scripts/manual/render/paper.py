"""One page for each sheet that is printed and written on."""

from __future__ import annotations

from collections.abc import Iterator

from .items import WIDE, Page
from .site import Site
from .template import Templates


def pages(site: Site, templates: Templates) -> Iterator[Page]:
    """Every sheet: (path, Markdown)."""
    tests = [each for each in site.manual.measures.values() if each.kind == "performance-test"]
    for name, sheet in site.papers.items():
        path = site.addresses[name]
        given = {"it": sheet.meeting, "tests": tests}
        yield path, templates.render(f"{sheet.kind}.md", path, site.title(name), WIDE, **given)
