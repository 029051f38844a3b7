"""Each item has a page that says all of it; <word> stands for a word of the site, with what fills it."""

from __future__ import annotations

import pytest

from manual import render

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
CLASS = "content/en/classes/class-01.yaml"
DAY = "content/en/course/day-1.yaml"
EXERCISE = "content/en/exercises/leg-muscles.yaml"
MEASURE = "content/en/measures/sit-to-stand.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CHAPTER = "docs/en/objectives.md"
NOTE = "[^kjaer2018]: Kjaer P. GLA:D Back. 2018.\n"
SHOWN_CLAIM = """<div class="claims" markdown="1">
<div class="claim" markdown="1">

Exercise may reduce back pain.[^kjaer2018]

<p class="cert" markdown="1"><span class="dots" aria-hidden="true">●●○○</span> <certainty-low> · \
[<why-this-certainty>](../claims/exercise-reduces-pain.md)</p>

</div>

</div>
"""


def below_provenance(page: str) -> str:
    """A page without its head, title and provenance."""
    return page.split('<div class="prov" markdown="1">')[1].split("</div>\n\n", 1)[1]


def part(page: str, heading: str, level: int = 2) -> str:
    """What stands below a heading, up to the next one of its level."""
    return page.split(f"\n{'#' * level} {heading} ")[1].split("}\n\n", 1)[1].split(f"\n{'#' * level} ")[0]


def test_every_item_has_its_markdown(pages):
    assert set(pages) == {
        *("index.md", "programme/index.md", "evidence/index.md", "evidence/references.md", "glossary.md"),
        *("sessions/education-1.md", "exercises/leg-muscles.md", "classes/class-01.md"),
        *("measures/sit-to-stand.md", "claims/exercise-reduces-pain.md", "course/day-1.md"),
        *("objectives.md", "assets/timeline.css"),
    }


def test_the_same_manual_makes_the_same_pages(base, pages):
    assert render.pages(base) == pages


# Measures: the whole page


def test_the_page_of_a_measure(told):
    assert (
        told({})["measures/sit-to-stand.md"]
        == """---
title: "Sit to stand"
---

<nav class="crumbs" markdown="1" aria-label="<crumbs>">
[<programme>](../programme/index.md) / <measure-performance-test>
</nav>

# Sit to stand

<p class="lede" markdown="1">Strength of the legs</p>

<div class="prov" markdown="1">

<span class="tag tag-edit"><editors-proposal></span> all

<span class="tag tag-draft"><state-draft></span> <state-draft-means>; \
<review-by <role-editors> <bdi>2026-11-23</bdi> <bdi>2027-11-23</bdi>>

<span class="prov-label"><version></span> <bdi>2026.1</bdi>

</div>

<div class="facts" markdown="1">

<when>
:   <time-initial>

<unit>
:   stands

<better>
:   <better-higher>

<equipment>
:   Chair

</div>

## <scoring> { #_scoring }

Count each stand.

## <what-change-means> { #_change }

Compare with the first time.

## <licence> { #_licence }

Free to use.

<div class="proposal" markdown="1">
<span class="proposal-title"><editors-proposal></span> This is an example.
</div>
"""
    )


def test_a_measure_says_its_range_its_times_and_its_procedure(told):
    files = {
        MEASURE: (
            "times: [initial]",
            "times: [initial, final]\nrange: {lowest: 0, highest: 30}\nprocedure: {one: Sit., two: Stand.}",
        )
    }
    page = told(files)["measures/sit-to-stand.md"]
    assert "\n<when>\n:   <time-initial>; <time-final>\n\n<unit>" in page
    assert "\n<range>\n:   <bdi><range-from-to 0 30></bdi>\n\n<better>" in page
    assert part(page, "<procedure>") == "1. Sit.\n1. Stand.\n"


def test_a_measure_without_equipment_says_none(told):
    assert (
        "<equipment>"
        not in told({MEASURE: ("equipment: [chair]", "equipment: []")})["measures/sit-to-stand.md"]
    )


# Meetings


def test_the_page_of_a_meeting(told, visited):
    page = told({})["programme/first-visit.md"]
    assert "[<programme>](index.md) / <assessment>" in page
    assert (
        below_provenance(page)
        == f"""<section class="step" markdown="1">

## Talk {{ #talk }}

Ask, then try [this](../exercises/leg-muscles.md#level-1).

</section>

<div class="attention" markdown="1">

## <refer> {{ #_refer }}

- Fever

</div>

## <measures> {{ #_measures }}

| <measure> | <what-it-measures> | <unit> |
| --- | --- | --- |
| [Sit to stand](../measures/sit-to-stand.md) | Strength of the legs | stands |

## <rests-on> {{ #_why }}

{SHOWN_CLAIM}
{NOTE}"""
    )


def test_content_from_a_source_says_which_and_where_in_it(told, visited):
    page = told({})["programme/first-visit.md"]
    assert '\n<span class="prov-label"><basis></span> steps: Kjaer 2018, p. 4[^kjaer2018]\n' in page
    assert "editors-proposal" not in page


# Claims


def test_the_page_of_a_claim(told):
    page = told({})["claims/exercise-reduces-pain.md"]
    assert "[<evidence>](../evidence/index.md) / Exercise\n" in page
    assert (
        below_provenance(page)
        == f"""<div class="facts" markdown="1">

<population>
:   Adults

<graded>
:   <graded-editors>: No control group.

<searched>
:   <bdi>2026-11-23</bdi>

</div>

## <evidence> {{ #_evidence }}

<div class="evidence" markdown="1">
<div class="finding supports" markdown="1">

<p class="finding-head" markdown="1"><span class="finding-source">Kjaer 2018</span> <design-before-after> · \
<span class="direction"><direction-supports></span></p>

Less pain.

<p class="soft" markdown="1">Abstract[^kjaer2018]</p>

</div>
</div>

## <rationale> {{ #_rationale }}

It is a reason to exercise.

## <limits> {{ #_limits }}

One small study.

<div class="used" markdown="1">

## <used-in> {{ #_used-in }}

<div class="columns" markdown="1">
- [<class-title 1 Trying everything once>](../classes/class-01.md)
- [Getting up and down](../exercises/leg-muscles.md)
- [Understanding your back](../sessions/education-1.md)

</div>
</div>

{NOTE}"""
    )


@pytest.mark.parametrize(
    ("level", "dots"), [("high", "●●●●"), ("moderate", "●●●○"), ("low", "●●○○"), ("very-low", "●○○○")]
)
def test_a_claim_shows_its_certainty_with_dots(level, dots, told):
    page = told({CLAIM: ("level: low", f"level: {level}")})["claims/exercise-reduces-pain.md"]
    shown = f'<span class="dots" aria-hidden="true">{dots}</span> <certainty-{level}>'
    assert f'\n<p class="cert" markdown="1">{shown}</p>\n' in page


def test_a_claim_that_nobody_graded_shows_no_dots(told):
    page = told({CLAIM: ("level: low", "level: not-graded")})["claims/exercise-reduces-pain.md"]
    assert '\n<p class="cert" markdown="1"><certainty-not-graded></p>\n' in page


# Sessions


def test_a_session_tells_when_each_segment_begins(told):
    page = told({})["sessions/education-1.md"]
    assert [row.split("</span> ")[1] for row in page.splitlines() if 'class="segment-time"' in row] == [
        "<bdi><from-minute 0></bdi></p>",
        "<bdi><from-minute 4></bdi></p>",
    ]


def test_a_session_draws_its_segments_to_scale(told):
    bar = told({})["sessions/education-1.md"].split("<ol ")[1].split("</ol>")[0]
    assert bar.splitlines()[1:] == [
        '<li class="m4 tone-light"><span class="bar-title">Welcome</span> <span class="bar-minutes">4</span></li>',
        '<li class="m6 tone-strong"><span class="bar-title">Why move?</span> '
        '<span class="bar-minutes">6</span></li>',
    ]


def test_an_objective_says_what_it_serves_and_what_it_rests_on(told):
    assert part(told({})["sessions/education-1.md"], "<objectives>").splitlines()[0] == (
        '- Say why moving helps. <span class="serves"><serves> [Trust](../objectives.md#trust) · <rests-on> '
        "[Exercise and pain](../claims/exercise-reduces-pain.md)</span>"
    )


def test_without_a_chapter_on_objectives_an_objective_is_named_without_a_link(told):
    page = told({CHAPTER: None})["sessions/education-1.md"]
    assert '<span class="serves"><serves> Trust · <rests-on>' in page


def test_a_segment_shows_its_slides_questions_and_teach_back(told):
    more = """    purpose: Everyone knows why.
    teach_back: Say it in your words.
    claims: [exercise-reduces-pain]
    slides: {alarm: {title: An alarm, body: "- One", notes: "Say [this](item:day-1)."}}
    questions: {old: {kind: hard-moment, question: Am I old?, answer: No.}}
"""
    page = told({SESSION: ("    purpose: Everyone knows why.\n", more)})["sessions/education-1.md"]
    assert (
        part(page, "Why move?").split("</section>")[0]
        == f"""<p class="method"><method-dialogue></p>

Everyone knows why.

<div class="pair" markdown="1">
<div class="say" markdown="1">

<span class="say-title"><say></span>

Say [this](../course/day-1.md).

</div>
<div class="slide" markdown="1">

<p class="slide-title" id="moving_slide_alarm" markdown="1">An alarm</p>

- One

</div>
</div>

<div class="question hard-moment" markdown="1">

<p class="question-kind"><question-hard-moment></p>

<p class="question-asked" id="moving_question_old" markdown="1"><quoted Am I old?></p>

No.

</div>

<div class="teach-back" markdown="1">

<span class="part"><teach-back></span> Say it in your words.

</div>

{SHOWN_CLAIM}
</div>
"""
    )


# Exercises


def test_each_level_of_an_exercise_says_its_dose_and_all_its_parts(told):
    page = told({})["exercises/leg-muscles.md"]
    levels = page.split('<section class="level" markdown="1">\n\n')[1:]
    assert [level.splitlines()[0] for level in levels] == [
        f'<p class="level-number"><level {number}></p>' for number in (1, 2, 3, 4)
    ]
    assert (
        levels[2].split("</section>")[0]
        == """<p class="level-number"><level 3></p>

### Sit to stand { #level-3 }

<dl class="dose">
<dt><dose></dt><dd><bdi><dose-repetitions 3 10></bdi></dd>
<dt><rest></dt><dd><bdi><seconds 60></bdi></dd>
<dt><frequency></dt><dd><bdi><per-week 2></bdi></dd>
</dl>

<div class="level-start" markdown="1">

<span class="part"><start></span> Sit on the chair.

</div>

<div class="level-movement" markdown="1">

<span class="part"><movement></span>

1. Stand up.

</div>

<div class="level-vary" markdown="1">

<span class="part"><explore></span> Try your feet wider.

</div>

<div class="level-options" markdown="1">

<span class="part"><easier></span> Use your hands.

<span class="part"><harder></span> Pause halfway.

</div>

<div class="level-go" markdown="1">

<span class="part"><go-on-when></span> It feels easy.

</div>

<div class="level-stop" markdown="1">

<span class="part part-stop"><stop-when></span> Pain spreads.

</div>

"""
    )


def test_an_exercise_says_what_supervising_takes_and_which_message_it_takes_up(told):
    assert (
        part(told({})["exercises/leg-muscles.md"], "<supervising>")
        == """<div class="facts" markdown="1">

<target>
:   Knee extensors

<purpose>
:   Strength of the legs.

<equipment>
:   Chair

<set-up>
:   Put the chair against a wall.

<at-home>
:   Use a kitchen chair.

</div>

<div class="say" markdown="1">

<span class="say-title"><say></span>

What would you like to get up for?

<takes-up> [Why move?](../sessions/education-1.md#moving)

</div>
"""
    )


def test_an_exercise_without_equipment_says_so(told):
    page = told({EXERCISE: ("equipment: [chair]", "equipment: []")})["exercises/leg-muscles.md"]
    assert "\n<equipment>\n:   <no-equipment>\n\n<set-up>" in page


def test_an_exercise_that_rests_on_no_claim_has_no_heading_over_nothing(told):
    files = {EXERCISE: ("claims: [exercise-reduces-pain]", "claims: []")}
    assert "<why-this-exercise>" not in told(files)["exercises/leg-muscles.md"]


# Classes


def test_the_page_of_a_class(told):
    page = told({})["classes/class-01.md"]
    assert page.startswith('---\ntitle: "<class-title 1 Trying everything once>"\nhide:\n  - toc\n---\n')
    assert (
        page.split("</section>\n\n")[1]
        == f"""## <exercises> {{ #_exercises }}

1. [Getting up and down](../exercises/leg-muscles.md) <span class="soft">Knee extensors</span>

## <progression> {{ #_progression }}

Nobody needs to hurry.

## <parts> {{ #_parts }}

| <part> | <length> | <what-happens> |
| --- | ---: | --- |
| Exercises | <bdi><minutes 10></bdi> | Everyone at their own level. |

<div class="proposal" markdown="1">
<span class="proposal-title"><editors-proposal></span> This is an example.
</div>

## <rests-on> {{ #_why }}

{SHOWN_CLAIM}
{NOTE}"""
    )


def test_a_class_opens_with_a_question_on_a_topic_of_a_session(told):
    page = told({})["classes/class-01.md"]
    assert (
        part(page, "<opening-talk>").split("</section>")[0]
        == """<div class="say" markdown="1">

<span class="say-title"><say></span>

What would you like to do again?

</div>

<takes-up> [Why move?](../sessions/education-1.md#moving)

</div>
"""
    )


def test_a_bar_in_the_words_of_a_part_does_not_tear_the_table(told):
    files = {PROGRAMME: ("Everyone at their own level.", "Left | right.")}
    assert "| Exercises | <bdi><minutes 10></bdi> | Left \\| right. |\n" in told(files)["classes/class-01.md"]


# Days of the course


def test_a_day_of_the_course_tells_the_time_of_each_block(told):
    blocks = """  practice:
    title: Practice
    minutes: 50
    method: talk
    purpose: P.
  pause:
    title: Pause
    minutes: 15
    method: break
    purpose: Rest.
  end:
    title: End
"""
    page = told({DAY: ("  practice:\n    title: Practice\n", blocks)})["course/day-1.md"]
    times = [row for row in page.splitlines() if row.startswith('<p class="segment-time">')]
    assert [row.split('"segment-minutes">')[1] for row in times] == [
        "<bdi>09:00</bdi></span> <bdi><minutes 50></bdi></p>",
        "<bdi>09:50</bdi></span> <bdi><minutes 15></bdi></p>",
        "<bdi>10:05</bdi></span> <bdi><minutes 15></bdi></p>",
    ]
    assert '<li class="m15 tone-pause">' in page


def test_a_block_links_to_its_goals_on_the_page_and_to_what_it_is_about(told):
    page = told({})["course/day-1.md"]
    assert '- <span id="goal_speak"></span>Say the message in own words. ' in page
    assert (
        part(page, "Practice").split("</div>")[0]
        == """<p class="method"><method-role-play></p>

Say it aloud.

<p class="soft" markdown="1"><serves> [Say the message in own words.](#goal_speak)</p>

<p class="soft" markdown="1"><about> [Understanding your back](../sessions/education-1.md)</p>

"""
    )


@pytest.mark.parametrize(
    ("id_", "crumb"), [("teaching", "[<teaching>](../teaching/teaching.md)"), ("other", "<teaching>")]
)
def test_the_way_to_a_day_links_to_the_chapter_on_teaching_if_there_is_one(id_, crumb, told):
    chapter = "---\ntitle: T\nsummary: S.\npart: teaching\norder: 1\n---\n\nText.\n"
    page = told({f"docs/en/{id_}.md": chapter})["course/day-1.md"]
    assert f"\n{crumb} / <course-place 1 1>\n" in page


# Chapters


def test_the_chapter_on_objectives_lists_them_by_whom_they_are_for(told):
    assert (
        below_provenance(told({})["objectives.md"])
        == f"""The programme supports self-management[^kjaer2018].

## <objectives-patient> {{ #_objectives-patient }}

<div class="objectives" markdown="1">
<section class="objective" markdown="1">

### Trust {{ #trust }}

Trust in the own back.

<p class="soft" markdown="1"><served-by> [Understanding your back](sessions/education-1.md#_objectives)</p>

</section>
</div>

<div class="proposal" markdown="1">
<span class="proposal-title"><editors-proposal></span> This is an example.
</div>

{NOTE}"""
    )


def test_an_objective_that_no_session_serves_says_its_means_and_its_claims(told):
    more = """objectives:
  care:
    for: society
    title: Less care
    text: Fewer visits.
    means: Count them.
    claims: [exercise-reduces-pain]
"""
    page = told({PROGRAMME: ("objectives:\n", more)})["objectives.md"]
    assert (
        part(page, "<objectives-society>").split("</div>")[0]
        == """<div class="objectives" markdown="1">
<section class="objective" markdown="1">

### Less care { #care }

Fewer visits.

<p class="soft" markdown="1">Count them.</p>

<p class="soft" markdown="1"><rests-on> [Exercise and pain](claims/exercise-reduces-pain.md)</p>

</section>
"""
    )
    assert "<objectives-clinician>" not in page


def test_a_session_that_serves_an_objective_twice_is_named_once(told):
    twice = (
        "segments:\n  welcome:",
        "  again:\n    text: Once more.\n    serves: [trust]\n    claims: []\nsegments:\n  welcome:",
    )
    served = part(told({SESSION: twice})["objectives.md"], "<objectives-patient>")
    assert served.count("](sessions/education-1.md#_objectives)") == 1


def test_objectives_stand_in_no_other_chapter(told):
    chapter = "---\ntitle: T\nsummary: S.\npart: objectives\norder: 1\n---\n\nText.\n"
    assert "Trust" not in told({"docs/en/more.md": chapter})["more.md"]


def test_a_claim_set_apart_in_a_chapter_is_shown_with_its_source(told):
    page = told({CHAPTER: ("The programme", "{claim:exercise-reduces-pain}\n\nThe programme")})[
        "objectives.md"
    ]
    shown = SHOWN_CLAIM.split("\n", 1)[1].rpartition("\n\n</div>")[0].replace("../", "")
    assert below_provenance(page).startswith(f"{shown}\n\nThe programme supports")


def test_a_claim_shown_as_code_in_a_chapter_stays_code(told):
    text = "```\n{claim:exercise-reduces-pain}\n```\n\nThe programme"
    page = told({CHAPTER: ("The programme", text)})["objectives.md"]
    assert below_provenance(page).startswith("```\n{claim:exercise-reduces-pain}\n```\n\n")
