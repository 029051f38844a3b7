"""No link leads to a page or file that the site does not have."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from .. import addresses, guessing, prose
from ..errors import Problem
from ..model import Manual

CODE = "link-dead"
PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")  # judged as a picture
INLINE = re.compile(r"\]\(\s*<?([^\s()<>]+)")
BELOW = re.compile(  # [words][name], and somewhere below it [name]: page.md
    r"^ {0,3}\[(?![\^@])[^\[\]\n]+\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+[\"'(].*)?[ \t]*$", re.MULTILINE
)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\?", re.IGNORECASE)
UPWARDS = re.compile(r"^(?:\.{1,2}/)+")
PAGE, BUILT = ".md", (".html", ".css")
FOREIGN = "Write https:// in front of an address on the web."
TO_ITEM = "Write [words](item:id) for a page of the manual, or take the link away."


def check(manual: Manual) -> Iterator[Problem]:
    """Find links by a path, in chapters and other prose, to what is neither a page nor a file of the site.

    A chapter has one page, from which its links are judged. Other prose stands on several: there a link is
    dead when it would be so from each. What leads to a folder with pages, or to a place on a page, the build
    judges. While a file cannot be read, nobody knows all pages.
    """
    if manual.unread:
        return
    pages = addresses.of(manual)
    there = {addresses.HOME, *pages.values(), *manual.pictures}
    own = {chapter.path: addresses.of_chapter(chapter) for chapter in manual.chapters.values()}
    for text in manual.texts:
        if not text.is_of_the_site:
            for target, at in _targets(text.words):
                page = "" if text.keys else own[text.path]
                if not _leads(target, page, there):
                    message = f"The link leads to '{target}', and the site has nothing there."
                    yield Problem(text.place(target, at), CODE, message, _remedy(target, page, pages, manual))


def _targets(words: str) -> Iterator[tuple[str, int]]:
    """Where the links of a text lead that stay in the site, each with the index at which it is written."""
    if "](" not in words and "]:" not in words:
        return
    shown = PICTURE.sub(lambda found: " " * len(found[0]), prose.masked(words))
    for found in (*INLINE.finditer(shown), *BELOW.finditer(shown)):
        if not ELSEWHERE.match(found[1]) and "{" not in found[1]:
            yield found[1], found.start(1)


def _leads(target: str, page: str, there: Collection[str]) -> bool:
    """Whether a link leads to something; from any page, when ``page`` is empty."""
    path = unquote(re.split(r"[?#]", target)[0])
    if path.startswith("/"):
        return False
    if page:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    else:
        path = posixpath.normpath(UPWARDS.sub("", path))
    stem, ending = posixpath.splitext(path)
    if ending in BUILT:
        return ending != ".html" or _has(stem + PAGE, page, there)
    return _has(path, page, there)


def _has(path: str, page: str, there: Collection[str]) -> bool:
    if page or path == ".":
        return path in (".", *there) or any(name.startswith(f"{path}/") for name in there)
    return any(f"/{path}/" in f"/{name}/" for name in there)


def _remedy(target: str, page: str, pages: Mapping[str, str], manual: Manual) -> str:
    path = unquote(re.split(r"[?#]", target)[0])
    stem, ending = posixpath.splitext(posixpath.basename(path))
    if path.startswith("www."):
        return FOREIGN
    if ending in (PAGE, ".html", ""):
        meant = guessing.meant(stem, sorted(pages))
        return f"Did you mean [words](item:{meant})?" if meant else TO_ITEM
    by_name = {posixpath.basename(name): name for name in sorted(manual.pictures)}
    if near := guessing.meant(posixpath.basename(path), by_name):
        here = posixpath.dirname(page) or "."
        return f"Did you mean {posixpath.relpath(by_name[near], here)}?"
    return "Put the file below docs/assets or beside the chapters, or take the link away."
