"""What happens when a generator is not there, or not content: one sentence a cause, and never a traceback."""

from pathlib import Path

import pytest

from manual import editions, engine, load, settings


def test_a_generator_that_is_not_there_is_said_with_a_remedy(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = editions.staged(small, load.read(small))
    config = settings.configure(small, "en", edition.settings)
    monkeypatch.setattr(engine, "find_spec", lambda name: None)
    with pytest.raises(
        engine.EngineError, match=r"^zensical is not installed\. Run python3 scripts/test\.py once"
    ):
        engine.run("zensical", config)


@pytest.mark.parametrize(
    ("generator", "said"),
    [
        (
            "mkdocs",
            "Doc file 'lost.md' contains a link 'nowhere.md', but the target is not found among documentation files.",
        ),
        ("zensical", "lost.md:3:5: page does not exist."),
    ],
)
def test_a_warning_is_an_error(small: Path, generator: str, said: str) -> None:
    edition = editions.staged(small, load.read(small))
    config = settings.configure(small, "en", edition.settings)
    (config.parent / "docs" / "lost.md").write_text("# Lost\n\n[x](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(engine.EngineError) as failed:
        engine.run(generator, config)
    first, *lines = str(failed.value).splitlines()
    assert first == f"{generator} did not build the site cleanly:"
    assert said in lines
    assert "Traceback" not in str(failed.value)


@pytest.mark.parametrize("generator", ["mkdocs", "zensical"])
def test_a_site_holds_nothing_of_an_earlier_run(small: Path, generator: str) -> None:
    config = settings.configure(small, "en", editions.staged(small, load.read(small)).settings)
    left_over = config.parent / "site" / "left-over.html"
    left_over.parent.mkdir()
    left_over.touch()
    engine.run(generator, config)
    assert (config.parent / "site" / "index.html").is_file()
    assert not left_over.exists()


CRASH = 'INFO    -  Cleaning\nTraceback (most recent call last):\n  File "/x/jinja2/a.py", line 5, in load\n'


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ERROR   -  Config value 'plugins': The \"x\" plugin is not installed\n\nAborted with an error!",
            'mkdocs.yml: plugins: The "x" plugin is not installed. Mend this setting.',
        ),
        (
            'INFO    -  Fine\nWARNING -  These pages are not in the "nav":\n  - lost.md\nINFO    -  Done',
            'These pages are not in the "nav":\n  - lost.md',
        ),
        (
            "ERROR   -  Error building page 'index.md': 'str object' has no attribute 'a'\n"
            f'{CRASH}  File "overrides/main.html", line 11, in block\n'
            "jinja2.exceptions.UndefinedError: 'str object' has no attribute 'a'\n",
            "docs/overrides/main.html:11: This template is broken: 'str object' has no attribute 'a'. Mend this line.",
        ),
        (
            f"{CRASH}RuntimeError: undefined value (in main.html:11)\n",
            "docs/overrides/main.html:11: This template is broken: undefined value. Mend this line.",
        ),
        (
            f"{CRASH}RuntimeError: Python error: ModuleNotFoundError: No module named 'x'\n",
            "mkdocs.yml: The generator cannot work so: Python error: ModuleNotFoundError: No module named 'x'. "
            "Mend the settings.",
        ),
        (
            "\x1b[33mWarning:\x1b[0m page does not exist\n   \x1b[38;5;246m╭\x1b[0m─[ lost.md:3:5 ]\n"
            f"   │\n 3 │ [x](nowhere.md)\n1 issue found\n{CRASH}RuntimeError: Aborted because --strict flag is set\n",
            "lost.md:3:5: page does not exist.",
        ),
        ("Killed\n", "Killed"),
    ],
)
def test_what_a_generator_says_becomes_sentences(said: str, told: str) -> None:
    assert engine.told(said) == told
