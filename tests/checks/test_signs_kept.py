"""The signs that need care are taught in each session, and never cut."""

from __future__ import annotations

SESSION = "content/en/sessions/education-1.yaml"
PROGRAMME = "content/en/programme.yaml"
PURPOSE = "    purpose: Everyone knows why.\n"
SLIDE = """    slides:
      signs:
        title: Call at once
        body: Chest pain.
        notes: Which number do you call?
"""
TAUGHT = f"{SLIDE}        teaches_signs: true\n"
SIGNS = """signs:
  tiers:
    emergency: {title: Emergency, signs: {chest: {clinician: Chest pain}}}
  origin: Ours.
  in_doubt: Call.
"""
PLAN = ("plan:\n", f"{SIGNS}plan:\n")


def test_a_session_with_slides_teaches_the_signs_that_the_programme_names(said):
    files = {PROGRAMME: PLAN, SESSION: (PURPOSE, PURPOSE + SLIDE)}
    assert said(files) == [
        f"{SESSION}:14:1: No slide of this session teaches the signs that need care. "
        "Write a slide on them, with 'teaches_signs: true'. [signs-kept]"
    ]


def test_a_session_that_teaches_them_or_shows_no_slide_has_no_problem(said):
    assert said({PROGRAMME: PLAN}) == []
    assert said({SESSION: (PURPOSE, PURPOSE + TAUGHT)}) == []


def test_a_programme_without_signs_asks_no_session_for_them(said):
    assert said({SESSION: (PURPOSE, PURPOSE + SLIDE)}) == []


def test_a_segment_that_teaches_the_signs_loses_no_slide_either(codes):
    cut = "    when_short: {choice: leave-out, saves: 1, slides: [signs], how: Say it aloud.}\n"
    assert "signs-kept" in codes({SESSION: (PURPOSE, PURPOSE + TAUGHT + cut)})
