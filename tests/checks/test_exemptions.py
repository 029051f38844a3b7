"""An exemption overlooks one known shortcoming until a day, and no longer than it is needed."""

from __future__ import annotations

import pytest

from manual import editions

GLOSSARY = "content/en/glossary.yaml"
PROGRAMME = "content/en/programme.yaml"
EXEMPTIONS = "content/exemptions.yaml"
EXEMPTION = """\
exemptions:
  waits:
    check: {check}
    item: glossary
    reason: Waits for the review.
    until: 2027-01-31
"""
REVIEW = "review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}\n"
LATE = (REVIEW, "review: {state: draft, by: editors, on: 2025-11-01, due: 2026-11-01}\n")
FOR_MISSING = EXEMPTION.format(check="review-missing")
FOR_DUE = EXEMPTION.format(check="review-due")
NEEDLESS = (
    f"{EXEMPTIONS}:2:3: 'glossary' has no problem 'review-due', so this exemption is not needed. "
    "Remove it. [exemption-needless]"
)


def test_an_exempted_problem_is_counted_as_overlooked(tree, said):
    assert said({GLOSSARY: (REVIEW, ""), EXEMPTIONS: FOR_MISSING}) == []
    assert [problem.code for problem in editions.check(tree, "2026-11-23").overlooked] == ["review-missing"]


def test_an_exemption_overlooks_only_its_own_rule(said):
    assert len(said({GLOSSARY: (REVIEW, ""), EXEMPTIONS: FOR_DUE})) == 2


def test_an_exemption_that_overlooks_nothing_is_a_problem(said):
    assert said({EXEMPTIONS: FOR_DUE}) == [NEEDLESS]


def test_an_exemption_from_a_date_is_needed_though_the_file_is_not_touched(said):
    assert said({GLOSSARY: LATE, EXEMPTIONS: FOR_DUE}, touched=()) == []


def test_an_exemption_is_not_needless_while_its_file_cannot_be_read(codes):
    assert codes({GLOSSARY: ("terms:", "terms: ["), EXEMPTIONS: FOR_MISSING}) == ["yaml-syntax"]


def test_an_exemption_from_a_date_is_not_needless_where_nobody_knows_the_day(said):
    assert said({GLOSSARY: LATE, EXEMPTIONS: FOR_DUE}, today="") == []


TWO = """\
@article{one2018, author = {One, A}, title = {One}, year = {2018}, checked = {record}, checkedon = {2026-11-23}}
@article{two2018, author = {Two, B}, title = {Two}, year = {2018}, checked = {record}, checkedon = {2026-11-23}}
"""


def test_an_exemption_hides_one_unused_reference_and_no_other(tree, said):
    bib = (tree / "references.bib").read_text()
    kept = EXEMPTION.format(check="reference-unused").replace("glossary", "one2018")
    (line,) = said({"references.bib": bib + TWO, EXEMPTIONS: kept})
    assert "Nothing cites 'two2018'. " in line


def test_no_exemption_hides_all_references_at_once(tree, codes):
    bib = (tree / "references.bib").read_text()
    every = EXEMPTION.format(check="reference-unused").replace("glossary", "references")
    found = codes({"references.bib": bib + TWO, EXEMPTIONS: every})
    assert sorted(found) == ["exemption-needless", "reference-unused", "reference-unused"]


def test_an_exemption_of_a_meeting_is_not_one_of_the_programme(visited, codes):
    basis = ("    basis: {sources: {kjaer2018: {locator: p. 4, covers: steps}}}\n", "")
    meeting = EXEMPTION.format(check="basis-missing").replace("glossary", "first-visit")
    assert codes({PROGRAMME: basis, EXEMPTIONS: meeting}) == []
    whole = EXEMPTION.format(check="basis-missing").replace("glossary", "programme")
    assert sorted(codes({EXEMPTIONS: whole})) == ["basis-missing", "exemption-needless"]


def test_an_exemption_of_words_in_a_meeting_is_not_one_of_the_programme(visited, codes):
    meeting = EXEMPTION.format(check="claim-oversold").replace("glossary", "first-visit")
    assert (
        codes({PROGRAMME: ("purpose: To listen.", "purpose: It probably helps."), EXEMPTIONS: meeting}) == []
    )


@pytest.mark.parametrize("rule", ["dose-in-prose", "overclaim"])
def test_no_exemption_hides_a_dose_or_a_promise(rule, visited, said):
    """Both can harm whoever reads them, so they are mended and never put off."""
    meeting = EXEMPTION.format(check=rule).replace("glossary", "first-visit")
    changes = {PROGRAMME: ("purpose: To listen.", "purpose: It is proven."), EXEMPTIONS: meeting}
    assert f"No exemption can overlook '{rule}'. " in "\n".join(said(changes))
