"""Read the pages of a built site as a reader's browser does: what is said, linked and numbered on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

HOST = "http://site.invalid"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Elements that part one word from the next even where nothing stands between them.
BLOCKS = ("p", "li", "td", "th", "dt", "dd", "div", "section", "nav", "pre", "tr", "table", *HEADINGS)


class Page:
    """One page of a site; ``path`` is its file below the site's folder, with slashes."""

    def __init__(self, path: str, html: str) -> None:
        self.path, self.html = path, html

    @cached_property
    def whole(self) -> BeautifulSoup:
        """The page as a tree."""
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def article(self) -> Tag:
        """What the manual says; the rest of a page is the generator's frame."""
        found = self.whole.find("article")
        assert isinstance(found, Tag), f"{self.path} has no article"
        return found

    @property
    def address(self) -> str:
        """Where the page is, as a path on its host."""
        return f"/{self.path.removesuffix('index.html')}"

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in the order of the page."""
        return [str(tag["id"]) for tag in self.whole.find_all(id=True)]

    def resolved(self, href: str) -> str:
        """A link's target: a path on this host with its fragment, or a whole foreign address."""
        return urljoin(HOST + self.address, href).removeprefix(HOST)

    def targets(self, within: Tag | None = None) -> list[str]:
        """Where the links of the page, or of a part of it, lead."""
        return [self.resolved(str(link["href"])) for link in (within or self.whole).find_all("a", href=True)]

    def chosen(self, selector: str) -> list[str]:
        """The words of the article's elements that fit a CSS selector."""
        return [words(tag) for tag in self.article.select(selector)]

    def one(self, selector: str) -> str:
        """The words of the only element of the article that fits."""
        (found,) = self.chosen(selector)
        return found


def words(tag: Tag) -> str:
    """The text of an element, with one space for any run of space."""
    return " ".join(tag.get_text().split())


def headings(page: Page) -> list[tuple[int, str]]:
    """The headings of an article: level and words."""
    return [(int(tag.name[1]), words(tag)) for tag in page.article.find_all(HEADINGS)]


def numbers(page: Page) -> list[tuple[str, str]]:
    """The citations of an article in reading order: number and note."""
    return [(words(ref), str(ref["href"])) for ref in page.article.select("a.footnote-ref")]


def prose(tag: Tag) -> str:
    """The text of an element without its code, each block on a line of its own."""
    copy = BeautifulSoup(str(tag), "html.parser")
    for hidden in copy.find_all(["code", "pre", "script", "style"]):
        hidden.replace_with("¤")
    for block in copy.find_all(BLOCKS):
        block.insert_before("\n")
        block.append("\n")
    return copy.get_text()


def pages(site: Path) -> dict[str, Page]:
    """Every page of a site by its file."""
    files = sorted(path for path in site.rglob("*.html"))
    found = (Page(path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")) for path in files)
    return {page.path: page for page in found}


def file_of(target: str) -> str:
    """The file that answers for a path on the host."""
    path = unquote(urlsplit(target).path).lstrip("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def dead_links(site: Path, pages: Mapping[str, Page]) -> Iterator[str]:
    """Every link, script, style and picture that leads nowhere in the site; foreign ones are left alone."""
    for page in pages.values():
        tags = [(tag, name) for name in ("href", "src") for tag in page.whole.find_all(attrs={name: True})]
        for tag, name in tags:
            target, fragment = urldefrag(page.resolved(str(tag[name])))
            if urlsplit(target).scheme:
                continue
            file = file_of(target)
            there = pages.get(file) or pages.get(f"{file.rstrip('/')}/index.html".lstrip("/"))
            if not there and not (site / file).is_file():
                yield f"{page.path}: {tag[name]} leads to no file"
            elif there and fragment and unquote(fragment) not in there.ids:
                yield f"{page.path}: {tag[name]} leads to no id"
