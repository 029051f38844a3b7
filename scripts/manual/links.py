"""Find the links, pictures, styles and scripts of a built site that lead nowhere in it."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEADS = re.compile(r"<[a-zA-Z][^<>]*?\s(?:href|src)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
ABSENT = "404.html"  # stands at any address, so that its links begin at the host
ID = re.compile(r"<[a-zA-Z][^<>]*?\s(?:id|name)=[\"']?([^\s\"'<>]+)")

REMEDY = "Mend it where the page is written."


def lost(site: Path) -> list[str]:
    """A sentence for each link that leads to no file or to no place; foreign links are left alone."""
    texts = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    read = {name: path.read_text(encoding="utf-8") for name, path in texts.items()}
    ids = {name: {html.unescape(found) for found in ID.findall(text)} for name, text in read.items()}
    return [sentence for name, text in read.items() for sentence in _lost(site, name, text, ids)]


def _lost(site: Path, name: str, text: str, ids: dict[str, set[str]]) -> Iterator[str]:
    for found in dict.fromkeys("".join(groups) for groups in LEADS.findall(text)):
        parts = urlsplit(html.unescape(found))
        path = unquote(parts.path)
        if parts.scheme or parts.netloc or (name == ABSENT and path.startswith("/")):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        if (site / target).is_dir():
            target = posixpath.normpath(f"{target}/index.html")
        if path.startswith("/") or not (site / target).is_file():
            yield f"{name}: The link '{found}' leads to no file of the site. {REMEDY}"
        elif parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
            yield f"{name}: The link '{found}' leads to no place on that page. {REMEDY}"
