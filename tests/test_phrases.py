"""A phrase with stars and dots stands for a family of phrases."""

import pytest

from manual import phrases
from manual.marks import Text


def found(listed: list[str], words: str, allowed: tuple[str, ...] = ()) -> list[str]:
    text = Text("docs/en/objectives.md", (), words, "clinician")
    return [each.said for _, each in phrases.found_in(listed, allowed, [text])]


@pytest.mark.parametrize(
    ("phrase", "words", "said"),
    [
        ("cure*", "A cure, it cures, a CURED back", ["cure", "cures", "CURED"]),
        ("cure", "It cures, a cure", ["cure"]),
        ("take* ... pain away", "takes pain away", ["takes pain away"]),
        ("take* ... pain away", "take all of your pain away", ["take all of your pain away"]),
        ("take* ... pain away", "take some or all of your pain away", []),
        ("take* … pain away", "takes the pain away", ["takes the pain away"]),
        ("take* ... pain away", "Take care. Pain away", []),
        ("take* ... pain away", "takes neighbour's pain\naway", ["takes neighbour's pain away"]),
        ("pain-free", "pain free and pain-free", ["pain free", "pain-free"]),
        ("100 % safe", "100% safe or 100 % safe", ["100% safe", "100 % safe"]),
        ("no pain", "no pain, no painting", ["no pain"]),
        ("no ... pain*", "no long painting", ["no long painting"]),
        ("no. 1", "no. 1 and not 1", ["no. 1"]),
    ],
)
def test_a_star_is_any_ending_and_three_dots_are_up_to_three_words(
    phrase: str, words: str, said: list[str]
) -> None:
    assert found([phrase], words) == said


@pytest.mark.parametrize("phrase", ["", "*", "...", "... *", " - "])
def test_a_phrase_without_a_word_finds_nothing(phrase: str) -> None:
    assert found([phrase], "Some words ... and * more") == []


def test_dots_at_an_end_stand_for_nothing() -> None:
    assert found(["... cure* ..."], "It cures you") == ["cures"]


def test_the_longer_of_two_phrases_is_named() -> None:
    assert found(["cure", "cure-all"], "A cure-all") == ["cure-all"]


def test_what_is_a_part_of_an_allowed_phrase_stands_and_the_same_words_elsewhere_do_not() -> None:
    allowed = ("not mean pain-free", "not ... cure*")
    words = "Pain-free. It does *not* mean pain-free, it does not quite cure. Pain-free, cured"
    assert found(["pain-free", "cure*"], words, allowed) == ["Pain-free", "Pain-free", "cured"]


def test_an_allowed_phrase_that_is_only_near_allows_nothing() -> None:
    assert found(["pain-free for good"], "pain-free for good", ("pain-free",)) == ["pain-free for good"]
