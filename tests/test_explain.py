"""An author who asks about a rule sees it broken and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from manual import explain

EXAMPLES = Path(__file__).resolve().parent / "examples"
RULE = "timing-course: The blocks of a course day add up to its minutes."


def test_a_rule_is_shown_with_the_lines_in_which_its_two_examples_differ():
    assert explain.text("timing-course", EXAMPLES) == (
        f"""\
{RULE}

Wrong:
  content/en/course/day-1.yaml
      12    practice:
      13      title: Practice
  >   14      minutes: 30
      15      method: role-play
      16      purpose: Say it aloud.

What is said:
  content/en/course/day-1.yaml:6:10: The blocks add up to 30 minutes, and the day has 15. \
Change a block or 'minutes'. [timing-course]

Right:
  content/en/course/day-1.yaml
      12    practice:
      13      title: Practice
  >   14      minutes: 15
      15      method: role-play
      16      purpose: Say it aloud."""
    )


def test_a_code_that_no_rule_has_gives_nothing():
    assert explain.text("timing-cours", EXAMPLES) is None


def test_a_rule_without_examples_is_still_said(tmp_path):
    assert explain.text("timing-course", tmp_path) == RULE


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("yaml-bom", "  >    1  \\ufeffterms:"),
        ("yaml-control", "  >    4      plain: Some days with more\\x0bpain than usual."),
        ("yaml-encoding", "  >    4      plain: Some days with more pain than usual \\x96 for a while."),
        ("yaml-tab", "  >    4  \\tplain: Some days with more pain than usual."),
    ],
)
def test_what_does_not_show_is_shown_by_its_code(code, line):
    assert line in (explain.text(code, EXAMPLES) or "").splitlines()


def test_a_file_in_the_wrong_place_is_shown_in_both_places():
    wrong, right = explain.differing(EXAMPLES / "bad" / "file-unknown", EXAMPLES / "good" / "file-unknown")
    assert [wrong, right] == [
        [("content/en/exemptions.yaml", [">    1  exemptions: {}"])],
        [("content/exemptions.yaml", [">    1  exemptions: {}"])],
    ]


@pytest.mark.parametrize("code", sorted(explain.rules()))
def test_every_rule_is_one_sentence_and_fits_a_screen(code):
    text = explain.text(code, EXAMPLES) or ""
    assert explain.rules()[code].endswith(".")
    assert len(text.splitlines()) <= 45
