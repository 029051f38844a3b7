"""The wording of a claim agrees with its certainty."""

from collections.abc import Iterator
from dataclasses import replace

from .. import locating, prose
from ..errors import Problem
from ..model import Manual

CODE = "claim-wording"


def check(manual: Manual) -> Iterator[Problem]:
    """Find statements that sound surer, or less sure, than their certainty; words are the locale's.

    A word that a statement needs counts only as the locale writes it: "May" is a month, or begins a wish.
    A word that it may not use is found in any case.
    """
    for claim in manual.claims.values():
        rule = manual.locale.certainty_words.get(claim.certainty.level)
        if rule is None:
            continue
        level = claim.certainty.level
        needed = prose.any_of(rule.one_of, exact=True)
        if needed and not any(prose.found(needed, claim.statement)):
            words = " or ".join(f"'{word}'" for word in dict.fromkeys(word.lower() for word in rule.one_of))
            message = f"The certainty is {level}, and the statement does not say so."
            yield Problem(claim.at("statement"), CODE, message, f"Say {words}.")
        for word in rule.none_of:
            for _, written, at in prose.found(prose.any_of([word]), claim.statement):
                message = f"The certainty is {level}, and '{word}' does not go with it."
                turn = locating.turn(claim.statement, written, at)
                place = replace(claim.at("statement", find=written), turn=turn)
                yield Problem(place, CODE, message, "Change the word or the certainty.")
