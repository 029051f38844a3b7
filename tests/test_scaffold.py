"""What `manual new` begins: a file that only needs filling in, or a manual that is complete."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, TODAY
from manual import building, editions, load, scaffold, source
from manual.misfits import at
from manual.scaffold import ScaffoldError, begun, new, new_programme, next_place
from manual.schema import KINDS, Schemas

SCHEMAS = Schemas(ROOT / "schemas")
TEXTS = {kind: begun(SCHEMAS, kind, "calf-muscles", today=TODAY, place=3) for kind in KINDS}


def read(kind: str) -> source.Document:
    path, text = TEXTS[kind]
    document, problems = (source.read_chapter if kind == "chapter" else source.read)(path, text.encode())
    assert problems == []
    return document


def filled(data: Any, schema: dict, keys: tuple) -> Any:
    """The data as an author might fill it in: each empty value takes the example of its field."""
    if isinstance(data, dict) and data:
        return {name: filled(value, schema, (*keys, name)) for name, value in data.items()}
    return at(schema, keys)["examples"][0] if data in (None, "", []) else data


def files(root: Path) -> dict[str, bytes]:
    found = [path for path in root.rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_wrong_with_a_new_file_is_what_is_empty(kind):
    found = list(SCHEMAS.problems(kind, TEXTS[kind][0], read(kind).data))
    assert {problem.code for problem in found} <= {"schema-value"}
    assert [problem.message for problem in found if not problem.message.endswith("' is empty.")] == []
    assert bool(found) == (kind not in ("exemptions", "decisions"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_fits_its_schema_once_it_is_filled_in(kind):
    data = filled(read(kind).data, SCHEMAS.whole[kind], ())
    assert list(SCHEMAS.problems(kind, TEXTS[kind][0], data)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_fits_its_schema_with_all_that_may_be_left_out(kind):
    path, text = TEXTS[kind]
    lines = [line.replace("# ", "", 1) if is_field(line) else line for line in text.splitlines()]
    reader = source.read_chapter if kind == "chapter" else source.read
    document, problems = reader(path, "\n".join(lines).encode())
    assert problems == []
    data = filled(document.data, SCHEMAS.whole[kind], ())
    assert list(SCHEMAS.problems(kind, path, data)) == []


def is_field(line: str) -> bool:
    """Whether a line is a field in a comment: its name, and nothing after it but an empty value."""
    name, colon, value = line.strip().removeprefix("#").strip().partition(":")
    return line.strip().startswith("# ") and bool(colon) and " " not in name and value in ("", ' ""', " []")


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_lies_where_its_kind_is_read(kind):
    path, text = TEXTS[kind]
    if kind == "chapter":
        assert path == "docs/en/calf-muscles.md"
    else:
        pointer = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (ROOT / path).parent.joinpath(pointer).resolve() == SCHEMAS.folder / f"{kind}.schema.json"


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_stands_below_what_it_is_for(kind):
    lines = TEXTS[kind][1].splitlines()
    for name, part in SCHEMAS.whole[kind]["properties"].items():
        bare = [line.removeprefix("# ") for line in lines]
        at_line = next(place for place, line in enumerate(bare) if line.startswith(f"{name}:"))
        comment = at_line
        while comment and lines[comment - 1].startswith("# "):
            comment -= 1
        assert part["description"] in " ".join(bare[comment:at_line])


def test_what_is_known_is_filled_in():
    assert read("exercise").data["id"] == "calf-muscles"
    assert read("exercise").data["order"] == 3
    assert read("class").data["number"] == 3
    assert read("locale").data["language"] == "en"
    for kind in ("session", "claim", "programme", "chapter"):
        assert read(kind).data["review"] == {
            "state": "draft",
            "by": "editors",
            "on": "2026-11-23",
            "due": "2027-11-23",
        }


def test_no_word_of_the_site_is_filled_in():
    text = TEXTS["interface"][1]
    lines = [line.strip() for line in text.splitlines() if not line.strip().startswith("#")]
    assert [line for line in lines if not line.endswith((":", ': ""'))] == []


def test_a_review_begun_on_a_leap_day_is_due_on_the_day_before_the_first_of_march():
    _, text = begun(SCHEMAS, "claim", "calf-muscles", today="2028-02-29")
    assert text.endswith("  due: 2029-02-28\n")


def test_an_author_sees_choices_and_an_example_beside_what_is_empty():
    text = TEXTS["exercise"][1]
    assert '# What the exercise trains. One of: strength, flexibility.\nkind: ""\n' in text
    assert '# Muscle group or movement that is trained. Example: Knee and hip extensors\ntarget: ""\n' in text


def test_a_new_claim_asks_for_evidence_under_a_key_that_cannot_be_mistaken_for_a_source():
    assert "citation-key" in read("claim").data["evidence"]


def test_the_next_item_comes_after_those_that_are_there(tree):
    assert next_place(tree, "exercise") == 2
    assert next_place(tree, "class") == 2
    assert next_place(tree, "claim") is None
    assert next_place(tree, "chapter") is None
    assert next_place(tree, "programme") is None
    assert next_place(tree / "nowhere", "exercise") == 1


def test_a_new_exercise_is_written_and_the_check_names_only_what_is_empty(tree, said):
    assert new(tree, "exercise", "calf-muscles", TODAY) == ["content/en/exercises/calf-muscles.yaml"]
    found = said({})
    assert found[0] == (
        "content/en/exercises/calf-muscles.yaml:9:8: 'title' is empty. What belongs here: "
        "The title, as a reader sees it. For example: Legs: getting up and down. [schema-value]"
    )
    assert [line for line in found if " is empty. What belongs here: " not in line] == []


REFUSED = {
    "a kind that there is not": (
        ("exercice", "calf-muscles"),
        "schemas:1:1: There is no kind 'exercice'. Did you mean 'exercise'? [new-kind]",
    ),
    "a name that is no id": (
        ("exercise", "Calf Muscles"),
        "content/en/exercises/Calf Muscles.yaml:1:1: 'Calf Muscles' cannot be the name of a file. "
        "Use small letters, digits and hyphens, beginning with a letter. [new-name]",
    ),
    "a name that leads elsewhere": (
        ("exercise", "../calf"),
        "content/en/exercises/../calf.yaml:1:1: '../calf' cannot be the name of a file. "
        "Use small letters, digits and hyphens, beginning with a letter. [new-name]",
    ),
    "a name that Windows keeps": (
        ("exercise", "con"),
        "content/en/exercises/con.yaml:1:1: Windows keeps the name 'con' for itself, so no file can have it "
        "there. Choose another id. [id-reserved]",
    ),
    "no name": (
        ("exercise", ""),
        "content/en/exercises/.yaml:1:1: The new file has no name. "
        "Use small letters, digits and hyphens, beginning with a letter. [new-name]",
    ),
    "a file that is there": (
        ("exercise", "leg-muscles"),
        "content/en/exercises/leg-muscles.yaml:1:1: This file is there already. "
        "Edit it, or choose another name or folder. [new-exists]",
    ),
    "an id that another kind has": (
        ("exercise", "sit-to-stand"),
        "content/en/measures/sit-to-stand.yaml:1:1: This file has the id 'sit-to-stand' already. "
        "Choose another name. [new-name]",
    ),
    "the id of a single file": (
        ("exercise", "programme"),
        "content/en/exercises/programme.yaml:1:1: The id 'programme' belongs to content/en/programme.yaml "
        "already. Choose another name. [new-name]",
    ),
    "the id of a page that the manual makes": (
        ("measure", "index"),
        "content/en/measures/index.yaml:1:1: The id 'index' belongs to a page that the manual makes itself "
        "already. Choose another name. [new-name]",
    ),
    "the id of a page of a session": (
        ("chapter", "education-1-take-home"),
        "docs/en/education-1-take-home.md:1:1: The id 'education-1-take-home' belongs to a page that the "
        "manual makes itself already. Choose another name. [new-name]",
    ),
    "a single file that is there": (
        ("programme", ""),
        "content/en/programme.yaml:1:1: This file is there already. "
        "Edit it, or choose another name or folder. [new-exists]",
    ),
}


@pytest.mark.parametrize("fact", REFUSED)
def test_what_cannot_be_begun_is_refused_and_nothing_is_written(fact, tree):
    asked, expected = REFUSED[fact]
    before = files(tree)
    with pytest.raises(ScaffoldError) as refusal:
        new(tree, *asked, TODAY)
    assert str(refusal.value) == expected
    assert files(tree) == before


def test_a_folder_without_schemas_is_no_place_for_a_new_item(tmp_path):
    with pytest.raises(ScaffoldError) as refusal:
        new(tmp_path, "exercise", "calf-muscles", TODAY)
    assert str(refusal.value) == (
        "schemas:1:1: This folder is missing. "
        "Go to the folder of a manual, or begin one with 'manual new programme'. [new-source]"
    )


def test_a_programme_file_that_was_lost_can_be_begun_again(tree):
    (tree / "content" / "en" / "programme.yaml").unlink()
    assert new(tree, "programme", "", TODAY) == ["content/en/programme.yaml"]


def test_a_new_programme_has_no_problem(tmp_path):
    written = new(tmp_path, "programme", "", TODAY)
    assert editions.check(tmp_path, TODAY, None).problems == []
    assert sorted(files(tmp_path)) == written
    assert {
        "content/en/programme.yaml",
        "content/en/locale.yaml",
        "content/en/interface.yaml",
        "content/en/glossary.yaml",
        "content/exemptions.yaml",
        "content/decisions.yaml",
        "docs/assets/theme.css",
        "docs/en/objectives.md",
        "docs/overrides/main.html",
        "mkdocs.yml",
        "references.bib",
        "schemas/session.schema.json",
        "scripts/mkdocs_hooks.py",
    } <= set(written)


def test_a_new_programme_says_that_it_is_a_draft_of_today(tmp_path):
    new_programme(tmp_path, ROOT, TODAY)
    programme = source.read("p", (tmp_path / "content/en/programme.yaml").read_bytes())[0].data
    assert programme["title"] == "A new programme"
    assert programme["notice"]["draft"] == "Draft. Not reviewed."
    assert programme["version"] == "2026.1"
    assert programme["review"] == {"state": "draft", "by": "editors", "on": "2026-11-23", "due": "2027-11-23"}


def test_the_pages_of_a_new_programme_can_be_written(tmp_path):
    new_programme(tmp_path, ROOT, TODAY)
    edition = editions.staged(tmp_path, editions.check(tmp_path, TODAY, None).tree)
    assert "A new programme" in (edition.folder / "index.md").read_text(encoding="utf-8")


def test_the_site_of_a_new_programme_can_be_built(tmp_path):
    new_programme(tmp_path, ROOT, TODAY)
    said: list[str] = []
    assert building.build(tmp_path, TODAY, "mkdocs", False, lambda: 0.0, said.append) == 0, said
    assert (tmp_path / "site" / "en" / "index.html").is_file()


def test_a_new_programme_shows_no_page_with_nothing_in_it_and_no_name_of_another(tmp_path):
    new_programme(tmp_path, ROOT, TODAY)
    edition = editions.staged(tmp_path, editions.check(tmp_path, TODAY, None).tree)
    written = {path.relative_to(edition.folder).as_posix() for path in edition.folder.rglob("*.md")}
    assert written == {"index.md", "programme/index.md", "objectives.md", "glossary.md"}
    source_of = load.read(ROOT).documents["content/en/programme.yaml"].data
    assert source_of["title"] not in (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")


def test_a_class_and_a_claim_that_were_begun_in_a_new_programme_name_what_it_has(tmp_path):
    new_programme(tmp_path, ROOT, TODAY)
    programme = source.read("p", (tmp_path / "content/en/programme.yaml").read_bytes())[0].data
    new(tmp_path, "class", "class-1", TODAY)
    begun_class = source.read("c", (tmp_path / "content/en/classes/class-1.yaml").read_bytes())[0].data
    assert set(begun_class["parts"]) <= set(programme["class_parts"])
    assert SCHEMAS.whole["claim"]["properties"]["topic"]["examples"][0] in programme["topics"]


def test_a_new_programme_may_have_a_folder_of_its_own(tree):
    before = files(tree)
    written = new(tree, "programme", "neck", TODAY)
    assert "neck/content/en/programme.yaml" in written
    assert editions.check(tree / "neck", TODAY, None).problems == []
    assert {path: text for path, text in files(tree).items() if not path.startswith("neck/")} == before


def test_a_new_programme_overwrites_nothing(tmp_path):
    (tmp_path / "references.bib").write_text("mine", encoding="utf-8")
    with pytest.raises(ScaffoldError) as refusal:
        new_programme(tmp_path, ROOT, TODAY)
    assert str(refusal.value) == (
        "references.bib:1:1: This file is there already. "
        "Edit it, or choose another name or folder. [new-exists]"
    )
    assert files(tmp_path) == {"references.bib": b"mine"}


def test_a_new_programme_is_not_put_below_a_file(tmp_path):
    (tmp_path / "docs").write_text("mine", encoding="utf-8")
    with pytest.raises(ScaffoldError) as refusal:
        new_programme(tmp_path, ROOT, TODAY)
    assert str(refusal.value) == (
        f"docs/assets/evidence-filter.js:1:1: '{tmp_path / 'docs'}' is a file, and a folder is needed. "
        "Choose another folder. [new-exists]"
    )
    assert files(tmp_path) == {"docs": b"mine"}


def test_a_new_programme_needs_a_manual_to_take_its_words_from(tmp_path):
    with pytest.raises(ScaffoldError) as refusal:
        new_programme(tmp_path / "new", tmp_path, TODAY)
    assert str(refusal.value) == (
        f"content/en/locale.yaml:1:1: This file is not in {tmp_path}. "
        "Name the folder of a complete manual. [new-source]"
    )
    assert files(tmp_path) == {}


def test_a_disk_that_fails_halfway_leaves_no_file_behind(tmp_path, monkeypatch):
    write = scaffold.stage.write

    def fails(path: Path, content: bytes) -> bool:
        if path.name == "references.bib":
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(scaffold.stage, "write", fails)
    with pytest.raises(ScaffoldError) as refusal:
        new_programme(tmp_path, ROOT, TODAY)
    assert str(refusal.value) == (
        "references.bib:1:1: This cannot be written: No space left on device. "
        "Choose another folder, or make room. [new-write]"
    )
    assert files(tmp_path) == {}


def test_a_name_that_a_meeting_has_is_refused_and_nothing_is_written(visited):
    before = files(visited)
    with pytest.raises(
        ScaffoldError, match=r"The id 'first-visit' belongs to content/en/programme\.yaml already"
    ):
        new(visited, "exercise", "first-visit", TODAY)
    assert files(visited) == before


@pytest.mark.parametrize("name", ["warning-signs", "signs-poster", "role-plays", "glossary"])
def test_a_name_that_the_check_would_refuse_is_refused_before_anything_is_written(name, tree):
    (tree / "content/en/programme.yaml").write_bytes((ROOT / "content/en/programme.yaml").read_bytes())
    before = files(tree)
    with pytest.raises(ScaffoldError, match=f"The id '{name}' belongs to .* already"):
        new(tree, "exercise", name, TODAY)
    assert files(tree) == before


def test_while_a_file_cannot_be_read_a_new_one_can_be_begun(tree):
    (tree / "content/en/programme.yaml").write_text("name: [")
    assert new(tree, "exercise", "calf-muscles", TODAY) == ["content/en/exercises/calf-muscles.yaml"]
