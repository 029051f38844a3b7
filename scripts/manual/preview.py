"""Show the site while somebody edits: check and stage on each change, and build what changed."""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import socket
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from . import checks, editions, engine, explain, load, render, report, settings, stage
from .errors import Problem
from .kept import Kept

WATCHED = ("content", "docs", "schemas")
POLL_S = 0.15
HOST, MOST_PORT = "127.0.0.1", 65535
BANNER = "assets/problems.js"
SHOW = """document.addEventListener("DOMContentLoaded", () => {
  for (const problem of PROBLEMS) {
    const row = document.createElement("p")
    row.textContent = problem
    document.querySelector(".problems").append(row)
  }
})
"""


def watched(root: Path) -> dict[str, bool]:
    """What the pages are made from: folders, and whether the folders in them count.

    Single files are watched by the root, since a file may be away for a moment while it is saved.
    """
    own = {str(root / name): True for name in WATCHED if (root / name).exists()}
    return {str(root): False, **own, str(Path(render.__file__).parent / "templates"): True}


def restage(reader: load.Reader) -> list[Problem]:
    """Check, and stage when nothing is wrong but the style of prose."""
    done = editions.check(reader.root, "", by=reader)
    if not stops(done.problems):
        edition = editions.staged(reader.root, done.tree)
        settings.configure(reader.root, editions.SOURCE, edition.settings)
    return done.problems


def stops(problems: Sequence[Problem]) -> bool:
    """Whether one of these is more than judgement on prose."""
    return any(problem.code not in checks.PROSE for problem in problems)


def show(site: Path, told: Sequence[str]) -> None:
    """Let the pages of a preview say what is wrong."""
    stage.write(site / BANNER, f"const PROBLEMS = {json.dumps(told, ensure_ascii=False)}\n{SHOW}".encode())


class Preview:
    """The site as it was last built; what cannot be built leaves it, and is said on top of each page."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.reader, self.kept = load.Reader(root), Kept()
        self.site, self._next = folder / "one", folder / "other"
        self.shown: list[bytes] = []  # the frame of the pages that are shown; none before the first build

    def rebuild(self) -> None:
        """Follow the content: build the pages that changed, or all when what is around them did."""
        root = self.reader.root
        with engine.alone(root):
            told, stopped = self._restaged()
            frame = settings.frame(root, editions.SOURCE)
            if frame and not (stopped and self.shown):
                told += self._built(root / "build" / editions.SOURCE / settings.NAME, frame)
        for line in told:
            report.show(line)
        if self.shown:
            show(self.site, told)

    def _restaged(self) -> tuple[list[str], bool]:
        """What is wrong, and whether it stops the pages."""
        try:
            problems = restage(self.reader)
        except settings.SettingsError as error:
            return str(error).splitlines(), True
        except OSError as error:
            told = f"{error.filename or 'A file'}: {error.strerror or error}. Mend that, and save again."
            return [told], True
        said = report.problems(problems, "text", explain.rules(), every=False)
        return said.splitlines(), stops(problems)

    def _built(self, config: Path, frame: list[bytes]) -> list[str]:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        some = frame == self.shown
        site = self.site if some else self._next
        with _hearing() as heard, self.kept.used(some):
            try:
                loaded = load_config(str(config), site_dir=str(site))
                loaded.extra["preview"] = True
                loaded.plugins.on_startup(command="serve", dirty=some)
                build(loaded, serve_url="", dirty=some)
            except Exception:  # a generator, its plugins and its theme raise what they like
                self.shown = self.shown and [b""]  # a half-built page is built again, with all others
                return engine.told("\n".join([*heard, traceback.format_exc()])).splitlines()
        self.shown = frame
        if not some:
            self.site, self._next = self._next, self.site
        return []


@contextlib.contextmanager
def _hearing() -> Iterator[list[str]]:
    """The errors that MkDocs reports meanwhile, as it would print them."""
    heard: list[str] = []
    listener = logging.Handler(logging.ERROR)
    listener.emit = lambda record: heard.append(f"ERROR   -  {record.getMessage()}")  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield heard
    finally:
        logger.removeHandler(listener)


def is_taken(port: int) -> bool:
    """Whether another program of this computer listens on a port."""
    with socket.socket() as probe:
        if os.name == "posix":  # as the server asks: a port that was freed a moment ago is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False


def serve(root: Path, port: int) -> int:
    """Serve the preview until Ctrl-C; 0, or 1 when there is nothing yet that could be shown.

    2 when the port is taken, which is said before anything is built.
    """
    if is_taken(port):
        other = port + 1 if port < MOST_PORT else port - 1
        report.say(
            f"manual: Port {port} is in use already. End what uses it, or take another: --port {other}."
        )
        return 2
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.livereload import LiveReloadServer

    logger: Any = logging.getLogger("mkdocs")
    logger.setLevel(logging.ERROR)
    logger.addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory(prefix="manual-") as folder:
        preview = Preview(root, Path(folder))
        preview.rebuild()
        if not preview.shown:
            report.say("Mend these first: there is no earlier good state to show.")
            return 1

        def again() -> None:
            preview.rebuild()
            server.root = str(preview.site)

        server = LiveReloadServer(again, HOST, port, root=str(preview.site), polling_interval=POLL_S)
        for path, deep in watched(root).items():
            server.watch(path, recursive=deep)
        report.say(f"Look at http://{HOST}:{port}/ and edit; Ctrl-C ends.")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    return 0
