"""Each rule has an example that breaks it and one that keeps it: drop a folder in, and it is tested."""

from __future__ import annotations

import pytest

from conftest import BASE
from manual import explain

BAD = sorted((BASE.parent / "bad").iterdir())
GOOD = sorted((BASE.parent / "good").iterdir())


def test_the_base_example_has_no_problem(overlaid):
    assert overlaid(BASE) == ""


@pytest.mark.parametrize("example", BAD, ids=lambda example: example.name)
def test_a_bad_example_has_exactly_the_problems_that_it_expects(example, overlaid):
    expected = (example / "expected.txt").read_text(encoding="utf-8")
    assert overlaid(example) + "\n" == expected
    assert f"[{example.name}]" in expected


@pytest.mark.parametrize("example", GOOD, ids=lambda example: example.name)
def test_a_good_example_has_no_problem(example, overlaid):
    assert overlaid(example) == ""


@pytest.mark.parametrize("code", sorted(explain.rules()))
def test_every_rule_has_a_bad_and_a_good_example(code):
    assert code in {example.name for example in BAD}
    assert code in {example.name for example in GOOD}


@pytest.mark.parametrize("examples", [BAD, GOOD], ids=["bad", "good"])
def test_every_example_belongs_to_a_rule(examples):
    assert {example.name for example in examples} <= set(explain.rules())
