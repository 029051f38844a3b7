"""Show the site while somebody edits: stage on each change, and let MkDocs serve it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from . import editions, engine, explain, render, report

WATCHED = ("content", "docs", "schemas", "references.bib")


def on_config(config: Any) -> Any:
    """MkDocs is about to build: stage the pages from the content as it is now.

    With problems, the pages stay as they last were good, and each shows the problems on top.
    """
    root = Path(config.config_file_path).parent
    done = editions.check(root, "")
    kept = root / "build" / editions.SOURCE / "mkdocs.yml"
    if not done.problems:
        edition = editions.staged(root, done.tree)
        kept = engine.configure(root, editions.SOURCE, edition.settings)
    made = yaml.safe_load(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    for name in ("site_name", "site_description", "nav"):
        config[name] = made.get(name, config[name])
    config.theme["language"] = made.get("theme", {}).get("language", editions.SOURCE)
    config.theme["direction"] = made.get("theme", {}).get("direction", "ltr")
    config.extra = {**config.extra, **made.get("extra", {}), "problems": [str(problem) for problem in done.problems]}
    if done.problems:
        report.show(report.problems(done.problems, "text", explain.rules()))
    return config


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """MkDocs begins to serve: watch what the pages are made from."""
    root = Path(config.config_file_path).parent
    for name in WATCHED:
        if (root / name).exists():
            server.watch(str(root / name))
    server.watch(str(Path(render.__file__).parent / "templates"))
    return server


def serve(root: Path, port: int) -> int:
    """Serve the preview until Ctrl-C; 0."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands import serve as mkdocs_serve

    (root / "build" / editions.SOURCE / "docs").mkdir(parents=True, exist_ok=True)
    mkdocs_serve.serve(config_file=str(root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}", livereload=True)
    return 0
