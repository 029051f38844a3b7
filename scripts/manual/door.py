"""Run a command of the manual in its environment."""

# Python 3.6 must be able to read this file, as `environment` explains.

import contextlib
import signal
import subprocess
from pathlib import Path
from typing import Sequence

from manual.environment import BUILD, SetupError, child_environment, ensure, say

ROOT = Path(__file__).resolve().parents[2]


def open_for(command: Sequence[str], arguments: Sequence[str], lock: str = BUILD) -> int:
    """Run a Python module of the environment in the project's folder; its exit code, or 2 without set-up."""
    try:
        python = ensure(ROOT, lock)
    except SetupError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        say("Stopped. Run the same command again, and it completes the set-up.")
        return 130
    try:
        return run([str(python), "-m", *command, *arguments], ROOT)
    except KeyboardInterrupt:  # the command has said so itself
        return 130


def run(command: Sequence[str], root: Path) -> int:
    """Run a command in the open and wait for it. Ctrl-C reaches it as well: it may end in its own way."""
    child = subprocess.Popen(command, cwd=str(root), env=child_environment())
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    try:
        code = child.wait()
        return code if code >= 0 else 128 - code
    except KeyboardInterrupt:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(timeout=5)
        raise
    finally:
        child.kill()
