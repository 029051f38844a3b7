"""A content tree becomes a manual, and a broken file hides nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import BASE, changed
from manual import load
from manual.errors import Place, Problem

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
CLASS = "content/en/classes/class-01.yaml"
EXERCISE = "content/en/exercises/leg-muscles.yaml"
GLOSSARY = "content/en/glossary.yaml"
LOCALE = "content/en/locale.yaml"
PROGRAMME = "content/en/programme.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CHAPTER = "docs/en/objectives.md"
REST = "start: Sit on the chair."


def copied(path, folder, name, *changes):
    """A file of the base example under another name, with some lines changed."""
    text = (BASE / path).read_text(encoding="utf-8")
    for start, line in [("id: ", f"id: {name}"), *changes]:
        text = re.sub(rf"^{start}.*$", line, text, count=1, flags=re.MULTILINE)
    return {f"{folder}/{name}{Path(path).suffix}": text}


@pytest.fixture
def read(tree):
    """The base example with some files changed, as it is read."""

    def reading(files):
        changed(tree, files)
        return load.read(tree)

    return reading


def messages(tree):
    return [str(problem) for problem in load.located(tree.problems, tree)]


# Order


def test_sessions_and_chapters_stand_by_their_order_and_not_by_their_names(read):
    manual = load.assemble(
        read(
            copied(SESSION, "content/en/sessions", "a-late-one", ("order: ", "order: 3"))
            | copied(SESSION, "content/en/sessions", "z-between", ("order: ", "order: 2"))
            | copied(CHAPTER, "docs/en", "a-later-one", ("order: ", "order: 2"))
        )
    )
    assert list(manual.sessions) == ["education-1", "z-between", "a-late-one"]
    assert list(manual.chapters) == ["objectives", "a-later-one"]


def test_classes_stand_by_their_number(read):
    folder = "content/en/classes"
    ten = copied(CLASS, folder, "class-10", ("number: ", "number: 10"))
    manual = load.assemble(read(ten | copied(CLASS, folder, "class-2", ("number: ", "number: 2"))))
    assert list(manual.classes) == ["class-01", "class-2", "class-10"]


def test_claims_stand_by_topic_as_the_programme_lists_them_then_by_id(read):
    folder = "content/en/claims"
    files = {PROGRAMME: ("topics:\n", "topics:\n  pain:\n    title: Pain\n")}
    for name, topic in [
        ("z-pain", "pain"),
        ("b-pain", "pain"),
        ("a-lost", "nowhere"),
        ("a-move", "exercise"),
    ]:
        files |= copied(CLAIM, folder, name, ("topic: ", f"topic: {topic}"))
    assert list(load.assemble(read(files)).claims) == [
        *("b-pain", "z-pain"),
        *("a-move", "exercise-reduces-pain"),
        "a-lost",
    ]


# What cannot be read


def test_a_tree_without_mistakes_leaves_nothing_unread(read):
    tree = read({})
    assert (tree.problems, tree.unread) == ([], frozenset())


def test_a_file_that_cannot_be_read_is_known_by_its_id_and_its_kind(read):
    tree = read({EXERCISE: ("sets: 1", "sets: one")})
    assert tree.unread == {"leg-muscles", "exercise"}
    assert EXERCISE not in tree.pages
    assert load.assemble(tree).exercises == {}


def test_a_broken_bibliography_is_known_as_the_references(read):
    assert read({"references.bib": "@article{x"}).unread == {"references"}


@pytest.mark.parametrize("name", ["programme", "locale", "interface"])
def test_a_manual_has_a_programme_a_language_and_words_of_the_site(name, read):
    path = f"content/en/{name}.yaml"
    tree = read({path: None})
    assert messages(tree) == [
        f"{path}:1:1: This file is missing. Write it, or let 'manual new {name}' begin it. [file-missing]"
    ]
    assert tree.unread == {name}


@pytest.mark.parametrize("path", [GLOSSARY, "content/exemptions.yaml"])
def test_a_manual_may_do_without_a_glossary_and_without_exemptions(path, read):
    tree = read({path: None})
    assert (messages(tree), tree.unread) == ([], frozenset())


def test_a_programme_that_cannot_be_read_is_not_also_missing(read):
    tree = read({PROGRAMME: ("weeks: 1", "weeks: [1")})
    assert [problem.code for problem in tree.problems] == ["yaml-syntax"]


def test_a_broken_file_hides_no_problem_of_another_one(read):
    tree = read(
        {
            CLASS: ("week: 1", "week: [1"),
            EXERCISE: ("sets: 1", "sets: one"),
            SESSION: ("week: 0\n", ""),
            "content/en/sessions/notes.txt": "Notes",
            LOCALE: None,
        }
    )
    assert {(problem.place.path, problem.code) for problem in tree.problems} == {
        (CLASS, "yaml-syntax"),
        (EXERCISE, "schema-type"),
        (SESSION, "schema-missing"),
        ("content/en/sessions/notes.txt", "file-unknown"),
        (LOCALE, "file-missing"),
    }


def test_every_misfit_of_one_file_is_told(read):
    tree = read({SESSION: "id: education-1\norder: one\nweek: soon\n"})
    assert {problem.place.keys for problem in tree.problems if problem.code == "schema-type"} == {
        ("order",),
        ("week",),
    }


@pytest.mark.parametrize(
    "path", ["content/notes.yaml", "content/en/notes.txt", "content/en/sessions/more/extra.yaml"]
)
def test_a_file_that_the_manual_does_not_read_is_a_problem(path, read):
    assert messages(read({path: "id: x\n"})) == [
        f"{path}:1:1: The manual does not read this file. "
        "Move it to the folder of its kind, or remove it. [file-unknown]"
    ]


@pytest.mark.parametrize(
    ("path", "name", "right", "wrong"),
    [
        ("content/en/exercises/arms.yml", "arms.yaml", ".yaml", ".yml"),
        ("content/en/exercises/arms.YAML", "arms.yaml", ".yaml", ".YAML"),
        ("docs/en/arms.MD", "arms.md", ".md", ".MD"),
        ("docs/en/arms.markdown", "arms.md", ".md", ".markdown"),
    ],
)
def test_a_file_with_another_ending_is_told_its_name(path, name, right, wrong, read):
    assert messages(read({path: "id: x\n"})) == [
        f"{path}:1:1: The manual reads files that end in '{right}', and this one ends in '{wrong}'. "
        f"Rename it to {name}. [file-unknown]"
    ]


def test_a_folder_of_a_language_without_a_locale_is_a_problem(read):
    assert messages(read({"content/da/glossary.yaml": "terms: {}\n"})) == [
        "content/da:1:1: Nothing reads the folder 'da': it has no locale.yaml, so it is no language. "
        "Move its files to content/en, or remove it; for a language of its own, begin with "
        "content/da/locale.yaml. [file-unknown]"
    ]


@pytest.mark.parametrize(
    "path", ["content/en/.hidden", "content/.gitkeep", "docs/en/picture.svg", "docs/contribute/x.md"]
)
def test_hidden_files_pictures_and_other_folders_are_left_alone(path, read):
    tree = read({path: "id: x\n"})
    assert (messages(tree), path in tree.documents) == ([], False)


def test_what_a_manual_without_its_files_is_made_of_is_empty(read):
    alone = [PROGRAMME, LOCALE, "content/en/interface.yaml", GLOSSARY, "content/exemptions.yaml"]
    manual = load.assemble(read(dict.fromkeys(alone)))
    assert (manual.programme.path, manual.programme.title, manual.programme.topics) == (PROGRAMME, "", {})
    assert (manual.locale.language, manual.glossary.terms, manual.exemptions.exemptions) == ("en", {}, {})
    assert manual.interface.words == {}


# Places


def test_a_problem_stands_on_the_line_of_its_value(read):
    tree = read({EXERCISE: ("sets: 4", "sets: four")})
    place = load.located(tree.problems, tree)[0].place
    assert (place.path, place.line, place.column) == (EXERCISE, 54, 18)


def test_problems_stand_in_the_order_of_their_places_and_each_once(read):
    tree = read({})
    late, early = (
        Problem(Place(EXERCISE, keys=keys), "code", "M.", "R.") for keys in [("home",), ("title",)]
    )
    again = Problem(Place(EXERCISE, 3, 8), "code", "M.", "R.")
    lines = [problem.place.line for problem in load.located([late, early, early, again], tree)]
    assert lines == sorted({3, lines[-1]})
    assert lines[-1] > 3


def test_a_problem_of_a_file_without_values_stays_where_it_is(read):
    problem = Problem(Place("references.bib", 4, 2), "code", "M.", "R.")
    assert load.located([problem], read({})) == [problem]


def test_a_problem_is_found_by_its_words_in_a_chapter(read):
    tree = read({})
    problem = Problem(Place(CHAPTER, find="@kjaer2018"), "code", "M.", "R.")
    (found,) = load.located([problem], tree)
    assert (found.place.line, found.place.column) == (10, 41)


# What is filled


def test_blanks_are_filled_only_when_it_is_asked_for(read):
    tree = read({CLASS: ("aim: Everyone", "aim: In week {week} of {weeks} everyone")})
    assert load.assemble(tree).classes["class-01"].aim == "In week {week} of {weeks} everyone finds a level."
    assert load.assemble(tree, fill=True).classes["class-01"].aim == "In week 1 of 1 everyone finds a level."


def test_blanks_are_filled_from_what_is_nearest(read):
    tree = read({EXERCISE: (REST, "start: Rest {dose.rest_s} s; {levels} levels; {order}.")})
    level = load.assemble(tree, fill=True).exercises["leg-muscles"].levels["level-1"]
    assert level.start == "Rest 60 s; {levels} levels; 1."


def test_a_chapter_has_its_blanks_filled_but_not_those_in_code(read):
    tree = read({CHAPTER: ("The programme supports", "In {weeks} weeks, part {order}, `{weeks}`:")})
    body = load.assemble(tree, fill=True).chapters["objectives"].body
    assert body.strip() == "In 1 weeks, part 1, `{weeks}`: self-management [@kjaer2018]."


def test_filling_changes_nothing_that_was_read(read):
    tree = read({CLASS: ("aim: Everyone", "aim: In {weeks} weeks everyone")})
    load.assemble(tree, fill=True)
    assert load.assemble(tree).classes["class-01"].aim == "In {weeks} weeks everyone finds a level."


def test_a_manual_keeps_the_words_as_their_authors_wrote_them(read):
    tree = read({CLASS: ("aim: Everyone", "aim: In {weeks} weeks everyone")})
    words = [text.words for text in load.assemble(tree, fill=True).texts if text.path == CLASS]
    assert "In {weeks} weeks everyone finds a level." in words


def test_the_numbers_of_a_programme_that_cannot_be_read_are_none(read):
    assert load.plan_of(read({PROGRAMME: ("weeks: 1", "weeks: one")})) == {}


# Reading again


def test_a_reader_reads_anew_only_the_file_that_changed(tree):
    reader = load.Reader(tree)
    before = reader.read()
    changed(tree, {CLASS: ("aim: Everyone", "aim: Nobody")})
    after = reader.read()
    assert after.pages[CLASS].document.data["aim"] == "Nobody finds a level."
    assert {path for path in before.pages if after.pages[path] is not before.pages[path]} == {CLASS}


def test_a_reader_forgets_a_file_that_is_gone(tree):
    reader = load.Reader(tree)
    reader.read()
    changed(tree, {CLASS: None})
    assert CLASS not in reader.read().pages


def test_a_reader_looks_at_every_file_again_when_a_schema_changes(tree):
    reader = load.Reader(tree)
    assert reader.read().problems == []
    changed(tree, {"schemas/class.schema.json": ('"aim": {', '"purpose": {')})
    assert {problem.place.path for problem in reader.read().problems} == {CLASS}


def test_text_for_patients_is_counted_by_field_and_a_title_only_for_its_length(tree):
    file = tree / "content/en/classes/class-01.yaml"
    file.write_text(file.read_text().replace("title: Trying everything once", "title: Why not try once?"))
    found = {
        each.field: each
        for each in load.assemble(load.read(tree)).counts
        if each.path.endswith("class-01.yaml")
    }
    assert found["class.title"][2:] == ("class.title", 4, 0, 0, 0)
    assert found["class.opening_question"][2:] == ("class.opening_question", 7, 1, 7, 8)
    assert "class.aim" not in found


def test_the_field_of_a_text_names_no_ids(tree):
    fields = {each.field for each in load.assemble(load.read(tree)).counts}
    assert {"exercise.levels.<id>.movement.<id>", "glossary.terms.<id>.plain"} <= fields


@pytest.mark.parametrize(
    ("path", "ending", "name"),
    [
        ("content/en/exercises/squat.txt", ".txt", "squat.yaml"),
        ("content/en/exercises/squat.yaml.txt", ".yaml.txt", "squat.yaml"),
        ("content/en/exercises/squat.yml.TXT", ".yml.TXT", "squat.yaml"),
        ("content/en/exercises/squat.yaml~", ".yaml~", "squat.yaml"),
        ("content/en/exercises/squat.yaml.bak", ".yaml.bak", "squat.yaml"),
        ("content/en/programme.yaml.txt", ".yaml.txt", "programme.yaml"),
        ("docs/en/pain.md.txt", ".md.txt", "pain.md"),
    ],
)
def test_an_ending_that_a_program_put_behind_a_name_is_to_be_taken_away(path, ending, name, said):
    right = name.removeprefix(name.split(".")[0])
    assert (
        f"{path}:1:1: The manual reads files that end in '{right}', and this one ends in '{ending}'. "
        f"Rename it to {name}, or remove it if it is a copy. [file-unknown]"
    ) in said({path: "x"})


def test_a_copy_whose_name_is_no_id_is_to_be_renamed_or_removed(tree, said):
    legs = (tree / "content/en/exercises/leg-muscles.yaml").read_text()
    lines = said({"content/en/exercises/leg-muscles (1).yaml": legs})
    assert ("Rename the file to leg-muscles.yaml, or remove it if it is a copy. [id-file-name]") in "\n".join(
        lines
    )
