"""The rules of a manual, one a file: this is the plain list of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .. import pagewise
from ..errors import Problem
from ..memo import Memo
from ..model import Manual
from . import (
    answers_match,
    basis,
    beside,
    blanks,
    citations,
    cited_numbers,
    claim_alone,
    course_quarter,
    days,
    decision_needless,
    decision_over,
    decisions,
    doses,
    due,
    duplicates,
    evidence,
    exemptions,
    expiry,
    figures,
    future,
    grades,
    idle,
    ids,
    levels,
    link_dead,
    markup,
    mentions,
    notices,
    numbers,
    options_even,
    orders,
    overclaims,
    progression_weeks,
    readability,
    reserved,
    review,
    role_play_time,
    segment_whole,
    sentence_length,
    shadows,
    signs_kept,
    signs_told,
    signs_whole,
    slide_words,
    society,
    source_retracted,
    standard_items,
    standard_sources,
    standards,
    technique_numbers,
    technique_uses,
    terms,
    timing_class,
    timing_course,
    timing_dose,
    timing_meeting,
    timing_programme,
    timing_session,
    timing_short,
    titles,
    titles_apart,
    two_roles,
    unasked,
    unfounded,
    unique,
    unserved,
    unused,
    unused_items,
    withdrawn,
    wording,
)

ALWAYS = [
    ids,
    unique,
    reserved,
    orders,
    mentions,
    link_dead,
    titles,
    titles_apart,
    citations,
    unused,
    unused_items,
    duplicates,
    evidence,
    grades,
    decisions,
    withdrawn,
    source_retracted,
    decision_needless,
    numbers,
    cited_numbers,
    claim_alone,
    figures,
    unserved,
    society,
    idle,
    unfounded,
    unasked,
    wording,
    timing_session,
    timing_class,
    timing_dose,
    timing_course,
    timing_meeting,
    course_quarter,
    role_play_time,
    answers_match,
    options_even,
    timing_programme,
    progression_weeks,
    timing_short,
    segment_whole,
    signs_kept,
    signs_told,
    signs_whole,
    slide_words,
    levels,
    blanks,
    shadows,
    sentence_length,
    readability,
    basis,
    review,
    two_roles,
    days,
    standard_items,
    standards,
    standard_sources,
    technique_numbers,
    technique_uses,
]
PAGEWISE = [markup, beside, overclaims, doses, terms]  # what they find in a file depends on little else
CLOCK = [due, expiry, decision_over]
TODAY = [future]
# What an exemption may overlook: judgement. Never what a page needs to be whole and true to its sources, nor
# what keeps people from harm: a wrong dose, and a promise that nobody can keep.
EXEMPTABLE = {
    module.CODE
    for module in (
        basis,
        beside,
        course_quarter,
        due,
        duplicates,
        idle,
        levels,
        options_even,
        review,
        segment_whole,
        sentence_length,
        signs_whole,
        slide_words,
        role_play_time,
        terms,
        timing_class,
        timing_dose,
        timing_course,
        timing_meeting,
        timing_programme,
        timing_session,
        unasked,
        unfounded,
        unserved,
        unused,
        unused_items,
        wording,
    )
}
CHECKS = [*ALWAYS, *PAGEWISE, notices, *CLOCK, *TODAY, exemptions]
# Judgement on prose: it is said, and does not stand in the way of whoever looks at a page while writing it.
PROSE = {module.CODE for module in (readability, sentence_length, slide_words, terms)}


def rules() -> dict[str, str]:
    """Every check's code with its one sentence."""
    return {module.CODE: (module.__doc__ or "").splitlines()[0] for module in CHECKS}


def run(
    manual: Manual,
    known: Iterable[Problem],
    today: str,
    touched: Collection[str] | None,
    kept: Memo | None = None,
) -> tuple[list[Problem], list[Problem]]:
    """All problems of a manual, and those among them that an exemption overlooks.

    ``known`` are the problems met while reading. A date that has passed is a problem only in the
    paths of ``touched``, or everywhere when it is None: the clock alone never fails anybody's work.
    A day to come is one everywhere: it was wrong when it was written, and only time puts it right.
    A file that could not be read hides its problems, as an unknown day (an empty ``today``) hides late
    ones: then no exemption is needless. What is ``kept`` of the files is not looked for again.
    """
    rules = [module.check for module in PAGEWISE]
    found, naming = pagewise.found(manual, rules, notices.naming, kept or Memo())
    found += [*known, *notices.check(naming)]
    for module in ALWAYS:
        found += module.check(manual)
    for module in TODAY:
        found += module.check(manual, today)
    late = [problem for module in CLOCK for problem in module.check(manual, today)]
    needless: list[Problem] = []
    if today and not manual.unread:
        needless += exemptions.check(manual.exemptions, found + late, EXEMPTABLE)
    found += [problem for problem in late if touched is None or problem.place.path in touched]
    allowed = {
        (entry.check, entry.item)
        for entry in manual.exemptions.exemptions.values()
        if entry.check in EXEMPTABLE and entry.until >= today
    }
    overlooked = [problem for problem in found if (problem.code, problem.place.item) in allowed]
    left = [problem for problem in found if (problem.code, problem.place.item) not in allowed]
    return left + needless, overlooked
