"""What could harm is approved by two roles."""

from __future__ import annotations

import pytest

PROGRAMME = "content/en/programme.yaml"
GLOSSARY = "content/en/glossary.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
DRAFT = "review: {state: draft, by: editors"
LAST = "due: 2027-11-23}"


def approved(*roles: str) -> tuple[str, str]:
    """The last line of a file, as a change: approved by these roles."""
    days = "".join(f"{role}: 2026-11-23, " for role in roles)
    return (
        f"{DRAFT}, on: 2026-11-23, {LAST}",
        "review: {state: approved, by: clinician, on: 2026-11-23, due: 2027-11-23"
        + (f", approvals: {{{days[:-2]}}}}}" if roles else "}"),
    )


def test_the_signs_of_the_programme_need_two_roles(said):
    assert said({PROGRAMME: approved("clinician")}) == [
        f"{PROGRAMME}:34:17: 'programme' holds the signs that need care, and only 'clinician' has approved it "
        "under 'approvals'. Name two different roles there, each with its day, or go back to 'reviewed'. "
        "[two-roles]"
    ]


def test_any_two_roles_but_the_editors_are_enough(codes):
    assert codes({CLAIM: approved("methodologist", "patient-partner")}) == []


def test_the_editors_approve_nothing(said):
    (problem,) = said({CLAIM: approved("clinician", "editors")})
    assert problem.endswith("[schema-unknown-field]")


def test_an_approval_by_one_role_is_kept_while_the_second_is_awaited(codes):
    line = approved("clinician")
    assert codes({CLAIM: (line[0], line[1].replace("state: approved", "state: reviewed"))}) == []


def test_what_holds_neither_dose_nor_sign_nor_certainty_needs_one_look(codes):
    assert codes({GLOSSARY: approved()}) == []


@pytest.mark.parametrize("state", ["draft", "reviewed"])
def test_what_is_not_approved_needs_no_approvals(state, codes):
    assert codes({CLAIM: ("state: draft, by: editors", f"state: {state}, by: clinician")}) == []
