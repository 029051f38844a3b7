"""Run a site generator over a staged edition."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from . import stage


class EngineError(Exception):
    """The generator stopped, or warned: its own words."""


def configure(root: Path, language: str, edition: Mapping[str, Any]) -> Path:
    """Write the settings of one edition beside its pages, from mkdocs.yml and the content; the file's path.

    The edition's folder holds all that a generator needs, and the generator writes ``site`` into it.
    """
    base = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    folder = root / "build" / language
    theme = {**base["theme"], "language": edition["language"], "direction": edition["direction"]}
    if custom := base["theme"].get("custom_dir"):
        stage.stage(folder / "overrides", {}, stage.below(root / custom))
        theme["custom_dir"] = "overrides"
    for scheme in theme.get("palette", []):
        scheme["toggle"]["name"] = edition["extra"]["words"][scheme["toggle"]["name"]]
    made = {
        **{key: value for key, value in base.items() if key != "hooks"},
        "site_name": edition["site_name"],
        "site_description": edition["site_description"],
        "nav": edition["nav"],
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": theme,
        "extra": {**base.get("extra", {}), **edition["extra"]},
    }
    path = folder / "mkdocs.yml"
    stage.write(path, yaml.safe_dump(made, sort_keys=False, allow_unicode=True, width=1000).encode())
    return path


def run(name: str, config: Path) -> None:
    """Build the site of an edition into ``site`` beside ``config``, strictly: a warning is an error."""
    if find_spec(name) is None:
        raise EngineError(
            f"{name} is not installed. Run python3 scripts/test.py once: it sets up both generators."
        )
    commands = {
        "mkdocs": ["-m", "mkdocs", "build", "--strict", "--config-file", str(config)],
        "zensical": ["-m", "zensical", "build", "--clean", "--config-file", str(config)],
    }
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, *commands[name]],
        cwd=config.parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    said = f"{done.stdout}{done.stderr}"
    warned = any(sign in said for sign in ("WARNING", "Warning:", "warning:"))
    if done.returncode or warned:
        raise EngineError(said.strip() or f"{name} ended with exit code {done.returncode}.")
