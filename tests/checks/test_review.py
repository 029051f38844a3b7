"""A review is followed by a later one."""

from __future__ import annotations

GLOSSARY = "content/en/glossary.yaml"


def test_a_review_that_is_due_on_the_day_it_was_made_is_a_problem(said):
    assert said({GLOSSARY: ("due: 2027-11-23", "due: 2026-11-23")}) == [
        f"{GLOSSARY}:9:58: The next review is due on 2026-11-23, and the last was on 2026-11-23. "
        "Set 'due' to a later day. [review-missing]"
    ]


def test_a_manual_may_have_no_glossary(said):
    assert said({GLOSSARY: None}) == []
