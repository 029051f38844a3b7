"""A difference is told in Markdown that shows content as it is, calls nobody and fits into a comment."""

from __future__ import annotations

import json
import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown as render

from manual import difference
from manual.changes import Change
from manual.difference import Difference, Side, data, escaped, markdown
from manual.paragraphs import PageChange

SIDES = (Side("main", "0123456789ab"), Side("the working tree"))
FIRST = "From `main` (`0123456789ab`) to the working tree."


def told(*changes: Change, pages: tuple[PageChange, ...] = (), notes: tuple[str, ...] = ()) -> str:
    return markdown(Difference(*SIDES, changes, pages, notes))


def test_nothing_changed_is_said():
    assert told() == f"**Nothing that the manual says has changed.** {FIRST}"


def test_the_first_line_sums_up_and_each_section_lists_its_items():
    text = told(
        Change("doses", "legs", "levels/level-1/dose/sets", "2 sets", "3 sets"),
        Change("doses", "legs", "levels/level-1/dose/hold_s", None, "5 s held"),
        Change(
            "claims", "less-pain", "statement", "Exercise may reduce pain.", "Exercise does reduce the pain."
        ),
        Change("claims", "old-one", "", "Gone.", None),
    )
    assert (
        text
        == f"""**Changed: 2 figures of doses and 2 claims.** {FIRST}

### Doses

- `legs`
  - `level-1/sets`: 2 sets → <ins>3 sets</ins>
  - `level-1/hold_s`: added: <ins>5 s held</ins>

### Claims

- `less-pain`
  - `statement`: Exercise <del>may</del> <ins>does</ins> reduce <ins>the</ins> pain.
- `old-one`
  - withdrawn: <del>Gone.</del>"""
    )


def test_a_passage_that_changed_on_several_pages_is_shown_once():
    passage = (("It may help you.", "It helps you."),)
    pages = tuple(PageChange(f"{name}.md", "changed", passage) for name in "abc")
    assert told(pages=(*pages, PageChange("d.md", "added"))).partition("### Pages\n\n")[2] == (
        "- `a.md`\n  - It <del>may help</del> <ins>helps</ins> you.\n- `d.md`: added\n"
        "- The same passages as above: `b.md`, `c.md`"
    )


def test_other_fields_are_only_named():
    text = told(Change("other", "glossary", "terms/pain/plain", "Old", "New"))
    assert text.endswith("### Other fields\n\n- `glossary`\n  - `terms/pain/plain`")


def test_what_is_more_than_a_comment_holds_is_cut_from_the_end_and_told(monkeypatch):
    many = [Change("safety", f"item-{n}", "stop", "old " * 9, "new " * 9) for n in range(2000)]
    text = told(Change("doses", "legs", "levels/a/dose/sets", "2 sets", "3 sets"), *many)
    assert len(text) < 65_536
    assert "2 sets → <ins>3 sets</ins>" in text
    assert re.search(r"\*\*Cut here: \d+ more entries\.\*\* `manual diff --format json` tells all", text)
    assert len(json.loads(data(Difference(*SIDES, many, ())))["changes"]) == 2000


HOSTILE = [
    "# Heading",
    "- item",
    "[click](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "<script>alert(1)</script>",
    "</ins></del><details>",
    "`code` ``` fence",
    "**bold** _it_ ~~no~~",
    "| a | b |",
    "&lt; &#64;octocat",
    "<!-- hidden -->",
    "line\n\n# two\n***",
    "$x$ [^1]: note",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_marks_in_content_are_shown_and_never_obeyed(text):
    statement = told(
        Change("claims", "x", "statement", f"{text} one two three four", f"{text} five six seven eight nine")
    )
    bare = re.sub(r"</?(?:ins|del)>", "", statement.partition("`statement`: ")[2])
    assert "\n" not in bare
    assert not re.search(r"(?<!\\)[`*_\[\]{}#]|[<>|~]", bare.replace("&#", "&"))


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), max_size=6).map(" ".join))
def test_a_reader_of_the_markdown_sees_the_content_as_it_is(text):
    words = " ".join(text.split())
    plain = "".join(f"[U+{ord(sign):04X}]" if difference.hides(sign) else sign for sign in words)
    page = BeautifulSoup(render(f"Statement: {escaped(text)}"), "html.parser")
    assert " ".join(page.get_text().replace("\u200b", "").split()) == f"Statement: {plain}".strip()
    assert {tag.name for tag in page.find_all()} == {"p"}


@pytest.mark.parametrize(
    "text", ["@octocat", "fix #12", "GH-12", "https://evil.example", "www.evil.example", "a/b#3"]
)
def test_content_calls_nobody_and_links_nowhere(text):
    assert "&#8203;" in escaped(text)
    assert text not in escaped(text)


def test_a_sign_that_hides_or_turns_others_shows_its_number():
    assert escaped("no\u202e dose\u200b") == "no\\[U\\+202E\\] dose\\[U\\+200B\\]"
    assert escaped("co\u00adoperate") == "co\u00adoperate"


@pytest.mark.parametrize("name", ["a`b", "a b", "<x>", "a|b"])
def test_a_name_cannot_leave_its_code(name):
    assert difference.code(name).startswith("<code>")
    assert "`" not in difference.code(name).replace("\\`", "")
