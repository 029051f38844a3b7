"""An entry comes into a YAML file without a change of any other line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from manual import source
from manual.evidence import insertion

SAID = {"locator": "Abstract", "direction": "against"}
NEW = "  b2026:\n    locator: Abstract\n    direction: against\n"
KNOWN = "id: x\nevidence:\n  a2020:\n    locator: Abstract\n"
REST = "certainty:\n  level: low\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{KNOWN}{REST}", f"{KNOWN}{NEW}{REST}"),
        (f"{KNOWN}\n# certainty\n{REST}", f"{KNOWN}{NEW}\n# certainty\n{REST}"),
        (KNOWN, f"{KNOWN}{NEW}"),
        (KNOWN.rstrip("\n"), f"{KNOWN}{NEW}".rstrip("\n")),
        (f"id: x\n{REST}", f"id: x\nevidence:\n{NEW}{REST}"),
        (f"id: x\nevidence: {{}}\n{REST}", f"id: x\nevidence:\n{NEW}{REST}"),
        (f"id: x\nevidence: # none\n{REST}", f"id: x\nevidence: # none\n{NEW}{REST}"),
        ("id: x\n", f"id: x\nevidence:\n{NEW}"),
        ("id: x", f"id: x\nevidence:\n{NEW}".rstrip("\n")),
        (
            "evidence:\n    a2020: {locator: p. 4}\n",
            "evidence:\n    a2020: {locator: p. 4}\n    b2026:\n        locator: Abstract\n        direction: against\n",
        ),
    ],
)
def test_a_new_entry_is_the_last_of_its_block(before: str, after: str) -> None:
    for end in ("\n", "\r\n"):
        raw = before.replace("\n", end).encode()
        expected = after.replace("\n", end).encode()
        if end == "\n" or b"\r" in raw:
            assert insertion.added(raw, "evidence", "b2026", SAID, "certainty") == expected


def test_a_block_on_one_line_is_refused_with_its_line() -> None:
    with pytest.raises(insertion.Unplaced) as refusal:
        insertion.added(b"id: x\nevidence: {a: {locator: p. 4}}\n", "evidence", "b", SAID)
    assert refusal.value.line == 2


def test_a_long_text_is_folded_and_a_short_odd_one_quoted() -> None:
    assert insertion.rows_of("b", "word " * 30, 2)[0] == "  b: >-"
    assert insertion.rows_of("b", "p. 4: yes", 2) == ['  b: "p. 4: yes"']
    assert insertion.rows_of("b", "no", 2) == ['  b: "no"']
    assert insertion.rows_of("b", "Abstract, table 2", 2) == ["  b: Abstract, table 2"]


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_what_is_read_back_is_what_was_written(text: str) -> None:
    raw = insertion.added(KNOWN.encode(), "evidence", "b2026", {"finding": text})
    document, problems = source.read("a.yaml", raw)
    assert problems == []
    assert document is not None
    assert document.data["evidence"]["b2026"] == {"finding": " ".join(text.split())}
