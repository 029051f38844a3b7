"""What is cut when time is short adds up, and is said for each segment."""

from __future__ import annotations

import pytest

SESSION = "content/en/sessions/education-1.yaml"
KEPT = "    purpose: Everyone arrives.\n"
PURPOSE = "    purpose: Everyone knows why.\n"
NEVER = "    when_short: {choice: never, how: It stays as it is.}\n"
SLIDES = """    slides:
      one: {title: One, body: Move., notes: Let us move.}
      two: {title: Two, body: Move., notes: Let us move.}
"""


def cut(given: str) -> dict[str, str]:
    """The base session: the first segment is never cut, the second has two slides and this cut."""
    with open("tests/examples/base/" + SESSION, encoding="utf-8") as file:
        text = file.read()
    more = f"{PURPOSE}{SLIDES}    when_short: {{{given}, how: It is cut a little.}}\n"
    return {SESSION: text.replace(KEPT, KEPT + NEVER).replace(PURPOSE, more)}


@pytest.mark.parametrize(
    "given",
    ["choice: never", "choice: shorten, saves: 5", "choice: leave-out, saves: 1, slides: [two]"],
)
def test_a_cut_that_adds_up_has_no_problem(given, said):
    assert said(cut(given)) == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            "choice: never, saves: 2",
            "'moving' is never cut, and still saves time. Remove 'saves' and 'slides'.",
        ),
        (
            "choice: never, slides: [one]",
            "'moving' is never cut, and still saves time. Remove 'saves' and 'slides'.",
        ),
        (
            "choice: shorten",
            "'moving' takes 6 minutes, and its cut saves 0. "
            "Write under 'saves' the minutes that are saved, fewer than the segment has.",
        ),
        (
            "choice: leave-out, saves: 6, slides: [two]",
            "'moving' takes 6 minutes, and its cut saves 6. "
            "Write under 'saves' the minutes that are saved, fewer than the segment has.",
        ),
        (
            "choice: shorten, saves: 2, slides: [one]",
            "'moving' is shortened, and still leaves out slides. Choose 'leave-out'.",
        ),
        (
            "choice: leave-out, saves: 2",
            "'moving' leaves out 0 of 2 slides. "
            "Name under 'slides' those that are left out; one or more must stay.",
        ),
        (
            "choice: leave-out, saves: 2, slides: [one, two]",
            "'moving' leaves out 2 of 2 slides. "
            "Name under 'slides' those that are left out; one or more must stay.",
        ),
    ],
)
def test_a_cut_that_does_not_add_up_is_a_problem(given, message, said):
    assert said(cut(given)) == [f"{SESSION}:29:5: {message} [timing-short]"]


def test_a_slide_that_is_left_out_exists(codes):
    assert "id-unknown" in codes(cut("choice: leave-out, saves: 2, slides: [three]"))


def test_a_segment_that_is_silent_beside_one_that_speaks_is_a_problem(said):
    assert said({SESSION: (KEPT, KEPT + NEVER)}) == [
        f"{SESSION}:21:3: 'moving' does not say what happens when time is short, as other segments do. "
        "Add 'when_short'. [timing-short]"
    ]


def test_something_is_never_cut(said):
    may = "    when_short: {choice: shorten, saves: 1, how: It is cut a little.}\n"
    text = cut("choice: shorten, saves: 1")[SESSION].replace(NEVER, may)
    assert said({SESSION: text}) == [
        f"{SESSION}:14:1: Each segment may be cut, and nothing is kept for certain. "
        "Say which segment is 'never' cut. [timing-short]"
    ]
