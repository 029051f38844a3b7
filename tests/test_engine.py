"""The settings that a generator gets, and what happens when it is not content."""

from pathlib import Path

import pytest
import yaml

from manual import editions, engine, load


def test_the_settings_of_an_edition_come_from_the_content(small: Path) -> None:
    edition = editions.staged(small, load.read(small))
    made = yaml.safe_load(engine.configure(small, "en", edition.settings).read_text(encoding="utf-8"))
    assert made["site_name"] == edition.manual.programme.title
    assert made["theme"]["language"] == "en"
    assert made["extra"]["notice"] == edition.manual.programme.notice
    assert (made["docs_dir"], made["site_dir"], made["theme"]["custom_dir"]) == ("docs", "site", "overrides")
    assert "hooks" not in made
    assert (small / "build/en/overrides/main.html").is_file()


def test_a_generator_that_is_not_there_is_said_with_a_remedy(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = editions.staged(small, load.read(small))
    config = engine.configure(small, "en", edition.settings)
    monkeypatch.setattr(engine, "find_spec", lambda name: None)
    with pytest.raises(
        engine.EngineError, match=r"^zensical is not installed\. Run python3 scripts/test\.py once"
    ):
        engine.run("zensical", config)


def test_a_warning_is_an_error(small: Path) -> None:
    edition = editions.staged(small, load.read(small))
    config = engine.configure(small, "en", edition.settings)
    (config.parent / "docs" / "lost.md").write_text("# Lost\n\n[x](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(engine.EngineError, match=r"nowhere\.md"):
        engine.run("mkdocs", config)
