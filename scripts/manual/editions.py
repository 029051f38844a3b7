"""From a content tree to staged editions: read, check, render, write."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from . import load, memo, skin, stage
from .errors import Problem
from .memo import Memo
from .model import Manual

SOURCE = "en"
KEY = "answers"  # what an edition without answers leaves out


class Checked(NamedTuple):
    """A tree that was read and checked: what is wrong with it, and what an exemption overlooks."""

    tree: load.Tree
    problems: list[Problem]
    overlooked: list[Problem]


class Edition(NamedTuple):
    """One language, staged: where it lies and what the generator needs to know about it."""

    manual: Manual
    folder: Path
    settings: Mapping[str, Any]
    staged: stage.Staged
    pages: int


def reader(root: Path) -> load.Reader:
    """A reader that knows what the last process read; ``reader.memo.save()`` passes on what this one did."""
    return load.Reader(root, memo.beside_program(root, "read"))


def memo_of_pages(root: Path) -> Memo:
    """What the last process knew of the pages."""
    return memo.beside_program(root, "pages")


def check(
    root: Path, today: str, touched: Collection[str] | None = (), by: load.Reader | None = None
) -> Checked:
    """Read and check the source language; see ``checks.run`` for ``today`` and ``touched``.

    Who checks again and again keeps a reader (``by``), which reads only what changed.
    """
    by = by or load.Reader(root)
    return judged(by.read(SOURCE), today, touched, skin.problems(root, by.memo), by.memo)


def judged(
    tree: load.Tree,
    today: str,
    touched: Collection[str] | None = (),
    known: Iterable[Problem] = (),
    kept: Memo | None = None,
) -> Checked:
    """Check a tree that was read; ``known`` is what is wrong beside it, ``kept`` what was found before."""
    from . import checks  # sixty rules that a question such as 'impact' does not ask

    found, overlooked = checks.run(load.assemble(tree), [*tree.problems, *known], today, touched, kept)
    return Checked(tree, load.located(found, tree), load.located(overlooked, tree))


def without_answers(tree: load.Tree) -> load.Tree:
    """The tree as if nobody had written a key to the knowledge questions."""
    key = f"content/{tree.language}/{KEY}.yaml"
    pages = {path: page for path, page in tree.pages.items() if path != key}
    documents = {path: document for path, document in tree.documents.items() if path != key}
    return tree._replace(pages=pages, documents=documents)


def staged(root: Path, tree: load.Tree, known: Memo | None = None, name: str = "") -> Edition:
    """Render an edition and write its pages, with the files they need, below ``build/`` (``name``: where).

    Who stages again and again keeps a memo (``known``), as for ``check`` a reader.
    """
    from . import render  # a check needs no templates

    manual = load.assemble(tree, fill=True)
    pages = render.pages(manual, known)
    folder = root / "build" / (name or tree.language) / "docs"
    assets = stage.below(root / "docs" / "assets", "assets/")
    pictures = stage.below(root / "docs" / tree.language, but=".md")
    written = stage.stage(folder, pages, assets + pictures)
    settings = {
        "site_name": manual.programme.title,
        "site_description": manual.programme.summary,
        "nav": render.navigation(manual),
        "language": manual.locale.language,
        "direction": manual.locale.direction,
        "extra": {"notice": manual.programme.notice, "words": render.frame_words(manual)},
    }
    return Edition(manual, folder, settings, written, sum(path.endswith(".md") for path in pages))
