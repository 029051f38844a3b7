"""A source by its DOI or PMID, as Crossref and Europe PMC know it together."""

from __future__ import annotations

from typing import NamedTuple

from . import record, services
from .fetching import Client, NoAnswer
from .record import Record, Unreadable


class Services(NamedTuple):
    """Where the two services are."""

    crossref: str = services.CROSSREF
    europe_pmc: str = services.EUROPE_PMC


class Answer(NamedTuple):
    """A record, the address that told of it, and what could not be found out."""

    record: Record
    seen_at: str
    missing: str = ""


def find(name: str, client: Client, at: Services) -> Answer:
    """Ask for a DOI or PMID.

    A PMID is asked of Europe PMC. A DOI is asked of Crossref, and of Europe PMC for its PMID and PMCID;
    one of the two is enough.
    """
    doi, pmid = record.doi(name), record.pmid(name)
    if not doi and not pmid:
        raise NoAnswer(f"'{name[:80]}' is neither a DOI nor a PMID.", "Write 10.1000/182, or 33522956.")
    try:
        return _by_doi(doi, client, at) if doi else _by_pmid(pmid, client, at)
    except Unreadable as error:
        raise NoAnswer(error.message, services.ODD) from None


def _by_pmid(pmid: str, client: Client, at: Services) -> Answer:
    address = services.europe_pmc_address(at.europe_pmc, pmid=pmid)
    found = services.from_europe_pmc(client.json(address), pmid=pmid)
    if found is None:
        raise NoAnswer(f"Europe PMC does not know the PMID {pmid}.", "Look at it again.")
    return Answer(found, address)


def _by_doi(doi: str, client: Client, at: Services) -> Answer:
    address = services.crossref_address(at.crossref, doi)
    try:
        found = services.from_crossref(client.json(address), doi)
    except (NoAnswer, Unreadable) as error:
        other = _second(doi, client, at)
        if isinstance(other, Record):
            return Answer(other, services.europe_pmc_address(at.europe_pmc, doi=doi), error.message)
        raise
    more = _second(doi, client, at)
    if isinstance(more, str):
        return Answer(found, address, f"PMID and PMCID are not known: {more}")
    if more is None:
        return Answer(found, address, "Europe PMC does not know this DOI, so PMID and PMCID are not known.")
    return Answer(found.filled(more), address)


def _second(doi: str, client: Client, at: Services) -> Record | str | None:
    """What Europe PMC knows of a DOI, or why it does not answer."""
    try:
        text = client.json(services.europe_pmc_address(at.europe_pmc, doi=doi))
        return services.from_europe_pmc(text, doi=doi)
    except (NoAnswer, Unreadable) as error:
        return error.message
