"""A text falls into sentences and words as a reader counts them."""

from __future__ import annotations

import pytest

from manual import sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sit down. Stand up! Ready? Yes.", ["Sit down.", "Stand up!", "Ready?", "Yes."]),
        (
            "It takes 1.5 hours, e.g. in the morning. Then rest.",
            ["It takes 1.5 hours, e.g. in the morning.", "Then rest."],
        ),
        ("Ask Dr. Smith. Come at 9 p.m. Then rest.", ["Ask Dr. Smith.", "Come at 9 p.m.", "Then rest."]),
        ("No. You choose.", ["No.", "You choose."]),
        ("No. 4 is next. See Fig. 3 first.", ["No. 4 is next.", "See Fig. 3 first."]),
        ("You hear 'Stop.' Then you stop.", ["You hear 'Stop.'", "Then you stop."]),
        ("“Is it bad?” she asks. (It is not.) Good.", ["“Is it bad?” she asks.", "(It is not.)", "Good."]),
        ("Wait … then go. Or wait… Then go.", ["Wait ... then go.", "Or wait... Then go."]),
        ("Wait... Then go.. Then rest.", ["Wait... Then go.. Then rest."]),
        (
            "'Wait ...' Then she goes. What if ...? Then go.",
            ["'Wait ...' Then she goes.", "What if ...?", "Then go."],
        ),
        ("Bend,\nthen stand.\nRest.", ["Bend, then stand.", "Rest."]),
        ("Take:\n\n- a chair\n- a mat\n1. a ball", ["Take:", "a chair", "a mat", "a ball"]),
        ("A paragraph\n\nand another one", ["A paragraph", "and another one"]),
        ("...", []),
        ("", []),
    ],
)
def test_a_text_falls_into_sentences_and_entries_of_lists(text, found):
    assert sentences.split(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Backs are strong [@kjaer2018, Table 3]. So move [@one; @two, p. 4].",
            ["Backs are strong.", "So move."],
        ),
        ("Read [this part](item:education-1#imaging) first.", ["Read this part first."]),
        ("See https://example.org/a.b.c now.", ["See now."]),
        ("Do **one** thing, and `x. Y. Z` no more.", ["Do one thing, and no more."]),
        ("Stay for {dose.hold_s} seconds.", ["Stay for 0 seconds."]),
        ("Slow\u00adly, and\u00a0calm.", ["Slowly, and calm."]),
    ],
)
def test_what_no_reader_counts_is_not_there(text, found):
    assert sentences.split(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Make a plan for a flare-up.", 6),
        ("It is the editors' own, isn't it?", 7),
        ("1,730 people, 30-second tests, 3–5 times", 6),
        ("A walk — or a swim – helps", 6),
        ("GLA:D® Back", 2),
    ],
)
def test_a_number_and_what_a_hyphen_joins_are_one_word(text, count):
    (sentence,) = sentences.split(text)
    assert len(sentences.words(sentence)) == count


def test_a_sentence_ends_with_a_stop_and_a_title_does_not():
    said = ["Sit down.", "Ready?", "(Go!)", "'Yes.'", "Sit down", "GLA:D® Back", "Level 2"]
    assert [each for each in said if sentences.is_ended(each)] == said[:4]
