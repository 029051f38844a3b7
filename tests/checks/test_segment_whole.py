"""A segment is written out once any of them is."""

from __future__ import annotations

import pytest

SESSION = "content/en/sessions/education-1.yaml"
TITLE = "    purpose: Everyone arrives.\n"
WHOLE = {
    "ask": "    ask: {hope: {question: What do you hope for?, listen_for: Worry.}}\n",
    "slides": "    slides: {hope: {title: Welcome, body: Your pain is real., notes: Look at this.}}\n",
    "questions": "    questions: {help: {kind: question, question: Will it help me?, answer: It may.}}\n",
    "message": "    message: Your pain is real.\n    teach_back: How would you say it?\n",
}
SECOND = "    purpose: Everyone knows why.\n"
REMEDIES = {
    "message": "Add it: what people keep from it, with 'teach_back'.",
    "ask": "Add it: a question to the group.",
    "slides": "Add it: what is shown, with what is said.",
    "questions": "Add it: a question or a hard moment to expect, with an answer.",
}


@pytest.fixture
def told(tree, said):
    """What is said of a session of two segments, each with some of what it needs."""
    text = (tree / SESSION).read_text()

    def tell(*without: str, second: str = SECOND + "".join(WHOLE.values())) -> list[str]:
        first = "".join(lines for field, lines in WHOLE.items() if field not in without)
        return said({SESSION: text.replace(TITLE, TITLE + first).replace(SECOND, second)})

    return tell


def test_a_session_that_is_only_sketched_is_left_alone(told):
    assert told(*WHOLE, second=SECOND + WHOLE["slides"]) == []


def test_segments_with_all_that_an_instructor_needs_are_fine(told):
    assert told() == []


@pytest.mark.parametrize("field", WHOLE)
def test_a_segment_that_lacks_a_part_is_a_problem(field, told):
    assert told(field) == [
        f"{SESSION}:15:3: The segment 'welcome' has no '{field}'. {REMEDIES[field]} [segment-whole]"
    ]


def test_a_segment_without_anything_lacks_each_part(told):
    assert len(told(*WHOLE)) == 4


def test_a_break_needs_none_of_it(told):
    lines = (
        SECOND
        + "".join(WHOLE.values())
        + "  pause: {title: Pause, minutes: 1, method: break, purpose: Rest.}\n"
    )
    assert [line for line in told(second=lines) if "segment-whole" in line] == []
