"""Show the site while somebody edits: check and stage on each change, and build what changed."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from . import editions, engine, explain, load, render, report, stage
from .errors import Problem

WATCHED = ("content", "docs", "schemas", "references.bib", "mkdocs.yml")
POLL_S = 0.15
BANNER = "assets/problems.js"
SHOW = """document.addEventListener("DOMContentLoaded", () => {
  for (const problem of PROBLEMS) {
    const row = document.createElement("p")
    row.textContent = problem
    document.querySelector(".problems").append(row)
  }
})
"""


def watched(root: Path) -> list[str]:
    """The files and folders that the pages are made from."""
    own = [root / name for name in WATCHED if (root / name).exists()]
    return [str(path) for path in [*own, Path(render.__file__).parent / "templates"]]


def restage(reader: load.Reader) -> tuple[list[Problem], bool]:
    """Check, and stage when all is well: the problems, and whether every page must be built again."""
    root = reader.root
    done = editions.check(root, "", reader=reader)
    folder = root / "build" / editions.SOURCE
    known = folder / "mkdocs.yml"
    before = known.read_bytes() if known.exists() else b""
    if not done.problems:
        edition = editions.staged(root, done.tree)
        engine.configure(root, editions.SOURCE, edition.settings)
    listed = json.dumps([str(problem) for problem in done.problems], ensure_ascii=False)
    stage.write(folder / "docs" / BANNER, f"const PROBLEMS = {listed}\n{SHOW}".encode())
    return done.problems, not done.problems and known.read_bytes() != before


def serve(root: Path, port: int) -> int:
    """Serve the preview until Ctrl-C; 0, or 1 when there is nothing yet that could be shown."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    from mkdocs.livereload import LiveReloadServer

    reader = load.Reader(root)
    problems, _ = restage(reader)
    config = root / "build" / editions.SOURCE / "mkdocs.yml"
    _say(problems)
    if not config.exists():
        report.say("Mend these first: there is no earlier good state to show.")
        return 1
    with tempfile.TemporaryDirectory(prefix="manual-") as site:
        build = _builder(reader, config, site)
        build()
        server = LiveReloadServer(build, "127.0.0.1", port, root=site, polling_interval=POLL_S)
        for path in [*watched(root), str(config.parent / "again")]:
            server.watch(path)
        report.say(f"Look at http://127.0.0.1:{port}/ and edit; Ctrl-C ends.")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    return 0


def _builder(reader: load.Reader, config: Path, site: str) -> Callable[[], None]:
    """A function that builds after each change: first the pages that changed, then, if need be, all."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    again = config.parent / "again"
    again.mkdir(exist_ok=True)
    state = {"whole": True}

    def rebuild() -> None:
        problems, other = restage(reader)
        _say(problems)
        loaded = load_config(str(config), site_dir=site, extra={**_extra(config), "preview": True})
        loaded.plugins.on_startup(command="serve", dirty=not state["whole"])
        build(loaded, serve_url="", dirty=not state["whole"])
        state["whole"] = other and not state["whole"]
        if state["whole"]:
            again.mkdir(parents=True, exist_ok=True)
            (again / "now").touch()

    return rebuild


def _extra(config: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(config.read_text(encoding="utf-8"))["extra"])


def _say(problems: Sequence[Problem]) -> None:
    if problems:
        report.show(report.problems(problems, "text", explain.rules()))
