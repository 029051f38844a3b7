"""The grades that text for patients keeps are shown, and only ever lowered."""

from __future__ import annotations

import pytest

from conftest import ROOT, changed, run
from manual import load, ratchet
from manual.checks.readability import by_field

GRADES = "content/en/readability.yaml"
CLASS = "content/en/classes/class-01.yaml"
QUESTION = "class.opening_question"


@pytest.fixture
def lowered(tree):
    """The lines of the grades as they would be written, once some files are changed."""

    def lower(files):
        changed(tree, files)
        return ratchet.lowered(load.assemble(load.read(tree))).splitlines()

    return lower


def test_a_grade_is_lowered_and_never_raised(lowered):
    assert f'  {QUESTION}: "0.6"' in lowered({})
    assert f'  {QUESTION}: "0.6"' in lowered({GRADES: f'most:\n  {QUESTION}: "10.1"\n'})
    assert f'  {QUESTION}: "0.5"' in lowered({GRADES: f'most:\n  {QUESTION}: "0.5"\n'})
    assert f'  {QUESTION}: "-2.5"' in lowered({GRADES: f'most:\n  {QUESTION}: "-2.5"\n'})


def test_a_field_that_is_gone_is_removed_and_a_new_one_added(lowered):
    lines = lowered({GRADES: 'most:\n  class.farewell: "3.0"\n'})
    assert "class.farewell" not in "".join(lines)
    assert '  exercise.home: "0.7"' in lines


def test_what_is_written_fits_its_schema_and_holds(tree, said):
    changed(tree, {GRADES: ratchet.lowered(load.assemble(load.read(tree)))})
    assert said({}) == []


def test_the_table_shows_each_field_with_the_grade_it_has_and_the_one_that_is_kept(tree):
    changed(tree, {GRADES: f'most:\n  {QUESTION}: "3.0"\n'})
    rows = [line.split() for line in ratchet.table(load.assemble(load.read(tree))).splitlines()]
    assert rows[0] == ["field", "sentences", "words", "grade", "kept", "hardest", "kept"]
    assert [QUESTION, "1", "7", "0.6", "3.0", "1.3", "-"] in rows
    assert ["exercise.home", "1", "4", "0.7", "-", "1.3", "-"] in rows
    grades = [float(row[3]) for row in rows[1:-1]]
    assert grades == sorted(grades, reverse=True)


def test_another_language_has_no_table_and_no_grades(tree, lowered):
    lines = lowered({"content/en/locale.yaml": ("language: en", "language: da")})
    assert lines[-2:] == ["most: {}", "hardest: {}"]
    said = ratchet.table(load.assemble(load.read(tree)))
    assert said == "There is no text for patients in 'en', the language of the formula."


def test_the_command_shows_the_table_or_lowers_the_grades(tree):
    assert run("readability", "--root", tree).stdout.startswith("field ")
    assert not (tree / GRADES).exists()
    assert run("readability", "--lower", "--root", tree).stderr == f"{GRADES} is new.\n"
    assert run("readability", "--lower", "--root", tree).stderr == f"{GRADES} is current.\n"


def test_content_that_cannot_be_read_has_no_grades(tree):
    changed(tree, {CLASS: "id: [\n"})
    done = run("readability", "--lower", "--root", tree)
    assert (done.returncode, done.stderr) == (
        2,
        "manual: The content could not be read. Run 'manual check' and mend what it finds.\n",
    )


def test_every_field_of_this_manual_keeps_a_grade():
    manual = load.assemble(load.read(ROOT))
    missing = sorted(set(by_field(manual)) - set(manual.readability.most))
    assert missing == [], "Run 'manual readability --lower'."
