"""Find the line and column of a value, or of words in it, in a text of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

import yaml

Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_REMARK = re.compile("#.*")  # where no text with quotation marks and no block of text is
_SURE_REMARK = re.compile(r"""[^'"|>#]*[ \t]#""")


class Remark(yaml.Event):
    """A remark that follows something on its line."""


def events(text: str) -> Iterator[Any]:
    """What a parser meets, which leaves remarks out, and the remarks that follow something on their line."""
    parsed: Iterator[Any] = iter(Parser(text).get_event, None)
    marks = (found.start() for found in re.finditer("#", text))
    may_hold = any(not text[at - 1 : at].isalnum() and _follows(text, at) for at in marks)
    return _with_remarks(text, parsed) if may_hold else parsed


def _with_remarks(text: str, parsed: Iterator[Any]) -> Iterator[Any]:
    end = 0
    try:
        for event in parsed:
            if type(event) in (yaml.ScalarEvent, yaml.StreamEndEvent):
                start = event.start_mark.index
                if getattr(event, "style", None) in ("|", ">"):
                    line_end = text.find("\n", start)
                    start = line_end if line_end >= 0 else len(text)
                for found in _REMARK.finditer(text, end, start):
                    yield from _remark(text, found.start())
                end = event.end_mark.index
            yield event
    except yaml.MarkedYAMLError as error:
        # The parser may have read ahead: up to the next quotation mark or block, a remark is sure.
        mark: Any = error.problem_mark
        if mark and (sure := _SURE_REMARK.match(text, end, mark.index)):
            yield from _remark(text, sure.end() - 1)
        raise


def _remark(text: str, index: int) -> Iterator[Remark]:
    if _follows(text, index):
        line, column = spot(text, index, 0)
        yield Remark(yaml.Mark("", index, line, column - 1, None, 0))


def _follows(text: str, index: int) -> bool:
    return bool(text[text.rfind("\n", 0, index) + 1 : index].strip())


def is_bare(text: str, key: Any, empty: Any) -> bool:
    """Whether a key in braces has an empty value without a colon, as in ``{minutes}``."""
    start, end = key.end_mark.index, empty.start_mark.index
    return text.startswith((",", "}"), end) and ":" not in text[start:end]


def spot(text: str, index: int, first_line: int = 1) -> tuple[int, int]:
    """Line and column, from 1, of a character of a text that begins in ``first_line``."""
    return text.count("\n", 0, index) + first_line, index - text.rfind("\n", 0, index)


def value(text: str, keys: Sequence[str | int], words: str = "", turn: int = 0) -> int:
    """Where the value at ``keys`` begins, or ``words`` in it when it is their ``turn``, counted from 0.

    A mapping, a list and an empty value have the place of their key, when they have one.
    So has the last part of the way that exists, when a key is missing.
    """
    node = _nodes(Parser, text)
    key = None
    for step in keys:
        pair = _child(node, step)
        if pair is None:
            return int((key or node).start_mark.index)
        key, node = pair
    found = _words_in(text, node, words, turn) if words else None
    if found is not None:
        return found
    scalar = isinstance(node, yaml.ScalarNode) and (node.value or node.style)
    return int((node if scalar else key or node).start_mark.index)


@lru_cache(maxsize=1)  # the places of a file are mostly asked for one after the other
def _nodes(parser: Any, text: str) -> Any:
    return parser(text).get_single_node()


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return None, node.value[step]
    return None


def _words_in(text: str, node: Any, words: str, turn: int) -> int | None:
    start, end = node.start_mark.index, node.end_mark.index
    style = node.style if isinstance(node, yaml.ScalarNode) else None
    if style == '"':
        words = words.replace("\\", "\\\\").replace('"', '\\"')
        return find(text, words, start + 1, end - 1, turn, gap=r"(?:\s|\\[nt]|\\(?=\s))+")
    if style == "'":
        return find(text, words.replace("'", "''"), start + 1, end - 1, turn)
    if style in ("|", ">"):
        start = text.find("\n", start, end) + 1 or end
    return find(text, words, start, end, turn)


def find(text: str, words: str, start: int, end: int, turn: int = 0, gap: str = r"\s+") -> int | None:
    """Where ``words`` stand between two indexes, whole words first; a line may end in them."""
    starts: list[int] = []
    for pattern in _patterns(words, gap):
        found = (each.start() for each in pattern.finditer(text, start, end))
        starts += islice((each for each in found if each not in starts), turn + 1 - len(starts))
        if len(starts) > turn:
            break
    return starts[-1] if starts else None


def turn(text: str, words: str, at: int) -> int:
    """The turn of the words that begin at the index ``at`` of a text, as ``find`` counts."""
    starts: list[int] = []
    for pattern in _patterns(words, r"\s+"):
        found = (each.start() for each in pattern.finditer(text))
        starts += [each for each in found if each not in starts]
        if at in starts:
            return starts.index(at)
    return 0


def _patterns(words: str, gap: str) -> Iterator[re.Pattern[str]]:
    parts = [re.escape(word) for word in words.split()]
    if parts:
        exact = gap.join(parts)
        yield re.compile(rf"(?<!\w){exact}(?!\w)")
        yield re.compile(exact)
