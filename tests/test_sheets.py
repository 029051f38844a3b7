"""Which sheets to print a manual makes."""

from __future__ import annotations

import pytest

from conftest import ROOT
from manual import load, render, sheets

PROGRAMME = "content/en/programme.yaml"


@pytest.fixture(scope="module")
def real():
    return load.assemble(load.read(ROOT), fill=True)


@pytest.fixture(scope="module")
def real_pages(real):
    return render.pages(real)


def test_the_manual_has_its_sheets_in_the_order_in_which_they_are_needed(real):
    assert list(sheets.of(real)) == [
        "warning-signs",
        "signs-poster",
        "account-sheet",
        "initial-consultation-form",
        "final-assessment-form",
        "final-assessment-plan",
        "test-sheet",
    ]


def test_a_small_manual_makes_no_sheet(tree, visited):
    assert sheets.of(load.assemble(load.read(tree))) == {}


def test_a_link_may_lead_to_a_tier_of_signs(said):
    signs = """signs:
  origin: The editors' proposal.
  tiers: {urgent: {title: Urgent care, signs: {fever: {clinician: Back pain with fever}}}}
  in_doubt: Ask.
class_parts:
"""
    text = "\n\nSee [signs](item:warning-signs#urgent) and [more](item:warning-signs#later).\n"
    changed = {PROGRAMME: ("class_parts:\n", signs)}
    assert said({**changed, "docs/en/objectives.md": ("\n\n", text)}) == [
        "docs/en/objectives.md:10:50: 'warning-signs' has no part 'later'. "
        "Write the entry first, or name another. [id-unknown]"
    ]


def test_a_file_may_not_have_the_name_of_a_sheet(said, tree, visited):
    step = ("minutes: 60, text", "minutes: 60, record: {story: The story}, text")
    chapter = (tree / "docs/en/objectives.md").read_text(encoding="utf-8").replace("objectives", "design")
    lines = said({PROGRAMME: step, "docs/en/first-visit-form.md": chapter})
    assert [line for line in lines if "[id-unique]" in line] == [
        "docs/en/first-visit-form.md:2:1: The id 'first-visit-form' belongs to a page that the manual "
        "makes itself already. Give this one another name. [id-unique]"
    ]


# What the sheets of the manual say


def test_every_sign_has_the_same_words_wherever_clinicians_meet_it(real, real_pages):
    for tier in real.programme.signs.tiers.values():
        for sign in tier.signs.values():
            words = " ".join(sign.clinician.split())
            for page in (
                "programme/warning-signs.md",
                "programme/initial-consultation.md",
                "programme/final-assessment.md",
                "programme/initial-consultation-form.md",
                "classes/class-01.md",
            ):
                assert words in real_pages[page], page


def test_every_sign_for_patients_has_the_same_words_wherever_they_meet_it(real, real_pages):
    told = [tier for tier in real.programme.signs.tiers.values() if tier.act]
    for words in (sign.patient for tier in told for sign in tier.signs.values() if sign.patient):
        for page in ("programme/warning-signs.md", "programme/final-assessment-plan.md"):
            assert " ".join(words.split()) in real_pages[page], page


def test_a_sign_without_words_for_patients_stands_on_no_page_for_patients(real_pages):
    assert "suicide" in real_pages["programme/initial-consultation-form.md"]
    assert "suicide" not in real_pages["programme/final-assessment-plan.md"]


def test_the_test_sheet_has_a_row_for_each_time_of_each_test(real, real_pages):
    page = real_pages["programme/test-sheet.md"]
    tests = [each for each in real.measures.values() if each.kind == "performance-test"]
    assert [f"{{ #{test.id} }}" in page for test in tests] == [True] * 4
    assert page.count("| after the last class |") == page.count("| at the start |") == 4


def test_no_sheet_for_patients_names_a_source_for_what_is_the_editors_own(real_pages):
    page = real_pages["programme/final-assessment-plan.md"]
    assert "Editors' proposal" in page
    assert "[^" not in page
