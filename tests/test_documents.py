"""What the documents say of the program is so."""

from __future__ import annotations

import re
from pathlib import Path

from test_architecture import FLOORS

ROOT = Path(__file__).resolve().parents[1]
DEVELOPERS = "docs/en/developers.md"
ROW = re.compile(r"^\| (\d+) [A-Z][a-z]+ \| ([^|]+) \|", re.MULTILINE)


def floors_in(text: str) -> dict[int, list[str]]:
    """The modules of each floor, in the order of a table whose rows begin with the number of a floor."""
    found: dict[int, list[str]] = {}
    for number, modules in ROW.findall(text):
        found.setdefault(int(number), []).extend(re.findall(r"`([^`]+)`", modules))
    return found


def floors_of(listed: dict[float, str]) -> dict[int, list[str]]:
    """The same of FLOORS: the landings of a floor count as the floor."""
    found: dict[int, list[str]] = {}
    for number, modules in sorted(listed.items()):
        found.setdefault(int(number), []).extend(modules.split())
    return found


def test_the_developers_table_of_floors_is_that_of_the_architecture() -> None:
    table = floors_in((ROOT / DEVELOPERS).read_text(encoding="utf-8"))
    held = floors_of(FLOORS)
    assert {floor: sorted(modules) for floor, modules in table.items()} == {
        floor: sorted(modules) for floor, modules in held.items()
    }


def test_the_table_names_the_modules_from_the_lowest_landing_up() -> None:
    landing = {name: number for number, names in FLOORS.items() for name in names.split()}
    for _, modules in ROW.findall((ROOT / DEVELOPERS).read_text(encoding="utf-8")):
        steps = [landing[name] for name in re.findall(r"`([^`]+)`", modules)]
        assert steps == sorted(steps)


def test_contributing_sends_developers_to_the_table() -> None:
    assert f"]({DEVELOPERS})" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_a_module_that_moved_to_another_floor_or_is_missing_would_be_seen() -> None:
    table = "| 0 Words | `errors`, `parts` | a |\n| 1 Nouns | `model` | b |\n"
    assert floors_in(table) == floors_of({0: "errors", 0.5: "parts", 1: "model"})
    assert floors_in(table) != floors_of({0: "errors", 1: "parts model"})
    assert floors_in(table) != floors_of({0: "errors parts", 1: "model source"})
