"""Nothing rests on a claim that was withdrawn."""

from collections.abc import Iterator

from .. import prose
from ..errors import Place, Problem
from ..model import Manual

CODE = "claim-withdrawn"


def check(manual: Manual) -> Iterator[Problem]:
    """Find what names, links to or sets apart a claim whose last decision withdrew it."""
    gone = {claim.id for claim in manual.claims.values() if claim.withdrawn}
    if not gone:
        return
    for mention in manual.mentions:
        if mention.to == "claim" and mention.id in gone:
            yield _problem(mention.place(), mention.id)
    for text in manual.texts:
        links = prose.links(text.words)
        for link, at in zip(links, prose.places(prose.LINK, text.words) if links else (), strict=True):
            if link.item in gone:
                yield _problem(text.place(link.raw, at + 1), link.item)
        apart = prose.set_apart(text.words)
        places = prose.places(prose.SET_APART, text.words) if apart else ()
        for (kind, name), at in zip(apart, places, strict=True):
            if kind == "claim" and name in gone:
                yield _problem(text.place(f"{{{kind}:{name}}}", at), name)


def _problem(place: Place, claim: str) -> Problem:
    remedy = "Say what holds now, and name another claim or none."
    return Problem(place, CODE, f"The claim '{claim}' was withdrawn.", remedy)
