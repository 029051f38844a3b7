"""What tests try: small manuals, the real manual as each generator builds it, a server, a browser."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import reading
from manual import editions, explain, report

ROOT = Path(__file__).resolve().parents[1]
BASE = ROOT / "tests" / "examples" / "base"
TODAY = "2026-11-23"
# Notes for the tests, which are no part of a manual.
NOTES = ("expected.txt", "missing.txt", "sizes.txt")
# What a site is made from. The rest of the project is tools.
SOURCES = ("content", "docs", "schemas", "references.bib", "mkdocs.yml", "scripts/mkdocs_hooks.py")
FRAME = ("mkdocs.yml", "docs/assets", "docs/overrides", "scripts/mkdocs_hooks.py")
BELOW = "/2026.1/en/"  # where a published edition lies on its host
PATIENCE_S = 60.0
Change = str | bytes | tuple[str, str] | None


def laid_over(root: Path, example: Path) -> None:
    """Lay the files of an example over a manual.

    ``missing.txt`` lists files to take away; ``sizes.txt`` lists files with a size in bytes, up to which
    remarks fill them.
    """
    shutil.copytree(example, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOTES))
    for path in _lines(example / "missing.txt"):
        (root / path).unlink()
    for line in _lines(example / "sizes.txt"):
        path, size = line.split()
        text = (root / path).read_bytes()
        (root / path).write_bytes(text + b"#" * (int(size) - len(text)))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def changed(root: Path, files: Mapping[str, Change]) -> None:
    """Change files of a manual: new text, or (old words, new words), or None to take the file away."""
    for path, change in files.items():
        file = root / path
        if change is None:
            file.unlink()
            continue
        if isinstance(change, tuple):
            text = file.read_text(encoding="utf-8")
            assert change[0] in text
            change = text.replace(*change, 1)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(change if isinstance(change, bytes) else change.encode())


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The base example as a folder of its own, with the real schemas and the real words of the site."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    interface = Path("content", "en", "interface.yaml")
    shutil.copyfile(ROOT / interface, tmp_path / interface)
    return tmp_path


VISIT = """assessments:
  first-visit:
    title: First visit
    week: 0
    minutes: 60
    purpose: To listen.
    steps: {talk: {title: Talk, minutes: 60, text: "Ask, then try [this](item:leg-muscles#level-1)."}}
    refer: {fever: Fever}
    measures: [sit-to-stand]
    claims: [exercise-reduces-pain]
    basis: {sources: {kjaer2018: {locator: p. 4, covers: steps}}}
    review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""


@pytest.fixture
def visited(tree: Path) -> Path:
    """The base example with a meeting with one patient before the classes."""
    changed(tree, {"content/en/programme.yaml": ("topics:\n", f"{VISIT}topics:\n")})
    return tree


@pytest.fixture
def overlaid(tree: Path) -> Callable[[Path], str]:
    """What is said, as text, about the base example with another example laid over it."""

    def check(example: Path) -> str:
        laid_over(tree, example)
        return report.problems(editions.check(tree, TODAY, None).problems, "text", explain.rules())

    return check


@pytest.fixture
def said(tree: Path) -> Callable[..., list[str]]:
    """What is said, line by line, about the base example with some files changed."""

    def check(
        files: Mapping[str, Change], today: str = TODAY, touched: Collection[str] | None = None
    ) -> list[str]:
        changed(tree, files)
        return [str(problem) for problem in editions.check(tree, today, touched).problems]

    return check


@pytest.fixture
def codes(said: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """As ``said``, but only the codes."""
    return lambda *given, **more: [line.rpartition("[")[2][:-1] for line in said(*given, **more)]


# Commands, as a person gives them


def environment() -> dict[str, str]:
    """The environment of a command that finds this package, and no terminal."""
    quiet = {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONUTF8": "1", "COLUMNS": "100", "NO_COLOR": "1"}
    return {**os.environ, **quiet, "NO_MKDOCS_2_WARNING": "1"}


def run(*arguments: str | Path, module: str = "manual", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run one command of the manual, or of another module, to its end."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=environment(), capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def copied(root: Path, names: Collection[str] = SOURCES) -> Path:
    """Copy what the real site is made from, or a part of that."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
        else:
            shutil.copyfile(ROOT / name, root / name)
    return root


@pytest.fixture
def small(tree: Path) -> Path:
    """The base example with all that a generator needs: it is built in a second."""
    return copied(tree, FRAME)


# The real manual, built once for the whole run


def _once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], str]) -> Path:
    """A folder that the first worker to ask for it fills; ``make`` says what went wrong, or nothing."""
    base = folders.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"shared-{name}"
    done = folder.with_suffix(".json")
    try:
        folder.mkdir()
    except FileExistsError:
        limit = time.monotonic() + PATIENCE_S
        while not done.exists() and time.monotonic() < limit:
            time.sleep(0.05)
    else:
        trouble = "It was not finished."
        try:
            trouble = make(folder)
        finally:
            part = done.with_suffix(".part")
            part.write_text(json.dumps(trouble), encoding="utf-8")
            part.replace(done)
    if trouble := json.loads(done.read_text(encoding="utf-8")):
        pytest.fail(f"The real manual was not built: {trouble}", pytrace=False)
    return folder


def _real(folders: pytest.TempPathFactory, engine: str, *options: str) -> Path:
    def make(root: Path) -> str:
        built = run("build", "--root", copied(root), "--engine", engine, *options)
        return f"{built.stdout}{built.stderr}" if built.returncode else ""

    return _once(folders, "".join((engine, *options)), make)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real manual that MkDocs has built: for reading only."""
    return _real(tmp_path_factory, "mkdocs")


@pytest.fixture(scope="session")
def site(real: Path) -> Path:
    """The folder of the real site."""
    return real / "site" / "en"


@pytest.fixture(scope="session")
def site_without_answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site as learners get it."""
    return _real(tmp_path_factory, "mkdocs", "--without-answers") / "site-without-answers" / "en"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, reading.Page]:
    """Every page of the real site."""
    return reading.pages(site)


@pytest.fixture(scope="session")
def zensical_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, reading.Page]:
    """Every page of the real site as Zensical builds it."""
    return reading.pages(_real(tmp_path_factory, "zensical") / "site" / "en")


# A host, and a browser


class _Host(SimpleHTTPRequestHandler):
    """Serve a folder below a path; at any other address, the site's page for those."""

    def __init__(self, *given: Any, below: str, **more: Any) -> None:
        self.below = below
        super().__init__(*given, **more)

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.below) if path.startswith(self.below) else "no/such/page"
        return super().translate_path(f"/{inside}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def hosted(site: Path, below: str = BELOW) -> Iterator[str]:
    """Serve a site on this computer; the address of its first page."""
    handler = functools.partial(_Host, directory=str(site), below=below)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The address of the real site, which lies below a path as a published one does."""
    with hosted(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, which nothing but these tests drives."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        absent = f"There is no Chromium on PATH ({', '.join(names)})."
        pytest.fail(absent, pytrace=False) if os.environ.get("CI") else pytest.skip(absent)
    from playwright.sync_api import sync_playwright

    alone = ("gpu", "background-networking", "component-update", "sync")
    options = ["--no-sandbox", "--no-first-run", *(f"--disable-{part}" for part in alone)]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=options)
        yield chromium
        chromium.close()
