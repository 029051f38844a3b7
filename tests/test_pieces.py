"""Each value belongs to a piece with a name that a teacher knows."""

from __future__ import annotations

import pytest

from manual import pieces
from manual.pieces import Piece

SESSION = "content/en/sessions/education-1.yaml"
PROGRAMME = "content/en/programme.yaml"


@pytest.mark.parametrize(
    ("path", "keys", "piece"),
    [
        (SESSION, ("segments", "welcome", "purpose"), Piece("segment", "education-1", "welcome")),
        (
            SESSION,
            ("segments", "welcome", "slides", "today", "body"),
            Piece("slide", "education-1", "welcome/today"),
        ),
        (SESSION, ("segments", "welcome", "objectives", 0), Piece("segment", "education-1", "welcome")),
        (SESSION, ("basis", "sources", "kjaer2018"), Piece("session", "education-1", "basis")),
        ("content/en/exercises/legs.yaml", ("worries", "harm", "answer"), Piece("worry", "legs", "harm")),
        ("content/en/classes/class-01.yaml", ("topic", "segment"), Piece("class", "class-01", "topic")),
        ("content/en/claims/c.yaml", ("evidence", "kjaer2018"), Piece("claim", "c")),
        ("content/en/claims/c.yaml", ("limits",), Piece("claim", "c", "limits")),
        ("content/en/questions.yaml", ("questions", "q"), Piece("knowledge-question", "questions", "q")),
        ("content/en/answers.yaml", ("answers", "q", "claims", 0), Piece("knowledge-answer", "answers", "q")),
        (
            "content/en/standards/cert.yaml",
            ("items", "who", "answers", "a", "sources", "k"),
            Piece("standard-answer", "cert", "who/a"),
        ),
        (PROGRAMME, ("assessments", "visit", "steps", "talk", "text"), Piece("step", "visit", "talk")),
        (PROGRAMME, ("paths", "teacher", "steps", "first", "item"), Piece("stop", "teacher", "first")),
        (PROGRAMME, ("target_group",), Piece("programme", "programme", "target_group")),
        ("docs/en/design.md", ("summary",), Piece("chapter", "design", "summary")),
    ],
)
def test_a_value_belongs_to_the_smallest_piece_that_has_a_name(path, keys, piece):
    assert pieces.of(path, keys) == piece


def test_a_piece_is_named_as_authors_write_links():
    assert Piece("slide", "education-1", "welcome/today").name == "education-1#welcome/today"
    assert Piece("paragraph", "design", "effects", 42).name == "design:42#effects"
    assert Piece("claim", "exercise-reduces-pain").name == "exercise-reduces-pain"


def test_fields_of_an_item_are_counted_as_the_item():
    assert Piece("class", "class-01", "topic").counted == Piece("class", "class-01")
    assert Piece("level", "legs", "level-1").counted == Piece("level", "legs", "level-1")
