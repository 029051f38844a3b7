"""Make the settings of an edition from mkdocs.yml, the theme's overrides and the content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
import yaml

from . import stage

NAME = "mkdocs.yml"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same in C
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
FILES = ("extra_css", "extra_javascript")


class SettingsError(Exception):
    """Why no generator could start: for each cause a sentence with its place and remedy."""


def configure(root: Path, name: str, edition: Mapping[str, Any]) -> Path:
    """Write the settings of one edition beside its pages, from mkdocs.yml and the content; the file's path.

    The edition's folder, ``name``, holds all that a generator needs, and the generator writes ``site`` into
    it. ``site_url`` is the address of whole editions: one that leaves something out has none.
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
        "extra": {**_mapping(base, "extra"), **edition["extra"]},
    }
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


def _read(root: Path) -> dict[str, Any]:
    try:
        read = yaml.load((root / NAME).read_bytes(), LOADER)
    except FileNotFoundError:
        raise SettingsError(f"{NAME}: This file is missing. Bring it back.") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise SettingsError(f"{NAME}{at}: This is not YAML: {error.problem}. Mend this line.") from None
    except yaml.YAMLError:
        raise SettingsError(f"{NAME}: A character is not UTF-8. Save the file as UTF-8.") from None
    if not isinstance(read, dict):
        raise SettingsError(f"{NAME}: The settings are no mapping. Begin each with its name and a colon.")
    return read


def _mapping(base: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = base.get(name, {})
    if not isinstance(found, dict):
        raise SettingsError(f"{NAME}: The setting '{name}' is no mapping. Begin each part with its name.")
    return found


def _theme(base: Mapping[str, Any], edition: Mapping[str, Any]) -> dict[str, Any]:
    """The theme in the edition's language, with the words of the interface on its switches."""
    theme = {**_mapping(base, "theme"), "language": edition["language"], "direction": edition["direction"]}
    if "name" not in theme:
        raise SettingsError(f"{NAME}: The theme has no name. Add 'name: material' below 'theme'.")
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
    if not (root / custom).is_dir():
        raise SettingsError(
            f"{NAME}: 'custom_dir' names {custom}, and there is no such folder. "
            "Bring it back, or take the setting away."
        )
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
