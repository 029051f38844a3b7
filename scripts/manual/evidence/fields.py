"""The fields of an entry of references.bib, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Mapping

from ..reference import CHECKED as CHECKED

# Each field that is written has its place here, and only here.
ORDER = (
    *("author", "editor", "title"),
    *("journal", "booktitle", "institution", "school", "publisher", "howpublished"),
    *("year", "volume", "number", "pages", "doi", "pmid", "pmcid", "url"),
    *("design", "finding", "facts"),
    *("checked", "checkedon", "checkedat", "checkednote"),
    *("status", "statuson", "statusfrom"),
)
# The forms in which others hand over a record.
FORMS = "BibTeX, RIS, PubMed .nbib and CSL-JSON"
DIRECTIONS = ("supports", "partly", "against")
# Where a record names the journal or publisher, by the kind of entry.
CONTAINER = {
    "article": "journal",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "techreport": "institution",
    "phdthesis": "school",
    "book": "publisher",
    "misc": "publisher",
}
# Fields that belong together: where an entry has one, the others are not added to it.
TOGETHER = (
    ("checked", "checkedon", "checkedat"),
    ("author", "editor"),
    (*CONTAINER.values(), "howpublished"),
)
# What differs between two writings of the same entry that were made on different days.
DAYS = ("checkedon",)


def appraised(design: str, finding: str, checked: str, at: str, today: str) -> dict[str, str]:
    """The fields that say what somebody found in a source, how far it was read, where, and when."""
    return {
        "design": design,
        "finding": finding,
        "checked": checked,
        "checkedon": today,
        "checkedat": at,
    }


def ordered(values: Mapping[str, str]) -> list[tuple[str, str]]:
    """The fields that have a value, in their order."""
    return [(name, values[name]) for name in ORDER if values.get(name)]
