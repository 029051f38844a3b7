"""What Crossref and Europe PMC answer becomes a record."""

from __future__ import annotations

import pytest

from handed_over import CROSSREF, DOI, ENTRY, EUROPE_PMC
from manual.evidence import services
from manual.evidence.record import Unreadable


def test_signs_of_a_doi_are_written_for_an_address() -> None:
    assert (
        services.crossref_address("https://a", "10.1000/a?b#c/d") == "https://a/works/10.1000%2Fa%3Fb%23c%2Fd"
    )
    assert services.europe_pmc_address("https://a", pmid="12") == (
        "https://a/search?query=EXT_ID%3A12%20AND%20SRC%3AMED&format=json&resultType=core&pageSize=5"
    )


def test_both_services_tell_the_same_of_one_study() -> None:
    crossref = services.from_crossref(CROSSREF, DOI).fields()
    europe_pmc = services.from_europe_pmc(EUROPE_PMC, doi=DOI)
    assert europe_pmc is not None
    assert europe_pmc.fields() == ENTRY
    assert crossref == {name: ENTRY[name] for name in ENTRY if name[:2] != "pm"} | {"doi": DOI.upper()}


def test_an_answer_about_another_source_is_refused_or_passed_over() -> None:
    with pytest.raises(Unreadable):
        services.from_crossref(CROSSREF, "10.1000/1")
    assert services.from_europe_pmc(EUROPE_PMC, doi="10.1000/1") is None
    assert services.from_europe_pmc(EUROPE_PMC, pmid="9") is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "1", "null", '{"message": []}', '{"message": {}}', '{"resultList": {}}']
)
def test_an_answer_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        services.from_crossref(text, DOI)
    with pytest.raises(Unreadable):
        services.from_europe_pmc(text, doi=DOI)


def test_a_retraction_is_seen_in_both() -> None:
    gone = EUROPE_PMC.replace('"Journal Article"', '"Retracted Publication"')
    found = services.from_europe_pmc(gone, doi=DOI)
    assert found is not None
    assert found.retracted
    noticed = CROSSREF.replace('"volume"', '"updated-by": [{"type": "retraction"}], "volume"')
    assert services.from_crossref(noticed, DOI).retracted
