"""The words of the site on pages that patients read are held to the rules for patients' text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jinja2 import nodes

from conftest import ROOT
from manual.render import template

TEMPLATES = ("take-home.md", "plan.md", "form.md", "slides.md", "signs-poster.md", "account-sheet.md")
OTHERS = "role-play"  # begins like the roles of those who review, and stands elsewhere
TITLES = {"take-home-of", "form-of", "slides-of"}
FOOT = "made"  # the macro of what stands below every page that is made from items
WORDS: dict[str, Any] = json.loads((ROOT / "schemas/interface.schema.json").read_text())["properties"]


@cache
def parsed(name: str) -> nodes.Template:
    environment = template.environment()
    assert environment.loader
    return environment.parse(environment.loader.get_source(environment, name)[0])


def named(argument: nodes.Node) -> Iterator[str]:
    """The words that the first argument of ``w`` may name: of what is put together, all that fit."""
    if isinstance(argument, nodes.Const):
        yield argument.value
    else:
        assert isinstance(argument, nodes.Concat), "A word is named as it is, or begins with what it is."
        parts = [part.value if isinstance(part, nodes.Const) else "" for part in argument.nodes]
        fit = (word for word in WORDS if word.startswith(parts[0]) and word.endswith(parts[-1]))
        yield from (word for word in fit if not word.startswith(OTHERS))


def used(name: str, within: nodes.Node | None = None) -> set[str]:
    """The words of the site in a template, or in a part of it, and in the macros that it calls."""
    whole = parsed(name)
    imported = {each.target: each.template.value for each in whole.find_all(nodes.Import)}  # type: ignore[attr-defined]
    macros = {each.name: each for each in whole.find_all(nodes.Macro)}
    found: set[str] = set()
    for call in (within or whole).find_all(nodes.Call):
        to = call.node
        if isinstance(to, nodes.Name) and to.name == "w":
            found |= set(named(call.args[0]))
        elif isinstance(to, nodes.Name) and to.name in macros:
            found |= used(name, macros[to.name])
        elif isinstance(to, nodes.Getattr) and isinstance(to.node, nodes.Name) and to.node.name in imported:
            other = imported[to.node.name]
            macro = next(each for each in parsed(other).find_all(nodes.Macro) if each.name == to.attr)
            found |= used(other, macro)
    return found


def at_the_foot() -> set[str]:
    (macro,) = [each for each in parsed("macros.md").find_all(nodes.Macro) if each.name == FOOT]
    return used("macros.md", macro)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_of_the_site_on_a_page_of_patients_is_marked_as_read_by_patients(name):
    words = used(name) | TITLES | at_the_foot()
    assert len(words) > 5
    assert sorted(word for word in words if WORDS[word].get("x-reader") != "patient") == []


def test_no_other_word_of_the_site_is_marked_so():
    words = TITLES.union(at_the_foot(), *map(used, TEMPLATES))
    marked = {word for word, part in WORDS.items() if part.get("x-reader") == "patient"}
    assert sorted(marked - words) == []
