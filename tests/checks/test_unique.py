"""No two items share an id, whatever their kind."""

from __future__ import annotations


def test_a_chapter_may_not_take_the_id_of_a_session(tree, said):
    text = (tree / "docs/en/objectives.md").read_text(encoding="utf-8").replace("title: ", "title: More ", 1)
    found = said({"docs/en/education-1.md": text.replace("order: 1", "order: 2")})
    assert found == [
        "docs/en/education-1.md:2:1: The id 'education-1' belongs to content/en/sessions/education-1.yaml "
        "already. Give this one another name. [id-unique]"
    ]


def test_no_item_may_take_the_id_of_the_page_that_a_session_gives_to_take_home(tree, said):
    text = (tree / "docs/en/objectives.md").read_text(encoding="utf-8").replace("title: ", "title: More ", 1)
    found = said({"docs/en/education-1-take-home.md": text.replace("order: 1", "order: 2")})
    assert found == [
        "docs/en/education-1-take-home.md:2:1: The id 'education-1-take-home' belongs to a page that the manual "
        "makes itself already. Give this one another name. [id-unique]"
    ]
