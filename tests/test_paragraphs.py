"""Pages are compared as they are read: paragraph by paragraph, without what only shapes them."""

from __future__ import annotations

import pytest

from manual.paragraphs import PageChange, compared, lean


def changed(old: str, new: str) -> list[tuple[str, str]]:
    return [pair for page in compared({"a.md": old}, {"a.md": new}) for pair in page.paragraphs]


def test_only_the_paragraph_that_changed_is_told():
    assert changed("One.\n\nTwo.\n\nThree.", "One.\n\n2.\n\nThree.") == [("Two.", "2.")]


def test_a_page_that_came_or_went_is_told_by_its_path():
    assert compared({"a.md": "A", "b.md": "B"}, {"b.md": "B", "c.md": "C"}) == [
        PageChange("a.md", "removed"),
        PageChange("c.md", "added"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<p class="a">One.</p>', '<p class="b">One.</p>'),
        ("## One { #one }", "## One { #first }"),
        ("One.\n\n[^a]: A note.", "One.\n\n[^a]: Another note."),
        ("One\ntwo.", "One two."),
    ],
)
def test_what_only_shapes_a_page_and_the_notes_at_its_foot_do_not_count(old, new):
    assert compared({"a.md": old}, {"a.md": new}) == []


def test_a_row_of_a_table_and_an_entry_of_a_list_stand_alone():
    assert changed("| a |\n| b |\n\n- c\n- d", "| a |\n| B |\n\n- c\n- D") == [("| b |", "| B |"), ("d", "D")]


def test_the_target_of_a_link_is_shown_only_where_nothing_else_changed():
    assert lean("[A](x.md) may[^k].", "[A](y.md) does[^k].") == ("A may [k].", "A does [k].")
    assert lean("[A](x.md)", "[A](y.md)") == ("[A](x.md)", "[A](y.md)")
