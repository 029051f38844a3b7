"""Text for patients uses the words that the glossary agrees on."""

import re
from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual
from ..prose import any_of, masked

CODE = "glossary-avoid"


def check(manual: Manual) -> Iterator[Problem]:
    """Find words that the glossary asks to avoid, in text that patients read or hear."""
    better = {word: term.term for term in manual.glossary.terms.values() for word in term.avoid.values()}
    pattern = any_of(better)
    for text in manual.texts:
        if pattern is None or text.reader != "patient":
            continue
        for found in pattern.finditer(masked(text.words)):
            words = " ".join(found[0].split())
            term = next(better[word] for word in better if re.fullmatch(any_of([word]) or "", words))
            message = f"Patients read '{words}' here, a word that the glossary avoids."
            yield Problem(text.place(found[0]), CODE, message, f"Say '{term}', or describe it.")
