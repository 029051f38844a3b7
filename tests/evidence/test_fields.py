"""The list of fields is that of the file."""

from __future__ import annotations

import itertools
import re

from conftest import ROOT
from manual.evidence import bibtex, entry, fields


def test_every_entry_of_the_manual_has_its_fields_in_this_order() -> None:
    text = (ROOT / "references.bib").read_text(encoding="utf-8")
    for key, start, end in entry.spans_of(text):
        names = re.findall(r"^  (\w+) = ", text[start:end], re.M)
        known = [fields.ORDER.index(name) for name in names if name in fields.ORDER]
        assert all(one < other for one, other in itertools.pairwise(known)), key


def test_an_entry_of_the_manual_is_written_as_it_stands() -> None:
    text = (ROOT / "references.bib").read_text(encoding="utf-8")
    for key, start, end in entry.spans_of(text):
        kind = text[start + 1 :].partition("{")[0]
        values = bibtex.values_of(text, key)
        if values.keys() <= {*fields.ORDER}:
            assert entry.text(kind, key, values).strip() == text[start:end].strip()
