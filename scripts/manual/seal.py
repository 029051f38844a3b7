"""Give each built page a Content-Security-Policy that its own scripts fit."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from . import stage

RULES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)


class _Scripts(HTMLParser):
    """Collect the text of scripts that stand in the page itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (
            tag == "script"
            and "src" not in given
            and given.get("type") in (None, "", "text/javascript", "module")
        ):
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def policy(html: str) -> str:
    """The policy of a page: everything from its own place, and its own inline scripts by their hash."""
    reader = _Scripts()
    reader.feed(html)
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in reader.found}
    scripts = " ".join(["script-src 'self'", *(f"'sha256-{value}'" for value in sorted(hashes))])
    return "; ".join([RULES[0], scripts, *RULES[1:]])


def sealed(html: str) -> str:
    """A page with its policy, first thing in its head."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return HEAD.sub(lambda match: match[0] + meta, html, count=1)


def seal(site: Path) -> int:
    """Put the policy into every page of a newly built site; how many pages."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        stage.write(page, sealed(page.read_bytes().decode("utf-8")).encode())
    return len(pages)
