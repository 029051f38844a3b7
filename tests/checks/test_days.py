"""A day is one of the calendar, and what was done was not done on a day to come."""

from __future__ import annotations

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
GLOSSARY = "content/en/glossary.yaml"
SEARCHED = "searched: 2026-11-23"
TO_COME = ("{2026-11-23: {on: 2026-11-23", "{2026-12-24: {on: 2026-12-24")


@pytest.mark.parametrize(
    ("path", "old", "new", "where"),
    [
        (CLAIM, SEARCHED, "searched: 2026-02-30", "11:11"),
        ("references.bib", "{2026-11-23}", "{2026-02-30}", "1:1"),
        (GLOSSARY, "on: 2026-11-23", "on: 2026-02-29", "9:41"),
        (GLOSSARY, "due: 2027-11-23", "due: 2027-02-31", "9:58"),
    ],
)
def test_a_day_that_no_calendar_has_is_a_problem(path, old, new, where, said):
    assert said({path: (old, new)}) == [
        f"{path}:{where}: There is no day {new.strip('{}')[-10:]}. Look at a calendar. [day-unreal]"
    ]


@pytest.mark.parametrize(("day", "code"), [("2026-02-30", "day-unreal"), ("2026-12-24", "day-to-come")])
def test_an_approval_was_given_on_a_day_that_has_been(day, code, codes):
    approved = f"due: 2027-11-23, approvals: {{clinician: {day}}}}}"
    assert codes({GLOSSARY: ("due: 2027-11-23}", approved)}) == [code]


def test_the_end_of_an_exemption_is_a_day(codes):
    text = "exemptions:\n  one: {check: overclaim, item: glossary, reason: It waits., until: 2027-02-30}\n"
    assert codes({"content/exemptions.yaml": text}) == ["exemption-needless", "day-unreal"]


def test_a_leap_day_is_a_day(said):
    assert said({CLAIM: (SEARCHED, "searched: 2024-02-29")}) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "where"),
    [
        (CLAIM, "{2026-11-23: {on: 2026-11-23", "{2026-12-24: {on: 2026-12-24", "12:30"),
        ("references.bib", "{2026-11-23}", "{2026-12-24}", "1:1"),
        (GLOSSARY, "on: 2026-11-23", "on: 2026-12-24", "9:41"),
    ],
)
def test_nothing_was_done_on_a_day_to_come(path, old, new, where, said):
    assert said({path: (old, new)}) == [
        f"{path}:{where}: The day 2026-12-24 is still to come, and today is 2026-11-23. "
        "Write the day on which it was done. [day-to-come]"
    ]


@pytest.mark.parametrize("today", ["2026-11-22", "2026-11-23", ""])
def test_where_it_is_tomorrow_already_or_nobody_knows_the_day_nothing_is_to_come(today, said):
    assert said({}, today=today) == []


@pytest.mark.parametrize("touched", [[], [GLOSSARY], [CLAIM], None])
def test_a_day_to_come_is_wrong_whoever_touches_the_file(touched, said):
    assert len(said({CLAIM: TO_COME}, touched=touched)) == 1


@pytest.mark.parametrize("today", ["2026-12-23", "2026-12-24", "2999-01-01"])
def test_time_alone_puts_a_day_to_come_right_and_never_fails_anybody(today, said):
    assert said({CLAIM: TO_COME}, today=today, touched=[]) == []


RULES = """notice: This course certifies nobody.
duties:
  course: {title: Take the course, text: It takes two days.}
countries:
  denmark: {country: Denmark, who: Physiotherapists and others., as_of: undated, read_on: 2026-11-23}
basis: {editorial: {covers: all, reason: This is an example.}}
review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}
"""


@pytest.mark.parametrize(
    ("day", "said_of_it"),
    [
        ("2026-02-30", "There is no day 2026-02-30. Look at a calendar. [day-unreal]"),
        (
            "2026-12-30",
            "The day 2026-12-30 is still to come, and today is 2026-11-23. "
            "Write the day on which it was done. [day-to-come]",
        ),
    ],
)
def test_the_day_on_which_a_rule_was_read_is_a_day_that_has_been(day, said_of_it, said):
    path = "content/en/certification.yaml"
    problems = said({path: RULES.replace("read_on: 2026-11-23", f"read_on: {day}")})
    assert problems == [f"{path}:5:91: {said_of_it}"]
