"""The base example on its way to pages."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from conftest import BASE, ROOT, Change, changed
from manual import load, render
from manual.model import Manual
from manual.render.site import Site


def assembled(reader: load.Reader) -> Manual:
    found = reader.read()
    assert found.problems == []
    return load.assemble(found, fill=True)


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> load.Reader:
    """Reads the base example, and whatever was made of it: a file that is the same is not read anew."""
    root = tmp_path_factory.mktemp("base")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "schemas", root / "schemas")
    shutil.copyfile(ROOT / "content/en/interface.yaml", root / "content/en/interface.yaml")
    return load.Reader(root)


@pytest.fixture(scope="session")
def base(reader: load.Reader) -> Manual:
    """The base example as it is."""
    return assembled(reader)


@pytest.fixture(scope="session")
def edition(base: Manual) -> Site:
    """The base example as one edition."""
    return Site(base)


@pytest.fixture(scope="session")
def pages(base: Manual) -> dict[str, str]:
    """The pages of the base example, by path."""
    return render.pages(base)


@pytest.fixture
def written(tree: Path, base: Manual, reader: load.Reader) -> Callable[[Mapping[str, Change]], Manual]:
    """The base example with some files changed."""

    def make(files: Mapping[str, Change]) -> Manual:
        changed(tree, files)
        reader.root = tree
        return assembled(reader)

    return make


@pytest.fixture
def rendered(written: Callable[[Mapping[str, Change]], Manual]) -> Callable[..., dict[str, str]]:
    """The pages of the base example with some files changed."""
    return lambda files: render.pages(written(files))


def _named(name: str, word: str | Mapping[str, str]) -> str | dict[str, str]:
    if isinstance(word, str):
        return " ".join([f"<{name}", *re.findall(r"\{\w+\}", word)]) + ">"
    return {"other": f"<{name} {{count}}>"}


@pytest.fixture
def told(rendered: Callable[..., dict[str, str]], tree: Path) -> Callable[..., dict[str, str]]:
    """As ``rendered``, but each word of the site is its own name with what fills it: <week-n 1>.

    So a page is compared with what it says, however the site puts it.
    """
    path = tree / "content/en/interface.yaml"
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    named = {name: _named(name, word) for name, word in words.items()}
    return lambda files: rendered({**files, "content/en/interface.yaml": json.dumps(named)})
