"""What the manual says of its sources; <word> stands for a word of the site, with what fills it."""

from __future__ import annotations

import re

import pytest

PROGRAMME = "content/en/programme.yaml"
REFERENCES = "references.bib"
LIST = "evidence/references.md"
OF_KJAER = "evidence/references/kjaer2018.md"
CHAPTER = "docs/en/objectives.md"
OLD = "checked = {record}, checkedon = {2026-11-23},"


def reference(key: str, more: str) -> str:
    return f"@article{{{key},\n  title = {{{key}}},\n  {more}\n}}\n"


def beside(page: str, word: str) -> str:
    """What stands beside a word in the list of facts."""
    return page.split(f"\n<{word}>\n:   ")[1].split("\n\n")[0]


# The list


def test_a_reference_leads_to_its_own_page_and_says_where_it_is_used(told, visited):
    assert (
        told({})[LIST].split("# <references>\n\n")[1]
        == """<p class="lede"><references-lede 1></p>

<p class="soft" markdown="1"><download-all> [<download-bib>](references.bib) · [<download-ris>](references.ris) · \
[<download-json>](references.json)</p>

<div class="reference" id="kjaer2018" markdown="1">

Kjaer P. GLA:D Back. 2018.

<p class="soft" markdown="1"><checked-record> (<bdi>2026-11-23</bdi>) · \
[<note-about>](references/kjaer2018.md) · <used-in> [Exercise and pain](../claims/exercise-reduces-pain.md); \
[Objectives](../objectives.md); [First visit](../programme/first-visit.md)</p>

</div>

<div class="prov made" data-search-exclude markdown="1">

<span class="prov-label"><made-from></span> <made-from-records 1>

<span class="prov-label"><version></span> <bdi>2026.1</bdi>

</div>
"""
    )


def test_a_reference_that_is_kept_for_reading_says_why(told, tree):
    bib = (tree / REFERENCES).read_text(encoding="utf-8") + reference("lorig2003", "author = {Lorig, K},")
    pages = told(
        {REFERENCES: bib, PROGRAMME: ("topics:\n", "reading_list:\n  lorig2003: To read.\ntopics:\n")}
    )
    row = pages[LIST].split('id="lorig2003"')[1].split("<p ")[1].split("</p>")[0]
    assert row == (
        'class="soft" markdown="1"><checked-nothing> · [<note-about>](references/lorig2003.md)'
        " · <reading-list>: To read."
    )
    own = pages["evidence/references/lorig2003.md"]
    assert (beside(own, "reading-list"), "<none-yet>" in own) == ("To read.", True)


def test_references_stand_by_first_author_then_year(told, tree):
    bib = "".join(
        reference(key, f"author = {{{author}}},\n  year = {{{year}}},")
        for key, author, year in [
            ("b2020", "Zoe, A", "2020"),
            ("c2001", "Zoe, A", "2001"),
            ("a1990", "Ames, B and Zoe, A", "1990"),
        ]
    )
    why = "reading_list: {b2020: To read., c2001: To read., a1990: To read.}\ntopics:\n"
    bib = (tree / REFERENCES).read_text(encoding="utf-8") + bib
    page = told({REFERENCES: bib, PROGRAMME: ("topics:\n", why)})[LIST]
    assert re.findall(r'class="reference" id="(\w+)"', page) == ["a1990", "kjaer2018", "c2001", "b2020"]


# The page of one


def test_the_page_of_a_reference(told):
    seen = f"{OLD}\n  checkedat = {{https://e.org/a_b}}, checkednote = {{No *volume*.}}, finding = {{Pain < 3.}},"
    assert (
        told({REFERENCES: (OLD, seen)})[OF_KJAER]
        == """---
title: "GLA:D Back (Kjaer 2018)"
hide:
  - toc
search:
  boost: 0.1
---

<nav class="crumbs" markdown="1" aria-label="<crumbs>">
[<evidence>](../index.md) / [<references>](../references.md) / Kjaer 2018
</nav>

# GLA:D Back

<div class="reference" markdown="1">

Kjaer P. GLA:D Back. 2018.

</div>

<div class="facts" markdown="1">

<study-design>
:   <design-before-after>

<finding>
:   Pain &lt; 3.

<checked>
:   <checked-record> (<bdi>2026-11-23</bdi>) [<seen-at>](https://e.org/a_b)<br>No \\*volume\\*.

<status>
:   <status-unknown>

</div>

<p class="soft" markdown="1"><download> [<download-bib>](kjaer2018.bib) · [<download-ris>](kjaer2018.ris) · \
[<download-json>](kjaer2018.json)</p>

<div class="used" markdown="1">

## <used-in> { #_used-in }

<div class="columns" markdown="1">
- [Exercise and pain](../../claims/exercise-reduces-pain.md) · \
[<direction-supports>](../../claims/exercise-reduces-pain.md#_from-kjaer2018)
- [Objectives](../../objectives.md) · [<quoted The programme supports self-management.>](../../objectives.md#_cites-1)

</div>
</div>
"""
    )


@pytest.mark.parametrize("status", ["none", "retracted", "concern", "corrected", "superseded"])
def test_a_status_stands_with_the_list_and_the_day_of_it(status, told, tree):
    found = f"{OLD} status = {{{status}}}, statuson = {{2026-11-20}}, statusfrom = {{A & B}},"
    against = ("direction: supports", "direction: against")
    claim = "content/en/claims/exercise-reduces-pain.yaml"
    page = told({REFERENCES: (OLD, found), claim: against})[OF_KJAER]
    assert beside(page, "status").startswith(f"<status-{status}> (<status-as-of ")
    assert "2026-11-20" in beside(page, "status")
    assert (f" &lt;status-{status}&gt;\n" in page) == (status != "none")


def test_a_use_leads_to_the_paragraph_of_a_chapter_that_cites_it(told, tree):
    body = (
        "\n## Why { #why }\n\nWe ask first [@kjaer2018].\n\n- **Nothing** is\n  cited here.\n"
        "- A very long entry of a list [@kjaer2018, p. 4]\n  that goes on and on.\n"
        "\n## How { #how }\n\nSo.\n\n## Which { #which }\n\n| A |\n| --- |\n| B [@kjaer2018] |\n"
    )
    pages = told({CHAPTER: (tree / CHAPTER).read_text(encoding="utf-8") + body})
    ways = re.findall(r"\[([^\]]*)\]\(\.\./\.\./objectives\.md#([\w-]+)\)", pages[OF_KJAER])
    assert ways[-3:] == [
        ("<quoted We ask first.>", "_cites-2"),
        ("<quoted A very long entry of a list that …>", "_cites-3"),
        ("Which", "which"),
    ]
    assert "We ask first[^kjaer2018].\n{ #_cites-2 }\n" in pages["objectives.md"]
    assert "\n  that goes on and on.\n{ #_cites-3 }\n" in pages["objectives.md"]
    assert "#how" not in pages[OF_KJAER]


SEGMENT = """purpose: Everyone knows why.
    slides: {today: {title: Today, body: We move., notes: "So we move [@kjaer2018]."}}
    questions: {harm: {kind: question, question: Does it harm?, answer: "No [@kjaer2018]."}}
"""


@pytest.mark.parametrize(
    ("path", "old", "new", "way"),
    [
        ("sessions/education-1", "knows why", "knows why [@kjaer2018]", "[Why move?](#moving)"),
        ("sessions/education-1", "purpose: Everyone knows why.\n", SEGMENT, "[Today](#moving_slide_today)"),
        (
            "sessions/education-1",
            "purpose: Everyone knows why.\n",
            SEGMENT,
            "[<quoted Does it harm?>](#moving_question_harm)",
        ),
        ("claims/exercise-reduces-pain", "One small study", "One [@kjaer2018]", "[<limits>](#_limits)"),
    ],
)
def test_a_use_leads_to_the_very_part_that_cites(path, old, new, way, told):
    page = told({f"content/en/{path}.yaml": (old, new)})[OF_KJAER]
    assert way.replace("(#", f"(../../{path}.md#") in page


def test_a_note_leads_to_the_page_of_its_source(told):
    notes = [row for row in told({})["claims/exercise-reduces-pain.md"].splitlines() if row.startswith("[^")]
    assert [row.rpartition(" [")[2] for row in notes] == [
        "<note-about>](../evidence/references/kjaer2018.md)"
    ]
