"""Every source has one entry in references.bib."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..entries import WEB_PAGES
from ..errors import Place, Problem
from ..model import Manual
from ..reference import Reference

CODE = "reference-duplicate"
APART = re.compile(r"[\W_]+")
ALIKE = 0.9


def check(manual: Manual) -> Iterator[Problem]:
    """Find entries with the DOI, PMID or PMCID of another, or nearly its title.

    Case, accents, spaces and signs make no difference to a title; a few other letters make none between
    entries of one year and first author. What has two DOIs, PMIDs or years is two sources,
    and so are two pages of the web by two writers.
    """
    numbers: dict[tuple[str, str], Reference] = {}
    titles: dict[str, Reference] = {}
    alike: dict[tuple[str, ...], list[Reference]] = {}
    for reference in manual.references.values():
        title, near = plain(reference.title), alike.setdefault((*reference.authors[:1], reference.year), [])
        same = [numbers[one] for one in _numbers(reference) if one in numbers]
        close = [titles[title]] if title in titles else [each for each in near if _close(title, each)]
        double = [*same, *(each for each in close if not _told_apart(reference, each))]
        if double:
            yield _problem(reference, double[0], "title" if not same else "number")
        numbers |= {one: reference for one in _numbers(reference) if one not in numbers}
        titles.setdefault(title, reference)
        near.append(reference)


def _problem(reference: Reference, other: Reference, what: str) -> Problem:
    place = Place("references.bib", reference.line, about=reference.key)
    shared = [name for name, value in _numbers(reference) if (name, value) in _numbers(other)]
    said = f"the {shared[0]}" if what == "number" else "nearly the title"
    message = f"'{reference.key}' has {said} of '{other.key}' in line {other.line}."
    return Problem(
        place, CODE, message, "Keep one entry and cite it by one key, or mend what is wrong in it."
    )


def _numbers(reference: Reference) -> list[tuple[str, str]]:
    given = (("DOI", reference.doi.lower()), ("PMID", reference.pmid), ("PMCID", reference.pmcid))
    return [(name, value) for name, value in given if value]


def plain(title: str) -> str:
    """A title by its letters and digits alone."""
    spelled = unicodedata.normalize("NFKD", title).casefold()
    return APART.sub("", "".join(sign for sign in spelled if not unicodedata.combining(sign)))


def _close(title: str, other: Reference) -> bool:
    return SequenceMatcher(None, title, plain(other.title), autojunk=False).ratio() >= ALIKE


def _told_apart(one: Reference, other: Reference) -> bool:
    """Whether something says that two entries of nearly one title are two sources."""
    pairs = ((one.doi.lower(), other.doi.lower()), (one.pmid, other.pmid), (one.year, other.year))
    pages = one.kind in WEB_PAGES and other.kind in WEB_PAGES and one.url != other.url
    two = any(first and second and first != second for first, second in pairs)
    return two or (pages and one.authors != other.authors)
