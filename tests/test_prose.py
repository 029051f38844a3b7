"""What authors may write inside prose, and that code is only shown."""

from __future__ import annotations

import pytest

from manual import prose
from manual.marks import Text
from manual.prose import ItemLink

CODE = [
    "`{a} [x](item:b)`",
    "``{a} ` {b} [x](item:b)``",
    "`{a}\n[x](item:b)`",
    "```\n{a}\n\n{b} [x](item:b)\n```",
    "```yaml\n{a} [x](item:b)\n{claim:c}\n```",
    "````\n```\n{a} [x](item:b)\n```\n{claim:c}\n````",
    "~~~\n{a} [x](item:b)\n```\n{b}\n~~~",
    "~~~ `x`\n{a} [x](item:b)\n~~~",
    "```\n{a} [x](item:b)\n\nand to the end of the text",
    "- Item\n\n    ```\n    {a} [x](item:b)\n\n    {b}\n    ```",
    "> ```\n> {a} [x](item:b)\n>\n> {b}\n> ```",
]
PROSE = [
    "A ` alone. {a} [x](item:b)",
    "A ` here.\n\n{a} [x](item:b)\n\nA ` there.",
    "A ` here.\n \t\n{a} [x](item:b) `",
    r"\`{a}\` [x](item:b)",
    "A ` and `` differ. {a} [x](item:b)",
    "~~{a}~~ [x](item:b)",
    "```x``` {a} [x](item:b)",
    "`x` {a} [x](item:b) `y`",
    "```\nx\n```\n{a} [x](item:b)",
    "```\nx\n```` \n{a} [x](item:b)",
    "~~~\nx\n~~~\n{a} [x](item:b)\n~~~\ny\n~~~",
]


@pytest.mark.parametrize("text", CODE)
def test_nothing_is_found_in_code(text):
    assert (prose.blanks(text), prose.links(text), prose.set_apart(text)) == ([], [], [])


@pytest.mark.parametrize("text", CODE)
def test_code_stays_as_it_is(text):
    assert prose.replaced(prose.BLANK, text, lambda _: "5") == text


@pytest.mark.parametrize("text", PROSE)
def test_what_only_looks_like_code_is_prose(text):
    assert (prose.blanks(text), prose.links(text)) == (["a"], [ItemLink("b", "", "(item:b)")])


@pytest.mark.parametrize("text", [*CODE, *PROSE])
def test_a_text_whose_code_is_masked_keeps_its_places(text):
    masked = prose.masked(text)
    assert [len(line) for line in masked.split("\n")] == [len(line) for line in text.split("\n")]
    assert all(shown in (sign, " ") for shown, sign in zip(masked, text, strict=True))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rest for {rest_s} s, {sets} sets.", ["rest_s", "sets"]),
        ("{dose.rest_s} and {levels.level-1.dose.sets}", ["dose.rest_s", "levels.level-1.dose.sets"]),
        ("{sets}{sets}", ["sets", "sets"]),
        ("## Why { #why }", []),
        ("{#why} {.soft} {claim:why} { sets } {Sets} {2sets} {} {sets.} {level-1}", []),
    ],
)
def test_a_blank_is_a_name_or_a_way_in_braces(text, names):
    assert prose.blanks(text) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Squat](item:squat)", [ItemLink("squat", "", "(item:squat)")]),
        ("[Two](item:squat#level-2)", [ItemLink("squat", "level-2", "(item:squat#level-2)")]),
        ("[No part](item:squat#)", [ItemLink("squat", "", "(item:squat#)")]),
        ("[No item](item:)", [ItemLink("", "", "(item:)")]),
        ("[A](item:a) and [B](item:b)", [ItemLink("a", "", "(item:a)"), ItemLink("b", "", "(item:b)")]),
        ("[A page](page.md), item:squat, (item:squat), [x](item:two words)", []),
    ],
)
def test_a_link_names_an_item_and_perhaps_a_part_of_it(text, found):
    assert prose.links(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{claim:pain}", [("claim", "pain")]),
        ("{result:pilot}\n\n{week:1}", [("result", "pilot"), ("week", "1")]),
        ("Before.\n\n{claim:pain} \t\n\n{claim:fear}\n\nAfter.", [("claim", "pain"), ("claim", "fear")]),
        ("{measure:pain}", []),
        ("In a line {claim:pain} of prose", []),
        ("{claim:pain} and more", []),
        ("  {claim:pain}", []),
        ("{claim:}", [("claim", "")]),
    ],
)
def test_a_claim_a_result_or_a_week_is_set_apart_on_a_line_of_its_own(text, found):
    assert prose.set_apart(text) == found


def test_what_is_put_in_is_not_looked_at_again():
    found = prose.replaced(prose.BLANK, "{a} `{a}` {b}", lambda match: f"{match[1]}{{a}}")
    assert found == "a{a} `{a}` b{a}"


def found(words, text):
    return [match[0] for match in prose.any_of(words).finditer(text)]


def test_words_are_found_whole():
    assert found(["relapse"], "relapse, relapsed, pre_relapse, (relapse) un-relapse") == ["relapse"] * 3


def test_the_longest_of_several_words_is_found():
    assert found(["bad", "bad back pain", "bad back"], "A bad back, bad back pain.") == [
        "bad back",
        "bad back pain",
    ]


def test_words_are_found_in_any_case():
    assert found(["ØM ryg"], "Øm Ryg, øm ryg") == ["Øm Ryg", "øm ryg"]


def test_words_are_found_across_lines():
    assert found(["bad  back"], "bad\n  back, bad back, badback") == ["bad\n  back", "bad back"]


def test_a_sign_in_a_word_means_itself():
    assert found(["w.r", "C++"], "wxr, w.r, C++") == ["w.r", "C++"]


def test_of_no_words_there_is_no_pattern():
    assert prose.any_of([]) is None


def test_the_same_word_twice_is_one_alternative():
    assert prose.any_of(["a  b", "a-b", "a b"]) == prose.any_of(["a b"])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It **prov**es _so_", "It proves so"),
        ("[Try](item:squat#level-1) it", "Try it"),
        ('[Try](https://example.org/a "B") it', "Try it"),
        ("so\u00adlid no\u200bthing &shy;&nbsp;&#8203;", "solid nothing  "),
        ("pain\u2011free\u00a0– so", "pain-free - so"),
        ("e\u0301te\u0301 ｆｕｌｌ", "été full"),
        (r"cure\-all", "cure-all"),
        ("see [@kjaer2018, p. 4] and https://example.org/cure or {cure}", "see [ , p. 4] and   or  "),
        ("`cure` it", "       it"),
        ("plain words", "plain words"),
    ],
)
def test_a_text_is_seen_without_what_no_reader_sees(written, shown):
    assert prose.seen(written) == shown


@pytest.mark.parametrize("text", [*CODE, *PROSE, "**ﬁ** a&amp;b {x} e\u0301", "", "* _", "&bogus; a"])
def test_each_sign_that_is_seen_has_a_place_in_the_text(text):
    shown, places = prose.seen(text), prose._places(text)
    assert len(shown) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_words_are_found_as_they_are_said_and_as_they_are_written():
    pattern = prose.any_of(["proves", "100 % safe"])
    assert list(prose.found(pattern, "It **prov**es: 100%\n safe.")) == [
        ("proves", "prov**es", 5),
        ("100% safe", "100%\n safe", 15),
    ]
    assert list(prose.found(None, "It proves.")) == []


def test_a_word_may_be_asked_for_as_it_is_written():
    assert [match[0] for match in prose.any_of(["may"], exact=True).finditer("May may MAY")] == ["may"]


def test_a_listed_word_is_read_as_a_text_is():
    assert found(["l’effet", "-"], "l'effet - so") == ["l'effet"]


@pytest.mark.parametrize(
    "word", ["bad back", "bad-back", "C++", "100 %", "%", "cœur", "e.g.", "ØM", "don't", ""]
)
@pytest.mark.parametrize("said", ["{}", "**{}**s", "a {}, b", "x{}", "{}%", "\n{}\n"])
def test_words_are_sought_in_many_texts_as_they_are_in_each(word, said):
    texts = [
        Text("a.yaml", (str(turn),), each, "patient") for turn, each in enumerate([said.format(word), "-"])
    ]
    alone = [(text, each) for text in texts for each in prose.found(prose.any_of([word]), text.words)]
    assert list(prose.found_in([word], texts)) == alone


def test_what_a_text_holds_is_known_anew_for_another_text():
    assert prose.vocabulary("one-two, 3 one") == {"one", "two", "3"}
    assert prose.vocabulary("four") == {"four"}
