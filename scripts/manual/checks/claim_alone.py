"""A claim that misleads when it stands alone is named with the claims that belong to it."""

from collections import defaultdict
from collections.abc import Iterator

from .. import prose
from ..errors import Key, Place, Problem
from ..model import Manual

CODE = "claim-alone"


def check(manual: Manual) -> Iterator[Problem]:
    """Find lists of claims, and chapters, that name a claim and not one that it is never to stand without."""
    if not any(claim.never_without for claim in manual.claims.values()):
        return
    for named in _together(manual):
        for name, place in named.items():
            claim = manual.claims.get(name)
            for other in claim.never_without if claim else ():
                if other not in named:
                    message = f"'{name}' stands here without '{other}', and misleads so."
                    yield Problem(place, CODE, message, "Name both, and say both.")


def _together(manual: Manual) -> Iterator[dict[str, Place]]:
    """The claims of each list, and those that each chapter sets apart, with their places."""
    lists: defaultdict[tuple[str, tuple[Key, ...]], dict[str, Place]] = defaultdict(dict)
    own = {claim.path for claim in manual.claims.values()}
    for mention in manual.mentions:
        if mention.to == "claim" and mention.path not in own:
            lists[mention.path, mention.keys[:-1]][mention.id] = mention.place()
    yield from lists.values()
    for text in manual.texts:
        if not text.keys:
            apart = zip(prose.set_apart(text.words), prose.places(prose.SET_APART, text.words), strict=True)
            claims = [(name, at) for (kind, name), at in apart if kind == "claim"]
            yield {name: text.place(f"{{claim:{name}}}", at) for name, at in reversed(claims)}
