"""What rules find in the prose of one file, kept while it and what they look at besides stay the same."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Collection, Iterable, Sequence

from .errors import Problem
from .memo import Memo, digest
from .model import Manual

Rule = Callable[[Manual], Iterable[Problem]]
LOOKED_AT = ("locale", "glossary")  # items of one file, beside what ``_around`` names


def found(
    manual: Manual, rules: Sequence[Rule], named: Callable[[Manual], set[str]], kept: Memo
) -> tuple[list[Problem], Manual]:
    """The problems of these rules, and the manual with the texts of the files alone that are ``named``.

    A rule may look at the texts, mentions and citations of a file and at its kind, and of all else only at
    what is in ``_around``. It is asked once, of all files that are not known.
    """
    around = _around(manual)
    paths = dict.fromkeys(text.path for text in manual.texts)
    keys = {path: digest("judged", around, path, manual.stamps.get(path, b"")) for path in paths}
    new: dict[str, list[Problem]] = {path: [] for path, key in keys.items() if not kept.knows(key)}
    few = _only(manual, new)
    for rule in rules:
        for problem in rule(few):
            new[problem.place.path].append(problem)
    marked = named(few)
    made = {path: (wrong, path in marked) for path, wrong in new.items()}
    judged = {path: kept.get(key, functools.partial(made.__getitem__, path)) for path, key in keys.items()}
    problems = [problem for wrong, _ in judged.values() for problem in wrong]
    return problems, _only(manual, {path for path, (_, is_named) in judged.items() if is_named})


def _around(manual: Manual) -> bytes:
    """What the rules look at besides the file."""
    levels = [(claim.id, claim.certainty.level) for claim in manual.claims.values()]
    files = [manual.stamps.get(getattr(manual, name).path, b"") for name in LOOKED_AT]
    return digest(repr(levels), repr(sorted(manual.references)), repr(sorted(manual.pictures)), *files)


def _only(manual: Manual, paths: Collection[str]) -> Manual:
    """The manual with what stands in some files alone for a rule to find."""
    return dataclasses.replace(
        manual,
        texts=tuple(text for text in manual.texts if text.path in paths),
        mentions=tuple(mention for mention in manual.mentions if mention.path in paths),
        citations=tuple(cited for cited in manual.citations if cited.path in paths),
    )
