"""Turn a manual into pages: plain Markdown, every word of it, and one style sheet."""

from __future__ import annotations

from ..memo import Memo
from ..model import Manual
from . import coursework, items, nav, overviews, paper, sources, standards, techniques, timeline
from .site import Site
from .template import Templates


def pages(manual: Manual, memo: Memo | None = None) -> dict[str, str]:
    """Every file of an edition by its path below the docs folder; ``manual`` has its blanks filled."""
    site = Site(manual, memo or Memo())
    templates = Templates(site)
    found = dict(items.pages(site, templates)) | dict(overviews.pages(site, templates))
    found |= dict(sources.pages(site, templates))
    found |= dict(standards.pages(site, templates)) | dict(techniques.pages(site, templates))
    found |= dict(paper.pages(site, templates)) | dict(coursework.pages(site, templates))
    return found | {"assets/timeline.css": timeline.stylesheet(manual)}


def navigation(manual: Manual) -> list[object]:
    """The navigation of an edition, as ``nav`` in mkdocs.yml."""
    return nav.entries(Site(manual))


def frame_words(manual: Manual) -> dict[str, str]:
    """The words of the interface that the frame around the pages needs, by name."""
    word = Site(manual).word
    return {
        "to-dark": word("to-dark"),
        "to-light": word("to-light"),
        "not-found": word("not-found"),
        "not-found-text": word("not-found-text"),
    }
