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
