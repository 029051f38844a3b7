"""A source of the manual: what references.bib says of it, as data or as the text of a note."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

DESIGNS = (
    *("systematic-review", "network-meta-analysis", "randomised-trial", "controlled-trial"),
    *("quasi-experimental", "cohort", "cross-sectional", "before-after", "qualitative", "mixed-methods"),
    *("validation", "guideline", "reporting-guideline", "consensus", "narrative-review", "theory"),
    *("development", "protocol", "registry-record", "programme-page", "tool-page", "advice-page", "news"),
)
CHECKED = ("record", "abstract", "full-text")
STATUSES = ("none", "corrected", "superseded", "concern", "retracted")  # from the lightest to the gravest
AUTHORS_SHOWN = 6
ENDINGS = (".", "?", "!", "…", "。", "？", "！")
MARKS = {**{sign: "\\" + sign for sign in "\\`*_[]{}#+"}, "<": "&lt;", ">": "&gt;", "&": "&amp;"}
ESCAPES = str.maketrans({**MARKS, **{sign: f"&#{ord(sign)};" for sign in "~^|=$"}})


@dataclass(frozen=True, kw_only=True)
class Reference:
    """One entry of references.bib; a field that it does not give is empty.

    ``authors`` are as shown: "van Tulder M", "World Health Organization".
    ``and_others`` says that the entry leaves authors out.
    ``finding`` is what it found, in our words; ``facts`` are more of its figures, each with its place.
    ``container`` is the journal, institution or publisher; ``line`` is where the entry begins.
    ``checked`` is how far it was read, and empty when nobody could verify it; ``checked_on`` and
    ``checked_at`` are the day and the address of that look. ``status`` is one of ``STATUSES``, found
    on the day ``status_on`` in ``status_from``, or empty until somebody looks it up.
    """

    key: str
    kind: str
    authors: tuple[str, ...] = ()
    and_others: bool = False
    title: str = ""
    container: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    design: str = ""
    finding: str = ""
    facts: str = ""
    checked: str = ""
    checked_on: str = ""
    checked_at: str = ""
    checked_note: str = ""
    status: str = ""
    status_on: str = ""
    status_from: str = ""
    line: int = 1

    @property
    def changed(self) -> str:
        """The status that a reader must know of: retracted, concern, corrected or superseded."""
        return self.status if self.status != "none" else ""


def note(reference: Reference, words: Mapping[str, str]) -> str:
    """The reference as Markdown of one line; ``words`` has et_al, unverified, each number, each status."""
    shown = list(reference.authors[:AUTHORS_SHOWN])
    if shown and (reference.and_others or len(reference.authors) > AUTHORS_SHOWN):
        shown.append(words["et_al"])
    authors, title = literal(", ".join(shown)), literal(reference.title)
    sentences = (authors, title, _appeared(reference), *_links(reference, words))
    text = " ".join(_ended(sentence) for sentence in sentences if sentence)
    text = re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-:!])", r"\\\1", text))
    warnings = [words[reference.changed]] if reference.changed else []
    warnings += [] if reference.checked else [words["unverified"]]
    return " ".join(filter(None, [text, *map(literal, warnings)]))


def literal(text: str) -> str:
    """Markdown that shows a text exactly as it is."""
    return text.translate(ESCAPES)


def _ended(sentence: str) -> str:
    return sentence if sentence.rstrip("*").endswith(ENDINGS) else f"{sentence}."


def _appeared(reference: Reference) -> str:
    """Where and when: "*Lancet* 2018;391(10137):2384-2388", with what is known of it."""
    place = literal(reference.container)
    if place and reference.kind == "article":
        place = f"*{place}*"
    issue = f"({reference.issue})" if reference.issue else ""
    numbers = ";".join(part for part in (reference.year, reference.volume + issue) if part)
    numbers = ":".join(part for part in (numbers, reference.pages) if part)
    between = " " if reference.kind == "article" else "; "
    return between.join(part for part in (place, literal(numbers)) if part)


def address(url: str) -> str:
    """An address as it may stand in a Markdown link."""
    return quote(url, safe="%/:;,?=#&+@!$~").replace("&", "&amp;")


def _links(reference: Reference, words: Mapping[str, str]) -> list[str]:
    """Links to the source by each of its identifiers, or else by its address."""
    links = []
    if reference.doi:
        at = "https://doi.org/" + quote(reference.doi, safe="/:;,")
        links.append((f"{words['doi']} {reference.doi}", at))
    if reference.pmid:
        at = f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
        links.append((f"{words['pmid']} {reference.pmid}", at))
    if reference.pmcid:
        at = f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/"
        links.append((f"{words['pmcid']} {reference.pmcid}", at))
    if reference.url and not links:
        links.append((reference.url, address(reference.url)))
    return [f"[{literal(text)}]({at})" for text, at in links]
