"""Let a site that is opened from a folder be searched: a page there can load a script, and fetch nothing."""

from __future__ import annotations

from pathlib import Path

from . import stage

INDEXES = ("search/search_index.json", "search.json")  # what a page on a host fetches, by either generator


def from_folder(site: Path) -> None:
    """Put the search index of a newly built site beside itself once more, as the script that a page loads."""
    for index in (site / name for name in INDEXES):
        if index.is_file():
            stage.write(index.with_suffix(".js"), b"const __index = " + index.read_bytes())
