"""Nothing rests on a claim that was withdrawn."""

from __future__ import annotations

import pytest

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
CHAPTER = "docs/en/objectives.md"
OLD = "decisions: {2026-11-23: {on: 2026-11-23, by: editors, decision: created, why: From one study.}}"
NEW = f"{OLD[:-1]}, 2026-11-23-b: {{on: 2026-11-23, by: editors, decision: withdrawn, why: It fell.}}}}"
NAMED = ("classes/class-01", "exercises/leg-muscles", "sessions/education-1")


def without(path: str, tree) -> tuple[str, str]:
    text = (tree / path).read_text(encoding="utf-8")
    return text, text.replace("claims: [exercise-reduces-pain]", "claims: []")


@pytest.mark.parametrize(
    "prose", ["See [this](item:exercise-reduces-pain).", "{claim:exercise-reduces-pain}"]
)
def test_a_chapter_neither_links_to_a_withdrawn_claim_nor_draws_it(prose, said, tree):
    chapter = (tree / CHAPTER).read_text(encoding="utf-8")
    lines = said({CLAIM: (OLD, NEW), CHAPTER: f"{chapter}\n{prose}\n"})
    assert [line for line in lines if line.startswith(CHAPTER) and "[claim-withdrawn]" in line]


def test_a_withdrawn_claim_need_not_be_used(codes, tree):
    files = {f"content/en/{name}.yaml": without(f"content/en/{name}.yaml", tree) for name in NAMED}
    assert "item-unused" not in codes({CLAIM: (OLD, NEW), **files})
    assert "claim-withdrawn" not in codes({})


def test_a_withdrawn_claim_set_apart_twice_is_named_at_each_place_and_not_in_code(said, tree):
    chapter = (tree / CHAPTER).read_text(encoding="utf-8")
    apart = "{claim:exercise-reduces-pain}"
    lines = said({CLAIM: (OLD, NEW), CHAPTER: f"{chapter}\nNot `{apart}`.\n\n{apart}\n\n{apart}\n"})
    row = chapter.count("\n")
    found = [
        line.split(": ")[0] for line in lines if line.startswith(CHAPTER) and "[claim-withdrawn]" in line
    ]
    assert found == [f"{CHAPTER}:{row + 4}:1", f"{CHAPTER}:{row + 6}:1"]
