"""What plain ``mkdocs build`` and ``mkdocs serve`` need: staged pages and their settings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from . import editions, explain, load, preview, report, seal

_asked = {"command": "build"}


def on_startup(command: str, dirty: bool) -> None:
    """Remember what MkDocs was asked: only a build fails on a problem."""
    _asked["command"] = command


def on_config(config: Any) -> Any:
    """Stage the pages from the content as it is now, and take over title, navigation and language."""
    from mkdocs.exceptions import Abort

    root = Path(config.config_file_path).parent
    problems, _ = preview.restage(load.Reader(root))
    if problems:
        report.show(report.problems(problems, "text", explain.rules()))
        if _asked["command"] != "serve":
            raise Abort("Nothing was built.")
    made = yaml.safe_load((root / "build" / editions.SOURCE / "mkdocs.yml").read_text(encoding="utf-8"))
    for name in ("site_name", "site_description", "nav"):
        config[name] = made[name]
    for name in ("language", "direction", "palette"):
        config.theme[name] = made["theme"].get(name)
    config.extra = {**config.extra, **made["extra"], "preview": _asked["command"] == "serve"}
    return config


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch what the pages are made from, and not the pages."""
    server.unwatch(config.docs_dir)
    for path in preview.watched(Path(config.config_file_path).parent):
        server.watch(path)
    return server


def on_post_build(config: Any) -> None:
    """Give the built pages their policy; the preview's banner is no part of a site."""
    if _asked["command"] != "serve":
        site = Path(config.site_dir)
        (site / preview.BANNER).unlink(missing_ok=True)
        seal.seal(site)
