"""Keep what MkDocs made of a page's words from one build of a preview to the next."""

from __future__ import annotations

import contextlib
import gc
import re
from collections.abc import Callable, Iterator
from typing import Any

from .memo import digest

LINKED = re.compile(r"\]\((?:[^()\s]*/)?([^()/\s.]+)\.md")  # a link is made one to the page, when it is there
MADE = ("content", "toc", "_title_from_render", "present_anchor_ids")


class Kept:
    """The HTML and the entries in the search of every page, as long as its words are the same."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[bytes, dict[str, Any], dict[str, Any]]] = {}
        self._found: dict[str, tuple[bytes, list[Any]]] = {}

    @contextlib.contextmanager
    def used(self, some: bool) -> Iterator[None]:
        """Meanwhile MkDocs makes only pages whose words changed, and its search knows all pages.

        With ``some``, MkDocs is to build only some of them, and the others are as they were.
        """
        from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
        from mkdocs.structure.pages import Page

        render, index, write = (
            Page.render,
            SearchIndex.add_entry_from_context,
            SearchIndex.generate_search_index,
        )

        built = set()

        def indexed(search: Any, page: Any) -> None:
            built.add(page.url)
            self._indexed(search, page, index)

        def written(search: Any, _: Any) -> Any:
            self._found = {url: found for url, found in self._found.items() if some or url in built}
            search.entries = [entry for _, entries in self._found.values() for entry in entries]
            return write(search, None)

        gc.disable()  # a build makes many objects and few circles
        try:
            with (
                _instead(
                    Page, "render", lambda page, config, files: self._rendered(page, config, files, render)
                ),
                _instead(SearchIndex, "add_entry_from_context", indexed),
                _instead(SearchIndex, "generate_search_index", written),
            ):
                yield
        finally:
            gc.enable()

    def _rendered(self, page: Any, config: Any, files: Any, render: Callable[..., None]) -> None:
        name = page.file.src_uri
        there = sorted({file.name for file in files} & set(LINKED.findall(page.markdown)))
        key = digest(page.markdown, repr(there), repr(config["mdx_configs"]))
        if name in self._pages and self._pages[name][0] == key:
            _, made, links = self._pages[name]
            vars(page).update(made)
            page.links_to_anchors = {files.get_file_from_path(to): found for to, found in links.items()}
            return
        render(page, config, files)
        links = {to.src_uri: found for to, found in (page.links_to_anchors or {}).items()}
        self._pages[name] = (key, {each: vars(page)[each] for each in MADE}, links)

    def _indexed(self, search: Any, page: Any, index: Callable[..., None]) -> None:
        key = digest(str(page.content), str(page.title))
        if page.url not in self._found or self._found[page.url][0] != key:
            before = len(search.entries)
            index(search, page)
            self._found[page.url] = (key, search.entries[before:])


@contextlib.contextmanager
def _instead(owner: Any, name: str, other: Any) -> Iterator[None]:
    own = getattr(owner, name)
    setattr(owner, name, other)
    try:
        yield
    finally:
        setattr(owner, name, own)
