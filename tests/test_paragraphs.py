"""Each paragraph of a chapter knows its line, and each name in it its place."""

from __future__ import annotations

from manual import paragraphs
from manual.marks import Citation
from manual.model import Chapter

PATH = "docs/en/design.md"


def chapter(body: str, line: int = 5) -> Chapter:
    return Chapter(path=PATH, id="design", summary="", part="design", order=1, body=body, line=line)


def cited(body: str, *raws: tuple[str, str]) -> list[tuple[str, str, int, int, bool]]:
    citations = [Citation(PATH, (), key, "", raw) for key, raw in raws]
    found = paragraphs.cited(chapter(body), citations)
    return [(each.name, each.piece.name, each.place.line, each.place.column, each.alone) for each in found]


def test_the_same_citation_in_two_paragraphs_has_two_places():
    body = "\nOne [@a].\n\n\nTwo\n[@a].\n"
    assert cited(body, ("a", "[@a]"), ("a", "[@a]")) == [
        ("a", "design:6", 6, 6, True),
        ("a", "design:9", 10, 2, True),
    ]


def test_two_sources_in_one_pair_of_brackets_are_not_alone():
    raw = "[@a, p. 4; @ab]"
    assert cited(f"So {raw}.\n", ("a", raw), ("ab", raw)) == [
        ("a", "design:5", 5, 5, False),
        ("ab", "design:5", 5, 15, False),
    ]


def test_two_places_of_one_source_in_brackets_are_one_support():
    raw = "[@a, p. 4; @a, p. 9]"
    assert cited(f"So {raw}.\n\nAnd [@a].\n", ("a", raw), ("a", raw), ("a", "[@a]")) == [
        ("a", "design:5", 5, 5, True),
        ("a", "design:5", 5, 5, True),
        ("a", "design:7", 7, 6, True),
    ]


def test_what_stands_in_code_is_no_citation():
    assert cited("Write `[@a]` thus.\n\nSaid [@a].\n", ("a", "[@a]")) == [("a", "design:7", 7, 7, True)]


def test_windows_line_ends_part_paragraphs_too():
    assert cited("One.\r\n\r\nTwo [@a].\r\n", ("a", "[@a]")) == [("a", "design:7", 7, 6, True)]


def test_a_paragraph_stands_below_the_last_heading_that_has_an_id():
    body = "## Effects {#effects}\n\n[A](item:groups-help) \n\n### No id\n\n{claim:groups-help}\n"
    found = [(each.name, each.piece.part, each.piece.line) for each in paragraphs.linked(chapter(body))]
    assert found == [("groups-help", "effects", 7), ("groups-help", "effects", 11)]
