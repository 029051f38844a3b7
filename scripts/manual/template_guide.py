"""Write docs/en/templates.md, the files that 'manual new' begins."""

from __future__ import annotations

from collections.abc import Iterator

from .reference import CHECKED, DESIGNS
from .scaffold import begun
from .schema import KINDS, Schemas

PATH = "docs/en/templates.md"
NAME = "your-id"
# The day of an author is not known here. These stand where 'manual new' writes it and the day a year later.
DAYS = {"2099-01-01": "TODAY", "2100-01-01": "IN-A-YEAR"}
# The edition for learners has no address with the word for the key to the questions.
PLACES = {"answers": " { #key-to-the-questions }"}
LEFT_OUT = ("interface",)  # its fields are the words of the site, and a new file of it is never needed
OPENING = """\
---
title: Templates
summary: A whole file of each kind, with a remark for each field, to copy and fill in.
part: contribute
order: 5
basis:
  editorial:
    covers: the whole page
    reason: It describes how this manual is made.
review:
  state: draft
  by: editors
  on: 2026-11-25
  due: 2027-11-25
---

Copy the block you need, paste it into a new file, and fill in what is empty. `manual new` writes the
same text. The [guide for a first change](item:first-change) tells how to make a file in the browser.

- A line that begins with `#` is a remark. It says what belongs into the field below it.
- A field that stands in a remark may be left out. To use it, take away the `#` and the space after it.
- A block is empty on purpose. An example that is left in by mistake would read like a fact.
  The check names each field that is still empty.
- Write the day of today for `TODAY`, and the same day of next year for `IN-A-YEAR`, as year-month-day:
  `2026-11-25`.
- The id is the name of the file without its ending. Write it for `your-id`.

The words of the site itself, in `interface.yaml`, have no template here: that file is there already, and only
new code adds a field to it.

## A source

`references.bib`

Paste it at its place in the order of the alphabet. Take the remarks out, and each line that you do not
need. Braces and commas stay.

"""


def entry() -> str:
    """An entry of references.bib, below a remark for each field: inside it there can be none."""
    return f"""\
% article, book or misc, and a key of your choice: the first author and the year.
% author: family name, comma, initials; between two authors the word and.
% title: as it was published.
% journal: leave it out for a page of the web.
% year: four digits.
% doi: the identifier, without https://doi.org/. Leave it out if there is none.
% pmid: the number in PubMed. Leave it out if there is none.
% url: the address of a source with neither DOI nor PMID. With one of them leave it out.
% design: one of {", ".join(DESIGNS[:10])},
%   {", ".join(DESIGNS[10:])}.
% finding: what it found, in your own words, with the figures that you read.
% checked: how far you read it, one of {", ".join(CHECKED)}.
% checkedon: the day on which you read it, year-month-day.
% checkedat: the address at which you read it.
@article{{key2026,
  author = {{}},
  title = {{}},
  journal = {{}},
  year = {{}},
  doi = {{}},
  pmid = {{}},
  url = {{}},
  design = {{}},
  finding = {{}},
  checked = {{}},
  checkedon = {{}},
  checkedat = {{}},
}}
"""


def guide(schemas: Schemas) -> str:
    """The whole page: the template of a source, then one of each kind of file."""
    return OPENING + f"```text\n{entry()}```\n" + "".join(_section(schemas, kind) for kind in KINDS)


def _section(schemas: Schemas, kind: str) -> str:
    if kind in LEFT_OUT:
        return ""
    path, text = template(schemas, kind)
    return "\n".join(_lines(schemas.raw[kind]["title"] + PLACES.get(kind, ""), path, text))


def template(schemas: Schemas, kind: str) -> tuple[str, str]:
    """Path and text of a new file, with a word where the days of its review belong."""
    path, text = begun(schemas, kind, NAME, today=next(iter(DAYS)))
    for day, word in DAYS.items():
        text = text.replace(day, word)
    return path, text


def _lines(title: str, path: str, text: str) -> Iterator[str]:
    yield from ("", f"## {title}", "", f"`{path}`", "", "```yaml", text.rstrip("\n"), "```", "")
