"""Each page says what the manual is not."""

from __future__ import annotations

import pytest

PROGRAMME = "content/en/programme.yaml"
NOTICE = "notice: {independence: Independent manual., draft: A draft.}"
WHOLE = "notice: {independence: Not official., trademark: The mark is theirs., draft: A draft., protocol: Follow it all.}"
NAMED = "headline: Teach the GLA:D® programme"


@pytest.fixture
def judged(said):
    """What is said of a notice in a manual that names a trademark."""
    return lambda notice: said(
        {
            PROGRAMME: (
                f"headline: Teach the back programme\nsummary: One session and one class.\n{NOTICE}",
                f"{NAMED}\nsummary: All of it.\n{notice}",
            )
        }
    )


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("trademark: The mark is theirs., ", "Say whose trademark it is."),
        (", protocol: Follow it all.", "Say whose protocol certified instructors follow."),
    ],
)
def test_a_manual_that_names_a_trademark_says_whose_it_is_and_who_follows_which_protocol(
    name, remedy, judged
):
    (line,) = judged(WHOLE.replace(name, ""))
    assert line.startswith(f"{PROGRAMME}:4:1: The manual names a trademark (®), and the notice has no '")
    assert line.endswith(f"{remedy} [notice-incomplete]")


@pytest.mark.parametrize(("written", "sign"), [("®", "®"), ("&reg;", "®"), ("™", "™"), ("℠", "℠")])
def test_a_trademark_is_known_by_its_sign_however_it_is_written(written, sign, said):
    found = said({"docs/en/objectives.md": ("The programme", f"The Spine{written} programme")})
    assert [line.split(", and")[0] for line in found] == [
        f"{PROGRAMME}:4:1: The manual names a trademark ({sign})"
    ] * 2


def test_a_whole_notice_is_fine(judged):
    assert judged(WHOLE) == []


@pytest.mark.parametrize("name", ["independence", "draft"])
def test_every_notice_says_that_the_manual_stands_alone_and_is_a_draft(name, said):
    words = {"independence": "independence: Independent manual., ", "draft": ", draft: A draft."}[name]
    (line,) = said({PROGRAMME: (words, "")})
    assert line.startswith(f"{PROGRAMME}:4:1: '{name}' is missing. ")


def test_a_notice_is_shown_as_one_text(tree):
    from manual import load

    assert load.assemble(load.read(tree)).programme.notice == "Independent manual. A draft."


LOCALE = "content/en/locale.yaml"
LISTS = """
trademarks: [GLA:D]
notice_words: {independence: [not official], trademark: [theirs], draft: [draft], protocol: [follow]}
"""


@pytest.fixture
def listed(said, tree):
    """As ``judged``, with a locale that lists trademarks and the words of the notice."""

    def judge(notice, name="GLA:D®"):
        head = f"headline: Teach the {name} programme"
        return said(
            {
                LOCALE: (tree / LOCALE).read_text() + LISTS,
                PROGRAMME: (
                    f"headline: Teach the back programme\nsummary: One session and one class.\n{NOTICE}",
                    f"{head}\nsummary: All of it.\n{notice}",
                ),
            }
        )

    return judge


FACTS = WHOLE.replace("The mark is theirs", "GLA:D is theirs")


@pytest.mark.parametrize("name", ["GLA:D®", "GLA:D", "gla:d"])
def test_a_trademark_is_one_without_its_sign_too(name, listed):
    notice = FACTS.replace(", protocol: Follow it all.", "")
    assert listed(notice, name) == [
        f"{PROGRAMME}:4:1: The manual names a trademark (GLA:D), and the notice has no 'protocol'. "
        "Say whose protocol certified instructors follow. [notice-incomplete]"
    ]


def test_a_notice_that_says_each_fact_is_fine(listed):
    assert listed(FACTS) == []


@pytest.mark.parametrize(
    ("fact", "other", "part", "words"),
    [
        ("Not official.", "A fine publication.", "independence", "not official"),
        ("GLA:D is theirs.", "GLA:D is a name.", "trademark", "theirs"),
        ("GLA:D is theirs.", "The mark is theirs.", "trademark", "GLA:D"),
        ("A draft.", "A fine text.", "draft", "draft"),
        ("Follow it all.", "Do what you like.", "protocol", "follow"),
    ],
)
def test_a_notice_that_says_something_else_is_a_problem_where_it_stands(fact, other, part, words, listed):
    (line,) = listed(FACTS.replace(fact, other))
    assert line.startswith(f"{PROGRAMME}:4:")
    assert line.endswith(
        f": The manual names a trademark (GLA:D), and '{part}' lacks '{words}'. "
        "Say it in the notice; 'notice_words' of the locale asks for it. [notice-incomplete]"
    )


def test_a_manual_without_a_trademark_may_say_its_notice_in_its_own_words(said, tree):
    assert said({LOCALE: (tree / LOCALE).read_text() + LISTS}) == []
