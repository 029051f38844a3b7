"""Files of PubMed."""

from __future__ import annotations

from handed_over import NBIB
from manual.evidence import nbib


def test_a_retracted_publication_is_seen() -> None:
    (record,) = nbib.read(
        NBIB.replace("PT  - Journal Article", "PT  - Journal Article\nPT  - Retracted Publication")
    )
    assert record.retracted


def test_a_group_stands_after_the_persons() -> None:
    (record,) = nbib.read(NBIB.replace("PT  -", "CN  - The Walking Group\nPT  -"))
    assert record.fields()["author"] == "Sørensen, AM and van Beek, JP and {The Walking Group}"


def test_short_names_do_where_there_are_no_long_ones() -> None:
    (record,) = nbib.read("PMID- 1\nTI  - Of backs\nAU  - van Beek JP\n")
    assert record.fields()["author"] == "van Beek, JP"


def test_a_publishers_own_number_is_no_doi() -> None:
    (record,) = nbib.read("PMID- 1\nTI  - Of backs\nLID - e12 [pii]\nAID - 10.1000/182 [doi]\n")
    assert record.doi == "10.1000/182"
