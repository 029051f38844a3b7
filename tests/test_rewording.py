"""The way from one text to another is told in words, and what is long is cut with its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from manual import rewording
from manual.rewording import CUT, IN, KEPT, OUT, Run, runs, shortened


def test_a_word_that_changed_stands_between_those_that_stayed():
    assert runs("Exercise may reduce pain.", "Exercise does reduce pain.") == [
        Run(KEPT, "Exercise"),
        Run(OUT, "may"),
        Run(IN, "does"),
        Run(KEPT, "reduce pain."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a b", "a  b\n", [Run(KEPT, "a b")]),
        ("", "a b", [Run(IN, "a b")]),
        ("a b", "", [Run(OUT, "a b")]),
        ("", "", []),
        ("a a", "a a a", [Run(KEPT, "a a"), Run(IN, "a")]),
    ],
)
def test_spaces_do_not_count_and_a_side_may_be_empty(old, new, told):
    assert runs(old, new) == told


WORDS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(old, new):
    found = runs(old, new)
    assert " ".join(run.words for run in found if run.kind != IN) == old
    assert " ".join(run.words for run in found if run.kind != OUT) == new


def test_a_text_too_long_to_compare_counts_as_written_anew(monkeypatch):
    monkeypatch.setattr(rewording, "MOST_COMPARED", 3)
    assert runs("x a b y", "x b a y") == [Run(KEPT, "x"), Run(OUT, "a b"), Run(IN, "b a"), Run(KEPT, "y")]


def test_of_what_stayed_only_the_neighbourhood_is_shown():
    many = " ".join(f"w{n}" for n in range(30))
    first, out, come, last = shortened(runs(f"{many} old {many}", f"{many} new {many}"))
    assert (out, come) == (Run(OUT, "old"), Run(IN, "new"))
    assert first.words == "… w22 w23 w24 w25 w26 w27 w28 w29"
    assert last.words == "w0 w1 w2 w3 w4 w5 w6 w7 …"


def test_a_long_new_passage_is_cut_and_the_cut_is_told():
    shown, cut = shortened(runs("", " ".join(["word"] * 200)))
    assert len(shown.words.split()) == 150
    assert cut == Run(CUT, "… 50 more words")
