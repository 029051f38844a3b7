"""One source as a file or a service describes it, before it is an entry of references.bib."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import unquote

from ..entries import FORMS
from .fields import CONTAINER

TAG = re.compile(r"</?(?:jats:\w+|i|b|em|strong|sub|sup|scp|u|p|span|title|sec)(?:\s[^<>]*)?/?>", re.I)
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]+")
DOI = re.compile(r"^(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)", re.I)
DOI_FORM, PMCID_FORM = FORMS["doi"][1], FORMS["pmcid"][1]
YEAR = re.compile(r"(?<!\d)(1[89]|20)\d\d(?!\d)")
MOST = 4000  # characters of a field; no title is as long


class Unreadable(Exception):
    """Why a record cannot be used: the line in its file, what is wrong, and what to do next."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        self.line, self.message, self.remedy = line, message, remedy
        super().__init__(f"{message} {remedy}")


class Person(NamedTuple):
    """A person, or a group under ``family`` alone."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def written(self) -> str:
        """As in references.bib: "Kjaer, P", or a group in braces."""
        if not self.given:
            return f"{{{self.family}}}" if re.search(r"[\s,]", self.family) else self.family
        return ", ".join(part for part in (self.family, self.suffix, initials(self.given)) if part)


# Stands last where a record leaves authors out, as BibTeX has it.
OTHERS = Person("others")


@dataclass(frozen=True, kw_only=True)
class Record:
    """What is known of a source; what is not known is empty. ``line`` is where it begins in its file."""

    kind: str = "article"
    people: tuple[Person, ...] = ()
    editors: bool = False
    title: str = ""
    container: str = ""
    year: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    retracted: bool = False
    line: int = 1

    def fields(self) -> dict[str, str]:
        """The fields of its entry; its address only when nothing else leads to it."""
        same = ("title", "year", "volume", "number", "pages", "doi", "pmid", "pmcid")
        found = {name: getattr(self, name) for name in same}
        found["editor" if self.editors else "author"] = " and ".join(each.written for each in self.people)
        found[CONTAINER[self.kind]] = self.container
        if not (self.doi or self.pmid or self.pmcid):
            found["url"] = self.url
        return {name: value for name, value in found.items() if value}

    def filled(self, other: Record) -> Record:
        """This record, with what it lacks from another of the same source."""
        lacks = [name for name in other.__dataclass_fields__ if name not in ("kind", "line", "editors")]
        return replace(self, **{name: getattr(self, name) or getattr(other, name) for name in lacks})


def clean(text: object) -> str:
    """Words as they are shown: one line, without tags, braces, unseen and reordering signs."""
    if isinstance(text, bool) or not isinstance(text, str | int):
        return ""
    said = TAG.sub("", ENTITY.sub(lambda found: html.unescape(found[0]), str(text)[:MOST]))
    said = unicodedata.normalize("NFC", UNSEEN.sub(" ", said).encode(errors="replace").decode())
    return " ".join(said.replace("{", "").replace("}", "").replace("\\", "").split())


def initials(given: str) -> str:
    """The initials of given names: "Jean-Pierre B." as "JPB"; other scripts stay whole."""
    kept = ""
    for piece in re.findall(r"[^-.~\s]+", given):
        whole = (piece.isupper() and len(piece) < 6) or not piece[0].isupper()
        kept += piece if whole else piece[0]
    return kept


def person(text: object) -> Person:
    """A name as files write it: "Kjaer, Per", "Kjaer P", "Kjaer, P, Jr" or a group."""
    said = clean(text)
    if said.lower().rstrip(".") in ("et al", OTHERS.family):
        return OTHERS
    parts = [part.strip() for part in said.split(",") if part.strip()]
    if len(parts) > 1:
        return Person(parts[0], parts[1], " ".join(parts[2:]))
    run_together = re.fullmatch(r"(\S.*?)\s+([A-ZÀ-Þ]{1,4})(?:\s+(Jr|Sr|[23]rd|II|III))?", said)
    if run_together and not run_together[1].isupper():
        return Person(run_together[1], run_together[2], run_together[3] or "")
    return Person(said.strip(","))


def people(texts: Iterable[object]) -> tuple[Person, ...]:
    """The persons of a list of names, without those that are empty."""
    return tuple(each for each in map(person, texts) if each.family)


def doi(text: object) -> str:
    """A DOI without "doi:" and address, or nothing."""
    said = clean(text)
    bare = DOI.sub("", said)
    bare = (clean(unquote(bare)) if "%" in bare and bare != said else bare).rstrip(".,;")
    return bare if DOI_FORM.fullmatch(bare) else ""


def pmid(text: object) -> str:
    """A PMID: digits alone, or nothing."""
    found = re.fullmatch(r"(?:PMID:?\s*)?([1-9][0-9]{0,8})(?:\[\w+\])?", clean(text), re.I | re.A)
    return found[1] if found else ""


def pmcid(text: object) -> str:
    """A PMCID such as "PMC7849100", or nothing."""
    said = clean(text).upper()
    return said if PMCID_FORM.fullmatch(said) else ""


def year(text: object) -> str:
    """The first year that a date names."""
    found = YEAR.search(clean(text))
    return found[0] if found else ""


def pages(first: object, last: object = "") -> str:
    """Pages in one form: "2384-2388"; a last page that is cut short stands whole."""
    said = re.sub(r"\s*[-–—]+\s*", "-", clean(first))
    end = clean(last)
    said = f"{said}-{end}" if said and end and end != said and "-" not in said else said
    parts = said.split("-")
    if len(parts) == 2 and all(part.isascii() and part.isdigit() for part in parts):
        start, end = parts
        end = start[: max(0, len(start) - len(end))] + end
        return start if start == end else f"{start}-{end}"
    return said


def made(line: int, values: Mapping[str, object], **known: object) -> Record:
    """A record of what a file gave as words; refused without a title, or with an identifier that is none.

    ``values`` may hold title, container, year, volume, number, doi, pmid, pmcid and url; ``known`` is ready.
    """
    readers = {"doi": doi, "pmid": pmid, "pmcid": pmcid, "year": year}
    found = {name: readers.get(name, clean)(value) for name, value in values.items()}
    for name in ("doi", "pmid", "pmcid"):
        if clean(values.get(name, "")) and not found[name]:
            message = f"'{clean(values[name])[:80]}' has not the form of a {name.upper()}."
            raise Unreadable(line, message, "Mend it in the file, or take it out.")
    if not found.get("title"):
        raise Unreadable(line, "This record has no title.", "Fetch the file again, or add the title.")
    if not found["title"].endswith(".."):
        found["title"] = found["title"].removesuffix(".")
    if found.get("url") and not FORMS["url"][1].fullmatch(found["url"]):
        found["url"] = ""
    gone = bool(known.pop("retracted", False)) or found["title"].upper().startswith("RETRACTED")
    return Record(line=line, retracted=gone, **found, **known)  # type: ignore[arg-type]
