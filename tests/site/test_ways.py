"""Ways through the real site: from objectives to activities, along a path, from a lay word to a claim."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import reading
from reading import Page


@pytest.fixture(scope="module")
def programme(real: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((real / "content/en/programme.yaml").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def index(site: Path) -> dict[str, str]:
    """What the search knows: the words of each part of each page, by its address."""
    found = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: f"{entry['title']} {entry['text']}" for entry in found["docs"]}


def finds(index: dict[str, str], words: str) -> set[str]:
    """The addresses of the parts that hold these words together."""
    return {location for location, text in index.items() if re.search(rf"\b{words}\b", text, re.IGNORECASE)}


def chain(page: Page, name: str) -> Any:
    return page.article.find(id=name).find_parent("section")


# Alignment


def test_the_real_manual_has_begun_every_link_that_the_rules_ask_for(real, programme):
    """The rules of alignment wait until a manual begins a kind of link: this one has begun all of them."""
    for session in (real / "content/en/sessions").glob("*.yaml"):
        data = yaml.safe_load(session.read_text(encoding="utf-8"))
        assert all("objectives" in segment for segment in data["segments"].values()), session.stem
    for exercise in (real / "content/en/exercises").glob("*.yaml"):
        assert yaml.safe_load(exercise.read_text(encoding="utf-8"))["serves"], exercise.stem
    objectives = programme["objectives"].values()
    assert all(objective["claims"] for objective in objectives)
    assert all(objective["through"] for objective in objectives if objective["for"] == "society")


def test_the_alignment_page_shows_every_objective_with_what_leads_to_it(pages, programme):
    page = pages["design/alignment.html"]
    for name, objective in programme["objectives"].items():
        shown = chain(page, name)
        links = {page.resolved(link["href"])[1:] for link in shown.select("a")}
        assert {f"claims/{claim}.html" for claim in objective["claims"]} <= links, name
        assert {f"objectives.html#{other}" for other in objective.get("through", ())} <= links, name
        assert len(links) > len(objective["claims"]), f"'{name}' has nothing that leads to it"


def test_a_patient_s_objective_leads_to_the_very_segment(pages):
    page = pages["design/alignment.html"]
    links = {
        page.resolved(link["href"])[1:] for link in chain(page, "patient-imaging-expectations").select("a")
    }
    assert "sessions/education-1.html#imaging" in links


def test_the_tables_of_objectives_have_a_row_for_each(pages, programme):
    rows = pages["objectives.html"].article.select(".stacked tbody tr")
    said = [reading.words(row.find("td")) for row in rows]
    assert sorted(said) == sorted(objective["title"] for objective in programme["objectives"].values())


# Paths


def test_every_path_is_on_the_first_page_with_its_length(pages, programme):
    home = pages["index.html"]
    cards = home.article.select(".role")
    for card, (name, path) in zip(cards, programme["paths"].items(), strict=True):
        assert home.resolved(card.select_one("h2 a")["href"]) == f"/start/{name}.html"
        total = sum(step["minutes"] for step in path["steps"].values())
        assert f"{total} minutes" in reading.words(card)
        assert f"{total} minutes" in reading.words(pages[f"start/{name}.html"].article)


def test_a_path_goes_through_its_steps_in_order(pages, programme):
    for name, path in programme["paths"].items():
        page = pages[f"start/{name}.html"]
        there = [page.resolved(link["href"]).rpartition("/")[2] for link in page.article.select(".stop h2 a")]
        items = [step["item"] for step in path["steps"].values()]
        assert [
            way.removesuffix(".html").replace("index", item) for way, item in zip(there, items, strict=True)
        ] == items


# Words


def test_a_search_for_slipped_disc_finds_the_claims_on_imaging_and_the_talk_on_structural_beliefs(index):
    found = finds(index, "slipped disc")
    claims = (
        "findings-common-without-pain",
        "findings-more-frequent-with-pain",
        "routine-imaging-does-not-help",
    )
    assert {f"claims/{claim}.html" for claim in claims} <= {place.partition("#")[0] for place in found}
    assert "sessions/education-1.html#imaging" in found
    assert "objectives.html#patient-fewer-structural-beliefs" in found


def test_every_lay_word_is_found_on_a_claim_of_its_topic(index, pages, programme, real):
    claims = [
        yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in (real / "content/en/claims").glob("*.yaml")
    ]
    for name, topic in programme["topics"].items():
        for said in topic.get("lay", {}).values():
            of_topic = {f"claims/{claim['id']}.html" for claim in claims if claim["topic"] == name}
            assert of_topic, name
            assert of_topic <= {place.partition("#")[0] for place in finds(index, said)}, said


def test_what_people_say_is_marked_as_a_quotation(pages):
    said = reading.words(pages["claims/routine-imaging-does-not-help.html"].article.select_one(".lay"))
    assert said.startswith("People may say “slipped disc”, ")


def test_a_page_leads_to_the_terms_that_it_uses(pages):
    page = pages["claims/findings-common-without-pain.html"]
    terms = {reading.words(link): page.resolved(link["href"]) for link in page.article.select(".terms a")}
    assert terms["imaging"] == "/glossary.html#imaging"
    assert terms["structural beliefs"] == "/glossary.html#structural-beliefs"


def test_the_list_of_terms_is_nothing_that_a_search_finds(index):
    assert finds(index, "Terms on this page") == set()
