"""A sentence that patients read or hear has at most twenty words."""

from collections import Counter
from collections.abc import Iterator

from .. import prose, sentences
from ..errors import Problem
from ..model import Manual

CODE = "sentence-length"
MOST = 20
SHOWN = 5


def check(manual: Manual) -> Iterator[Problem]:
    """Find longer sentences. A citation and an address are no words; a blank and a number are one each."""
    long = {(each.path, each.keys) for each in manual.counts if each.longest > MOST}
    for text in manual.texts if long else ():
        begun: Counter[str] = Counter()
        for sentence in sentences.split(text.words) if (text.path, text.keys) in long else ():
            words = sentences.words(sentence)
            if len(words) > MOST:
                begins = " ".join(sentence.split()[:SHOWN]).strip("\"'([“‘«")
                same = list(prose.found(prose.any_of([begins]), text.words))
                _, written, at = same[min(begun[begins], len(same) - 1)] if same else ("", "", 0)
                begun[begins] += 1
                message = f"Patients read a sentence of {len(words)} words here: '{begins} …'."
                yield Problem(text.place(written, at), CODE, message, f"Part it: {MOST} words are the most.")
