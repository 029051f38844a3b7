"""The set-up: made once, renewed when it must be, and refused in one sentence."""

from __future__ import annotations

import ast
import json
import os
import runpy
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from manual import door, environment
from manual.environment import BUILD, TEST, SetupError, ensure

PROJECT = Path(__file__).resolve().parents[1]

# A build backend that needs no package, so that the set-up of a project with it needs no network.
BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(folder + "/tiny-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tiny.py", "")
        wheel.writestr("tiny-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n")
        wheel.writestr("tiny-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr("tiny-1.dist-info/RECORD", "")
    return "tiny-1-py3-none-any.whl"
"""
PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that needs no packages."""
    (tmp_path / BUILD).write_text("# no packages\n")
    (tmp_path / TEST).write_text("# no packages for the tests\n")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "backend.py").write_text(BACKEND)
    return tmp_path


class Commands(list[str]):
    """Stands in for running a command: notes in a word what it was for, and makes the Python of the venv."""

    stop_at: str = ""

    def __call__(self, command: list[str], root: Path) -> None:
        words = {"venv": "create", "--requirement": Path(command[-1]).name, "--editable": "project"}
        purpose = next(purpose for word, purpose in words.items() if word in command)
        if purpose == self.stop_at:
            raise KeyboardInterrupt
        self.append(purpose)
        if purpose == "create":
            environment.venv_python(root).parent.mkdir(parents=True)
            environment.venv_python(root).touch()


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    commands = Commands()
    monkeypatch.setattr(environment, "quietly", commands)
    return commands


@pytest.fixture
def again(commands: Commands) -> Callable[[], list[str]]:
    """What was run since the last time this was asked."""

    def since() -> list[str]:
        ran = list(commands)
        commands.clear()
        return ran

    return since


def test_a_set_up_makes_an_environment_whose_python_has_the_project(root: Path) -> None:
    """The real commands, without network: venv, pip with hashes, the link to the project."""
    python = ensure(root)
    subprocess.run([python, "-c", "import tiny"], check=True)
    assert python == environment.venv_python(root)
    assert json.loads((root / ".venv" / "manual-setup.json").read_text())["locks"].keys() == {BUILD}


def test_a_set_up_says_that_it_takes_half_a_minute(
    root: Path, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    ensure(root)
    assert capsys.readouterr() == ("", "Setting up (once, about half a minute) …\nSet up.\n")


def test_a_second_set_up_runs_nothing_writes_nothing_and_says_nothing(
    root: Path,
    again: Callable[[], list[str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ensure(root)
    assert again() == ["create", BUILD, "project"]
    capsys.readouterr()
    monkeypatch.setattr(environment, "alone", None)
    monkeypatch.setattr(environment, "write_stamp", None)
    assert ensure(root) == environment.venv_python(root)
    assert again() == []
    assert capsys.readouterr() == ("", "")


def test_a_matching_set_up_is_recognised_within_50_milliseconds(root: Path, commands: Commands) -> None:
    for name in (BUILD, TEST):
        (root / name).write_text((PROJECT / name).read_text())
    ensure(root, TEST)
    started = time.perf_counter()
    ensure(root, TEST)
    assert time.perf_counter() - started < 0.05


@pytest.mark.parametrize("step", ["create", BUILD, "project"])
def test_an_interrupted_set_up_is_made_anew(
    step: str, root: Path, commands: Commands, again: Callable[[], list[str]]
) -> None:
    commands.stop_at = step
    with pytest.raises(KeyboardInterrupt):
        ensure(root)
    again()
    commands.stop_at = ""
    ensure(root)
    assert again() == ["create", BUILD, "project"]


def test_ctrl_c_during_the_set_up_ends_with_130_and_one_line(
    root: Path, commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands.stop_at = BUILD
    monkeypatch.setattr(door, "ROOT", root)
    assert door.open_for(["manual", "check"], []) == 130
    assert capsys.readouterr().err.splitlines()[1:] == [
        "Stopped. Run the same command again, and it completes the set-up."
    ]


def test_an_interrupted_addition_of_the_test_packages_is_made_anew(
    root: Path, commands: Commands, again: Callable[[], list[str]]
) -> None:
    ensure(root)
    commands.stop_at = TEST
    with pytest.raises(KeyboardInterrupt):
        ensure(root, TEST)
    again()
    ensure(root)
    assert again() == ["create", BUILD, "project"]


def test_a_changed_lock_makes_a_clean_environment(root: Path, again: Callable[[], list[str]]) -> None:
    ensure(root)
    again()
    left_over = root / ".venv" / "left-over"
    left_over.touch()
    (root / BUILD).write_text("# another\n")
    ensure(root)
    assert again() == ["create", BUILD, "project"]
    assert not left_over.exists()


def test_a_changed_project_file_links_the_project_again_and_fetches_nothing(
    root: Path, again: Callable[[], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    ensure(root)
    again(), capsys.readouterr()
    (root / "pyproject.toml").write_text(PYPROJECT + "# changed\n")
    ensure(root)
    assert again() == ["project"]
    assert capsys.readouterr().err == "Setting up (a moment) …\nSet up.\n"


def test_the_tests_add_their_packages_to_the_environment_of_the_build(
    root: Path, again: Callable[[], list[str]]
) -> None:
    ensure(root)
    again()
    ensure(root, TEST)
    assert again() == [TEST]


def test_the_build_uses_the_environment_of_the_tests(root: Path, again: Callable[[], list[str]]) -> None:
    ensure(root, TEST)
    assert again() == ["create", TEST, "project"]
    (root / TEST).write_text("# another\n")
    ensure(root)
    assert again() == []
    ensure(root, TEST)
    assert again() == ["create", TEST, "project"]


def test_another_version_of_python_makes_a_clean_environment(
    root: Path, again: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure(root)
    again()
    monkeypatch.setattr(environment, "THIS_PYTHON", (3, 99, 0))
    ensure(root)
    assert again() == ["create", BUILD, "project"]


def test_a_moved_project_makes_a_clean_environment(root: Path, again: Callable[[], list[str]]) -> None:
    """The programs of an environment hold the path of its folder."""
    first = root / "first"
    first.mkdir()
    for name in (BUILD, "pyproject.toml"):
        (root / name).rename(first / name)
    ensure(first)
    again()
    ensure(first.rename(root / "second"))
    assert again() == ["create", BUILD, "project"]


@pytest.mark.parametrize("stamp", ["", "[]", "{}", '{"locks": 1}', "\udcff"])
def test_a_damaged_stamp_makes_a_clean_environment(
    stamp: str, root: Path, again: Callable[[], list[str]]
) -> None:
    ensure(root)
    again()
    environment.stamp_path(root).write_bytes(stamp.encode("utf-8", "surrogateescape"))
    ensure(root)
    assert again() == ["create", BUILD, "project"]


def test_an_environment_whose_python_was_removed_is_made_anew(
    root: Path, again: Callable[[], list[str]]
) -> None:
    ensure(root)
    again()
    environment.venv_python(root).unlink()
    ensure(root)
    assert again() == ["create", BUILD, "project"]


def test_an_old_python_is_refused_in_one_sentence(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "THIS_PYTHON", (3, 6, 15))
    with pytest.raises(SetupError) as refused:
        ensure(root)
    assert str(refused.value) == (
        "This is Python 3.6.15, and 3.11 or newer is needed: start this with a newer one. [setup-python]"
    )


@pytest.mark.parametrize(
    "path",
    ["__init__.py", "environment.py", "door.py", "../build.py", "../check.py", "../serve.py", "../test.py"],
)
def test_an_old_python_can_read_what_runs_before_the_set_up(path: str) -> None:
    """Else it would show a syntax error in place of the sentence."""
    source = (PROJECT / "scripts" / "manual" / path).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__ import annotations" not in source


def test_the_set_up_asks_for_the_python_that_the_package_asks_for() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=" + environment.dotted(environment.NEEDED)


def test_the_test_packages_hold_every_package_of_the_build_in_the_same_version() -> None:
    build, test = (pins(PROJECT / name) for name in (BUILD, TEST))
    assert build - test == set()


def test_the_locks_name_no_address_and_no_path() -> None:
    for name in (BUILD, TEST):
        text = (PROJECT / name).read_text(encoding="utf-8")
        assert "//" not in text
        assert "--index" not in text
        assert "--find-links" not in text


def pins(path: Path) -> set[str]:
    """The lines `name==version` of a lock, without the condition for which Python they are."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line[:1].isalnum()}


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_its_venv_module_is_refused_in_one_sentence(
    module: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda name: None if name == module else object())
    monkeypatch.setattr(environment, "THIS_PYTHON", (3, 11, 2))
    with pytest.raises(SetupError) as refused:
        ensure(root)
    assert str(refused.value) == (
        f"Python 3.11.2 lacks its module '{module}': on Debian or Ubuntu install it with "
        "'apt install python3-venv', elsewhere install a complete Python. [setup-venv]"
    )
    assert not (root / ".venv").exists()


def test_a_folder_that_cannot_be_written_to_is_refused_in_one_sentence(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Simulated, since the superuser may write everywhere."""

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path / ".venv.lock"))

    monkeypatch.setattr(environment, "alone", refuse)
    with pytest.raises(SetupError) as refused:
        ensure(root)
    assert str(refused.value) == (
        f"'{root / '.venv.lock'}' cannot be used (Permission denied): "
        "make sure that the project is complete, that you may write to its folder, that the disk has room, "
        "and that no other program uses '.venv'. [setup-folder]"
    )


def test_a_missing_list_of_packages_is_a_sentence_too(root: Path) -> None:
    (root / BUILD).unlink()
    with pytest.raises(SetupError, match=r"requirements\.txt' cannot be used \(No such file or directory\)"):
        ensure(root)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "[setup-hash]"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "[setup-disk]"),
        ("WARNING: Retrying (Retry(total=0))\nERROR: No matching distribution found", "[setup-network]"),
        ("ERROR: No matching distribution found for a==1", "[setup-package]"),
        ("Segmentation fault", "[setup-failed]"),
    ],
)
def test_a_failed_command_shows_its_last_lines_and_what_to_do(said: str, code: str, tmp_path: Path) -> None:
    lines = "\n".join(f"line {number}" for number in range(20)) + "\n" + said
    with pytest.raises(SetupError) as failed:
        environment.quietly([sys.executable, "-c", f"print({lines!r}); raise SystemExit(1)"], tmp_path)
    *shown, remedy = str(failed.value).splitlines()
    assert shown == ["  " + line for line in lines.splitlines()[-8:]]
    assert remedy.endswith(code)
    assert "{" not in remedy


@pytest.mark.parametrize(
    ("pin", "code"), [("tiny==1", "[setup-failed]"), (f"tiny==1 --hash=sha256:{'0' * 64}", "[setup-hash]")]
)
def test_a_package_without_its_recorded_hash_is_never_installed(pin: str, code: str, root: Path) -> None:
    """The real pip, with a folder of packages in place of the network."""
    runpy.run_path(str(root / "backend.py"))["build_editable"](str(root))
    (root / BUILD).write_text(f"--no-index\n--find-links {root.as_posix()}\n{pin}\n")
    with pytest.raises(SetupError) as failed:
        ensure(root)
    assert str(failed.value).endswith(code)
    assert list((root / ".venv").rglob("tiny*")) == []
    assert environment.read_stamp(root) is None


@pytest.fixture
def other_set_up(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input is closed."""
    hold = (
        "import sys, pathlib, manual.environment as e\n"
        f"with e.alone(pathlib.Path({str(root)!r})):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    env = {**os.environ, "PYTHONPATH": str(PROJECT / "scripts")}
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_a_second_set_up_at_the_same_time_waits_and_then_uses_the_first(
    root: Path,
    other_set_up: subprocess.Popen[str],
    commands: Commands,
    again: Callable[[], list[str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def the_first_ends(_: float) -> None:
        if other_set_up.poll() is None:
            wanted = environment.wanted_stamp(root, BUILD)
            environment.set_up(root, BUILD, wanted)
            again()
            other_set_up.communicate()

    monkeypatch.setattr(time, "sleep", the_first_ends)
    ensure(root)
    assert again() == []
    assert capsys.readouterr().err.splitlines()[0] == (
        f"Another set-up is under way in this folder (process {other_set_up.pid}). Waiting until it has ended …"
    )


def test_a_set_up_that_was_killed_leaves_no_lock_behind(
    root: Path, other_set_up: subprocess.Popen[str], commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    other_set_up.kill()
    other_set_up.wait()
    ensure(root)
    assert "Another set-up" not in capsys.readouterr().err


def test_a_door_gives_back_the_code_of_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "ensure", lambda root, lock: Path(sys.executable))
    monkeypatch.setattr(door, "run", lambda command, root: len(command) + 40)
    assert door.open_for(["manual", "check"], ["--overdue"]) == 45


def test_a_door_without_set_up_shows_the_sentence_and_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "THIS_PYTHON", (3, 10, 0))
    assert door.open_for(["manual", "check"], []) == 2
    assert capsys.readouterr().err.endswith("[setup-python]\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal for one process alone")
@pytest.mark.parametrize(
    ("send", "sent", "code"),
    [
        pytest.param(getattr(os, "killpg", None), signal.SIGINT, 130, id="Ctrl-C at the keyboard"),
        pytest.param(os.kill, signal.SIGTERM, 143, id="a supervisor stops the door alone"),
    ],
)
def test_a_door_that_is_stopped_ends_its_command_quietly(
    send: Callable[[int, int], None], sent: int, code: int, tmp_path: Path
) -> None:
    """Ctrl-C ends with 130, as a shell expects, and no command is left running."""
    (tmp_path / "busy.py").write_text(
        "import os, signal, time\n"
        "signal.signal(signal.SIGINT, lambda *_: os._exit(0))\n"
        "print(os.getpid(), flush=True)\n"
        "time.sleep(60)\n"
    )
    (tmp_path / "start.py").write_text(
        "import pathlib, sys\n"
        "from manual import door\n"
        "door.ROOT = pathlib.Path(__file__).parent\n"
        "door.ensure = lambda root, lock: sys.executable\n"
        "sys.exit(door.open_for(['busy'], []))\n"
    )
    with subprocess.Popen(
        [sys.executable, str(tmp_path / "start.py")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "scripts")},
        start_new_session=True,
    ) as started:
        assert started.stdout is not None
        child = int(started.stdout.readline())
        send(started.pid, sent)
        _, said = started.communicate(timeout=20)
    assert (started.returncode, said) == (code, "")
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
