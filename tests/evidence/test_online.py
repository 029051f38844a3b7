"""A source by its DOI or PMID."""

from __future__ import annotations

import time

import pytest

from handed_over import CROSSREF, DOI, ENTRY, EUROPE_PMC
from manual.evidence import online
from manual.evidence.fetching import Client, NoAnswer
from misbehaving import Answering, saying, served


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def ask(name: str, *answers: Answering) -> online.Answer:
    client = Client(time.monotonic, scheme="http", backoff=0.01)
    with client.session, served(*answers) as service:
        return online.find(name, client, online.Services(service.address, service.address))


def test_a_doi_is_asked_of_both_services() -> None:
    found = ask(f"https://doi.org/{DOI}", saying(CROSSREF), saying(EUROPE_PMC))
    assert found.record.fields() == {**ENTRY, "doi": DOI.upper()}
    assert "/works/10.9999" in found.seen_at


def test_a_pmid_is_asked_of_europe_pmc() -> None:
    assert ask("99999901", saying(EUROPE_PMC)).record.fields() == ENTRY


@pytest.mark.parametrize("second", [saying("", 404), saying("{}"), saying('{"resultList": {"result": []}}')])
def test_a_doi_without_a_pmid_is_still_a_source(second: Answering) -> None:
    found = ask(DOI, saying(CROSSREF), second)
    assert (found.record.pmid, "/works/10.9999" in found.seen_at) == ("", True)
    assert "PMID and PMCID are not known" in found.missing


def test_a_doi_that_crossref_does_not_know_may_be_known_to_europe_pmc() -> None:
    found = ask(DOI, saying("", 404), saying(EUROPE_PMC))
    assert (found.record.fields(), "/search?query=DOI" in found.seen_at) == (ENTRY, True)
    assert found.missing.endswith(" does not know this source.")


@pytest.mark.parametrize(
    ("name", "answer", "message"),
    [
        ("abc", "", "'abc' is neither a DOI nor a PMID."),
        (DOI, "not JSON", "This is no JSON from column 1 on."),
        (DOI, EUROPE_PMC.replace(DOI, "10.9999/2"), "Crossref's answer is not about this DOI."),
        ("12", EUROPE_PMC, "Europe PMC does not know the PMID 12."),
    ],
)
def test_an_answer_that_cannot_be_used_is_told_in_one_sentence(name: str, answer: str, message: str) -> None:
    with pytest.raises(NoAnswer) as refusal:
        ask(name, saying(answer))
    assert refusal.value.message == message
