"""What Crossref and Europe PMC are asked for, and how their answers read."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from . import csl, record
from .record import Person, Record, Unreadable

CROSSREF = "https://api.crossref.org"
EUROPE_PMC = "https://www.ebi.ac.uk/europepmc/webservices/rest"
ODD = "Try again later, or export the source from the publisher's page as RIS and add that file."


def crossref_address(base: str, doi: str) -> str:
    """Where Crossref tells of a DOI."""
    return f"{base}/works/{quote(doi, safe='')}"


def europe_pmc_address(base: str, doi: str = "", pmid: str = "") -> str:
    """Where Europe PMC tells of a DOI, or of a PMID."""
    query = f'DOI:"{doi}"' if doi else f"EXT_ID:{pmid} AND SRC:MED"
    return f"{base}/search?query={quote(query, safe='')}&format=json&resultType=core&pageSize=5"


def from_crossref(text: str, doi: str) -> Record:
    """Crossref's answer as a record; it has to be about the DOI that was asked for."""
    answer = csl.parsed(text)
    message = answer.get("message") if isinstance(answer, dict) else None
    if not isinstance(message, dict) or record.doi(message.get("DOI")).lower() != doi.lower():
        raise Unreadable(1, "Crossref's answer is not about this DOI.", ODD)
    kind = csl.KINDS.get(str(message.get("type")), "article")
    more = {"URL": ""} if kind == "article" else {}
    title, after = (_first(message.get(name)) for name in ("title", "subtitle"))
    if title and after and after.lower() not in title.lower():
        more["title"] = f"{title}: {after}"
    return csl.record_of({**message, **more})


def from_europe_pmc(text: str, doi: str = "", pmid: str = "") -> Record | None:
    """Europe PMC's answer as a record; None when it knows nothing of the source."""
    answer = csl.parsed(text)
    held = answer.get("resultList") if isinstance(answer, dict) else None
    results = held.get("result") if isinstance(held, dict) else None
    if not isinstance(results, list):
        raise Unreadable(1, "Europe PMC's answer holds no list of results.", ODD)
    for each in results:
        same_doi = doi and isinstance(each, dict) and record.doi(each.get("doi")).lower() == doi.lower()
        same_pmid = pmid and isinstance(each, dict) and record.pmid(each.get("pmid")) == pmid
        if same_doi or same_pmid:
            return _record(each)
    return None


def _record(result: dict[str, Any]) -> Record:
    info = _inner(result, "journalInfo")
    held = _inner(info, "journal")
    values = {
        "title": result.get("title"),
        "container": held.get("title") or held.get("medlineAbbreviation"),
        "year": result.get("pubYear"),
        "volume": info.get("volume"),
        "number": info.get("issue"),
        "doi": result.get("doi"),
        "pmid": result.get("pmid"),
        "pmcid": result.get("pmcid"),
    }
    kinds = _inner(result, "pubTypeList").get("pubType")
    gone = (
        "retracted publication" in [str(kind).lower() for kind in kinds] if isinstance(kinds, list) else False
    )
    pages = record.pages(result.get("pageInfo"))
    return record.made(1, values, people=_people(result), pages=pages, retracted=gone)


def _first(value: object) -> str:
    return record.clean(value[0] if isinstance(value, list) and value else value)


def _inner(held: dict[str, Any], name: str) -> dict[str, Any]:
    value = held.get(name)
    return value if isinstance(value, dict) else {}


def _people(result: dict[str, Any]) -> tuple[Person, ...]:
    authors = _inner(result, "authorList").get("author")
    found = []
    for each in authors if isinstance(authors, list) else []:
        if isinstance(each, dict):
            family, group = record.clean(each.get("lastName")), record.clean(each.get("collectiveName"))
            given = record.clean(each.get("firstName")) or record.clean(each.get("initials"))
            found += [Person(family, given)] if family else [Person(group)] if group else []
    return tuple(found)
