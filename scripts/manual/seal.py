"""Give each built page a Content-Security-Policy that its own scripts fit."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
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
BASE = re.compile(r'new URL\("[./]*"')  # the way from a page to the first differs, and nothing else does


class SealError(Exception):
    """A page holds a script that is not the theme's: a sentence for each, with its remedy."""


class _Scripts(HTMLParser):
    """Collect the text of scripts that stand in the page itself, and what no article may hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.refused: list[str] = []
        self._inside = False
        self._articles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._articles += tag == "article"
        if self._articles:
            self.refused += [f"<{tag}>"] if tag == "script" else []
            self.refused += [f"{name}=" for name in given if name.startswith("on")]
        if (
            tag == "script"
            and "src" not in given
            and given.get("type") in (None, "", "text/javascript", "module")
        ):
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._articles -= tag == "article" and self._articles > 0
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data

    def kinds(self) -> set[str]:
        """The scripts, the same on each page of a theme."""
        return {BASE.sub("new URL(", text) for text in self.found}


def policy(html: str) -> str:
    """The policy of a page: everything from its own place, and its own inline scripts by their hash."""
    return _policy(_read(html))


def sealed(html: str) -> str:
    """A page with its policy, first thing in its head."""
    return _sealed(html, _read(html))


def seal(site: Path) -> int:
    """Put the policy into every page of a newly built site, or into none; how many pages."""
    texts = {path: path.read_bytes().decode("utf-8") for path in sorted(site.rglob("*.html"))}
    pages = {path: _read(text) for path, text in texts.items()}
    if foreign := list(_foreign({path.relative_to(site).as_posix(): page for path, page in pages.items()})):
        raise SealError("\n".join(foreign))
    for path, page in pages.items():
        stage.write(path, _sealed(texts[path], page).encode())
    return len(pages)


def _policy(page: _Scripts) -> str:
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in page.found}
    scripts = " ".join(["script-src 'self'", *(f"'sha256-{value}'" for value in sorted(hashes))])
    return "; ".join([RULES[0], scripts, *RULES[1:]])


def _sealed(html: str, page: _Scripts) -> str:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(page)}">'
    return HEAD.sub(lambda match: match[0] + meta, html, count=1)


def _read(html: str) -> _Scripts:
    reader = _Scripts()
    reader.feed(html)
    return reader


def _foreign(pages: Mapping[str, _Scripts]) -> Iterator[str]:
    """A sentence for each page with a script in its article, or with one that other pages do not have."""
    own = [reader.kinds() for reader in pages.values() if reader.found]
    themes = set.intersection(*own) if own else set()
    for path, reader in pages.items():
        if reader.refused:
            what = f"The article holds '{reader.refused[0]}', and words hold no program."
        elif reader.kinds() - themes:
            what = "The page holds a script that not every page holds, so it is not the theme's."
        else:
            continue
        yield f"{path}: {what} Take it out of the content or out of the theme."
