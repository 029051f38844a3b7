"""A link by a path leads to a page or a file of the site."""

from __future__ import annotations

import pytest

from conftest import ROOT
from manual import addresses, load, render

CHAPTER = "docs/en/objectives.md"
EXERCISE = "content/en/exercises/leg-muscles.yaml"
WORDS = "The programme supports self-management"
HAS = "The link leads to '{}', and the site has nothing there. {} [link-dead]"
TO_ITEM = "Write [words](item:id) for a page of the manual, or take the link away."


@pytest.mark.parametrize(
    ("link", "target", "remedy"),
    [
        ("[a](nowhere.md)", "nowhere.md", TO_ITEM),
        ("[a](objectivs.md)", "objectivs.md", "Did you mean [words](item:objectives)?"),
        ("[a](<leg-muscles.md>)", "leg-muscles.md", "Did you mean [words](item:leg-muscles)?"),
        ('[a](../index.md "Home")', "../index.md", TO_ITEM),
        (
            "[a](/exercises/leg-muscles.md)",
            "/exercises/leg-muscles.md",
            "Did you mean [words](item:leg-muscles)?",
        ),
        ("[a](nowhere.md#part)", "nowhere.md#part", TO_ITEM),
        ("[a](no/such/)", "no/such/", TO_ITEM),
        ("[a](leg-muscles.html)", "leg-muscles.html", "Did you mean [words](item:leg-muscles)?"),
        ("[a](assets/prin.css.txt)", "assets/prin.css.txt", None),
        ("[a](assets/from-foldr.js)", "assets/from-foldr.js", "Did you mean assets/from-folder.js?"),
        ("[a](www.example.org)", "www.example.org", "Write https:// in front of an address on the web."),
        ("[![a](assets/from-folder.js)](nowhere.md)", "nowhere.md", TO_ITEM),
        ("[a][b]\n\n[b]: nowhere.md\n\nWords", "nowhere.md", TO_ITEM),
    ],
)
def test_a_link_to_what_is_not_there_is_a_problem_with_a_remedy(link, target, remedy, said, tree):
    (tree / "docs/assets").mkdir(parents=True)
    (tree / "docs/assets/from-folder.js").write_text("")
    remedy = remedy or "Put the file below docs/assets or beside the chapters, or take the link away."
    found = [line for line in said({CHAPTER: (WORDS, f"See {link}")}) if "[link-dead]" in line]
    assert [line.partition(": ")[2] for line in found] == [HAS.format(target, remedy)]


@pytest.mark.parametrize(
    "link",
    [
        "[a](index.md)",
        "[a](exercises/leg-muscles.md#level-1)",
        "[a](exercises/leg-muscles.html)",
        "[a](./evidence/../index.md)",
        "[a](exercises/)",
        "[a](assets/from-folder.js)",
        "[a](item:leg-muscles)",
        "[a](https://example.org/nowhere.md)",
        "[a](mailto:a@example.org)",
        "[a](#nowhere)",
        "`[a](nowhere.md)`",
        "[@kjaer2018]: what is said",
    ],
)
def test_a_link_that_leads_somewhere_and_what_the_build_judges_is_left_alone(link, codes, tree):
    (tree / "docs/assets").mkdir(parents=True)
    (tree / "docs/assets/from-folder.js").write_text("")
    assert "link-dead" not in codes({CHAPTER: (WORDS, f"See\n{link}")})


def test_a_dead_link_is_found_where_it_is_written(said):
    found = said({CHAPTER: (WORDS, "No `nowhere.md`.\nSee [a](nowhere.md)")})
    assert [line for line in found if "[link-dead]" in line] == [
        f"{CHAPTER}:11:9: {HAS.format('nowhere.md', TO_ITEM)}"
    ]


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("nowhere.md", True),
        ("../exercises/nowhere.md", True),
        ("leg-muscles.md", False),
        ("../exercises/leg-muscles.md", False),
        ("/index.md", True),
    ],
)
def test_words_that_stand_on_several_pages_have_a_dead_link_when_no_page_could_hold_it(link, dead, codes):
    found = codes({EXERCISE: ("home: Use a kitchen chair.", f'home: "See [a]({link})."')})
    assert ("link-dead" in found) is dead


def test_while_a_file_cannot_be_read_no_link_is_called_dead(codes):
    found = codes({CHAPTER: (WORDS, "See [a](nowhere.md)"), EXERCISE: "a: [\n"})
    assert "link-dead" not in found


def test_the_pages_that_the_check_knows_are_those_that_the_site_has():
    manual = load.assemble(load.read(ROOT), fill=True)
    pages = {path for path in render.pages(manual) if path.endswith(".md")}
    assert pages == {addresses.HOME, *addresses.of(manual).values()}
