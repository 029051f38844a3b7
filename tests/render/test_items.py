"""Each item has a page that says all of it; <word> stands for a word of the site, with what fills it."""

from __future__ import annotations

import re

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
ABOUT = "evidence/references/kjaer2018.md"
NOTE = f"[^kjaer2018]: Kjaer P. GLA:D Back. 2018. [<note-about>](../{ABOUT})\n"
USED_NOWHERE = """<div class="used" markdown="1">

## <used-in> { #_used-in }

<p class="soft"><used-nowhere></p>

</div>
"""
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
        "sessions/education-1-take-home.md",
        *("measures/sit-to-stand.md", "claims/exercise-reduces-pain.md", "course/day-1.md"),
        *("objectives.md", "design/alignment.md", "assets/timeline.css", ABOUT),
        *("evidence/map.md", "evidence/currency.md"),
        *(f"evidence/references{of}.{form}" for of in ("", "/kjaer2018") for form in ("bib", "ris", "json")),
    }


def test_the_same_manual_makes_the_same_pages(base, pages):
    assert render.pages(base) == pages


# Measures: the whole page


def test_the_page_of_a_measure(told):
    assert (
        told({})["measures/sit-to-stand.md"]
        == f"""---
title: "Sit to stand"
search:
  boost: 0.5
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

<trials>
:   1

<equipment>
:   Chair

</div>

## <procedure> {{ #_procedure }}

1. The person stands up.

<div class="say" markdown="1">

<span class="say-title"><say-before-test></span>

Stand up.

</div>

## <scoring> {{ #_scoring }}

Count each stand.

## <what-change-means> {{ #_change }}

Compare with the first time.

## <licence> {{ #_licence }}

Free to use.

<div class="proposal" markdown="1">
<span class="proposal-title"><editors-proposal></span> This is an example.
</div>

{USED_NOWHERE}"""
    )


def test_a_measure_says_its_range_its_times_and_its_procedure(told):
    files = {
        MEASURE: (
            "times: [initial]",
            "times: [initial, final]\nrange: {lowest: 0, highest: 30}",
        )
    }
    page = told(files)["measures/sit-to-stand.md"]
    assert "\n<when>\n:   <time-initial>; <time-final>\n\n<unit>" in page
    assert "\n<range>\n:   <bdi><range-from-to 0 30></bdi>\n\n<better>" in page
    assert part(page, "<procedure>").startswith("1. The person stands up.\n")


def test_a_measure_without_equipment_says_none(told):
    assert (
        "<equipment>"
        not in told({MEASURE: ("equipment: [chair]", "equipment: []")})["measures/sit-to-stand.md"]
    )


# Meetings


def test_the_page_of_a_meeting(told, visited):
    page = told({})["programme/first-visit.md"]
    assert "[<programme>](index.md) / <assessment>" in page
    assert '<li class="m60 tone-light"><span class="bar-title">Talk</span>' in page
    assert (
        below_provenance(page).partition("<section")[2]
        == f""" class="segment" markdown="1">

<p class="segment-time" markdown="1"><span class="segment-minutes"><bdi><minutes-short 60></bdi></span></p>

<div class="segment-body" markdown="1">

## Talk {{ #talk }}

Ask, then try [this](../exercises/leg-muscles.md#level-1).

</div>
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
{USED_NOWHERE}
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

<reviewed>
:   <bdi>2026-11-23</bdi>

<review-due>
:   <bdi>2027-11-23</bdi>

</div>

## <grade-steps> {{ #_grade }}

- <starts-from-other-studies>
- <grade-result>: <certainty-low>

## <evidence> {{ #_evidence }}

<div class="evidence" markdown="1">
<div class="finding supports" id="_from-kjaer2018" markdown="1">

<p class="finding-head" markdown="1"><span class="finding-source">[Kjaer 2018](../{ABOUT})</span> <design-before-after> · \
<span class="direction"><direction-supports></span></p>

Less pain.

<p class="soft" markdown="1">Abstract[^kjaer2018]</p>

</div>
</div>

## <rationale> {{ #_rationale }}

It is a reason to exercise.

## <limits> {{ #_limits }}

One small study.

## <decisions> {{ #_decisions }}

- <bdi>2026-11-23</bdi> · <decision-created> · <role-editors>: From one study.

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


def test_a_claim_says_on_what_it_rests_and_what_in_it_is_the_editors_own(told):
    page = told({})["claims/exercise-reduces-pain.md"]
    assert '\n<span class="prov-label"><basis></span> <basis-of-claim>\n' in page


SEEN = ("checked = {record}, checkedon", "checkedon")
GRADED = (
    "graded_by: editors, starts_from: other-studies, reason: No control group.",
    'graded_by: cited-review, reason: "After [@other2020]."',
)
OTHER = "@article{other2020, author = {Other, A}, title = {T}, journal = {J}, year = {2020}}\n"


def test_a_grade_that_rests_on_a_record_which_nobody_fully_verified_says_so_wherever_it_stands(told):
    pages = told({"references.bib": SEEN})
    mark = "<certainty-low>, <certainty-unverified>"
    for page in (
        "claims/exercise-reduces-pain",
        "evidence/index",
        "classes/class-01",
        "exercises/leg-muscles",
    ):
        assert mark in pages[f"{page}.md"], page


def test_so_does_a_grade_after_a_review_of_which_nobody_fully_verified_the_record(told, tree):
    assert "<certainty-unverified>" not in told({})["claims/exercise-reduces-pain.md"]
    bib = (tree / "references.bib").read_text(encoding="utf-8") + OTHER
    page = told({"references.bib": bib, CLAIM: GRADED})["claims/exercise-reduces-pain.md"]
    assert "<certainty-low>, <certainty-unverified>" in page


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
        "[Exercise and pain](../claims/exercise-reduces-pain.md) (<certainty-low>)</span>"
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


SPOKEN = """    purpose: Everyone knows why.
    message: Moving may help.
    ask: {hope: {question: What do you hope?, listen_for: Doubts.}}
    slides:
      alarm: {title: An alarm, body: One., notes: Say this.}
      shape: {title: A shape, body: Two., notes: Say that.}
    metaphors: {toast: {picture: An alarm rings., limit: Pain is no box.}}
    questions: {old: {kind: question, question: Am I old?, answer: No., claims: [exercise-reduces-pain]}}
    teach_back: Say it in your words.
    when_short: {choice: leave-out, saves: 2, slides: [shape], how: Show one slide.}
"""
KEPT = "    when_short: {choice: never, how: Everyone is greeted.}\n"


def spoken(tree):
    text = (tree / SESSION).read_text(encoding="utf-8")
    text = text.replace("    purpose: Everyone knows why.\n", SPOKEN)
    return {
        SESSION: text.replace("    purpose: Everyone arrives.\n", f"    purpose: Everyone arrives.\n{KEPT}")
    }


def test_a_segment_has_all_that_an_instructor_needs_in_the_order_of_the_hour(told, tree):
    page = part(told(spoken(tree))["sessions/education-1.md"], "Why move?").split("</section>")[0]
    parts = [
        "<method-dialogue>",
        "Everyone knows why.",
        "<key-message></span> Moving may help.",
        "<ask-group>",
        "<quoted What do you hope?>",
        "<listen-for></span> Doubts.",
        "Say this.",
        'id="moving_slide_alarm"',
        '<span class="tag"><when-short>: <short-leave-out></span>\n\nSay that.',
        "<metaphor></span> An alarm rings.",
        "<metaphor-limit></span> Pain is no box.",
        "<question-question>",
        "<rests-on> [Exercise and pain](../claims/exercise-reduces-pain.md) (<certainty-low>)",
        "<teach-back></span> Say it in your words.",
        '<span class="tag"><short-leave-out></span> Show one slide. <span class="saves">(<bdi><saves 2></bdi>)</span>',
    ]
    places = [page.index(each) for each in parts]
    assert places == sorted(places)


def test_a_session_sums_up_what_is_cut_when_time_is_short(told, tree):
    page = told(spoken(tree))["sessions/education-1.md"]
    assert part(page, "<when-short>").split("<div")[1].split("</div>")[0].splitlines()[4:-1] == [
        "| [Welcome](#welcome) | **<short-never>** Everyone is greeted. | <bdi><minutes-short 4></bdi> |",
        "| [Why move?](#moving) | **<short-leave-out>** Show one slide. | <bdi><minutes-short 6></bdi>, <bdi><saves 2></bdi> |",
    ]
    assert "<saves-all 2 10>" in page


def test_a_session_that_says_nothing_of_cuts_has_no_table_of_them(told):
    assert "<when-short>" not in told({})["sessions/education-1.md"]


def test_the_page_to_take_home_holds_messages_one_thing_to_try_signs_and_lines_to_write_on(told, tree):
    signs = """signs:
  tiers:
    emergency:
      title: Emergency
      act: "Call for help:"
      signs: {chest: {patient: Chest pain, clinician: Pain, known_by: {chest: chest}}, other: {clinician: Faintness}}
    crisis: {title: Today, signs: {mood: {patient: Despair, clinician: Despair, known_by: {mood: despair}}}}
  origin: Ours.
  in_doubt: Call.
plan:
"""
    text = spoken(tree)[SESSION].replace("you enjoy.\n", "you enjoy.\n  write: {step: My step}\n")
    text = text.replace("notes: Say this.}", "notes: Say this., teaches_signs: true}").replace(
        "choice: leave-out, saves: 2, slides: [shape]", "choice: never"
    )
    page = told({SESSION: text, PROGRAMME: ("plan:\n", signs)})["sessions/education-1-take-home.md"]
    parts = [
        'title: "<take-home-of Understanding your back>"',
        "[Understanding your back](education-1.md)",
        "# <take-home-of Understanding your back>",
        "## <take-home-lede>",
        "1. Moving may help.",
        "## <take-home-try>",
        "Choose a movement that you enjoy.",
        'id="_write_step" markdown="1">My step</p>',
        "## <signs>",
        "Call for help:",
        "- Chest pain",
        "Call.</p>",
        "## <whom-to-call>",
        '<p class="write-on"><call-emergency></p>',
        "<editors-proposal>",
        "<state-draft>",
    ]
    places = [page.index(each) for each in parts]
    assert places == sorted(places)
    assert "Faintness" not in page
    assert "Despair" not in page  # a tier without an act is for clinicians alone


def test_a_page_to_take_home_says_nothing_of_signs_where_the_programme_has_none(told):
    page = told({})["sessions/education-1-take-home.md"]
    assert "<signs>" not in page
    assert "<take-home-lede>" not in page


def test_slides_stand_alone_with_their_place_and_the_ways_between_them(told):
    slides = """
    slides:
      alarm: {title: An alarm, body: It rings., notes: Say it.}
      calm: {title: Calm, body: It stops., notes: Say that too.}
    method: talk
"""
    page = told({SESSION: ("\n    method: talk\n", slides)})["sessions/education-1-slides.md"]
    shown = page.split('<section class="show-slide" markdown="1">')
    assert [part.split("\n\n")[1] for part in shown[1:]] == [
        "## An alarm { #welcome_slide_alarm }",
        "## Calm { #welcome_slide_calm }",
    ]
    assert (
        "[<slide-previous>](#_first) <bdi><slide-place 1 2></bdi> [<slide-next>](#welcome_slide_calm)" in page
    )
    assert (
        "[<slide-previous>](#welcome_slide_alarm) <bdi><slide-place 2 2></bdi> [<slide-next>](#_last)" in page
    )
    assert "Say" not in page


def test_a_session_without_slides_has_no_page_of_slides(pages):
    assert "sessions/education-1-slides.md" not in pages
    assert "<slides-to-show>" not in pages["sessions/education-1.md"]


def test_a_session_links_to_its_page_to_take_home_and_an_author_may_too(told):
    text = ("summary: The back is made to move.", 'summary: "Take [this](item:education-1-take-home)."')
    page = told({SESSION: text})["sessions/education-1.md"]
    assert page.count("(education-1-take-home.md)") == 2


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

### Sit to stand slowly { #level-3 }

<dl class="dose" data-search-exclude>
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

<div class="level-ease" markdown="1">

<span class="part"><go-easier-when></span> You hold your breath.

</div>

<div class="level-go" markdown="1">

<span class="part"><go-on-when></span> It feels easy.

</div>

<div class="level-stop" markdown="1">

<span class="part part-stop"><stop-when></span> Pain spreads.

</div>

"""
    )


def test_an_exercise_begins_with_how_to_prepare_when_to_stop_and_whom_to_ask(told):
    page = told({EXERCISE: ("    stop: Pain spreads.\n  level-2", "    stop: Your head spins.\n  level-2")})
    assert (
        below_provenance(page["exercises/leg-muscles.md"]).split("## <levels>")[0]
        == """<section class="briefing" markdown="1">

## <safety-briefing> { #_safety }

<div class="briefing-set-up" markdown="1">

<span class="part"><set-up></span> Put the chair against a wall.

</div>

<div class="briefing-stop" markdown="1">

<span class="part part-stop"><stop-when></span>

- [<level 1>](#level-1) Your head spins.
- [<level 2>](#level-2) Pain spreads.
- [<level 3>](#level-3) Pain spreads.
- [<level 4>](#level-4) Pain spreads.

</div>

<div class="briefing-home" markdown="1">

<span class="part"><whom-to-ask></span> Use a kitchen chair.

</div>

</section>

"""
    )


def test_a_level_says_the_signs_to_go_easier_before_those_to_go_on(told):
    page = told({})["exercises/leg-muscles.md"]
    levels = page.split('<section class="level" markdown="1">')[1:]
    assert ["<go-easier-when>" in level for level in levels] == [True, True, True, True]
    assert (
        '<div class="level-ease" markdown="1">\n\n<span class="part"><go-easier-when></span> '
        'You hold your breath.\n\n</div>\n\n<div class="level-go"'
    ) in levels[0]


WORRIES = 'worries: {knees: {worry: "Is it bad for my knees?", answer: Start with less.}}\n'
MORE = """worries:
  too-late:
    worry: Is it too late?
    answer: Try it [@kjaer2018, p. 4].
    claims: [exercise-reduces-pain]
  too-weak:
    worry: Am I too weak?
    answer: Begin small.
"""


def test_an_exercise_says_how_to_breathe_and_what_to_make_of_pain(told):
    page = told({})["exercises/leg-muscles.md"]
    cards = part(page, "<breathing-and-pain>").split('<div class="card" markdown="1">\n\n')[1:]
    assert [card.split("\n\n</div>")[0] for card in cards] == [
        "### <breathing> { #_breathing }\n\nLet the breath flow.",
        "### <pain-during> { #_pain-during }\n\nA pull is fine.",
        "### <pain-after> { #_pain-after }\n\nSome soreness may follow.",
    ]


def test_a_worry_is_answered_with_its_evidence_and_how_sure_it_is(told):
    page = told({EXERCISE: (WORRIES, MORE)})["exercises/leg-muscles.md"]
    assert (
        part(page, "<worries>")
        == """<div class="question worry" markdown="1">

<p class="question-asked" id="too-late" markdown="1"><quoted Is it too late?></p>

Try it[^kjaer2018] <span class="cite-affix">(p. 4)</span>.

<p class="cert" data-search-exclude markdown="1"><rests-on> [Exercise and pain](../claims/exercise-reduces-pain.md) (<span class="dots" aria-hidden="true">●●○○</span> <certainty-low>)</p>

</div>
<div class="question worry" markdown="1">

<p class="question-asked" id="too-weak" markdown="1"><quoted Am I too weak?></p>

Begin small.

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

<span id="_equipment"></span><equipment>
:   Chair

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
    assert '\n<span id="_equipment"></span><equipment>\n:   <no-equipment>\n\n</div>' in page


def test_an_exercise_that_rests_on_no_claim_has_no_heading_over_nothing(told):
    files = {EXERCISE: ("claims: [exercise-reduces-pain]", "claims: []")}
    assert "<why-this-exercise>" not in told(files)["exercises/leg-muscles.md"]


# Classes


def test_the_card_of_a_class_has_the_hour_the_question_and_each_exercise_by_level(told):
    page = told({})["classes/class-01.md"]
    assert page.startswith('---\ntitle: "<class-title 1 Trying everything once>"\nhide:\n  - toc\n---\n')
    card = page.split('<section class="class-card" markdown="1">\n\n')[1].split("</section>")[0]
    levels = " | ".join(
        f"[Sit to stand{how}](../exercises/leg-muscles.md#level-{n}) "
        f'<span class="soft"><bdi><dose-repetitions {n} 10></bdi></span>'
        for n, how in enumerate(("", " without hands", " slowly", " with a load"), 1)
    )
    assert card.startswith('## <class-card> { #_card }\n\n<div class="timeline">\n')
    assert (
        card.split("</ul>\n</div>\n\n")[1]
        == f"""<p class="card-line card-question" id="_talk" markdown="1"><span class="part"><opening-talk></span> \
<quoted What would you like to do again?> \
<span class="soft"><takes-up> [Why move?](../sessions/education-1.md#moving)</span></p>

<p class="card-line" id="_progression" markdown="1"><span class="part"><today></span> Nobody needs to hurry.</p>

<p class="soft" markdown="1"><card-doses></p>

<div class="by-level" id="_exercises" markdown="1">

| <exercise> | <level 1> | <level 2> | <level 3> | <level 4> |
| --- | --- | --- | --- | --- |
| [Getting up and down](../exercises/leg-muscles.md) | {levels} |

</div>

<p class="soft proposed"><span class="tag tag-edit"><editors-proposal></span> <proposed-exercises></p>

<div class="notes" aria-hidden="true"><span class="part"><notes></span><hr><hr><hr></div>

"""
    )


def test_below_its_card_a_class_tells_the_hour_and_what_it_rests_on(told):
    assert (
        below_provenance(told({})["classes/class-01.md"])
        == f"""## <parts> {{ #_parts }}

| <minutes-head> | <part> | <what-happens> |
| ---: | --- | --- |
| <bdi><from-to-minute 0 10></bdi> | Exercises | Everyone at their own level. |

<div class="proposal" markdown="1">
<span class="proposal-title"><editors-proposal></span> This is an example.
</div>

## <rests-on> {{ #_why }}

{SHOWN_CLAIM}
{USED_NOWHERE}
{NOTE}"""
    )


PLAN = """warm_up:
  text: Begin small.
  options:
    walk: {title: Walk, movement: Walk about., seated: Walk on the spot.}
    reach: {title: Reach, movement: Reach up., seated: Reach from the chair.}
progression:
  begin:
    title: Begin
    weeks: {from: 1, to: 1}
    text: Everyone finds a level.
    signs: People name their level.
equipment:
"""


def test_a_class_names_what_to_choose_for_the_warm_up_and_the_phase_of_its_week(told):
    page = told({PROGRAMME: ("equipment:\n", PLAN)})["classes/class-01.md"]
    assert '<span class="part">[<warm-up>](../programme/index.md#_warm-up)</span> Walk · Reach</p>' in page
    assert (
        part(page, "<progression>")
        == """<div class="card" markdown="1">

<p class="level-number"><week-n 1></p>

### Begin

Everyone finds a level.

<span class="part"><look-for></span> People name their level.

</div>
"""
    )


def test_a_class_shows_the_signs_that_need_other_care(told):
    signs = """signs:
  origin: Ours.
  tiers: {urgent: {title: Urgent care, signs: {fever: {clinician: Back pain with fever}}}}
  in_doubt: Ask.
class_parts:
"""
    page = told({PROGRAMME: ("class_parts:\n", signs)})["classes/class-01.md"]
    assert '<p class="signs-act" markdown="1">Urgent care</p>\n\n- Back pain with fever\n' in page
    assert "Ask. [<all-signs>](../programme/warning-signs.md)" in page


def test_a_bar_in_the_words_of_a_part_does_not_tear_the_table(told):
    files = {PROGRAMME: ("Everyone at their own level.", "Left | right.")}
    assert (
        "| <bdi><from-to-minute 0 10></bdi> | Exercises | Left \\| right. |\n"
        in told(files)["classes/class-01.md"]
    )


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
    assert f"\n{crumb} / <course> / <course-place 1 1>\n" in page


# Chapters


def test_the_chapter_on_objectives_lists_them_by_whom_they_are_for(told):
    assert (
        below_provenance(told({})["objectives.md"])
        == f"""The programme supports self-management[^kjaer2018].
{{ #_cites-1 }}

## <objectives-patient> {{ #_objectives-patient }}

<div class="stacked" markdown="1">

| <objective> | <segments> | <exercises> | <measures> |
| --- | --- | --- | --- |
| [Trust](#trust) | <span class="cell-label"><segments></span> <none-yet> | <span class="cell-label"><exercises>\
</span> <none-yet> | <span class="cell-label"><measures></span> <none-yet> |

</div>

<div class="objectives" markdown="1">
<section class="objective" markdown="1">

### Trust {{ #trust }}

Trust in the own back.

</section>
</div>

<div class="proposal" markdown="1">
<span class="proposal-title"><editors-proposal></span> This is an example.
</div>

{USED_NOWHERE}
{NOTE.replace("../", "")}"""
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
        part(page, "<objectives-society>").split("</div>")[1]
        == """

<not-direct>

<div class="objectives" markdown="1">
<section class="objective" markdown="1">

### Less care { #care }

Fewer visits.

<p class="soft" markdown="1">Count them.</p>

<p class="soft" markdown="1"><rests-on> [Exercise and pain](claims/exercise-reduces-pain.md) (<certainty-low>)</p>

</section>
"""
    )
    assert "<objectives-clinician>" not in page


def test_the_table_of_objectives_leads_to_what_serves_each(told):
    files = {
        SESSION: (
            "    minutes: 6\n",
            "    minutes: 6\n    objectives: [move]\n    claims: [exercise-reduces-pain]\n",
        ),
        EXERCISE: ("kind: strength\n", "kind: strength\nserves: [trust]\n"),
        MEASURE: ("kind: performance-test\n", "kind: performance-test\nserves: [trust]\n"),
    }
    row = next(row for row in told(files)["objectives.md"].splitlines() if row.startswith("| [Trust]"))
    assert re.findall(r"\]\(([^()]*)\)", row) == [
        *("#trust", "sessions/education-1.md#moving", "exercises/leg-muscles.md", "measures/sit-to-stand.md"),
    ]


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
