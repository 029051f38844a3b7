"""A citation leads to a reference, and a wrong one is found where it stands."""

from __future__ import annotations

CHAPTER = "docs/en/objectives.md"
SESSION = "content/en/sessions/education-1.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
REMEDY = "Did you mean 'kjaer2018'? [cite-unknown]"


def test_a_key_is_found_on_its_line_inside_folded_text(said):
    text = "  try: >-\n    Choose one [@kjaer2018,\n    Table 5], as others\n    do [see @kjaer2081, p. 4]."
    assert said({SESSION: ("  try: Choose a movement that you enjoy.", text)}) == [
        f"{SESSION}:29:13: 'kjaer2081' is not in references.bib. {REMEDY}"
    ]


def test_each_key_of_a_block_is_looked_up(said):
    found = said({SESSION: ("you enjoy.", "you enjoy [@kjaer2018; @nobody; @nothing].")})
    assert [line.split("'")[1] for line in found] == ["nobody", "nothing"]


def test_the_keys_of_evidence_and_of_a_basis_are_citations(said):
    files = {
        CLAIM: ("kjaer2018:", "kjaer18:"),
        SESSION: (
            "basis: {editorial",
            "basis: {sources: {kjear2018: {locator: p. 1, covers: x}}, editorial",
        ),
    }
    assert said(files) == [
        f"{CLAIM}:7:3: 'kjaer18' is not in references.bib. {REMEDY}",
        f"{SESSION}:27:19: 'kjear2018' is not in references.bib. {REMEDY}",
    ]


def test_an_e_mail_address_and_code_are_no_citations(said):
    assert said({SESSION: ("you enjoy.", "you enjoy [mail me@example.org] `[@nobody]`.")}) == []


def test_a_bibliography_with_a_problem_of_its_own_makes_no_citation_wrong(codes):
    assert codes({"references.bib": ("@article{kjaer2018", "@article{kjær2018")}) == ["bib-key"]


def test_an_unknown_source_that_a_text_cites_twice_is_named_at_each_place(said):
    lines = said(
        {CHAPTER: ("The programme supports", "It [@gone2020; @gone2020] and, in\ntime, [@gone2020] has")}
    )
    assert [line.split(": ")[0] for line in lines] == [
        f"{CHAPTER}:10:5",
        f"{CHAPTER}:10:16",
        f"{CHAPTER}:11:8",
    ]
