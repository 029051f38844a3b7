"""What the guide for a first change and the page of templates say is so."""

from __future__ import annotations

import re
import shlex
import xml.etree.ElementTree as ET

import pytest

from conftest import ROOT, run
from manual import bibliography, commands, source
from manual.reference import CHECKED, DESIGNS
from manual.schema import KINDS, Schemas
from manual.template_guide import LEFT_OUT, PATH, entry, guide, template

SCHEMAS = Schemas(ROOT / "schemas")
GUIDE = (ROOT / "docs" / "en" / "first-change.md").read_text(encoding="utf-8")
PARTS = re.findall(r"^( *)```yaml\n *# part of: ([a-z-]+)\n(.*?)^ *```", GUIDE, re.MULTILINE | re.DOTALL)
ONE_OF = {
    "claim": "content/en/claims/exercise-reduces-pain.yaml",
    "exercise": "content/en/exercises/leg-muscles.yaml",
}
PICTURES = sorted((ROOT / "docs" / "en" / "first-change").glob("*.svg"))
PLACES = re.findall(r"`((?:content/|docs/|references\.bib)[^`<>]*)`", GUIDE)
CONSOLE = re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL)


def undented(text: str, by: str) -> str:
    return "\n".join(line.removeprefix(by) for line in text.splitlines()) + "\n"


@pytest.mark.parametrize("at", range(len(PARTS)))
def test_an_example_of_the_guide_fits_the_schema_in_a_file_of_its_kind(at: int) -> None:
    indent, kind, text = PARTS[at]
    path = ONE_OF[kind]
    whole, _ = source.read(path, (ROOT / path).read_bytes())
    part, problems = source.read(path, undented(text, indent).encode())
    assert problems == []
    assert list(SCHEMAS.problems(kind, path, {**whole.data, **part.data})) == []


def test_every_example_of_the_guide_says_what_it_is_part_of() -> None:
    assert len(PARTS) == GUIDE.count("```yaml") > 3


@pytest.mark.parametrize("place", sorted(set(PLACES)))
def test_a_file_that_the_guide_names_is_there(place: str) -> None:
    assert (ROOT / place).exists()


@pytest.mark.parametrize("line", [line for block in CONSOLE for line in block.splitlines()])
def test_a_command_of_the_guide_is_one(line: str) -> None:
    words = shlex.split(line)
    if words[0] == "python3":
        assert (ROOT / words[1]).is_file()
    else:
        assert words[0] == ".venv/bin/manual"
        commands.parser().parse_args(words[1:])


def test_the_commands_of_the_guide_that_change_nothing_run() -> None:
    lines = [shlex.split(line)[1:] for block in CONSOLE for line in block.splitlines()]
    assert run(*next(line for line in lines if line[0] == "impact")).returncode == 0
    assert run(*next(line for line in lines if line[0] == "check")).returncode == 0


@pytest.mark.parametrize("code", sorted(set(re.findall(r"`\[([a-z-]+)\]`", GUIDE))))
def test_a_code_that_the_guide_tells_of_is_one(code: str) -> None:
    assert run("explain", code).returncode == 0


def test_each_picture_is_small_shown_once_and_has_a_caption() -> None:
    shown = re.findall(r"^!\[([^\]]+)\]\(\.\./first-change/([\w-]+\.svg)\)\n\n\*Picture (\d)\.", GUIDE, re.M)
    assert [name for _, name, _ in shown] == [path.name for path in PICTURES]
    assert [number for _, _, number in shown] == [path.name[0] for path in PICTURES]
    for alt, _, _ in shown:
        assert len(alt) <= 110
    for path in PICTURES:
        assert path.stat().st_size < 12_000
        assert ET.parse(path).getroot().get("viewBox")


def test_the_page_of_templates_is_current() -> None:
    current = (ROOT / PATH).read_text(encoding="utf-8") == guide(SCHEMAS)
    assert current, f"{PATH} is not as the schemas are: run 'python -m manual guide'."


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LEFT_OUT])
def test_each_kind_of_file_has_its_template_on_the_page_as_manual_new_writes_it(kind: str) -> None:
    path, text = template(SCHEMAS, kind)
    assert f"`{path}`\n\n```yaml\n{text.rstrip()}\n```" in guide(SCHEMAS)
    assert "2099" not in text
    assert "2100" not in text


def test_the_template_of_a_source_can_be_read_once_it_is_filled_in() -> None:
    given = {
        "author": "Example, Ann and Sample, Ben",
        "title": "An example",
        "journal": "Journal of Examples",
        "year": "2026",
        "doi": "10.9999/example",
        "pmid": "99999901",
        "design": "cohort",
        "finding": "Pain was 2 of 100 points lower after the course.",
        "checked": "abstract",
        "checkedon": "2026-11-25",
        "checkedat": "https://example.org/a",
    }
    text = entry()
    for name, value in given.items():
        assert f"  {name} = {{}},\n" in text
        text = text.replace(f"  {name} = {{}},", f"  {name} = {{{value}}},")
    text = text.replace("  url = {},\n", "")
    found, problems = bibliography.read("references.bib", text.encode())
    assert problems == []
    shown = found["key2026"]
    assert shown.key == "key2026"
    assert (shown.design, shown.checked, shown.doi) == ("cohort", "abstract", "10.9999/example")


def test_the_template_of_a_source_lists_the_words_that_may_stand_in_it() -> None:
    words = " ".join(line.strip().removeprefix("%") for line in entry().splitlines())
    for word in (*DESIGNS, *CHECKED):
        assert word in words


def test_each_field_of_the_template_of_a_source_has_its_remark() -> None:
    fields = re.findall(r"^  (\w+) = ", entry(), re.M)
    assert re.findall(r"^% (\w+): ", entry(), re.M) == fields
