"""Every page can be kept on a Windows computer."""

from __future__ import annotations

import pytest

CHAPTER = "docs/en/objectives.md"


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1"])
def test_a_name_that_windows_keeps_is_a_problem(name, tree, said):
    text = (tree / CHAPTER).read_text().replace("order: 1", "order: 2").replace("title: ", "title: More ", 1)
    assert said({f"docs/en/{name}.md": text}) == [
        f"docs/en/{name}.md:1:1: Windows keeps the name '{name}' for itself, so no file can have it there. "
        "Choose another id. [id-reserved]"
    ]


@pytest.mark.parametrize("name", ["contact", "com", "auxiliary", "com10", "null"])
def test_a_name_that_only_looks_like_one_is_not(name, tree, said):
    other = (tree / CHAPTER).read_text().replace("order: 1", "order: 2").replace("title: ", "title: More ", 1)
    assert said({f"docs/en/{name}.md": other}) == []


def test_the_key_of_a_source_is_the_name_of_its_page_too(tree, said):
    bib = (tree / "references.bib").read_text(encoding="utf-8").replace("kjaer2018", "aux")
    lines = said({"references.bib": bib})
    assert "references.bib:1:1: Windows keeps the name 'aux' for itself" in "\n".join(lines)
