"""The pages that gather others; <word> stands for a word of the site, with what fills it."""

from __future__ import annotations

import re

import pytest

PROGRAMME = "content/en/programme.yaml"
GLOSSARY = "content/en/glossary.yaml"
CHAPTER = "docs/en/objectives.md"


def links(text: str) -> list[str]:
    return re.findall(r"\]\(([^()]*)\)", text)


def part(page: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its level."""
    return page.split(f"\n## {heading} ")[1].split("}\n\n", 1)[1].split("\n## ")[0]


# Home


def test_the_first_page_bears_the_name_of_the_manual_and_hides_what_is_beside_it(told):
    page = told({})["index.md"]
    assert page.startswith('---\ntitle: "Back manual"\nhide:\n  - navigation\n  - toc\n---\n')
    assert [row for row in page.splitlines() if row.startswith("# ")] == ["# Teach the back programme"]


PATHS = """paths:
  instructor:
    title: I teach
    text: Prepare an hour.
    steps:
      hour: {item: education-1, minutes: 20, why: You lead it.}
      claims: {item: evidence, minutes: 5, why: You are asked.}
    basis: {editorial: {covers: all, reason: This is an example.}}
    review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
topics:
"""


def test_the_first_page_leads_each_role_to_its_path_and_the_first_pages_on_it(told):
    page = told({PROGRAMME: ("topics:\n", PATHS)})["index.md"]
    card = page.split('<div class="card role" markdown="1">')[1].split("</div>")[0]
    assert links(card) == ["start/instructor.md", "sessions/education-1.md", "evidence/index.md"]
    assert "<path-length 25>" in card


def test_the_first_page_has_no_cards_before_there_is_a_path(told):
    assert "card role" not in told({})["index.md"]


def test_a_path_shows_its_steps_with_the_minutes_of_each_and_of_all(told):
    page = told({PROGRAMME: ("topics:\n", PATHS)})["start/instructor.md"]
    assert "<path-length 25>" in page
    assert re.findall(r"<minutes-short (\d+)>", page) == ["20", "5"]
    assert re.findall(r"## \[(.*)\]\((.*)\) \{ #_\w+ \}\n\n(.*)\n", page) == [
        ("Understanding your back", "../sessions/education-1.md", "You lead it."),
        ("<evidence>", "../evidence/index.md", "You are asked."),
    ]


def test_a_page_on_a_path_says_so(told):
    page = told({PROGRAMME: ("topics:\n", PATHS)})["sessions/education-1.md"]
    assert "- [I teach](../start/instructor.md)" in page


# Alignment

ALIGNED = {
    PROGRAMME: (
        "    text: Trust in the own back.\n",
        "    text: Trust in the own back.\n    claims: [exercise-reduces-pain]\n  calm:\n    for: society\n"
        "    title: Calm\n    text: Fewer visits.\n    through: [trust]\n",
    ),
    "content/en/sessions/education-1.yaml": (
        "    minutes: 6\n",
        "    minutes: 6\n    objectives: [move]\n    claims: [exercise-reduces-pain]\n",
    ),
    "content/en/exercises/leg-muscles.yaml": ("kind: strength\n", "kind: strength\nserves: [trust]\n"),
}


def test_the_alignment_page_counts_and_lists_what_serves_each_objective(told):
    page = told(ALIGNED)["design/alignment.md"]
    (row,) = [row for row in page.splitlines() if row.startswith("| [Trust]")]
    assert re.findall(r"<([\w-]+)></span> (\d+)", row) == [
        *(("segments", "1"), ("exercises", "1"), ("measures", "0"), ("claims", "1"), ("asked-by", "0")),
    ]
    chain = page.split("### Trust { #trust }")[1].split("</section>")[0]
    assert links(chain) == [
        "../sessions/education-1.md#moving",
        "../exercises/leg-muscles.md",
        "../claims/exercise-reduces-pain.md",
    ]
    assert chain.count("<none-yet>") == 2


def test_the_alignment_page_leads_from_each_activity_to_its_objectives_and_claims(told):
    page = told(ALIGNED)["design/alignment.md"].split("## <alignment-activities>")[1]
    rows = {row.split("](")[0][3:]: links(row)[1:] for row in page.splitlines() if row.startswith("| [")}
    assert rows == {
        "Welcome": [],
        "Why move?": ["../objectives.md#trust", "../claims/exercise-reduces-pain.md"],
        "Getting up and down": ["../objectives.md#trust", "../claims/exercise-reduces-pain.md"],
    }


def test_an_objective_for_society_shows_those_by_which_it_may_come(told):
    page = told(ALIGNED)["design/alignment.md"]
    assert "<not-direct>" in page
    chain = page.split("### Calm { #calm }")[1].split("</section>")[0]
    assert links(chain) == ["../objectives.md#trust"]


def test_the_first_page_counts_what_there_is_and_leaves_out_what_there_is_not(told):
    page = told({GLOSSARY: None})["index.md"]
    counted = re.findall(r'<span class="count">(\d+)</span> <count-(\w+) (\d+)>\]\((.*)\)', page)
    assert counted == [
        ("1", "sessions", "1", "programme/index.md#_sessions"),
        ("1", "exercises", "1", "programme/index.md#_exercises"),
        ("1", "classes", "1", "programme/index.md#_classes"),
        ("1", "measures", "1", "programme/index.md#_assessment"),
        ("1", "claims", "1", "evidence/index.md"),
        ("1", "references", "1", "evidence/references.md"),
    ]


@pytest.mark.parametrize("path", ["index.md", "programme/index.md"])
def test_the_weeks_are_drawn_on_the_first_page_and_on_that_of_the_programme(path, told, visited):
    weeks = part(told({})[path], "<at-a-glance 1>").split('<div class="week ')[1:]
    assert [re.findall(r"class=\"week-name\">(.*)</span>", week) for week in weeks] == [
        ["<before>"],
        ["<week-n 1>"],
    ]
    assert [[link.rpartition("/")[2] for link in links(week)] for week in weeks] == [
        ["first-visit.md", "education-1.md"],
        ["class-01.md"],
    ]


# Programme


def test_the_programme_leads_to_each_of_its_parts(told, visited):
    page = told({})["programme/index.md"]
    assert "\n### [Understanding your back](../sessions/education-1.md)\n" in part(
        page, "<education-sessions>"
    )
    assert "\n### [Getting up and down](../exercises/leg-muscles.md)\n" in part(page, "<exercises>")
    assert (
        part(page, "<classes>")
        == """| <week> | <class> | <aim> |
| ---: | --- | --- |
| 1 | [<class-title 1 Trying everything once>](../classes/class-01.md) | Everyone finds a level. |
"""
    )
    assert (
        part(page, "<assessment>").partition('\n<div class="used"')[0]
        == """- [First visit](first-visit.md): To listen.

| <measure> | <what-it-measures> | <when> |
| --- | --- | --- |
| [Sit to stand](../measures/sit-to-stand.md) | Strength of the legs | <time-initial> |
"""
    )


def test_the_programme_shows_its_warm_up_and_its_progression_week_by_week(told):
    phase = "title: {0}, text: The dose rises., signs: People propose it."
    plan = f"""warm_up:
  text: Begin small.
  options:
    walk: {{title: Walk, movement: Walk about., seated: Walk on the spot.}}
progression:
  begin: {{weeks: {{from: 1, to: 1}}, {phase.format("Begin")}}}
  build: {{weeks: {{from: 2, to: 3}}, {phase.format("Build")}}}
equipment:
"""
    page = told({PROGRAMME: ("equipment:\n", plan)})["programme/index.md"]
    assert (
        part(page, "<warm-up>")
        == """Begin small.

<div class="cards four options" markdown="1">
<div class="card" id="_warm-up-walk" markdown="1">

### Walk

Walk about.

<span class="part"><seated></span> Walk on the spot.

</div>
</div>
"""
    )
    phases = part(page, "<progression-plan>").split('<div class="card" id=')[1:]
    assert [re.findall(r'^"(\w+)"|"level-number">(.*)</p>', each) for each in phases] == [
        [("begin", ""), ("", "<week-n 1>")],
        [("build", ""), ("", "<phase-weeks 2 3>")],
    ]
    assert '<span class="part"><look-for></span> People propose it.' in phases[0]


def test_a_programme_without_parts_has_no_heading_over_nothing(told):
    files = {
        "content/en/sessions/education-1.yaml": None,
        "content/en/exercises/leg-muscles.yaml": None,
        "content/en/classes/class-01.yaml": None,
        "content/en/measures/sit-to-stand.yaml": None,
        "content/en/course/day-1.yaml": None,
    }
    page = told(files)["programme/index.md"]
    assert re.findall(r"^## .*", page, re.MULTILINE) == [
        "## <at-a-glance 1> { #_weeks }",
        "## <used-in> { #_used-in }",
    ]


# Evidence


def test_the_evidence_explains_the_grades_and_lists_claims_by_topic(told):
    files = {PROGRAMME: ("topics:\n", "topics:\n  fear:\n    title: Fear\n")}
    head, form, rest = told(files)["evidence/index.md"].partition("<form")
    assert (
        head + form
        == """---
title: "<evidence>"
search:
  boost: 0.5
---

# <evidence>

<p class="lede"><evidence-lede 1 1></p>

<p class="soft" markdown="1">[<evidence-map>](map.md) · [<currency>](currency.md) · [<references>](references.md)</p>

<div class="legend" markdown="1">

## <how-sure> { #_certainty }

- <span class="dots" aria-hidden="true">●●●●</span> <certainty-high>: <certainty-high-means>
- <span class="dots" aria-hidden="true">●●●○</span> <certainty-moderate>: <certainty-moderate-means>
- <span class="dots" aria-hidden="true">●●○○</span> <certainty-low>: <certainty-low-means>
- <span class="dots" aria-hidden="true">●○○○</span> <certainty-very-low>: <certainty-very-low-means>
- <certainty-not-graded>: <certainty-not-graded-means>

</div>

<div data-search-exclude markdown="1">

<form"""
    )
    topics = rest.split('<div class="index-topic" markdown="1">')[1:]
    assert topics == [
        """

## Exercise { #topic-exercise }

<div class="claim index-claim" data-topic="exercise" data-certainty="low" markdown="1">

[Exercise may reduce back pain.](../claims/exercise-reduces-pain.md)

<p class="cert" markdown="1"><span class="dots" aria-hidden="true">●●○○</span> <certainty-low> · <sources 1></p>

<p class="index-sources" data-search-exclude markdown="1"><span class="index-source" data-design="before-after" data-year="2018" data-status="unknown">[Kjaer 2018](references/kjaer2018.md) · <design-before-after></span></p>

</div>

</div>

<div class="prov made" data-search-exclude markdown="1">

<span class="prov-label"><made-from></span> [Exercise and pain](../claims/exercise-reduces-pain.md)

<span class="tag tag-draft"><state-draft></span> <state-draft-means>; \
<review-by <role-editors> <bdi>2026-11-23</bdi> <bdi>2027-11-23</bdi>>

<span class="prov-label"><version></span> <bdi>2026.1</bdi>

</div>
"""
    ]


# Glossary


def test_the_glossary_lists_terms_by_the_alphabet_with_other_words_for_them(told):
    terms = """terms:
  zeal: {term: Zeal, plain: Z., clinical: Y.}
  ache: {term: ache, plain: A., clinical: B., also: {pain: pain, hurt: hurt}}
"""
    page = told({GLOSSARY: ("terms:\n", terms)})["glossary.md"]
    assert re.findall(r"^## .*", page, re.MULTILINE) == [
        "## ache { #ache }",
        "## flare-up { #flare-up }",
        "## Zeal { #zeal }",
        "## <used-in> { #_used-in }",
    ]
    assert (
        part(page, "ache").split("</section>")[0]
        == """A.

<p class="soft" markdown="1"><span class="part"><for-clinicians></span> B.</p>

<p class="soft" markdown="1"><span class="part"><also></span> pain, hurt</p>

"""
    )
    assert '\n<p class="soft" markdown="1"><span class="part"><avoid></span> relapse</p>\n' in page
