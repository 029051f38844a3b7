"""What mkdocs.yml holds, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from . import misspelt
from .errors import Place, Problem
from .memo import Memo, digest

NAME, CODE = "mkdocs.yml", "site-settings"
CODES = {CODE: "The settings of the site in mkdocs.yml can be read, and hold no name that is not known."}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same in C


def read(root: Path) -> tuple[dict[str, Any], list[Problem]]:
    """The settings, and everything that is wrong with them; no generator can start with such a thing."""
    try:
        found = yaml.load((root / NAME).read_bytes(), LOADER)
    except FileNotFoundError:
        return {}, [_problem("This file is missing.", "Bring it back.")]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return {}, [_problem(f"This is not YAML: {error.problem}.", "Mend this line.", *at)]
    except yaml.YAMLError:
        return {}, [_problem("A character is not UTF-8.", "Save the file as UTF-8.")]
    if not isinstance(found, dict):
        return {}, [_problem("The settings are no mapping.", "Begin each with its name and a colon.")]
    return found, list(_wrong(root, found))


def problems(root: Path, memo: Memo | None = None) -> list[Problem]:
    """What is wrong with the settings of a manual that has some; only a build needs them.

    The names that the generator knows are kept in ``memo``: they stay until something else is installed.
    """
    if not (root / NAME).is_file():
        return []
    found, wrong = read(root)
    if not found:
        return wrong
    those = (memo or Memo()).get(digest("names of settings"), misspelt.known)
    text = (root / NAME).read_text(encoding="utf-8-sig")
    unknown = [_problem(*each) for each in misspelt.names(text, those)]
    return unknown if unknown and "theme" not in found else [*unknown, *wrong]  # 'them' has its name


def _wrong(root: Path, found: Mapping[str, Any]) -> Iterator[Problem]:
    for name in ("theme", "extra"):
        if not isinstance(found.get(name, {}), dict):
            yield _problem(f"The setting '{name}' is no mapping.", "Begin each part with its name.")
    theme = found.get("theme", {})
    if not isinstance(theme, dict):
        return
    if "name" not in theme:
        yield _problem("The theme has no name.", "Add 'name: material' below 'theme'.")
    custom = theme.get("custom_dir")
    if custom and not (root / str(custom)).is_dir():
        message = f"'custom_dir' names {custom}, and there is no such folder."
        yield _problem(message, "Bring it back, or take the setting away.")


def _problem(message: str, remedy: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(Place(NAME, line, column), CODE, message, remedy)
