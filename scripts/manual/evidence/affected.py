"""Which claims a new source may touch, by topic and shared words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..model import Claim, Manual
from . import keys

MOST, MOST_WORDS = 5, 6
# How much a shared word counts, by where the claim has it.
WEIGHTS = (3, 2, 1)
SAME_TOPIC = 1.5
# Words that say nothing of a topic.
EMPTY = re.compile(
    "after|also|been|both|from|have|into|less|more|most|other|over|same|some|than|that|their|them|then|there"
    "|these|they|this|those|very|were|when|which|while|with|without|year|month"
)


class Affected(NamedTuple):
    """A claim that a source may touch, and why: shared words, the most telling first, and the topic."""

    claim: Claim
    score: float
    words: tuple[str, ...]
    topic: bool

    @property
    def why(self) -> str:
        """The reason in words."""
        shared = f"shares {', '.join(self.words)}" if self.words else ""
        return "; ".join(part for part in (shared, "the same topic" if self.topic else "") if part)


def ranked(manual: Manual, title: str, finding: str, named: Collection[str] = ()) -> list[Affected]:
    """The claims that share most with a source's title and finding, but those ``named``: at most ``MOST``.

    A shared word counts by how few claims have it (the logarithm of claims plus one by claims with it): three
    times in a claim's statement or title, twice in its population or findings, once in what people say for
    it. A claim counts half as much again when its topic is that of a claim named, or when the source has a
    word of the topic's title that at most half of the claims have.
    """
    places = {claim.id: _places(manual, claim) for claim in manual.claims.values()}
    among = Counter(word for found in places.values() for word in set().union(*found))
    source = words([title, finding])
    topics = {manual.claims[name].topic for name in named if name in manual.claims}
    rare = {word for word in source if 0 < 2 * among[word] <= len(places)}
    topics |= {name for name, topic in manual.programme.topics.items() if words([topic.title]) & rare}
    found = []
    for claim in manual.claims.values():
        scores: dict[str, float] = {}
        for weight, held in zip(WEIGHTS, places[claim.id], strict=True):
            for word in held & source:
                rarity = math.log((len(places) + 1) / among[word])
                scores[word] = max(scores.get(word, 0), weight * rarity)
        total = sum(sorted(scores.values())) * (SAME_TOPIC if claim.topic in topics else 1)
        telling = sorted(
            (word for word in scores if scores[word] > 0), key=lambda each: (-scores[each], each)
        )
        if telling and claim.id not in named:
            found.append(Affected(claim, total, tuple(telling[:MOST_WORDS]), claim.topic in topics))
    return sorted(found, key=lambda each: (-round(each.score, 9), each.claim.id))[:MOST]


def _places(manual: Manual, claim: Claim) -> tuple[set[str], set[str], set[str]]:
    first = words([claim.title, claim.statement])
    second = words([claim.population, *(each.finding for each in claim.evidence.values())])
    return (
        first,
        second,
        _lay(manual, claim, f"{claim.title} {claim.statement} {claim.population}".casefold()),
    )


def _lay(manual: Manual, claim: Claim, text: str) -> set[str]:
    """Other words for what the claim is about: those of its topic, and of each glossary term that it uses."""
    said: list[str] = []
    topic = manual.programme.topics.get(claim.topic)
    if topic:
        said += [topic.title, *topic.lay.values()]
    for term in manual.glossary.terms.values():
        if term.term.casefold() in text:
            said += term.also.values()
    return words(said)


def words(texts: Iterable[str]) -> set[str]:
    """The words of four letters and more, in small letters, without the ending of the plural."""
    found = (keys.plain(word) for text in texts for word in re.findall(r"[^\W\d_]+", text))
    stems = {word.removesuffix("s") if not word.endswith("ss") else word for word in found if len(word) > 3}
    return {stem for stem in stems if not EMPTY.fullmatch(stem)}
