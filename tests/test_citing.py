"""How citations in Markdown become numbers and notes."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from manual import citing
from manual.citing import Cited
from manual.reference import Reference

WORDS = {"et_al": "et al.", "unverified": "(Not verified.)", "doi": "doi", "pmid": "PMID", "pmcid": "PMCID"}
WORDS |= {"about": "More"}
KEYS = ("a", "b", "c", "d", "e_f", "g-h", "I9")
REFERENCES = {key: Reference(key=key, kind="misc", title=f"Title {key}", checked="record") for key in KEYS}


def cite(markdown):
    """The page without its notes."""
    return citing.cite(markdown, REFERENCES, WORDS).partition("\n\n[^a]: ")[0]


def page(markdown, definition_order=True):
    notes = {"footnotes": {"USE_DEFINITION_ORDER": definition_order}}
    converter = Markdown(
        extensions=["footnotes", "md_in_html", "attr_list", "tables", "admonition"], extension_configs=notes
    )
    return BeautifulSoup(converter.convert(citing.cite(markdown, REFERENCES, WORDS)), "html5lib")


def numbers(html):
    return [(link.get_text(), link["href"]) for link in html.select("a.footnote-ref")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pain [@a].", [Cited("a", "", "", "[@a]")]),
        ("Pain [@a, p. 4].", [Cited("a", "", "p. 4", "[@a, p. 4]")]),
        ("Pain [see @a, p. 4].", [Cited("a", "see", "p. 4", "[see @a, p. 4]")]),
        (
            "[@e_f; cf. @g-h]",
            [Cited("e_f", "", "", "[@e_f; cf. @g-h]"), Cited("g-h", "cf.", "", "[@e_f; cf. @g-h]")],
        ),
        ("[@a p. 4]", [Cited("a", "", "p. 4", "[@a p. 4]")]),
        ("[@a, p. 4; Table 2]", [Cited("a", "", "p. 4; Table 2", "[@a, p. 4; Table 2]")]),
        ("[reviews; see @a]", [Cited("a", "reviews; see", "", "[reviews; see @a]")]),
        ("[-@a]", [Cited("a", "", "", "[-@a]")]),
        ("[@a, Table 2 [top]]", [Cited("a", "", "Table 2 [top]", "[@a, Table 2 [top]]")]),
        ("[@a:2020]", [Cited("a:2020", "", "", "[@a:2020]")]),
        ("[@a;\n@b]", [Cited("a", "", "", "[@a;\n@b]"), Cited("b", "", "", "[@a;\n@b]")]),
        ("- one\n\n    two [@a]", [Cited("a", "", "", "[@a]")]),
        ("!!! note\n\n    two [@a]\n\n        code [@b]", [Cited("a", "", "", "[@a]")]),
        (
            '=== "Tab"\n\n    [@a]\n\n    !!! note\n\n        [@b]',
            [Cited(key, "", "", f"[@{key}]") for key in "ab"],
        ),
        ("[^1]: A note\n\n    that goes on [@a]", [Cited("a", "", "", "[@a]")]),
        ("A paragraph\n    that goes on [@a]", [Cited("a", "", "", "[@a]")]),
        ("> Quoted [@a]", [Cited("a", "", "", "[@a]")]),
        ('<div markdown="1">\nIn a card [@a]\n</div>', [Cited("a", "", "", "[@a]")]),
        ("A ` alone [@a].", [Cited("a", "", "", "[@a]")]),
        ("[@a][@b]", [Cited("a", "", "", "[@a]"), Cited("b", "", "", "[@b]")]),
        ("[@a]: as said", [Cited("a", "", "", "[@a]")]),
    ],
)
def test_a_block_names_its_keys_with_what_stands_before_and_after(text, found):
    cited = citing.keys(text)
    assert [each._replace(at=0) for each in cited] == found
    assert all(text.startswith(f"@{each.key}", each.at) for each in cited)
    assert [each.at for each in cited] == sorted({each.at for each in cited})


@pytest.mark.parametrize(
    "text",
    [
        "Plain [text] here",
        "`[@a]` and ``[@a] ` [@b]``",
        "```markdown\n[@a]\n```",
        "~~~~\n[@a]\n~~~\n[@a]\n~~~~",
        "- item\n\n    ```\n    [@a]\n    ```",
        "Text\n\n    [@a]\n\n    [@b]",
        "\t[@a]",
        "- item\n\n        [@a]",
        "<pre>[@a]</pre> <code>[@a]</code> <script>x = '[@a]'</script>",
        '<img alt="[@a]" src="x">',
        "<!-- [@a] -->",
        "Write to a@b.org, [a@b.org] or <a@b.org>",
        "Write to [a@b.org, @b]",
        "[a@b.org](mailto:a@b.org)",
        "Ask @a or [write @a](https://e.org/@a)",
        "![@a](figure.svg)",
        "[text [@a]](page.md)",
        "[@a](page.md)",
        "[@a][page]\n\n[page]: x.md",
        "[@a]: https://e.org/@a",
        "A note[^1] and [^a@b]",
        r"\[@a]",
        "[@a\n\nb]",
        "[@ a]",
    ],
)
def test_code_links_addresses_and_notes_are_no_citations(text):
    assert citing.keys(text) == []
    assert citing.cite(text, REFERENCES, WORDS) == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Less pain.[@a]", "Less pain.[^a]"),
        ("Less pain [@a].", "Less pain[^a]."),
        ("Less pain[@a], more.", "Less pain[^a], more."),
        ("**Less pain** [@a]", "**Less pain**[^a]"),
        ("Less pain\n[@a].\nMore.", "Less pain[^a].\nMore."),
        ("- Less\n  pain\n  [@a].", "- Less\n  pain[^a]."),
        ("# Pain\n[@a]", "# Pain\n[^a]"),
        ("#" * 40 + "1 [@a]", "#" * 40 + "1[^a]"),  # must not take ages
        ("| x | [@a] |", "| x | [^a] |"),
        ("| x [@a] |", "| x[^a] |"),
        ("- [@a] says", "- [^a] says"),
        ("1. [@a] says", "1. [^a] says"),
        ("> [@a] says", "> [^a] says"),
        ("One.\n\n[@a] says", "One.\n\n[^a] says"),
        ('<div markdown="1">\n[@a] says\n</div>', '<div markdown="1">\n[^a] says\n</div>'),
        ("x [@a; @b].", "x[^a]<sup>,</sup>[^b]."),
        ("x [@a] [@b][@c].", "x[^a]<sup>,</sup>[^b]<sup>,</sup>[^c]."),
        ("x [@a, p. 4].", 'x[^a] <span class="cite-affix">(p. 4)</span>.'),
        ("x [see @a].", 'x <span class="cite-affix">(see</span> [^a]<span class="cite-affix">)</span>.'),
        (
            "x [see @a, p. 4].",
            'x <span class="cite-affix">(see</span> [^a]<span class="cite-affix">, p. 4)</span>.',
        ),
        ("x [@a; @b, Table 2].", 'x[^a]<sup>,</sup>[^b] <span class="cite-affix">(Table 2)</span>.'),
    ],
)
def test_a_number_stands_close_to_its_sentence_with_its_locator(text, result):
    assert cite(text) == result


def test_notes_follow_once_each_in_order_of_first_use():
    assert citing.cite("x [@b; @a] y [@b].\n\n", REFERENCES, WORDS) == (
        "x[^b]<sup>,</sup>[^a] y[^b].\n\n"
        "[^b]: Title b. [More](item:references/b)\n[^a]: Title a. [More](item:references/a)\n"
    )


def test_a_block_with_an_unknown_key_stays_as_it_is_written():
    assert cite("One [@a] and two [@nobody; @b], end.") == "One[^a] and two [@nobody; @b], end."
    assert citing.cite("Only [@nobody].", REFERENCES, WORDS) == "Only [@nobody]."


def test_a_page_that_is_cited_twice_stays_the_same():
    once = citing.cite("x [see @b, p. 4; @a] y [@b].", REFERENCES, WORDS)
    assert citing.cite(once, REFERENCES, WORDS) == once


PAGE = """# Title

First [@a]. Again [@b, p. 4] and [see @a; @c].

<div class="card" markdown="1">
## Card

In a card [@d]. Once more [@a].

| Test | Source |
|---|---|
| Ito | [@e_f] |
| Chair [@g-h] | [@b, Table 2] |

</div>

!!! note

    Last [@I9], again [@d].
"""


def test_numbers_run_from_one_in_order_of_appearance_and_stay_with_their_source():
    assert numbers(page(PAGE)) == [
        ("1", "#fn:a"),
        ("2", "#fn:b"),
        ("1", "#fn:a"),
        ("3", "#fn:c"),
        ("4", "#fn:d"),
        ("1", "#fn:a"),
        ("5", "#fn:e_f"),
        ("6", "#fn:g-h"),
        ("2", "#fn:b"),
        ("7", "#fn:I9"),
        ("4", "#fn:d"),
    ]


def test_notes_stand_in_the_order_of_their_numbers():
    items = page(PAGE).select(".footnote li")
    assert [(item["id"], item.get_text().strip(" \n\xa0↩")) for item in items] == [
        (f"fn:{key}", f"Title {key}. More") for key in ("a", "b", "c", "d", "e_f", "g-h", "I9")
    ]


def test_every_link_to_a_note_and_back_arrives():
    html = page(PAGE)
    ids = [tag["id"] for tag in html.select("[id]")]
    assert len(set(ids)) == len(ids)
    links = [link["href"] for link in html.select("a")]
    assert [href for href in links if href[1:] not in ids and not href.startswith("item:references/")] == []


def test_document_order_of_python_markdown_would_misnumber_cards_and_tables():
    """So the option USE_DEFINITION_ORDER must stay true, as it is by default."""
    assert [number for number, _ in numbers(page(PAGE, definition_order=False))] != [
        number for number, _ in numbers(page(PAGE))
    ]


def test_a_reader_sees_prefix_and_locator_and_no_leftover_marks():
    text = page("Pain [see @a, p. 4; @b, *Table* 2] ends. So [@c].").select_one("p").get_text()
    assert text == "Pain (see 1, p. 4),2 (Table 2) ends. So3."
