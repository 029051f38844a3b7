"""The search index of a site is there for a page on a host, and for one that was opened from a folder."""

from pathlib import Path

import pytest

from manual import findable


@pytest.mark.parametrize("index", ["search/search_index", "search"])
def test_the_index_of_either_generator_is_a_script_too(tmp_path: Path, index: str) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / f"{index}.json").write_bytes('{"docs": ["ø"]}'.encode())
    findable.from_folder(tmp_path)
    assert (tmp_path / f"{index}.js").read_bytes() == 'const __index = {"docs": ["ø"]}'.encode()


def test_a_site_without_search_is_left_as_it_is(tmp_path: Path) -> None:
    findable.from_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []
