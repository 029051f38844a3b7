"""A reference in the forms that programs for references read: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from .entries import WEB_PAGES
from .reference import Reference

RIS = {"article": "JOUR", "techreport": "RPRT", "book": "BOOK", "incollection": "CHAP"}
RIS |= {"inproceedings": "CPAPER", "phdthesis": "THES"}
CSL = {"article": "article-journal", "techreport": "report", "book": "book", "incollection": "chapter"}
CSL |= {"inproceedings": "paper-conference", "phdthesis": "thesis"}
HELD_BY = {"article": "journal", "techreport": "institution", "book": "publisher", "phdthesis": "school"}
HELD_BY |= {"incollection": "booktitle", "inproceedings": "booktitle"}
PUBLISHED = ("techreport", "book", "phdthesis")
SAFE = str.maketrans({**{sign: "\\" + sign for sign in "#$%&_"}, **dict.fromkeys("{}\\~^")})


class Name(NamedTuple):
    """Who wrote it: a group has no initials."""

    family: str
    initials: str = ""


def name(shown: str) -> Name:
    """A name as the manual shows it, "van Tulder MW", in its two parts; a group stays whole."""
    family, _, initials = shown.rpartition(" ")
    single = family and re.fullmatch(r"[^\W\d_a-z]{1,4}", initials) and initials.isupper()
    return Name(family, initials) if single else Name(shown)


def bibtex(reference: Reference) -> str:
    """One entry; the field ``note`` warns of a source that was retracted or has another status."""
    kind = "misc" if reference.kind in WEB_PAGES or reference.kind not in HELD_BY else reference.kind
    people = [_person(each) for each in _names(reference)]
    fields = {
        "author": " and ".join([*people, *(["others"] if reference.and_others and people else [])]),
        "title": "{" + reference.title.translate(SAFE) + "}",
        HELD_BY.get(kind, "howpublished"): reference.container.translate(SAFE),
        "year": reference.year,
        "volume": reference.volume,
        "number": reference.issue,
        "pages": reference.pages.replace("–", "-").replace("-", "--"),
        "doi": reference.doi,
        "pmid": reference.pmid,
        "pmcid": reference.pmcid,
        "url": reference.url,
        "note": reference.changed,
    }
    rows = [f"  {field} = {{{value}}}," for field, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{reference.key},", *rows, "}", ""])


def _person(each: Name) -> str:
    family = each.family.translate(SAFE)
    return f"{family}, {each.initials}" if each.initials else "{" + family + "}"


def ris(reference: Reference) -> str:
    """One record, from TY to ER."""
    first, _, last = reference.pages.replace("–", "-").partition("-")
    published = reference.kind in PUBLISHED
    rows = [("TY", RIS.get(reference.kind, "ELEC")), ("ID", reference.key)]
    rows += [("AU", ", ".join(filter(None, each))) for each in _names(reference)]
    rows += [
        ("TI", reference.title),
        ("PB" if published else "T2", reference.container),
        ("PY", reference.year),
        ("VL", reference.volume),
        ("IS", reference.issue),
        ("SP", first),
        ("EP", last.strip("-")),
        ("DO", reference.doi),
        ("AN", f"PMID: {reference.pmid}" if reference.pmid else ""),
        ("C2", reference.pmcid),
        ("UR", reference.url),
        ("N1", reference.changed),
    ]
    return "".join(f"{tag}  - {value}\n" for tag, value in rows if value) + "ER  - \n"


def csl(reference: Reference) -> dict[str, Any]:
    """One item as CSL-JSON has it."""
    names = [
        {"family": each.family, "given": each.initials} if each.initials else {"literal": each.family}
        for each in _names(reference)
    ]
    year: dict[str, Any] = {"date-parts": [[int(reference.year)]]} if reference.year.isdigit() else {}
    fields = {
        "id": reference.key,
        "type": CSL.get(reference.kind, "webpage"),
        "title": reference.title,
        "author": names,
        "publisher" if reference.kind in PUBLISHED else "container-title": reference.container,
        "issued": year or ({"literal": reference.year} if reference.year else {}),
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "DOI": reference.doi,
        "PMID": reference.pmid,
        "PMCID": reference.pmcid,
        "URL": reference.url,
        "note": reference.changed,
    }
    return {field: value for field, value in fields.items() if value}


def _names(reference: Reference) -> list[Name]:
    return [name(shown) for shown in reference.authors]


def _listed(references: Iterable[Reference]) -> str:
    return json.dumps([csl(each) for each in references], ensure_ascii=False, indent=2) + "\n"


FORMS: Mapping[str, Callable[[list[Reference]], str]] = {
    "bib": lambda references: "\n".join(map(bibtex, references)),
    "ris": lambda references: "\n".join(map(ris, references)),
    "json": _listed,
}


def files(references: Mapping[str, Reference], below: str, together: str) -> dict[str, str]:
    """Each reference in each form in the folder ``below``, and all of them in one file of each form."""
    found: dict[str, str] = {}
    ordered = [references[key] for key in sorted(references)]
    for ending, write in FORMS.items():
        found |= {f"{below}/{each.key}.{ending}": write([each]) for each in ordered}
        if ordered:
            found[f"{together}.{ending}"] = write(ordered)
    return found
