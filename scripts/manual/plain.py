"""What plain ``mkdocs build`` and ``mkdocs serve`` need: staged pages and their settings."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import yaml

from . import editions, engine, explain, findable, load, preview, report, seal, settings
from .errors import Problem


class Asked:
    """What MkDocs was asked, and what came of it: a preview says its problems, a build fails on them."""

    serving = False
    problems: list[Problem] = []  # noqa: RUF012
    alone = ExitStack()  # held from the staging to the end of a build


def on_startup(command: str, dirty: bool) -> None:
    """Remember what MkDocs was asked."""
    Asked.serving = command == "serve"


def on_config(config: Any) -> Any:
    """Stage the pages from the content as it is now, and take over title, navigation and language."""
    from mkdocs.exceptions import Abort

    root = Path(config.config_file_path).parent
    Asked.alone.enter_context(engine.alone(root))
    try:
        Asked.problems = preview.restage(load.Reader(root))
    except settings.SettingsError as error:
        raise Abort(str(error)) from None
    if Asked.problems:
        report.show(report.problems(Asked.problems, "text", explain.rules()))
    folder = root / "build" / editions.SOURCE
    if Asked.problems and not (Asked.serving and (folder / settings.NAME).exists()):
        raise Abort("Nothing was built.")
    made = yaml.safe_load((folder / settings.NAME).read_text(encoding="utf-8"))
    for name in ("site_name", "site_description", "nav"):
        config[name] = made[name]
    if config.site_url and not Asked.serving:
        config.site_url = made["site_url"]
    config.docs_dir = str(folder / "docs")
    for name in ("language", "direction", "palette"):
        config.theme[name] = made["theme"].get(name)
    config.extra = {**config.extra, **made["extra"], "preview": Asked.serving}
    return config


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch what the pages are made from, and not the pages."""
    server.unwatch(config.docs_dir)
    for path, deep in preview.watched(Path(config.config_file_path).parent).items():
        server.watch(path, recursive=deep)
    return server


def on_post_build(config: Any) -> None:
    """Give the built pages their search and their policy, and those of a preview their problems."""
    from mkdocs.exceptions import Abort

    site = Path(config.site_dir)
    if Asked.serving:
        preview.show(site, [str(problem) for problem in Asked.problems])
    else:
        findable.from_folder(site)
        try:
            seal.seal(site)
        except seal.SealError as error:
            raise Abort(str(error)) from None
    Asked.alone.close()


def on_build_error(error: Exception) -> None:
    """Let others build in this folder again."""
    Asked.alone.close()
