"""What is played in a block fits into it."""

from __future__ import annotations

from conftest import BASE, laid_over

DAY = "content/en/course/day-1.yaml"
PLAY = "content/en/role-plays/one-message.yaml"


def test_the_role_plays_of_a_block_are_counted_together(tree, said):
    laid_over(tree, BASE.parent / "good" / "role-play-time")
    second = (tree / PLAY).read_text(encoding="utf-8").replace("one-message", "two-messages")
    changes = {
        "content/en/role-plays/two-messages.yaml": second.replace("order: 1", "order: 2").replace(
            "title: ", "title: More ", 1
        ),
        DAY: ("role_plays: [one-message]", "role_plays: [one-message, two-messages]"),
    }
    assert said(changes) == [
        f"{DAY}:19:5: The role-plays of 'practice' last 30 minutes, and the block has 15. "
        "Take one out, or make the block longer. [role-play-time]"
    ]


def test_a_role_play_that_no_block_plays_is_unused(tree, said):
    laid_over(tree, BASE.parent / "good" / "role-play-time")
    assert said({DAY: ("    role_plays: [one-message]\n", "")}) == [
        f"{PLAY}:1:5: No block plays the role-play 'one-message'. "
        "Name it where it belongs, or take the file away. [item-unused]"
    ]


def test_a_block_that_names_no_role_play_of_the_manual_is_told_so(tree, said):
    laid_over(tree, BASE.parent / "good" / "role-play-time")
    problems = said({DAY: ("[one-message]", "[one-mesage]")})
    assert problems == [
        f"{DAY}:19:18: There is no role play 'one-mesage'. Did you mean 'one-message'? [id-unknown]"
    ]
