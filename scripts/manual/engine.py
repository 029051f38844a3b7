"""Run a site generator over a staged edition."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from importlib.util import find_spec
from pathlib import Path

from . import environment

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
SETTING = re.compile(r"Config value '(\w+)': (.+)")
WARNING = re.compile(r"^(?:WARNING|ERROR) +-  (.+(?:\n +- .+)*)", re.MULTILINE)
# Zensical draws the line under a warning: its place stands in the frame's first row.
DRAWN = re.compile(r"Warning: *(.+)\n\W*\[ *(\S+?) *\]")
RAISED = re.compile(r"^(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|NotFound)\b: *(.+)", re.MULTILINE)
IN_TEMPLATE = re.compile(r'File "(?:.*[/\\])?overrides[/\\]([^"]+)", line (\d+)|\(in (\S+):(\d+)\)')


class EngineError(Exception):
    """The generator stopped, or warned: a sentence for each cause."""


def alone(root: Path) -> AbstractContextManager[None]:
    """Let one process at a time build in a folder, whichever command it runs."""
    return environment.locked(root / "build" / ".lock", "build")


def run(name: str, config: Path) -> None:
    """Build the site of an edition into ``site`` beside ``config``, strictly: a warning is an error."""
    for package in ("mkdocs", "material"):  # what the set-up of a build brings
        if name == "mkdocs" and find_spec(package) is None:
            raise ModuleNotFoundError(f"No module named '{package}'", name=package)
    if find_spec(name) is None:
        raise EngineError(
            f"{name} is not installed. Run python3 scripts/test.py once: it sets up both generators."
        )
    shutil.rmtree(config.parent / "site", ignore_errors=True)
    commands = {
        "mkdocs": ["-m", "mkdocs", "build", "--strict", "--config-file", str(config)],
        "zensical": ["-m", "zensical", "build", "--strict", "--clean", "--config-file", str(config)],
    }
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, *commands[name]],
        cwd=config.parent,
        env=variables,
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
        why = told(said) or f"It ended with exit code {done.returncode}."
        raise EngineError(f"{name} did not build the site cleanly:\n{why}")


def told(said: str) -> str:
    """What a generator said when it failed, as sentences: no colours, no pictures, no tracebacks."""
    plain = COLOUR.sub("", said)
    lines, raised, crash = plain.partition("Traceback (most recent call last)")
    found = dict.fromkeys([*_causes(lines), *(_crashed(crash) if raised else [])])
    return "\n".join(found) or plain.strip()


def _causes(said: str) -> Iterator[str]:
    """The warnings and errors of either generator."""
    for message, place in DRAWN.findall(said):
        yield f"{place}: {message}."
    for message in WARNING.findall(said):
        if setting := SETTING.match(message):
            yield f"mkdocs.yml: {setting[1]}: {setting[2].rstrip('.')}. Mend this setting."
        elif not message.startswith(("Error building page", "Error reading page")):
            yield message


def _crashed(said: str) -> Iterator[str]:
    """The end of a traceback, with the template that it passed last."""
    ends = [end for end in RAISED.findall(said) if "--strict" not in end]
    if not ends:
        return
    places = list(IN_TEMPLATE.finditer(said))
    message = re.sub(r" *\(in \S+:\d+\)$", "", ends[-1]).rstrip(".")
    if places:
        name, line = filter(None, places[-1].groups())
        yield f"docs/overrides/{name}:{line}: This template is broken: {message}. Mend this line."
    else:
        yield f"mkdocs.yml: The generator cannot work so: {message}. Mend the settings."
