"""Whether a source stands in references.bib already."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..reference import Reference
from . import record
from .record import Record

# Two titles are nearly equal when this part of their letters and digits agrees, in order.
NEAR = 0.93
YEARS_APART = 1


class Twin(NamedTuple):
    """An entry that is, or looks like, the same source; ``sure`` when nothing speaks against it."""

    reference: Reference
    why: str
    sure: bool = True


def find(source: Record, references: Mapping[str, Reference]) -> list[Twin]:
    """The entries that are the same source, in the order of references.bib.

    The same DOI or PMID is the same source. So is a nearly equal title of the same year, or of the one before
    or after, unless the two have DOIs, PMIDs or, as pages of the web, addresses that differ: then it is only
    named.
    """
    return list(_found(source, references))


def _found(source: Record, references: Mapping[str, Reference]) -> Iterator[Twin]:
    ours = plain(source.title)
    for reference in references.values():
        theirs = record.doi(reference.doi).lower() or reference.doi.lower()
        if source.doi and source.doi.lower() == theirs:
            yield Twin(reference, f"the same DOI, {reference.doi}")
        elif source.pmid and source.pmid == reference.pmid:
            yield Twin(reference, f"the same PMID, {reference.pmid}")
        elif near := _near(ours, plain(reference.title), source.year, reference.year):
            differ = (source.doi and theirs) or (source.pmid and reference.pmid) or _pages(source, reference)
            other = ", though another DOI, PMID or address" if differ else ""
            said = "the same title" if near == 1 else f"a title that agrees to {int(near * 100)} %"
            yield Twin(reference, f"{said}, {reference.year or 'without a year'}{other}", not differ)


def _pages(source: Record, reference: Reference) -> bool:
    """Whether these are two pages of the web, at two addresses."""
    known = source.doi or source.pmid or reference.doi or reference.pmid
    return bool(not known and source.url and reference.url and source.url != reference.url)


def plain(title: str) -> str:
    """A title as it is compared: small letters and digits, without accents, signs and spaces."""
    bare = unicodedata.normalize("NFKD", title.casefold())
    return re.sub(r"[\W_]+|[\u0300-\u036f]+", "", bare)


def _near(ours: str, theirs: str, year: str, other: str) -> float:
    """How nearly two titles agree, from ``NEAR`` to 1; 0 for less, or for other years."""
    if year.isdigit() and other.isdigit() and abs(int(year) - int(other)) > YEARS_APART:
        return 0
    if not ours or not theirs or min(len(ours), len(theirs)) / max(len(ours), len(theirs)) < NEAR - 0.1:
        return 0
    if ours == theirs:
        return 1
    if re.findall(r"\d+", ours) != re.findall(r"\d+", theirs):
        return 0
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    if matcher.quick_ratio() < NEAR:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= NEAR else 0
