"""The live preview: every edit shows, a mistake shows as the check says it, and neither ends the server."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from conftest import PATIENCE_S, Change, changed, environment, run
from manual import load, preview


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Preview:
    """A running ``manual serve``; ``see`` waits until a page says something."""

    def __init__(self, root: Path, port: int) -> None:
        self.root, self.address = root, f"http://127.0.0.1:{port}/"
        command = [sys.executable, "-m", "manual", "serve", "--root", str(root), "--port", str(port)]
        flags = subprocess.CREATE_NEW_PROCESS_GROUP if sys.platform == "win32" else 0
        self.process = subprocess.Popen(
            command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, creationflags=flags
        )

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def see(self, path: str, fits: Callable[[str], bool]) -> bool:
        limit = time.monotonic() + PATIENCE_S
        while time.monotonic() < limit and self.process.poll() is None:
            if fits(self.page(path)):
                return True
            time.sleep(0.05)
        return False

    def end(self) -> int:
        self.process.send_signal(signal.CTRL_BREAK_EVENT if sys.platform == "win32" else signal.SIGINT)
        return self.process.wait(timeout=PATIENCE_S)


@pytest.fixture
def serving(small: Path) -> Iterator[Preview]:
    running = Preview(small, _free_port())
    try:
        assert running.see("index.html", lambda html: "</html>" in html)
        yield running
    finally:
        running.process.kill()
        running.process.communicate()


@pytest.mark.parametrize(
    ("path", "old", "new", "page"),
    [
        ("content/en/sessions/education-1.yaml", "title: ", "title: Zebra ", "sessions/education-1.html"),
        ("docs/en/objectives.md", "\n---\n", "\n---\n\nZebra.\n", "objectives.html"),
        ("references.bib", "title = {", "title = {Zebra ", "evidence/references.html"),
    ],
)
def test_an_edit_shows_in_the_page(serving: Preview, path: str, old: str, new: str, page: str) -> None:
    assert "Zebra" not in serving.page(page)
    changed(serving.root, {path: (old, new)})
    assert serving.see(page, lambda html: "Zebra" in html)


def test_a_mistake_shows_as_the_check_says_it_and_goes_when_it_is_mended(serving: Preview) -> None:
    session = serving.root / "content/en/sessions/education-1.yaml"
    right = session.read_bytes()
    changed(serving.root, {"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")})
    said = run("check", "--root", serving.root).stdout.splitlines()
    assert said
    assert serving.see(preview.BANNER, lambda text: all(line in text for line in said))
    assert "</html>" in serving.page("sessions/education-1.html")
    session.write_bytes(right)
    assert serving.see(preview.BANNER, lambda text: "const PROBLEMS = []" in text)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process alone there")
def test_ctrl_c_ends_the_preview_without_a_word_of_alarm(serving: Preview) -> None:
    assert serving.end() == 0


@pytest.mark.browser
def test_the_browser_shows_the_mistake_on_top_of_the_page(serving: Preview, browser: object) -> None:
    changed(serving.root, {"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")})
    assert serving.see(preview.BANNER, lambda text: "timing-session" in text)
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(serving.address + "index.html")
    assert "[timing-session]" in page.inner_text(".problems")
    page.close()


def test_a_manual_that_never_was_right_is_not_served(small: Path) -> None:
    changed(small, {"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")})
    done = run("serve", "--root", small, "--port", str(_free_port()))
    assert done.returncode == 1
    assert "[timing-session]" in done.stdout


def test_a_port_that_is_taken_is_said_in_a_sentence_before_anything_is_built(small: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("serve", "--root", small, "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"manual: Port {port} is in use already. End what uses it, or take another: --port {port + 1}.\n"
    )
    assert not (small / "build").exists()


def test_after_one_edit_only_that_page_is_written_again(small: Path) -> None:
    reader = load.Reader(small)
    assert preview.restage(reader) == []
    docs = small / "build/en/docs"
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*.md")}
    changed(small, {"docs/en/objectives.md": ("\n---\n", "\n---\n\nZebra.\n")})
    assert preview.restage(reader) == []
    after = {path: path.stat().st_mtime_ns for path in docs.rglob("*.md")}
    assert [path.name for path in before if after[path] != before[path]] == ["objectives.md"]


def test_an_edited_schema_is_read_anew(small: Path) -> None:
    reader = load.Reader(small)
    assert preview.restage(reader) == []
    changed(
        small,
        {
            "schemas/session.schema.json": (
                '"minimum": 1,\n      "description": "Place',
                '"minimum": 2,\n      "description": "Place',
            )
        },
    )
    assert [problem.code for problem in preview.restage(reader)] == ["schema-value"]


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What MkDocs builds from here on: each time some pages, or all."""
    from mkdocs.commands import build

    seen: list[str] = []
    real = build.build

    def counted(config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = False) -> None:
        seen.append("some" if dirty else "all")
        real(config, serve_url=serve_url, dirty=dirty)

    monkeypatch.setattr(build, "build", counted)
    return seen


@pytest.mark.parametrize(
    ("files", "pages"),
    [
        ({"docs/en/objectives.md": ("\n---\n", "\n---\n\nZebra.\n")}, ["some"]),
        ({"content/en/programme.yaml": ("title: ", "title: Zebra ")}, ["all"]),
        ({"docs/overrides/main.html": ('class="notice"', 'class="notice zebra"')}, ["all"]),
        ({"content/en/sessions/education-1.yaml": ("minutes: 10", "minutes: 12")}, []),
        ({"mkdocs.yml": "a: [\n"}, []),
    ],
    ids=["one page", "the title on every page", "the theme", "a mistake", "a broken setting"],
)
def test_an_edit_is_built_once_and_no_more_than_it_touches(
    small: Path, tmp_path: Path, built: list[str], files: dict[str, Change], pages: list[str]
) -> None:
    shown = preview.Preview(small, tmp_path / "shown")
    shown.rebuild()
    assert built == ["all"]
    changed(small, files)
    shown.rebuild()
    assert built[1:] == pages
    assert ("zebra" in (shown.site / "index.html").read_text(encoding="utf-8").lower()) == (pages == ["all"])


LONG = f"start: Sit on the chair{', then look at the wall and at the door' * 3}."


def test_judgement_on_prose_is_said_and_the_page_is_built_all_the_same(small: Path, tmp_path: Path) -> None:
    shown = preview.Preview(small, tmp_path / "shown")
    shown.rebuild()
    changed(small, {"content/en/exercises/leg-muscles.yaml": ("start: Sit on the chair.", LONG)})
    shown.rebuild()
    assert "[sentence-length]" in (shown.site / preview.BANNER).read_text(encoding="utf-8")
    page = shown.site / "exercises/leg-muscles.html"
    assert "then look at the wall" in page.read_text(encoding="utf-8")


def test_a_first_preview_is_served_though_prose_is_judged(small: Path, tmp_path: Path) -> None:
    changed(small, {"content/en/exercises/leg-muscles.yaml": ("start: Sit on the chair.", LONG)})
    shown = preview.Preview(small, tmp_path / "shown")
    shown.rebuild()
    assert "[sentence-length]" in (shown.site / preview.BANNER).read_text(encoding="utf-8")


BROKEN: dict[str, tuple[Change, str]] = {
    "mkdocs.yml": ("a: [\n", "mkdocs.yml:2:1: This is not YAML"),
    "docs/overrides/main.html": (
        ("config.extra.notice", "config.extra.notice.a.b"),
        "docs/overrides/main.html:11: This template is broken",
    ),
    "docs/assets/print.css": (None, "there is no file docs/assets/print.css"),
}


@pytest.mark.parametrize("path", BROKEN)
def test_a_broken_frame_is_said_while_the_last_pages_stay_and_goes_when_it_is_mended(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    change, said = BROKEN[path]
    shown = preview.Preview(small, tmp_path / "shown")
    shown.rebuild()
    right, page = (small / path).read_bytes(), (shown.site / "index.html").read_bytes()
    changed(small, {path: change})
    shown.rebuild()
    out, err = capsys.readouterr()
    assert said in out
    assert "Traceback" not in out + err
    assert said in (shown.site / preview.BANNER).read_text(encoding="utf-8")
    assert (shown.site / "index.html").read_bytes() == page
    (small / path).write_bytes(right)
    changed(small, {"docs/en/objectives.md": ("\n---\n", "\n---\n\nZebra.\n")})
    shown.rebuild()
    assert "const PROBLEMS = []" in (shown.site / preview.BANNER).read_text(encoding="utf-8")
    assert "Zebra" in (shown.site / "objectives.html").read_text(encoding="utf-8")


def test_the_server_lives_on_while_a_setting_is_broken_or_away(serving: Preview) -> None:
    right = (serving.root / "mkdocs.yml").read_bytes()
    for broken in ("a: [\n", None):
        changed(serving.root, {"mkdocs.yml": broken})
        assert serving.see(preview.BANNER, lambda text: "mkdocs.yml" in text)
        assert "</html>" in serving.page("index.html")
        (serving.root / "mkdocs.yml").write_bytes(right)
        assert serving.see(preview.BANNER, lambda text: "const PROBLEMS = []" in text)
    changed(serving.root, {"mkdocs.yml": ("plugins:\n  - search", "plugins:\n  - nonsense")})
    assert serving.see(preview.BANNER, lambda text: "There is no plugin 'nonsense'" in text)
    (serving.root / "mkdocs.yml").write_bytes(right)
    assert serving.see(preview.BANNER, lambda text: "const PROBLEMS = []" in text)


def test_a_build_beside_the_preview_disturbs_neither(serving: Preview) -> None:
    changed(serving.root, {"content/en/programme.yaml": ("title: ", "title: Zebra ")})
    assert run("build", "--root", serving.root).returncode == 0
    assert serving.see("index.html", lambda html: "Zebra" in html)
    assert serving.see("objectives.html", lambda html: "Zebra" in html)
