"""Each item has one address, and links find their way from any page to any other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from manual.addresses import of_chapter
from manual.model import Chapter
from manual.render.site import Site

CHAPTER = "docs/en/objectives.md"
NOTE = "[^kjaer2018]: Kjaer P. GLA:D Back. 2018. [About this source](../evidence/references/kjaer2018.md)\n"


def test_each_item_has_one_address(written, visited):
    assert Site(written({})).addresses == {
        "education-1": "sessions/education-1.md",
        "education-1-take-home": "sessions/education-1-take-home.md",
        "leg-muscles": "exercises/leg-muscles.md",
        "class-01": "classes/class-01.md",
        "sit-to-stand": "measures/sit-to-stand.md",
        "exercise-reduces-pain": "claims/exercise-reduces-pain.md",
        "day-1": "course/day-1.md",
        "first-visit": "programme/first-visit.md",
        "objectives": "objectives.md",
        "references/kjaer2018": "evidence/references/kjaer2018.md",
        "programme": "programme/index.md",
        "glossary": "glossary.md",
        "references": "evidence/references.md",
        "evidence": "evidence/index.md",
        "evidence-map": "evidence/map.md",
        "currency": "evidence/currency.md",
        "alignment": "design/alignment.md",
    }


def test_every_address_has_its_page_and_every_page_but_the_first_has_its_address(edition, pages):
    markdown = {path for path in pages if path.endswith(".md")}
    assert sorted(edition.addresses.values()) == sorted(markdown - {"index.md"})


@pytest.mark.parametrize(
    ("part", "address"),
    [
        ("rationale", "about.md"),
        ("objectives", "about.md"),
        ("design", "about.md"),
        ("programme", "about.md"),
        ("teaching", "teaching/about.md"),
        ("evidence", "evidence/about.md"),
        ("contribute", "contribute/about.md"),
    ],
)
def test_a_chapter_stands_in_the_folder_of_its_part_where_that_has_several(part, address):
    chapter = Chapter(path="docs/en/about.md", id="about", summary="", part=part, order=1)
    assert of_chapter(chapter) == address


@pytest.mark.parametrize(
    ("path", "link", "made"),
    [
        ("index.md", "item:leg-muscles", "exercises/leg-muscles.md"),
        ("index.md", "item:objectives", "objectives.md"),
        ("objectives.md", "item:objectives", "objectives.md"),
        ("sessions/education-1.md", "item:leg-muscles#level-2", "../exercises/leg-muscles.md#level-2"),
        ("sessions/education-1.md", "item:education-1", "education-1.md"),
        ("programme/index.md", "item:programme", "index.md"),
        ("programme/index.md", "item:evidence", "../evidence/index.md"),
        ("evidence/references.md", "item:evidence#certainty", "index.md#certainty"),
        ("evidence/index.md", "item:references#kjaer2018", "references.md#kjaer2018"),
        ("course/day-1.md", "item:glossary#", "../glossary.md"),
    ],
)
def test_a_link_leads_from_its_page_to_the_page_of_the_item(path, link, made, edition):
    assert edition.finished(path, f"[It]({link})\n") == f"[It]({made})\n"


def test_other_links_and_links_in_code_stay_as_they_are(edition):
    text = "[A](https://e.org) [b](#part) `[c](item:day-1)` ![d](picture.svg)\n"
    assert edition.finished("course/day-1.md", text) == text


def test_a_link_in_its_own_page_and_a_citation_are_finished_together(edition):
    made = edition.finished("claims/x.md", "Less [pain](item:glossary) [@kjaer2018].\n")
    assert made == f"Less [pain](../glossary.md)[^kjaer2018].\n\n{NOTE}"


def test_no_link_to_an_item_is_left_on_any_page(pages):
    assert {path for path, text in pages.items() if "item:" in text} == set()


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("leg-muscles", "Getting up and down"),
        ("class-01", "Class 1: Trying everything once"),
        ("objectives", "Objectives"),
        ("programme", "Programme"),
        ("glossary", "Glossary"),
        ("evidence", "Evidence"),
        ("references", "References"),
    ],
)
def test_an_item_is_called_by_its_title_and_a_class_by_its_number_too(item, title, edition):
    assert edition.title(item) == title


# Who names an item, searched for once more in the files themselves


def values(data: Any, under: str = "") -> Iterator[str]:
    """Every word in data but its own id."""
    if isinstance(data, dict):
        yield from (word for key, value in data.items() if key != "id" for word in values(value, key))
    elif isinstance(data, list):
        yield from (word for value in data for word in values(value, under))
    elif isinstance(data, str):
        yield data


def words_by_item(root: Any) -> Iterator[tuple[str, str]]:
    for file in sorted((root / "content" / "en").rglob("*.yaml")):
        data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        for name, meeting in data.pop("assessments", {}).items():
            yield from ((name, word) for word in values(meeting))
        yield from ((file.stem, word) for word in values(data))
    for file in sorted((root / "docs" / "en").glob("*.md")):
        yield file.stem, file.read_text(encoding="utf-8")


def test_backlinks_are_what_a_search_through_the_files_finds(written, visited):
    text = "See [it](item:day-1), [the glossary](item:glossary#flare-up).\n\n{claim:exercise-reduces-pain}\n\nAll"
    site = Site(written({CHAPTER: ("The programme", text)}))
    found: dict[str, set[str]] = {}
    for source, words in words_by_item(visited):
        for target in site.items:
            here = words == target or re.search(rf"\(item:{target}[#)]|\{{claim:{target}\}}", words)
            if here and source in site.items and source != target:
                found.setdefault(target, set()).add(source)
    backlinks = {target: {back.item.id for back in items} for target, items in site.backlinks.items()}
    assert backlinks == found
    assert found["exercise-reduces-pain"] == {
        *("class-01", "education-1", "first-visit", "leg-muscles", "objectives"),
    }


def test_who_names_an_item_twice_is_listed_once_and_nobody_lists_itself(written):
    text = "[A](item:day-1) [b](item:day-1#practice) [c](item:objectives)\n\nThe programme"
    site = Site(written({CHAPTER: ("The programme", text)}))
    assert [back.item.id for back in site.backlinks["day-1"]] == ["objectives"]
    assert "objectives" not in site.backlinks
