"""A search weighs pages by what they are for."""

from __future__ import annotations

import pytest

from manual.render import weights


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("exercises/leg-muscles.md", ["search:", "  boost: 2"]),
        ("sessions/education-1-take-home.md", ["search:", "  boost: 2"]),
        ("programme/warning-signs.md", ["search:", "  boost: 2"]),
        ("evidence/references.md", ["search:", "  boost: 0.5"]),
        ("evidence/references/nice2016.md", ["search:", "  boost: 0.1"]),
        ("programme/initial-consultation-form.md", ["search:", "  boost: 0.5"]),
        ("classes/class-01.md", []),
        ("index.md", []),
    ],
)
def test_what_people_do_counts_more_in_a_search_than_what_is_looked_up(path, head):
    assert weights.head(path) == head


def test_slides_are_found_where_they_are_explained():
    assert weights.head("sessions/education-1-slides.md") == ["search:", "  exclude: true"]
