"""A service that misbehaves gets one sentence; what it sends is limited in time, size and kind."""

from __future__ import annotations

import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from manual.evidence import fetching
from manual.evidence.fetching import Client, NoAnswer
from misbehaving import Answering, Play, saying, served

GOOD = saying('{"a": 1}')


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client(time.monotonic, "editor@example.org", "http", read_s=0.4, whole_s=1.5, backoff=0.01)
    with made.session:
        yield made


def refused(client: Client, *answers: Answering) -> tuple[str, int]:
    """What is said, without the host; and how often the service was asked."""
    with served(*answers) as service:
        started = time.monotonic()
        with pytest.raises(NoAnswer) as refusal:
            client.json(f"{service.address}/works/a")
        assert time.monotonic() - started < 10
        return refusal.value.message.replace(service.address.removeprefix("http://"), "HOST"), len(
            service.asked
        )


def test_a_good_answer_is_asked_for_once_politely_and_without_a_password(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with served(GOOD) as service:
        assert client.json(f"{service.address}/works/a") == '{"a": 1}'
    ((path, headers),) = service.asked
    assert path == "/works/a"
    assert (
        headers["User-Agent"] == f"evidence-manual/{version('evidence-manual')} (mailto:editor@example.org)"
    )
    assert (headers["Accept"], headers["Accept-Encoding"]) == ("application/json", "identity")
    assert not {"Authorization", "Cookie"} & headers.keys()


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_service_that_is_busy_is_asked_again(client: Client, status: int) -> None:
    with served(saying("{}", status), saying("{}", status), GOOD) as service:
        assert client.json(f"{service.address}/works/a") == '{"a": 1}'
    assert len(service.asked) == 3


def test_a_service_says_how_long_to_wait(client: Client) -> None:
    with served(saying("{}", 429, Retry_After="1"), GOOD) as service:
        started = time.monotonic()
        client.json(f"{service.address}/works/a")
    assert time.monotonic() - started >= 1


def test_a_service_cannot_ask_for_a_wait_of_hours(client: Client) -> None:
    (adapter,) = (client.session.adapters["http://"],)
    assert adapter.max_retries.retry_after_max == fetching.LONGEST_WAIT_S


def test_a_service_that_stays_busy_is_given_up(client: Client) -> None:
    assert refused(client, saying("{}", 500)) == ("HOST answers with the error 500.", 4)


def test_an_error_that_will_stay_is_not_asked_again(client: Client) -> None:
    assert refused(client, saying("{}", 403)) == ("HOST answers with the error 403.", 1)
    assert refused(client, saying("{}", 404)) == ("HOST does not know this source.", 1)


def silent(play: Play) -> None:
    play.server.leaving.wait(5)


def dripping(play: Play) -> None:
    play.send_response(200)
    play.send_header("Content-Type", "application/json")
    play.end_headers()
    while not play.server.leaving.wait(0.1):
        play.wfile.write(b" ")


def endless(play: Play) -> None:
    play.send_response(200)
    play.send_header("Content-Type", "application/json")
    play.end_headers()
    while not play.server.leaving.is_set():
        play.wfile.write(b" " * 65536)


def in_pieces(play: Play, end: bytes = b"0\r\n\r\n") -> None:
    play.send_response(200)
    play.send_header("Content-Type", "application/json;charset=utf-8")
    play.send_header("Transfer-Encoding", "chunked")
    play.end_headers()
    for piece in (b'{"a": ', b"1}"):
        play.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
    play.wfile.write(end)


def in_too_few_pieces(play: Play) -> None:
    in_pieces(play, b"ff\r\nabc")


def test_an_answer_in_pieces_is_read_whole(client: Client) -> None:
    with served(in_pieces) as service:
        assert client.json(f"{service.address}/works/a") == '{"a": 1}'


def hanging_up(play: Play) -> None:
    play.connection.close()


MISBEHAVING: dict[str, tuple[Answering, str]] = {
    "is silent": (silent, "HOST does not answer in time."),
    "drips": (dripping, "HOST takes longer than 1.5 seconds."),
    "never ends": (endless, "HOST answers with more than 4 MB."),
    "hangs up": (hanging_up, "HOST cannot be reached."),
    "breaks off in a piece": (in_too_few_pieces, "HOST broke off in the middle of its answer."),
    "breaks off": (lambda play: play.give(b'{"a"', length=90), "HOST broke off in the middle of its answer."),
    "sends a page": (
        saying("<p>", Content_Type="text/html; charset=utf-8"),
        "HOST answers with 'text/html', not with JSON.",
    ),
    "sends bytes": (lambda play: play.give(b"\xff\xfe"), "HOST answers with what is no text."),
    "packs its answer": (
        saying("{}", Content_Encoding="gzip"),
        "HOST answers in a form that was not asked for.",
    ),
    "sends on for ever": (saying("", 302, Location="/works/a"), "HOST sends on again and again."),
}


@pytest.mark.parametrize("how", MISBEHAVING)
def test_what_misbehaves_gets_one_sentence(client: Client, how: str) -> None:
    answering, message = MISBEHAVING[how]
    assert refused(client, answering)[0] == message


@pytest.mark.parametrize(
    "place",
    [
        "https://127.0.0.1/a",
        "file:///etc/passwd",
        "http://localhost/a",
        "http://169.254.169.254/a",
        "//10.0.0.1/a",
    ],
)
def test_no_redirect_leads_to_another_scheme_or_host(client: Client, place: str) -> None:
    message, asked = refused(client, saying("", 302, Location=place))
    assert message.startswith("HOST sends on to another place, ")
    assert asked == 1


def test_a_redirect_on_the_same_host_is_followed(client: Client) -> None:
    with served(saying("", 301, Location="/works/b"), GOOD) as service:
        assert client.json(f"{service.address}/works/a") == '{"a": 1}'
    assert [path for path, _ in service.asked] == ["/works/a", "/works/b"]


def test_a_host_that_is_not_there_is_told_in_one_sentence(client: Client) -> None:
    with served(GOOD) as service:
        address = service.address
    with pytest.raises(NoAnswer, match=r"cannot be reached\. Try again later"):
        client.json(address)


def test_a_client_of_the_command_speaks_tls_alone() -> None:
    with pytest.raises(NoAnswer, match="sends on to another place"):
        Client(time.monotonic).json("http://127.0.0.1/works/a")
