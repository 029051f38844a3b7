"""A title holds no marks: it also stands in the tab of a browser."""

from __future__ import annotations

import pytest

EXERCISE = "content/en/exercises/leg-muscles.yaml"
TITLE = "title: Getting up and down"


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Getting *up*", "*"),
        ("Getting _up_ and down", "_up_"),
        ("Getting `up`", "`"),
        ("Getting [up](item:education-1)", "["),
        ("Getting up [@kjaer2018]", "["),
        ("# Up", "#"),
        ("Getting ~~up~~", "~~"),
    ],
)
def test_a_mark_in_a_title_is_a_problem_where_it_stands(title, mark, said):
    (line,) = said({EXERCISE: (TITLE, f'title: "{title}"')})
    column = 9 + title.index(mark)
    assert line == (
        f"{EXERCISE}:3:{column}: '{mark}' is a mark, and a title also stands where no mark is drawn. "
        "Take the marks away. [title-markup]"
    )


def test_html_in_a_title_is_a_problem(codes):
    assert "title-markup" in codes({EXERCISE: (TITLE, 'title: "Getting <b>up"')})


@pytest.mark.parametrize(
    "title", ["Legs: up & down", "snake_case and more_of_it", "No. #1", "Why {weeks} weeks?"]
)
def test_plain_words_and_blanks_are_no_marks(title, said):
    assert said({EXERCISE: (TITLE, f'title: "{title}"')}) == []


def test_names_and_terms_are_titles_too(codes):
    assert codes({"content/en/programme.yaml": ("name: Chair", "name: '*Chair*'")}) == ["title-markup"]
    assert codes({"content/en/glossary.yaml": ("term: flare-up", "term: '`flare-up`'")})[0] == "title-markup"


@pytest.mark.parametrize(
    ("title", "mark", "column"),
    [("A_b_ then _b_", "_b_", 11), ("Getting*up * down", "*", 8), ("x_y _y_y _y_", "_y_", 10)],
)
def test_the_mark_is_named_and_not_the_same_signs_elsewhere_in_the_title(title, mark, column, said):
    (line,) = said({EXERCISE: (TITLE, f'title: "{title}"')})
    assert line.startswith(f"{EXERCISE}:3:{column + 8}: '{mark}' is a mark")
