"""Each piece is found on its own page first, then on the others that show it."""

from __future__ import annotations

import pytest

from manual.pieces import Piece
from manual.render import drawn
from manual.render.site import Site


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (Piece("slide", "education-1", "moving/why"), ["sessions/education-1.html#moving_slide_why"]),
        (Piece("level", "leg-muscles", "level-1"), ["exercises/leg-muscles.html#level-1"]),
        (Piece("class", "class-01", "aim"), ["classes/class-01.html", "programme/index.html"]),
        (
            Piece("claim", "exercise-reduces-pain"),
            ["claims/exercise-reduces-pain.html", "evidence/index.html", "design/alignment.html"],
        ),
        (Piece("claim", "exercise-reduces-pain", "limits"), ["claims/exercise-reduces-pain.html#_limits"]),
        (Piece("term", "glossary", "dose"), ["glossary.html#dose"]),
        (Piece("objective", "programme", "trust"), ["objectives.html#trust", "design/alignment.html#trust"]),
        (
            Piece("session", "education-1", "basis"),
            ["sessions/education-1.html", "sessions/education-1-take-home.html"],
        ),
        (Piece("class-part", "programme", "exercises"), ["classes/class-01.html#_parts"]),
        (
            Piece("programme", "programme", "basis"),
            ["programme/index.html", "index.html", "design/alignment.html"],
        ),
        (Piece("paragraph", "objectives", "", 10), ["objectives.html"]),
    ],
)
def test_a_piece_stands_on_these_pages(written, piece, expected):
    assert drawn.addresses(Site(written({})), piece) == expected


def test_a_class_whose_week_a_chapter_shows_stands_there_too(written):
    chapter = ("The programme", "{week:1}\n\nThe programme")
    site = Site(written({"docs/en/objectives.md": chapter}))
    assert drawn.addresses(site, Piece("class", "class-01", "progression")) == [
        "classes/class-01.html#_progression",
        "objectives.html",
    ]


def test_a_reference_stands_on_the_list_of_all(written):
    assert drawn.of_reference(Site(written({})), "kjaer2018") == "evidence/references.html#kjaer2018"
