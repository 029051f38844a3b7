"""Text for patients uses the words that the glossary agrees on."""

from collections.abc import Iterator

from .. import prose
from ..errors import Problem
from ..model import Manual

CODE = "glossary-avoid"


def check(manual: Manual) -> Iterator[Problem]:
    """Find words that the glossary asks to avoid, in text that patients read or hear."""
    better = {
        word: term.say or term.term for term in manual.glossary.terms.values() for word in term.avoid.values()
    }
    read = [text for text in manual.texts if text.reader == "patient"]
    for text, (said, written, at) in prose.found_in(better, read):
        avoided = ((prose.any_of([word]), word) for word in better)
        term = next(better[word] for each, word in avoided if each and each.fullmatch(said))
        message = f"Patients read '{said}' here, a word that the glossary avoids."
        yield Problem(text.place(written, at), CODE, message, f"Say '{term}', or describe it.")
