"""Text for patients uses the words that the glossary agrees on."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual
from ..prose import any_of, masked

CODE = "glossary-avoid"


def check(manual: Manual) -> Iterator[Problem]:
    """Find words that the glossary asks to avoid, in text that patients read or hear."""
    instead = {word.casefold(): term.term for term in manual.glossary.terms.values() for word in term.avoid.values()}
    pattern = any_of(instead)
    for text in manual.texts:
        if pattern and text.reader == "patient" and (found := pattern.search(masked(text.words))):
            better = instead[found[0].casefold()]
            message = f"Patients read '{found[0]}' here, a word that the glossary avoids."
            yield Problem(text.place(found[0]), CODE, message, f"Say '{better}', or describe it.")
