"""Pages on disk: written when they changed, whole or not at all, and published in one step."""

from pathlib import Path

import pytest

from manual import stage


def test_a_page_that_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    stage.stage(tmp_path, {"a.md": "one\n", "below/b.md": "two\n"}, [])
    before = (tmp_path / "a.md").stat().st_mtime_ns
    done = stage.stage(tmp_path, {"a.md": "one\n", "below/b.md": "three\n"}, [])
    assert done == stage.Staged(["below/b.md"], [])
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    assert (tmp_path / "below/b.md").read_text(encoding="utf-8") == "three\n"


def test_a_page_that_is_no_longer_made_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    stage.stage(tmp_path, {"a.md": "one\n", "below/b.md": "two\n"}, [])
    done = stage.stage(tmp_path, {"a.md": "one\n"}, [])
    assert done == stage.Staged([], ["below/b.md"])
    assert [path.name for path in tmp_path.rglob("*")] == ["a.md"]


def test_files_are_copied_byte_for_byte(tmp_path: Path) -> None:
    source = tmp_path / "font.woff2"
    source.write_bytes(b"\x00\xff\r\n")
    done = stage.stage(tmp_path / "docs", {}, [(source, "assets/font.woff2")])
    assert done.changed == ["assets/font.woff2"]
    assert (tmp_path / "docs/assets/font.woff2").read_bytes() == b"\x00\xff\r\n"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    stage.write(path, b"old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(stage.os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        stage.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]


def test_a_finished_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    site, built = tmp_path / "site" / "en", tmp_path / "built"
    for text in ("first", "second"):
        built.mkdir()
        (built / "index.html").write_text(text, encoding="utf-8")
        stage.publish(built, site)
        assert (site / "index.html").read_text(encoding="utf-8") == text
    assert [path.name for path in site.parent.iterdir()] == ["en"]
    assert not built.exists()


def test_below_lists_files_in_order_and_leaves_out_an_ending(tmp_path: Path) -> None:
    for name in ("b.css", "a.css", "c.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [name for _, name in stage.below(tmp_path, "assets/", but=".md")] == [
        "assets/a.css",
        "assets/b.css",
    ]


@pytest.mark.parametrize("left_over", [False, True], ids=["", "the last time was cut off between two steps"])
def test_a_site_that_cannot_be_put_in_place_leaves_the_last_one(
    left_over: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, built = tmp_path / "site" / "en", tmp_path / "built"
    for folder, text in ((site, "first"), (built, "second")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text, encoding="utf-8")
    if left_over:
        site.rename(tmp_path / "site" / ".old-en")
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path == built:
            raise PermissionError(13, "Permission denied", str(built))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PermissionError):
        stage.publish(built, site)
    assert [path.name for path in site.parent.iterdir()] == ["en"]
    assert (site / "index.html").read_text(encoding="utf-8") == "first"
    monkeypatch.undo()
    stage.publish(built, site)
    assert [path.name for path in site.parent.iterdir()] == ["en"]
    assert (site / "index.html").read_text(encoding="utf-8") == "second"
