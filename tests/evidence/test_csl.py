"""CSL-JSON of reference managers, and what Crossref has more than that."""

from __future__ import annotations

import json
from typing import Any

import pytest

from manual.evidence import csl


def fields(**item: Any) -> dict[str, str]:
    (record,) = csl.read(json.dumps([{"title": "Of backs", **item}]))
    return record.fields()


def test_a_report_names_its_publisher() -> None:
    found = fields(type="report", publisher="The Ministry", author=[{"literal": "The Group"}])
    assert found == {"title": "Of backs", "institution": "The Ministry", "author": "{The Group}"}


@pytest.mark.parametrize(
    "issued",
    [{"date-parts": [["2026"]]}, {"raw": "March 2026"}, {"literal": "2026"}, {"date-parts": [[2026, 3, 1]]}],
)
def test_a_year_is_found_in_every_way_of_writing_a_date(issued: dict[str, Any]) -> None:
    assert fields(issued=issued)["year"] == "2026"


@pytest.mark.parametrize("odd", [None, 1, True, [], {}, [[]], {"date-parts": None}, "a", [None]])
def test_a_field_of_the_wrong_sort_is_passed_over(odd: Any) -> None:
    found = fields(author=odd, issued=odd, **{"updated-by": odd, "container-title": {}})
    assert found == {"title": "Of backs"}


def test_what_was_retracted_by_a_notice_is_seen() -> None:
    def retracted(kind: str) -> bool:
        return csl.record_of({"title": "A", "updated-by": [{"type": kind, "DOI": "10.1000/2"}]}).retracted

    assert retracted("retraction")
    assert not retracted("correction")
