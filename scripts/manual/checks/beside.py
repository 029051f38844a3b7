"""A text that rests on claims sounds no surer than they are."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from .. import prose, sentences
from ..errors import Key, Problem
from ..frame import Words
from ..marks import Text
from ..model import Manual

CODE = "claim-oversold"
LEVELS = ("high", "moderate", "low", "very-low", "not-graded")
Ways = dict[tuple[str, tuple[Key, ...]], list[str]]
Stronger = tuple[str, str, str, re.Pattern[str] | None]  # level, a word that says more, its part, pattern


def check(manual: Manual) -> Iterator[Problem]:
    """Find words for a higher certainty than that of every claim on which a text rests.

    A text rests on the claims that its item, or the part of an item in which it stands, names under
    ``claims``; the nearest count. A sentence rests on the claims to which it links. The words are those
    that the locale asks of a higher level and forbids at this one, so that "may", which also allows, is
    no matter here. Whether other words promise too much, a reviewer must judge.
    """
    named: Ways = {}
    for mention in manual.mentions:
        if mention.to == "claim" and mention.keys[-2:-1] == ("claims",):
            named.setdefault((mention.path, mention.keys[:-2]), []).append(mention.id)
    stronger = _stronger(manual)
    for text in manual.texts:
        for resting, before, said in _resting(text, named):
            levels = [manual.claims[name].certainty.level for name in resting if name in manual.claims]
            yield from _oversold(text, before, said, stronger(tuple(dict.fromkeys(levels))))


def _stronger(manual: Manual) -> Callable[[tuple[str, ...]], list[Stronger]]:
    """What says more than claims of some levels do, for each of these; many texts have the same levels."""
    words = _words(manual.locale.certainty_words)

    @cache
    def of(levels: tuple[str, ...]) -> list[Stronger]:
        fitting = set().union(*(words_of(manual, level) for level in levels))
        return [
            (level, word, max(prose.parts_of(word), key=len, default=""), prose.any_of([word]))
            for level in levels
            for word in words[level]
            if word not in fitting
        ]

    return of


def words_of(manual: Manual, level: str) -> set[str]:
    """The words of which a statement of this level needs one, in small letters."""
    rule = manual.locale.certainty_words.get(level)
    return {word.lower() for word in rule.one_of} if rule else set()


def _words(rules: Mapping[str, Words]) -> dict[str, list[str]]:
    """For each level, the words that it may not use because they are those of a higher one."""
    found = {}
    for place, level in enumerate(LEVELS):
        above = LEVELS[:place]
        higher = {word.lower() for other in above if other in rules for word in rules[other].one_of}
        found[level] = (
            [word for word in rules[level].none_of if word.lower() in higher] if level in rules else []
        )
    return found


def _resting(text: Text, named: Ways) -> Iterator[tuple[Sequence[str], str, str]]:
    """The claims on which a text, or a sentence of it, rests, with the words before it and its own."""
    keys = text.keys
    while keys and (text.path, keys) not in named:
        keys = keys[:-1]
    if (text.path, keys) in named:
        yield named[text.path, keys], "", text.words
    if "(item:" in text.words:
        marked = prose.replaced(prose.LINK, text.words, lambda link: f"]⟦{link[1]}⟧")
        said = sentences.split(marked)
        for place, sentence in enumerate(said):
            linked = [part.partition("⟧")[0] for part in sentence.split("⟦")[1:]]
            if linked:
                yield linked, " ".join(said[:place]), sentence


def _oversold(text: Text, before: str, said: str, stronger: Iterable[Stronger]) -> Iterator[Problem]:
    plain = prose.seen(said).lower()
    for level, word, part, pattern in stronger:
        if part in plain and (times := len(prose.said(pattern, said))):
            first = len(prose.said(pattern, before))
            every = list(prose.found(pattern, text.words))
            for _, written, at in every[first : first + times] or every[-1:]:
                message = f"This rests on a claim whose certainty is {level}, and '{word}' says more."
                remedy = "Say it as the claim does, or rest it on another."
                yield Problem(text.place(written, at), CODE, message, remedy)
