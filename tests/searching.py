"""A second way to find what a reference touches: by looking through every file again and again.

It shares nothing with ``manual.impact``: it reads the raw files, compares text with patterns, and spreads
touch by touch until nothing new is found. It is slow, and is meant to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

KEY = re.compile(r"@([\w-]+)")
CITATION = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
LINKED = re.compile(r"item:([a-z0-9-]+)")
APART = re.compile(r"^\{(?:claim|result):([a-z0-9-]+)\}$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ .*\{ ?#([a-z0-9-]+) ?\}$", re.MULTILINE)
KINDS = {
    "sessions": "session",
    "exercises": "exercise",
    "classes": "class",
    "measures": "measure",
    "claims": "claim",
    "results": "result",
    "course": "course-day",
    "role-plays": "role-play",
    "standards": "standard",
}
BY_FIRST_KEYS = [  # the longest that fits: kind of file, way with * for an id, kind of piece
    ("session", "segments/*/slides/*", "slide"),
    ("session", "segments/*/questions/*", "question"),
    ("session", "segments/*", "segment"),
    ("session", "objectives/*", "objective"),
    ("exercise", "levels/*", "level"),
    ("exercise", "worries/*", "worry"),
    ("result", "rows/*", "row"),
    ("course-day", "blocks/*", "block"),
    ("course-day", "goals/*", "goal"),
    ("role-play", "roles/*", "role"),
    ("glossary", "terms/*", "term"),
    ("questions", "questions/*", "knowledge-question"),
    ("answers", "answers/*", "knowledge-answer"),
    ("programme", "objectives/*", "objective"),
    ("programme", "class_parts/*", "class-part"),
    ("meeting", "steps/*", "step"),
    ("path", "steps/*", "stop"),
    ("standard", "items/*/answers/*", "standard-answer"),
    ("standard", "items/*", "standard-item"),
    ("fidelity", "items/*", "observation"),
    ("fidelity", "changes/*", "change"),
    ("certification", "duties/*", "duty"),
    ("certification", "countries/*", "country"),
    ("programme", "progression/*", "phase"),
    ("programme", "reading_list/*", "reading"),
]
OF_A_CLAIM = ("evidence", "statement", "certainty", "title")


class Leaf(NamedTuple):
    """A text, or the key of a mapping: where it begins and ends, and the way to it."""

    path: str
    keys: tuple[str, ...]
    text: str
    start: int
    end: int
    is_key: bool


class Found(NamedTuple):
    """A touched place."""

    kind: str
    id: str
    part: str
    path: str
    line: int
    column: int
    alone: bool


class Search:
    """Every leaf of every file of a manual."""

    def __init__(self, root: Path) -> None:
        self.files: dict[str, str] = {}
        self.data: dict[str, Any] = {}
        self.leaves: list[Leaf] = []
        for file in sorted([*root.glob("content/en/**/*.yaml"), *root.glob("docs/en/*.md")]):
            path = file.relative_to(root).as_posix()
            if file.stem in ("interface", "locale"):
                continue
            raw = self.files[path] = file.read_text(encoding="utf-8")
            head = raw.split("\n---\n", 1)[0].removeprefix("---") if path.endswith(".md") else raw
            shift = 3 if path.endswith(".md") else 0
            self.data[path] = yaml.load(head, yaml.CSafeLoader)
            node = yaml.compose(head, yaml.CSafeLoader)
            self.leaves += [
                leaf._replace(path=path, start=leaf.start + shift, end=leaf.end + shift)
                for leaf in leaves(node, ())
            ]

    def spot(self, path: str, index: int) -> tuple[int, int]:
        """Line and column of a character."""
        raw = self.files[path]
        return raw.count("\n", 0, index) + 1, index - raw.rfind("\n", 0, index)

    def body(self, path: str) -> tuple[str, int]:
        raw = self.files[path]
        at = raw.index("\n---\n") + 5
        return FENCED.sub(lambda shown: re.sub(r"[^\n]", " ", shown[0]), raw[at:]), at

    def chapters(self) -> Iterator[str]:
        yield from (path for path in self.files if path.endswith(".md"))

    def piece(self, path: str, keys: tuple[str, ...]) -> tuple[str, str, str]:
        """Kind, id and part of the piece that holds a value."""
        name = Path(path).stem
        folder = path.split("/")[2]
        kind = "chapter" if path.endswith(".md") else KINDS.get(folder, name)
        if kind == "programme" and keys[0] in ("assessments", "paths"):
            kind, name, keys = keys[0][:-1].replace("assessment", "meeting"), keys[1], keys[2:]
        for home, way, called in BY_FIRST_KEYS:
            steps = way.split("/")
            fits = home == kind and len(keys) >= len(steps)
            if fits and all(step in ("*", key) for step, key in zip(steps, keys, strict=False)):
                return (
                    called,
                    name,
                    "/".join(key for step, key in zip(steps, keys, strict=False) if step == "*"),
                )
        whole = (kind == "claim" and keys[0] in OF_A_CLAIM) or keys[0] == "reference"
        return kind, name, "" if whole else keys[0]

    # What cites a reference

    def citing(self, key: str) -> Iterator[Found]:
        exact = re.compile(rf"@{re.escape(key)}\b")
        for leaf in self.leaves:
            if leaf.is_key and leaf.text == key and leaf.keys[-2:-1] in (("sources",), ("evidence",)):
                alone = (
                    self.evidence_alone(leaf.path, key)
                    if leaf.keys[-2] == "evidence"
                    else self.source_alone(leaf)
                )
                yield Found(
                    *self.piece(leaf.path, leaf.keys), leaf.path, *self.spot(leaf.path, leaf.start), alone
                )
            elif leaf.is_key and leaf.text == key and leaf.keys[-2:-1] == ("reading_list",):
                yield Found(
                    *self.piece(leaf.path, leaf.keys), leaf.path, *self.spot(leaf.path, leaf.start), False
                )
            elif leaf.keys[-1] == "reference" and leaf.text == key and not leaf.is_key:
                yield Found(
                    *self.piece(leaf.path, leaf.keys), leaf.path, *self.spot(leaf.path, leaf.start), True
                )
            elif not leaf.is_key and exact.search(leaf.text):
                yield from self.in_prose(leaf, exact, key)
        for path in self.chapters():
            body, at = self.body(path)
            for block in CITATION.finditer(body):
                if cited := exact.search(block[0]):
                    alone = len(set(KEY.findall(block[0]))) == 1
                    yield self.paragraph(path, body, block.start() + cited.start(), at, alone)

    def in_prose(self, leaf: Leaf, exact: re.Pattern[str], key: str) -> Iterator[Found]:
        raw = self.files[leaf.path]
        piece = self.piece(leaf.path, leaf.keys)
        for block in CITATION.finditer(raw, leaf.start, leaf.end):
            alone = len(set(KEY.findall(block[0]))) == 1
            if piece[0] == "claim" and not piece[2]:
                alone = self.evidence_alone(leaf.path, key)
            for cited in exact.finditer(block[0]):
                yield Found(*piece, leaf.path, *self.spot(leaf.path, block.start() + cited.start()), alone)

    def evidence_alone(self, path: str, key: str) -> bool:
        left = dict(self.data[path]["evidence"])
        gone = left.pop(key, {"direction": "against"})
        return gone["direction"] != "against" and "supports" not in [
            each["direction"] for each in left.values()
        ]

    def source_alone(self, leaf: Leaf) -> bool:
        around = self.data[leaf.path]
        for step in leaf.keys[:-1]:
            around = around[step]
        if "answers" in leaf.keys:
            return len(around) == 1
        return [each["covers"] for each in around.values()].count(around[leaf.text]["covers"]) == 1

    def paragraph(self, path: str, body: str, index: int, at: int, alone: bool) -> Found:
        heads = [head[1] for head in HEADING.finditer(body) if head.start() <= index]
        spot = self.spot(path, at + index)
        return Found("paragraph", Path(path).stem, heads[-1] if heads else "", path, *spot, alone)

    # What names something touched

    def naming(self, touched: set[Found]) -> Iterator[Found]:
        """All that leans on, or takes up, one of these; one round."""
        names: dict[str, bool] = {}
        segments: dict[tuple[str, str], bool] = {}
        answers: dict[str, bool] = {}
        for each in touched:
            if (each.kind == "claim" and not each.part) or each.kind in ("result", "row"):
                names[each.id] = names.get(each.id, False) or each.alone
            elif each.kind in ("segment", "slide", "question"):
                at = each.id, each.part.split("/")[0]
                segments[at] = segments.get(at, False) or each.alone
            elif each.kind == "knowledge-answer":
                answers[each.part] = answers.get(each.part, False) or each.alone
        for leaf in self.leaves:
            for index, name in mentioned(leaf, self.files[leaf.path]):
                if name in names:
                    yield Found(
                        *self.piece(leaf.path, leaf.keys),
                        leaf.path,
                        *self.spot(leaf.path, index),
                        names[name],
                    )
            yield from self.taking_up(leaf, segments, answers)
        for path in self.chapters():
            body, at = self.body(path)
            for match in [*LINKED.finditer(body), *APART.finditer(body)]:
                if match[1] in names:
                    yield self.paragraph(path, body, match.start(1), at, names[match[1]])

    def taking_up(
        self, leaf: Leaf, segments: dict[tuple[str, str], bool], answers: dict[str, bool]
    ) -> Iterator[Found]:
        asked = leaf.keys[-1] in ("segment", "message") or (leaf.is_key and len(leaf.keys) == 2)
        spot = self.spot(leaf.path, leaf.start) if asked else (0, 0)
        if leaf.keys[-1] == "segment" and not leaf.is_key:
            around = self.data[leaf.path]
            for step in leaf.keys[:-1]:
                around = around[step]
            if (alone := segments.get((around["session"], leaf.text))) is not None:
                yield Found(*self.piece(leaf.path, leaf.keys), leaf.path, *spot, alone)
        elif leaf.keys[0] == "segments" and leaf.keys[2:] == ("message",) and not leaf.is_key:
            session = Path(leaf.path).stem
            if (alone := segments.get((session, leaf.keys[1]))) is not None:
                yield Found("take-home", f"{session}-take-home", "", leaf.path, *spot, alone)
        elif (
            leaf.is_key
            and leaf.path.endswith("/questions.yaml")
            and len(leaf.keys) == 2
            and leaf.keys[0] == "questions"
            and (alone := answers.get(leaf.text)) is not None
        ):
            yield Found("knowledge-question", "questions", leaf.text, leaf.path, *spot, alone)


def leaves(node: Any, keys: tuple[str, ...]) -> Iterator[Leaf]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            way = (*keys, key.value)
            at = (
                value if isinstance(value, yaml.ScalarNode) else key
            )  # an editor points at a value that is a text
            yield Leaf("", way, key.value, at.start_mark.index, at.end_mark.index, True)
            yield from leaves(value, way)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield from leaves(value, (*keys, str(place)))
    elif keys:
        yield Leaf("", keys, node.value, node.start_mark.index, node.end_mark.index, False)


def mentioned(leaf: Leaf, raw: str) -> Iterator[tuple[int, str]]:
    """The ids of claims and results that a leaf may name, each with its index in the file."""
    if leaf.is_key:
        return
    if leaf.keys[-2:-1] in (("claims",), ("about",), ("never_without",)) or leaf.keys[-1] == "item":
        yield leaf.start, leaf.text
    elif "item:" in leaf.text:
        for match in LINKED.finditer(raw, leaf.start, leaf.end):
            yield match.start() - 1, match[1]  # at the bracket


def touched(search: Search, key: str) -> dict[Found, int]:
    """Everything that a reference touches, with the round in which it was found, until nothing is new."""
    best: dict[tuple[Any, ...], tuple[Found, int]] = {}
    new, rounds = list(search.citing(key)), 1
    while new:
        fresh = set()
        for each in new:
            known = best.get(each[:-1])
            if known is None or (each.alone and not known[0].alone):
                best[each[:-1]] = each, rounds
                fresh.add(each)
        new, rounds = list(search.naming(fresh)), rounds + 1
    return dict(best.values())
