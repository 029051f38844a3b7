"""The wording of a claim agrees with its certainty."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual
from ..prose import any_of

CODE = "claim-wording"


def check(manual: Manual) -> Iterator[Problem]:
    """Find statements that sound surer, or less sure, than their certainty; words are the locale's."""
    for claim in manual.claims.values():
        rule = manual.locale.certainty_words.get(claim.certainty.level)
        if rule is None:
            continue
        level, place = claim.certainty.level, claim.at("statement")
        if rule.one_of and not any(_has(word, claim.statement) for word in rule.one_of):
            words = " or ".join(f"'{word}'" for word in rule.one_of)
            message = f"The certainty is {level}, and the statement does not say so."
            yield Problem(place, CODE, message, f"Say {words}.")
        for word in rule.none_of:
            if _has(word, claim.statement):
                message = f"The certainty is {level}, and '{word}' does not go with it."
                place = claim.at("statement", find=word)
                yield Problem(place, CODE, message, "Change the word or the certainty.")


def _has(word: str, text: str) -> bool:
    pattern = any_of([word])
    return pattern is not None and pattern.search(text) is not None
