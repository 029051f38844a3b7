"""Names in mkdocs.yml that the generator does not know: settings, plugins, the theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from . import guessing

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Known(NamedTuple):
    """The names that the installed generator knows; none when there is none."""

    settings: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


class Name(NamedTuple):
    """A name that is not known, where it stands, and what to do."""

    message: str
    remedy: str
    line: int
    column: int


def known() -> Known:
    """Ask the generator, which takes longer than the rest of a check: whoever asks keeps the answer."""
    from importlib import metadata

    try:
        from mkdocs.config.defaults import MkDocsConfig
    except ImportError:
        return Known()
    plugins, themes = (metadata.entry_points(group=f"mkdocs.{part}") for part in ("plugins", "themes"))
    return Known(
        tuple(sorted(name for name, _ in MkDocsConfig._schema)),
        tuple(sorted({each.name for each in plugins})),
        tuple(sorted({each.name for each in themes})),
    )


def names(text: str, those: Known) -> Iterator[Name]:
    """Every name in the settings that is not among ``those``; ``text`` is YAML."""
    if not those.settings:
        return
    root = yaml.compose(text, LOADER)
    theme = ""
    for key, value in _pairs(root):
        if key.value not in those.settings:
            yield _unknown("setting", key, those.settings, "Take it away, or name a setting of MkDocs.")
        if key.value == "theme":
            chosen = next((node for name, node in _pairs(value) if name.value == "name"), None)
            theme = getattr(chosen, "value", "")
            if chosen is not None and theme not in those.themes:
                yield _unknown("theme", chosen, those.themes, "Name one that is installed.")
    for key, value in _pairs(root):
        for plugin in _plugins(value) if key.value == "plugins" else ():
            if not {plugin.value.lstrip("/"), f"{theme}/{plugin.value}"} & {*those.plugins}:
                short = {name.removeprefix(f"{theme}/") for name in those.plugins}
                remedy = "Take it away, or add its package to requirements.in."
                yield _unknown("plugin", plugin, tuple(sorted(short)), remedy)


def _pairs(node: Any) -> list[tuple[Any, Any]]:
    """The keys and values of a mapping, without keys that are no words."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return [(key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode)]


def _plugins(node: Any) -> Iterator[Any]:
    """The names in a list of plugins: each is a word, or a mapping of its name to its options."""
    for entry in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(entry, yaml.ScalarNode) and entry.value:
            yield entry
        yield from (key for key, _ in _pairs(entry))


def _unknown(kind: str, node: Any, those: tuple[str, ...], remedy: str) -> Name:
    near = guessing.meant(node.value, those)
    at = node.start_mark
    told = f"Did you mean '{near}'?" if near else remedy
    return Name(f"There is no {kind} '{node.value}'.", told, at.line + 1, at.column + 1)
