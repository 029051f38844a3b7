"""A text that names most signs of a tier names them all."""

from collections.abc import Iterator

from .. import prose
from ..errors import Problem
from ..model import Manual

CODE = "signs-whole"
MOST = 2 / 3


def check(manual: Manual) -> Iterator[Problem]:
    """Find texts that name more than two thirds of a tier's signs, and leave some out.

    A sign is named by one of the words under its ``known_by``; signs without such words do not count.
    Two signs, or fewer, are no list. Whether the words around a sign are right, a reviewer must judge.
    """
    tiers = manual.programme.signs.tiers if manual.programme.signs else {}
    texts = [text for text in manual.texts if text.keys[:1] != ("signs",)]
    for name, tier in tiers.items():
        known = {sign: prose.any_of(each.known_by.values()) for sign, each in tier.signs.items()}
        counted = {sign: pattern for sign, pattern in known.items() if pattern}
        any_sign = prose.any_of(word for each in tier.signs.values() for word in each.known_by.values())
        for text in texts:
            seen = prose.seen(text.words)
            if not any_sign or not any_sign.search(seen):
                continue
            left = [sign for sign, pattern in counted.items() if not pattern.search(seen)]
            named = len(counted) - len(left)
            if left and named > max(2, MOST * len(counted)):
                missing = ", ".join(f"'{sign}'" for sign in left)
                message = f"This names {named} of the {len(counted)} signs of '{name}', and not {missing}."
                remedy = "Name them all, or link to item:warning-signs instead."
                yield Problem(text.place(), CODE, message, remedy)
