"""Whatever is mentioned exists."""

from __future__ import annotations

import pytest

CLASS = "content/en/classes/class-01.yaml"
DAY = "content/en/course/day-1.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CHAPTER = "docs/en/objectives.md"
WORDS = "The programme supports self-management"
LINE = f"{CHAPTER}:10"
NOWHERE = "The link leads to '{}', and there is no such item."
ELSE = "Write the entry first, or name another."
BACK = "Bring back its file or write it, or take the mention away."


def test_a_segment_is_looked_for_in_the_session_named_beside_it(said):
    assert said({CLASS: ("segment: moving", "segment: movin")}) == [
        f"{CLASS}:10:12: There is no segment 'movin'. Did you mean 'moving'? [id-unknown]"
    ]


def test_a_segment_of_a_session_that_does_not_exist_is_one_problem_and_not_two(said):
    assert said({CLASS: ("session: education-1", "session: education-2")}) == [
        f"{CLASS}:9:12: There is no session 'education-2'. "
        "Bring back content/en/sessions/education-2.yaml or write it, or take the mention away. [id-unknown]"
    ]


def test_a_learning_goal_is_one_of_the_same_day(said):
    assert said({DAY: ("goals: [speak]", "goals: [listen]")}) == [
        f"{DAY}:17:13: There is no goal 'listen'. {ELSE} [id-unknown]"
    ]


@pytest.mark.parametrize(
    "link",
    [
        "leg-muscles#level-2",
        "education-1#moving",
        "day-1#practice",
        "glossary#flare-up",
        "references",
        "references#kjaer2018",
        "references/kjaer2018",
        "evidence",
        "programme",
        "objectives#trust",
        "objectives#why",
    ],
)
def test_a_link_may_lead_to_an_item_or_a_part_of_it(link, said):
    assert said({CHAPTER: (WORDS, f"## Why {{ #why }}\n\n[It](item:{link})")}) == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (
            "leg-muscle",
            f"{NOWHERE.format('leg-muscle')} Did you mean 'leg-muscles'?",
        ),
        (
            "Leg_Muscles",
            f"{NOWHERE.format('Leg_Muscles')} Did you mean 'leg-muscles'?",
        ),
        ("", f"{NOWHERE.format('')} {BACK}"),
        ("leg-muscles#level_2", "'leg-muscles' has no part 'level_2'. Did you mean 'level-2'?"),
        ("programme#begin", f"'programme' has no part 'begin'. {ELSE}"),
        ("references#kjaer208", f"'references' has no part 'kjaer208'. {ELSE}"),
        ("sit-to-stand#scoring", f"'sit-to-stand' has no part 'scoring'. {ELSE}"),
        ("objectives#hope", f"'objectives' has no part 'hope'. {ELSE}"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_where_it_stands(link, message, said):
    assert said({CHAPTER: (WORDS, f"[It](item:{link})")}) == [f"{LINE}:5: {message} [id-unknown]"]


def test_a_link_is_found_on_its_own_line_beside_a_longer_one(said):
    text = "[It](item:leg-muscles#level-1) [it](item:education-1#moving)\n[it](item:leg)"
    assert [line.split(": ")[0] for line in said({CHAPTER: (WORDS, text)})] == [f"{CHAPTER}:11:5"]


def test_a_link_in_code_is_only_shown(said):
    assert said({CHAPTER: (WORDS, "`[It](item:nothing)`")}) == []


def test_a_lone_backtick_hides_no_link_of_another_paragraph(said):
    assert said({CHAPTER: (WORDS, "A ` here.\n\n[It](item:nothing)\n\nA ` there.")}) == [
        f"{CHAPTER}:12:5: The link leads to 'nothing', and there is no such item. {BACK} [id-unknown]"
    ]


def test_a_claim_set_apart_exists(said):
    assert said({CHAPTER: (WORDS, "{claim:exercise-reduces-pains}\n\nText")}) == [
        f"{LINE}:1: There is no claim 'exercise-reduces-pains'. "
        "Did you mean 'exercise-reduces-pain'? [id-unknown]"
    ]


def test_a_session_that_cannot_be_read_is_not_also_said_to_be_missing(codes):
    files = {SESSION: ("minutes: 10", "minutes: [10"), CHAPTER: (WORDS, "[It](item:education-1#moving)")}
    assert codes(files) == ["yaml-syntax"]


def test_a_programme_that_cannot_be_read_is_one_problem(codes):
    files = {PROGRAMME: ("weeks: 1", "weeks: one"), CHAPTER: (WORDS, "[It](item:first-visit)")}
    assert codes(files) == ["schema-type"]


def test_without_a_programme_only_its_file_is_missing(said):
    assert said({PROGRAMME: None}) == [
        f"{PROGRAMME}:1:1: This file is missing. "
        "Write it, or let 'manual new programme' begin it. [file-missing]"
    ]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "{result:pilot}",
            "There is no result 'pilot'. Bring back content/en/results/pilot.yaml or write it, "
            "or take the mention away.",
        ),
        ("{week:3}", f"There is no week '3'. {ELSE}"),
    ],
)
def test_a_result_or_a_week_set_apart_exists(written, message, said):
    assert said({CHAPTER: (WORDS, f"{written}\n\nText")}) == [f"{LINE}:1: {message} [id-unknown]"]


def test_the_weeks_before_and_after_may_be_set_apart(said):
    assert said({CHAPTER: (WORDS, "{week:0}\n\n{week:2}\n\nText [@kjaer2018]")}) == []


def test_what_is_gone_is_not_taken_for_another(said):
    assert said({CLASS: ("exercises: [leg-muscles]", "exercises: [belly-muscles]")})[0] == (
        f"{CLASS}:12:13: There is no exercise 'belly-muscles'. "
        "Bring back content/en/exercises/belly-muscles.yaml or write it, or take the mention away. [id-unknown]"
    )


def test_an_id_with_a_sign_that_nobody_sees_is_told_so(said):
    assert said({CHAPTER: (WORDS, "[It](item:leg\u200b-muscles)")}) == [
        f"{LINE}:5: The link leads to 'leg\u200b-muscles', and there is no such item. "
        "It holds a sign that nobody sees, a zero width space (U+200B): write it anew. [id-unknown]"
    ]


def test_the_message_names_the_file_in_which_an_id_is_to_be_written(said):
    claim = "content/en/claims/exercise-reduces-pain.yaml"
    found = said({claim: ("topic: exercise", "topic: zebra")})
    assert found[0].endswith(
        "There is no topic 'zebra'. Write it under 'topics' in content/en/programme.yaml first, "
        "or name another. [id-unknown]"
    )


def test_a_link_to_an_overview_with_nothing_in_it_leads_nowhere(said):
    files = {
        "content/en/glossary.yaml": None,
        "docs/en/objectives.md": ("\n---\n", "\n---\n\nSee the [glossary](item:glossary).\n"),
    }
    assert "The link leads to 'glossary', and there is no such item." in " ".join(said(files))


def test_an_unknown_claim_set_apart_after_the_same_in_code_and_again_is_named_at_each_place(said, tree):
    chapter = (tree / "docs/en/objectives.md").read_text()
    more = "\nWrite `{claim:gone}`.\n\n{claim:gone}\n\n{claim:gone}\n"
    row = chapter.count("\n")
    lines = [line for line in said({"docs/en/objectives.md": chapter + more}) if "'gone'" in line]
    assert [line.split(": ")[0] for line in lines] == [
        f"docs/en/objectives.md:{row + 4}:1",
        f"docs/en/objectives.md:{row + 6}:1",
    ]
