"""Make the settings of an edition from mkdocs.yml, the theme's overrides and the content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
import yaml

from . import skin, stage
from .errors import Problem

NAME = skin.NAME
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
FILES = ("extra_css", "extra_javascript")
REFUSED = {"zensical": {"search": ("fields",)}}  # what a generator stops at, by plugin


class SettingsError(Exception):
    """Why no generator could start: for each cause a sentence with its place and remedy."""


def configure(root: Path, name: str, edition: Mapping[str, Any], engine: str = "mkdocs") -> Path:
    """Write the settings of one edition beside its pages, from mkdocs.yml and the content; the file's path.

    The edition's folder, ``name``, holds all that the generator ``engine`` needs; it writes ``site`` there.
    ``site_url`` is the address of whole editions: one that leaves something out has none.
    """
    base = _read(root)
    folder = root / "build" / name
    theme = _theme(base, edition)
    if custom := theme.get("custom_dir"):
        _lay_over(root, str(custom), folder / "overrides")
        theme["custom_dir"] = "overrides"
    apart = str(base.get("not_in_nav", ""))
    if wrong := [*_absent(base, folder / "docs"), *_astray(edition["nav"], folder / "docs", apart)]:
        raise SettingsError("\n".join(wrong))
    made = {
        **{key: value for key, value in base.items() if key not in ("hooks", "site_url")},
        "site_name": edition["site_name"],
        "site_description": edition["site_description"],
        "nav": edition["nav"],
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": theme,
        "extra": {**base.get("extra", {}), **edition["extra"]},
    }
    if engine in REFUSED and isinstance(plugins := base.get("plugins"), list):
        made["plugins"] = [_accepted(plugin, REFUSED[engine]) for plugin in plugins]
    if name == edition["language"] and isinstance(address := base.get("site_url"), str) and address:
        made["site_url"] = f"{address.rstrip('/')}/{name}/"
    path = folder / NAME
    text = yaml.dump(made, Dumper=DUMPER, sort_keys=False, allow_unicode=True, width=1000)
    stage.write(path, text.encode())
    return path


def frame(root: Path, language: str) -> list[bytes]:
    """Everything that stands around the pages: when it is other than before, every page is."""
    folder = root / "build" / language
    files = [path for path, _ in stage.below(folder / "overrides")]
    return [path.read_bytes() for path in [folder / NAME, *files] if path.is_file()]


def _accepted(plugin: Any, refused: Mapping[str, tuple[str, ...]]) -> Any:
    """A plugin without the options that a generator refuses."""
    if not (isinstance(plugin, dict) and all(isinstance(options, dict) for options in plugin.values())):
        return plugin
    return {
        name: {key: value for key, value in options.items() if key not in refused.get(name, ())}
        for name, options in plugin.items()
    }


def _read(root: Path) -> dict[str, Any]:
    read, wrong = skin.read(root)
    if wrong:
        raise SettingsError("\n".join(map(_said, wrong)))
    return read


def _said(problem: Problem) -> str:
    place = problem.place
    at = f":{place.line}:{place.column}" if (place.line, place.column) != (1, 1) else ""
    return f"{place.path}{at}: {problem.message} {problem.remedy}"


def _theme(base: Mapping[str, Any], edition: Mapping[str, Any]) -> dict[str, Any]:
    """The theme in the edition's language, with the words of the interface on its switches."""
    theme = {**base.get("theme", {}), "language": edition["language"], "direction": edition["direction"]}
    words, palette = edition["extra"]["words"], theme.get("palette", [])
    try:
        for scheme in palette:
            scheme["toggle"]["name"] = words[scheme["toggle"]["name"]]
    except (TypeError, KeyError):
        raise SettingsError(
            f"{NAME}: A palette has no switch that the manual has words for. "
            "Name its toggle 'to-dark' or 'to-light'."
        ) from None
    return theme


def _lay_over(root: Path, custom: str, folder: Path) -> None:
    """Stage the theme's overrides, once each of them can be read as a template."""
    files = stage.below(root / custom)
    for path, name in files:
        if path.suffix == ".html":
            try:
                jinja2.Environment(extensions=["jinja2.ext.i18n"]).parse(path.read_text(encoding="utf-8"))
            except jinja2.TemplateSyntaxError as error:
                told = f"{custom}/{name}:{error.lineno}: This template is broken: {error.message}"
                raise SettingsError(f"{told.rstrip('.')}. Mend this line.") from None
            except UnicodeDecodeError:
                told = f"{custom}/{name}: A character is not UTF-8. Save the file as UTF-8."
                raise SettingsError(told) from None
    stage.stage(folder, {}, files)


def _astray(nav: Any, docs: Path, apart: str) -> Iterator[str]:
    """A sentence for each page that the navigation leaves out, and for each that it names and is not there.

    MkDocs would warn of both, and Zensical of neither. ``apart`` are the folders, each on a line, whose
    pages are reached from other pages alone.
    """
    folders = tuple(line.strip().lstrip("/") for line in apart.splitlines() if line.strip())
    listed, where = set(_listed(nav)), "scripts/manual/render/nav.py"
    there = {name for path, name in stage.below(docs) if path.suffix == ".md"}
    for name in sorted(name for name in there - listed if not name.startswith(folders)):
        yield f"{name}: The navigation does not lead to this page. List it in {where}."
    for name in sorted(listed - there):
        yield f"{name}: The navigation leads to this page, and it is not made. Mend {where}."


def _listed(nav: Any) -> Iterator[str]:
    """The pages in a navigation, which holds pages, titles with pages, and titles with more of that."""
    if isinstance(nav, str):
        yield nav
    for entry in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _listed(entry)


def _absent(base: Mapping[str, Any], docs: Path) -> Iterator[str]:
    """A sentence for each style sheet and script of this site that is not there."""
    for setting in FILES:
        entries = base.get(setting, [])
        for entry in entries if isinstance(entries, list) else []:
            name = entry.get("path") if isinstance(entry, dict) else entry
            if isinstance(name, str) and "//" not in name and not (docs / name).is_file():
                yield (
                    f"{NAME}: '{setting}' names {name}, and there is no file docs/{name}. "
                    "Put it there, or take the entry away."
                )
