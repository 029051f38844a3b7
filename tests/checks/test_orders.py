"""Each item has a place of its own among those of its kind."""

from __future__ import annotations

import pytest

SHELVES = {"measures": "sit-to-stand", "course": "day-1"}


@pytest.mark.parametrize(("shelf", "name"), SHELVES.items())
def test_two_items_of_a_kind_with_the_same_order_are_a_problem_at_the_second(shelf, name, tree, said):
    text = (tree / f"content/en/{shelf}/{name}.yaml").read_text()
    other = text.replace(f"id: {name}", "id: zz").replace("\ntitle: ", "\ntitle: Another ")
    assert said({f"content/en/{shelf}/zz.yaml": other}) == [
        f"content/en/{shelf}/zz.yaml:2:8: '{name}' has the order 1 already. "
        "Give each a place of its own. [order-unique]"
    ]


@pytest.mark.parametrize(("part", "found"), [("objectives", ["order-unique"]), ("design", [])])
def test_chapters_are_counted_in_each_part_of_the_site(part, found, tree, codes):
    text = (tree / "docs/en/objectives.md").read_text().replace("title: ", "title: More ", 1)
    assert codes({"docs/en/more.md": text.replace("part: objectives", f"part: {part}")}) == found
