"""The evidence as a whole: what can be chosen, the map, and what waits for a look."""

from __future__ import annotations

import re

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
REFERENCES = "references.bib"
INDEX, MAP, CURRENCY = "evidence/index.md", "evidence/map.md", "evidence/currency.md"
OLD = "checked = {record}, checkedon = {2026-11-23},"


@pytest.fixture
def page(told):
    return lambda path, files=None: told(files or {})[path]


def test_the_choices_are_what_the_claims_and_their_sources_have(page):
    form = page(INDEX).split("<form")[1].split("</form>")[0]
    assert form.startswith(' class="filter" hidden>')
    assert re.findall(r'name="(\w+)"', form) == ["topic", "certainty", "design", "since", "status"]
    assert re.findall(r'<option value="([^"]+)"', form) == [
        "exercise",
        "low",
        "before-after",
        "2018",
        "unknown",
    ]
    assert 'data-shown="<filter-shown {n} {of}>"' in form.replace("&lt;", "<").replace("&gt;", ">")


def test_a_mark_leads_to_its_claim_and_says_its_name_certainty_and_kind(page):
    name = "Exercise and pain. &lt;certainty-low&gt;. &lt;source-kind-observed&gt;"
    marks = re.findall(r'<a class="map-mark" href="([^"]+)" title="([^"]+)" aria-label="([^"]+)">', page(MAP))
    assert marks
    assert set(marks) == {("../claims/exercise-reduces-pain.html", name, name)}


def test_what_speaks_against_a_claim_is_counted_apart_and_shown_below_its_mark(page):
    plain = page(MAP)
    found = "{locator: Abstract, finding: Less pain., direction: supports}\n"
    other = "  roe2020: {locator: p. 2, finding: No difference., direction: against}\n"
    trial = (
        "@article{roe2020,\n  author = {Roe, A},\n  title = {A trial},\n  design = {randomised-trial},\n}\n"
    )
    text = page(MAP, {CLAIM: (found, found + other), REFERENCES: (f"{OLD}\n}}\n", f"{OLD}\n}}\n{trial}")})
    assert (
        "Exercise and pain. &lt;certainty-low&gt;. &lt;source-kind-observed&gt;. &lt;map-against&gt;" in text
    )
    assert '<source-kind-observed> <span class="row-note"><sources-against 1></span> |' in text
    assert ("map-against&gt;" in plain, "<sources-against" in plain) == (False, False)


def test_the_table_beside_the_map_names_the_same_parts(page):
    text = page(MAP)
    parts = re.findall(r'<th class="map-part"[^>]*>(.*?)</th>', text)
    row = text.split("| [Exercise and pain]")[1].splitlines()[0]
    assert [
        part.strip().replace("<", "&lt;").replace(">", "&gt;") for part in row.split("|")[-2].split("; ")
    ] == parts


def test_a_claim_stands_with_its_days_and_with_how_much_leans_on_it(page):
    row = page(CURRENCY).split("| [Exercise and pain]")[1].splitlines()[0]
    assert re.search(r"<bdi>\d{4}-\d\d-\d\d</bdi> \| <bdi>\d{4}-\d\d-\d\d</bdi> \| [1-9]\d* \|$", row)


def test_a_source_known_by_its_record_and_one_with_a_notice_stand_in_their_lists(page):
    plain = page(CURRENCY)
    assert "[Kjaer 2018]" in plain.split("{ #_record }")[1]
    assert "<currency-none>" in plain.split("{ #_status }")[1].split("## ")[0]
    assert "<currency-not-looked-up 1 1>" in plain
    status = "status = {corrected}, statuson = {2026-11-24}, statusfrom = {A list},"
    noticed = page(CURRENCY, {REFERENCES: (OLD, f"{OLD}\n  {status}")})
    assert "[Kjaer 2018]" in noticed.split("{ #_status }")[1].split("## ")[0]


def test_a_source_that_nobody_verified_stands_apart(page):
    text = page(CURRENCY, {REFERENCES: (OLD, "")})
    assert "[Kjaer 2018]" in text.split("{ #_unverified }")[1].split("## ")[0]
    assert "[Kjaer 2018]" not in text.split("{ #_record }")[1]
