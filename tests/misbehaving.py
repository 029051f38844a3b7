"""A service on this computer that plays recorded answers, and misbehaves when it is told to."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answering = Callable[["Play"], None]


class Play(BaseHTTPRequestHandler):
    """One request; the server holds how each is answered, in turn, the last one for ever."""

    protocol_version = "HTTP/1.1"
    server: Service

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        turn = min(len(self.server.asked), len(self.server.answers)) - 1
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.server.answers[turn](self)
        self.close_connection = True

    def give(self, body: bytes, status: int = 200, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        named = {"Content_Type": "application/json", **headers}
        for name, value in named.items():
            self.send_header(name.replace("_", "-"), value)
        if length != -1:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Service(ThreadingHTTPServer):
    """What was asked (path and headers), and how it is answered."""

    daemon_threads = True

    def __init__(self, answers: list[Answering]) -> None:
        super().__init__(("127.0.0.1", 0), Play)
        self.answers, self.asked = answers, list[tuple[str, dict[str, str]]]()
        self.leaving = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_: Any) -> None:
        """A client that has gone is no error of the service."""


@contextlib.contextmanager
def served(*answers: Answering) -> Iterator[Service]:
    """A service that gives these answers in turn."""
    with Service(list(answers)) as service:
        thread = threading.Thread(target=service.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield service
        finally:
            service.leaving.set()
            service.shutdown()
            thread.join()


def saying(text: str, status: int = 200, **headers: str) -> Answering:
    """An answer with this text."""
    return lambda play: play.give(text.encode(), status, **headers)
