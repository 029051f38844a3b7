"""A text that rests on claims sounds no surer than they are."""

from collections.abc import Iterator, Mapping, Sequence

from .. import prose, sentences
from ..errors import Key, Problem
from ..frame import Words
from ..marks import Text
from ..model import Manual

CODE = "claim-oversold"
LEVELS = ("high", "moderate", "low", "very-low", "not-graded")
Ways = dict[tuple[str, tuple[Key, ...]], list[str]]


def check(manual: Manual) -> Iterator[Problem]:
    """Find words for a higher certainty than that of every claim on which a text rests.

    A text rests on the claims that its item, or the part of an item in which it stands, names under
    ``claims``; the nearest count. A sentence rests on the claims to which it links. The words are those
    that the locale asks of a higher level and forbids at this one, so that "may", which also allows, is
    no matter here. Whether other words promise too much, a reviewer must judge.
    """
    words = _words(manual.locale.certainty_words)
    named: Ways = {}
    for mention in manual.mentions:
        if mention.to == "claim" and mention.keys[-2:-1] == ("claims",):
            named.setdefault((mention.path, mention.keys[:-2]), []).append(mention.id)
    for text in manual.texts:
        for resting, before, said in _resting(text, named):
            levels = [manual.claims[name].certainty.level for name in resting if name in manual.claims]
            for level in dict.fromkeys(levels):
                for word in words[level]:
                    if not any(word in words_of(manual, other) for other in levels):
                        yield from _oversold(text, before, said, word, level)


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


def _oversold(text: Text, before: str, said: str, word: str, level: str) -> Iterator[Problem]:
    pattern = prose.any_of([word])
    if times := len(prose.said(pattern, said)):
        first = len(prose.said(pattern, before))
        every = list(prose.found(pattern, text.words))
        for _, written, at in every[first : first + times] or every[-1:]:
            message = f"This rests on a claim whose certainty is {level}, and '{word}' says more."
            remedy = "Say it as the claim does, or rest it on another."
            yield Problem(text.place(written, at), CODE, message, remedy)
