"""Terms are found as a reader meets them: whole words in prose, and nothing else."""

from __future__ import annotations

import pytest

from manual.frame import Term
from manual.render.terms import Terms

TERMS = Terms(
    {
        "flare-up": Term("flare-up", "", "", found_by={"one": "flare-up", "many": "flare-ups"}),
        "disc": Term("disc", "", ""),
        "set": Term("set", "", "", found_by={}),
        "com-b": Term("COM-B", "", ""),
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A disc, and a flare-up.", ["disc", "flare-up"]),
        ("Flare-ups, then a Disc and another disc.", ["flare-up", "disc"]),
        ("A flare\nup of **pain**", ["flare-up"]),
        ("See [the disc](item:glossary#disc).", ["disc"]),
        ("The com-b model", ["com-b"]),
        ("Discuss the discs.", []),
        ("A set of 10", []),
        ("`disc` and [words](item:disc) [@disc2018, p. 4] {disc}", []),
        ("~~~\ndisc\n~~~\n", []),
        ('<p class="disc" title="disc">Text</p>', []),
        ("See https://example.org/disc", []),
        ("", []),
    ],
)
def test_a_term_is_found_as_a_whole_word_in_prose_alone(text, found):
    assert TERMS.on(text) == found


def test_without_terms_nothing_is_found():
    assert Terms({}).on("A disc.") == []
