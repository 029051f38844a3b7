"""The pages around the days of the course; <word> stands for a word of the site, with what fills it."""

from __future__ import annotations

import pytest

from conftest import BASE, laid_over
from manual.render import nav
from manual.render.site import Site

META = (
    "basis: {editorial: {covers: all, reason: This is an example.}}\n"
    "review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}\n"
)
QUESTIONS, ANSWERS = "content/en/questions.yaml", "content/en/answers.yaml"
FIDELITY = (
    """items:
  both-see: {applies: both, observe: People speak first., why: They know more.}
  only-class: {applies: class, observe: People move., why: It is a class.}
  only-session: {applies: session, observe: People ask., why: It is a talk., claims: [exercise-reduces-pain]}
changes:
  order: {choice: free, change: The order., why: Nobody fixed it.}
  registry: {choice: another-programme, change: No registry., why: The owner asks for it.}
"""
    + META
)
CERTIFICATION = (
    """notice: This course certifies nobody.
duties:
  course: {title: Take the course, text: "It takes two days [@kjaer2018, p. 2]."}
countries:
  denmark: {country: Denmark, who: Physiotherapists and others., as_of: undated page, read_on: 2026-11-23}
"""
    + META
)


@pytest.fixture
def asked(tree):
    """The base example with a question and its answer."""
    laid_over(tree, BASE.parent / "good" / "answers-match")


@pytest.fixture
def played(tree):
    """The base example with a role-play."""
    laid_over(tree, BASE.parent / "good" / "role-play-time")


def test_the_questions_do_not_give_the_answer_away(told, asked):
    page = told({})["teaching/questions.md"]
    assert "1. It may ease it.\n1. It ends it.\n" in page
    assert 'class="right"' not in page
    assert "Exercise may reduce back pain." not in page


def test_the_key_gives_the_right_option_and_the_reason_under_the_same_number(told, asked):
    page = told({})["teaching/answers.md"]
    assert "## 1. What does exercise do to back pain? { #moving }" in page
    assert '<p class="right" markdown="1">It may ease it.</p>\n\nExercise may reduce back pain.\n' in page


def test_the_questions_link_to_the_key_where_there_is_one(told, asked):
    assert "](answers.md#moving)" in told({})["teaching/questions.md"]


def test_an_edition_without_the_key_has_no_page_of_answers_and_nothing_links_to_one(told, asked, written):
    pages = told({ANSWERS: None})
    assert "teaching/answers.md" not in pages
    assert [path for path, text in pages.items() if "answers.md" in text] == []
    assert "answers" not in str(nav.entries(Site(written({}))))


def test_a_role_play_has_its_case_roles_guide_and_questions(told, played):
    page = told({})["role-plays/one-message.md"]
    for said in (
        "Somebody asks whether moving is safe.",
        "<case-invented>",
        "<quoted Should I not rest?>",
        "### Clinician { #role_clinician }",
        '| Lets the person speak | <span class="box"></span> Asks and waits. | <span class="box"></span> Explains',
        "1. What did it feel like?",
        "[Practice](../course/day-1.md#practice)",
    ):
        assert said in page


def test_a_block_and_the_overview_lead_to_the_role_play(told, played):
    pages = told({})
    assert "<role-plays>: [One message](../role-plays/one-message.md)" in pages["course/day-1.md"]
    assert "[One message](../role-plays/one-message.md)" in pages["teaching/role-plays.md"]


def test_each_session_and_class_has_a_checklist_with_its_parts_and_what_is_seen_in_its_kind(told):
    pages = told({"content/en/fidelity.yaml": FIDELITY})
    session, each = (pages[f"teaching/checklist-{name}.md"] for name in ("education-1", "class-01"))
    assert "People speak first." in session
    assert "People speak first." in each
    assert "People ask." in session
    assert "People ask." not in each
    assert "People move." in each
    assert "People move." not in session
    assert "<bdi><minutes-short 10></bdi>" in each
    assert "<bdi><minutes-short 4></bdi>" in session
    assert session.count('class="box"') == 3 * (2 + 2)


def test_what_may_be_changed_stands_under_how_far_it_goes(told):
    page = told({"content/en/fidelity.yaml": FIDELITY})["teaching/fidelity.md"]
    free, other = page.split("### <choice-free>")[1].split("### <choice-another-programme>")
    assert "**The order.**" in free
    assert "**No registry.**" in other


def test_the_rules_of_the_owner_are_dated(told):
    page = told({"content/en/certification.yaml": CERTIFICATION})["teaching/certification.md"]
    assert "| Denmark | Physiotherapists and others. | undated page | <bdi>2026-11-23</bdi> |" in page
    assert "This course certifies nobody." in page


def test_a_course_of_several_days_has_a_plan_with_goals_by_component_and_a_timetable(told, tree):
    first = (tree / "content/en/course/day-1.yaml").read_text(encoding="utf-8")
    second = first.replace("day-1", "day-2").replace("order: 1", "order: 2").replace("09:00", "10:15")
    pages = told({"content/en/course/day-2.yaml": second.replace("capability", "motivation")})
    page = pages["teaching/course.md"]
    can, want = page.split("### <component-capability>")[1].split("### <component-motivation>")
    assert "../course/day-1.md#goal_speak" in can
    assert "../course/day-2.md#goal_speak" in want
    assert "| <bdi>10:15</bdi> | [Practice](../course/day-2.md#practice) " in page
