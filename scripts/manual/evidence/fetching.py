"""Asking a service on the network, with limits on time, size and where an answer comes from."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

MOST_BYTES = 4 * 1024 * 1024
MOST_REDIRECTS = 3
CONNECT_S, READ_S, WHOLE_S = 5.0, 15.0, 60.0
AGAIN = (429, 500, 502, 503, 504)
TRIES, LONGEST_WAIT_S = 3, 20
PROGRAM = "evidence-manual"
LATER = "Try again later, or export the source as RIS and add that file."


class NoAnswer(Exception):
    """Why a service gave no answer that can be used: a sentence, and what to do next."""

    def __init__(self, message: str, remedy: str = LATER) -> None:
        self.message, self.remedy = message, remedy
        super().__init__(f"{message} {remedy}")


class Client:
    """Asks for JSON; ``now`` is a clock that only runs forward, ``scheme`` is https but in tests."""

    def __init__(
        self,
        now: Callable[[], float],
        mailto: str = "",
        scheme: str = "https",
        read_s: float = READ_S,
        whole_s: float = WHOLE_S,
        backoff: float = 0.5,
    ) -> None:
        self.now, self.scheme, self.read_s, self.whole_s = now, scheme, read_s, whole_s
        retry = Retry(
            total=TRIES,
            read=1,  # a host that is silent twice stays so
            redirect=False,
            status_forcelist=AGAIN,
            allowed_methods=("GET",),
            backoff_factor=backoff,
            backoff_max=LONGEST_WAIT_S,
            retry_after_max=LONGEST_WAIT_S,
            raise_on_status=False,
        )
        self.session = requests.Session()
        self.session.mount(f"{scheme}://", HTTPAdapter(max_retries=retry))
        self.session.auth = _nothing  # no password of this computer leaves it
        contact = f" (mailto:{mailto})" if mailto else ""
        self.session.headers.update(
            {
                "User-Agent": f"{PROGRAM}/{version(PROGRAM)}{contact}",
                "Accept": "application/json",
                "Accept-Encoding": "identity",
            }
        )

    def json(self, address: str) -> str:
        """The answer as text; ``NoAnswer`` says why there is none."""
        host = urlsplit(address).netloc
        end = self.now() + self.whole_s
        for _ in range(MOST_REDIRECTS + 1):
            if urlsplit(address).scheme != self.scheme or urlsplit(address).netloc != host:
                raise NoAnswer(f"{host} sends on to another place, {address[:80]}.")
            try:
                with self.session.get(
                    address, timeout=(CONNECT_S, self.read_s), stream=True, allow_redirects=False
                ) as response:
                    if not response.is_redirect:
                        return self._read(response, host, end)
                    address = urljoin(address, response.headers["Location"])
            except (requests.RequestException, urllib3.exceptions.HTTPError, UnicodeError) as error:
                raise NoAnswer(f"{host} {_reason(error)}.") from None
        raise NoAnswer(f"{host} sends on again and again.")

    def _read(self, response: requests.Response, host: str, end: float) -> str:
        if response.status_code == 404:
            raise NoAnswer(f"{host} does not know this source.", "Look at the DOI or PMID again.")
        if response.status_code != 200:
            raise NoAnswer(f"{host} answers with the error {response.status_code}.")
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/json" and not kind.endswith("+json"):
            raise NoAnswer(f"{host} answers with '{kind[:40] or 'nothing named'}', not with JSON.")
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise NoAnswer(f"{host} answers in a form that was not asked for.")
        raw = bytearray()
        while part := response.raw.read1(65536):
            raw += part
            if len(raw) > MOST_BYTES:
                raise NoAnswer(f"{host} answers with more than {MOST_BYTES // 1024 // 1024} MB.")
            if self.now() > end:
                raise NoAnswer(f"{host} takes longer than {self.whole_s:g} seconds.")
        length = response.headers.get("Content-Length", "")
        if length.isdigit() and len(raw) < int(length):
            raise NoAnswer(f"{host} broke off in the middle of its answer.")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            raise NoAnswer(f"{host} answers with what is no text.") from None


def _nothing(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _reason(error: Exception) -> str:
    """What went wrong on the way, in words."""
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        return "does not answer in time"
    if isinstance(error, requests.exceptions.SSLError):
        return "cannot prove that it is the right host"
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return "broke off in the middle of its answer"
    return "cannot be reached"
