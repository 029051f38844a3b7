"""Make a manual of as many files as asked for, to measure with.

``python tests/bench/generate.py FOLDER 1000`` writes a tree that ``manual check`` finds nothing wrong with.
Kinds of files stand in proportion as in the Back programme manual, are about as long, and mention, cite and
link each other as often. The bibliography grows with the claims; the programme, the glossary and the words
of the site do not grow. ``--claims`` and ``--references`` ask for another number of these.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("schemas", "content/en/interface.yaml", "content/en/locale.yaml")
FOR_A_BUILD = ("mkdocs.yml", "docs/assets", "docs/overrides")
# Files of each kind in the Back programme manual; seven more stand alone.
SHARES = {
    "claims": 50,
    "classes": 16,
    "measures": 13,
    "exercises": 8,
    "chapters": 8,
    "sessions": 2,
    "course": 2,
    "results": 14,
    "role-plays": 7,
}
ALONE, FEWEST = 7, 20
REFERENCES_A_CLAIM = 2
CLASSES_A_WEEK, MINUTES, PLAY_MINUTES, BLOCKS, QUESTIONS = 2, 60, 20, 8, 30
TWO_SOURCES = 0.2  # of the citations in prose name two
CLASS_EXERCISES = 8
OPTIONS = ("first", "second", "third")
DIRECTIONS = (
    ("supports", "supports"),
    ("supports", "partly"),
    ("against", "supports"),
    ("partly", "supports"),
    ("supports", "against"),
)
TOPICS = ("back", "care", "imaging", "pain", "education", "exercise", "movement", "behaviour", "course")
SEGMENTS = ("welcome", "causes", "signs", "imaging", "care", "closing")
PARTS = {"talk": 10, "warm-up": 8, "exercises": 36, "closing": 6}
EQUIPMENT = ("chair", "mat", "step", "wall", "table", "stick", "ball", "towel")
OBJECTIVES = ("confidence", "activity", "knowledge", "expectations", "consultations", "imaging-use")
CHAPTER_PARTS = ("objectives", "rationale", "design", "teaching", "evidence", "contribute")
LEVELS = ("moderate", "low", "very-low", "not-graded", "low")
WORDS = [
    "people",
    "move",
    "rest",
    "breathe",
    "lift",
    "reach",
    "turn",
    "sit",
    "stand",
    "walk",
    "back",
    "leg",
    "arm",
    "chair",
    "wall",
    "floor",
    "week",
    "group",
    "room",
    "question",
    "answer",
    "habit",
    "story",
    "goal",
    "plan",
    "choice",
    "change",
    "effort",
    "balance",
    "strength",
    "trust",
    "worry",
    "sleep",
    "work",
    "home",
    "slowly",
    "often",
    "together",
    "again",
    "later",
    "before",
    "after",
    "about",
    "between",
    "with",
    "without",
    "into",
    "over",
    "under",
    "and",
    "then",
    "or",
    "so",
    "small",
    "large",
    "steady",
    "easy",
    "other",
    "own",
    "first",
    "next",
    "long",
    "short",
    "calm",
    "open",
    "ready",
    "useful",
    "common",
    "the",
    "a",
    "one",
    "this",
    "that",
    "each",
    "some",
    "many",
    "more",
    "less",
    "can",
    "will",
    "let",
    "try",
    "ask",
    "say",
    "show",
    "listen",
    "notice",
    "explore",
    "repeat",
    "practise",
    "describe",
]


def counted(files: int, claims: int = 0) -> dict[str, int]:
    """How many files of each kind a manual of so many files has; the rest are chapters if ``claims`` are given."""
    if files < FEWEST:
        raise ValueError(f"A manual of {files} files is too small: {FEWEST} at least.")
    rest, filler = files - ALONE - claims, "chapters" if claims else "claims"
    shares = {kind: share for kind, share in SHARES.items() if not (claims and kind == "claims")}
    whole = sum(shares.values())
    counts = {kind: max(1, round(rest * share / whole)) for kind, share in shares.items() if kind != filler}
    counts["classes"] = max(CLASSES_A_WEEK, counts["classes"] // CLASSES_A_WEEK * CLASSES_A_WEEK)
    return {**({"claims": claims} if claims else {}), **counts, filler: rest - sum(counts.values())}


class Author:
    """Writes files whose words mean nothing and whose ids, numbers and citations are right."""

    def __init__(
        self, counts: dict[str, int], certainty_words: dict[str, Any], seed: int, references: int = 0
    ) -> None:
        self.counts, self.certainty_words, self.random = counts, certainty_words, random.Random(seed)
        self.ids = {kind: [f"{kind}-{n:05d}" for n in range(1, many + 1)] for kind, many in counts.items()}
        self.ids["chapters"][0] = "objectives"  # session pages link to this chapter
        references = references or counts["claims"] * REFERENCES_A_CLAIM
        self.keys = [f"author{n:05d}" for n in range(1, references + 1)]

    def some(self, kind: str, many: int) -> list[str]:
        return self.random.sample(self.ids[kind], min(many, self.counts[kind]))

    def in_turn(self, kind: str, many: int, turn: int) -> list[str]:
        """Some ids, so that each has its turn."""
        ids = self.ids[kind]
        return list(dict.fromkeys(ids[(turn * many + place) % len(ids)] for place in range(many)))

    def line(self, words: int = 5) -> str:
        return " ".join(self.random.choices(WORDS, k=words)).capitalize()

    def prose(self, sentences: int = 2, more: str = "") -> str:
        said = [f"{self.line(self.random.randint(7, 15))}." for _ in range(sentences - bool(more))]
        return " ".join([*said, *([f"{self.line(8)} {more}."] if more else [])])

    def citing(self, sentences: int = 2) -> str:
        key, *more = self.random.sample(self.keys, 2 if self.random.random() < TWO_SOURCES else 1)
        block = f"[@{key}, Table {self.random.randint(1, 9)}{''.join(f'; @{other}' for other in more)}]"
        return self.prose(sentences, block)

    def linking(self, kind: str) -> str:
        return self.prose(2, f"[{self.line(2)}](item:{self.random.choice(self.ids[kind])})")

    def looked_at(self) -> dict[str, Any]:
        return {"review": {"state": "draft", "by": "editors", "on": "2026-11-23", "due": "2027-11-23"}}

    def based(self) -> dict[str, Any]:
        sources = {
            key: {"locator": "Abstract", "covers": self.line()} for key in self.random.sample(self.keys, 2)
        }
        editorial = {"covers": self.line(8), "reason": self.prose(2)}
        return {"basis": {"sources": sources, "editorial": editorial}, **self.looked_at()}

    def claim(self, number: int, name: str) -> dict[str, Any]:
        first = (number - 1) * REFERENCES_A_CLAIM
        found = {"locator": "Abstract"}
        made = {"on": "2026-11-23", "by": "editors", "decision": "created", "why": self.prose(1)}
        named = [self.keys[(first + place) % len(self.keys)] for place in range(REFERENCES_A_CLAIM)]
        directions = self.random.choice(DIRECTIONS)
        level = LEVELS[number % len(LEVELS)]
        word = self.certainty_words.get(level, {}).get("one_of", [""])[0]
        return {
            "id": name,
            "topic": TOPICS[number % len(TOPICS)],
            "title": self.line(4),
            "statement": f"{self.line(6)} {word} {self.line(5).lower()}.",
            "population": self.line(4),
            "evidence": {
                key: {**found, "finding": self.prose(2), "direction": direction}
                for key, direction in zip(named, directions, strict=True)
            },
            "certainty": {"level": level, "graded_by": "cited-review", "reason": self.prose(2)},
            "rationale": self.citing(2),
            "limits": self.prose(3),
            "searched": "2026-11-23",
            "decisions": {"2026-11-23": made},
            **self.looked_at(),
        }

    def exercise_class(self, number: int, name: str) -> dict[str, Any]:
        return {
            "id": name,
            "number": number,
            "week": (number - 1) // CLASSES_A_WEEK + 1,
            "title": self.line(4),
            "aim": self.prose(1),
            "parts": dict(PARTS),
            "topic": {
                "session": self.random.choice(self.ids["sessions"]),
                "segment": self.random.choice(SEGMENTS),
            },
            "opening_question": f"{self.line(9)}?",
            "exercises": self.in_turn("exercises", CLASS_EXERCISES, number),
            "progression": self.citing(4),
            "claims": self.some("claims", 2),
            **self.based(),
        }

    def measure(self, number: int, name: str) -> dict[str, Any]:
        return {
            "id": name,
            "order": number,
            "title": self.line(3),
            "kind": "performance-test",
            "measures": self.citing(2),
            "times": ["initial", "final"],
            "unit": "stands",
            "better": "higher",
            "equipment": self.random.sample(EQUIPMENT, 3),
            "trials": 1,
            "say": {"go": self.prose(2)},
            "procedure": {step: self.prose(2) for step in ("prepare", "go", "count", "end")},
            "scoring": self.linking("claims"),
            "change": self.citing(3),
            "licence": self.prose(1),
            "claims": self.some("claims", 1),
            **self.based(),
        }

    def level(self, number: int) -> dict[str, Any]:
        return {
            "title": self.line(4),
            "start": self.prose(2),
            "movement": {step: self.prose(1) for step in ("lean", "rise", "lower")},
            "dose": {"sets": number, "repetitions": 8 + number, "rest_s": 60, "per_week": 2},
            "vary": self.prose(3),
            "easier": self.prose(1),
            "harder": self.prose(1),
            "go_easier": self.prose(1),
            "go_on": f"{self.line(4)} {{dose.repetitions}} {self.line(6).lower()}.",
            "stop": self.prose(4),
        }

    def exercise(self, number: int, name: str) -> dict[str, Any]:
        session, segment = self.random.choice(self.ids["sessions"]), self.random.choice(SEGMENTS)
        return {
            "id": name,
            "order": number,
            "title": self.line(5),
            "kind": "strength",
            "purpose": {"patient": self.prose(2), "clinician": self.linking("measures")},
            "target": self.line(4),
            "equipment": self.random.sample(EQUIPMENT, 5),
            "set_up": self.prose(6),
            "message": {"session": session, "segment": segment, "text": self.citing(3)},
            "claims": self.some("claims", 4),
            "levels": {f"level-{n}": self.level(n) for n in range(1, 5)},
            "breathing": self.prose(1),
            "pain": {"during": self.prose(2), "after": self.prose(2)},
            "worries": {
                f"worry-{n}": {
                    "worry": f"{self.line(9)}?",
                    "answer": self.citing(3),
                    "claims": self.some("claims", 2),
                }
                for n in range(1, 3)
            },
            "home": self.prose(5),
            **self.based(),
        }

    def segment(self) -> dict[str, Any]:
        slides = {
            f"slide-{n}": {"title": self.line(4), "body": self.citing(2), "notes": self.prose(8)}
            for n in range(1, 4)
        }
        questions = {
            f"question-{n}": {
                "kind": "question",
                "question": f"{self.line(9)}?",
                "answer": self.citing(5),
                "claims": self.some("claims", 2),
            }
            for n in range(1, 4)
        }
        return {
            "title": self.line(3),
            "minutes": MINUTES // len(SEGMENTS),
            "method": "dialogue",
            "purpose": self.citing(4),
            "claims": self.some("claims", 3),
            "slides": slides,
            "questions": questions,
            "message": self.prose(1),
            "ask": {"hope": {"question": f"{self.line(9)}?", "listen_for": self.prose(2)}},
            "metaphors": {"alarm": {"picture": self.prose(1), "limit": self.prose(1)}},
            "teach_back": f"{self.line(9)}?",
            "when_short": {"choice": "never", "how": self.prose(1)},
        }

    def session(self, number: int, name: str) -> dict[str, Any]:
        serves = {"name": OBJECTIVES[:2], "tell": OBJECTIVES[2:4], "choose": OBJECTIVES[4:]}
        return {
            "id": name,
            "order": number,
            "title": self.line(3),
            "summary": f"{self.line(6)} {{sessions}} {self.line(5).lower()}, {{minutes}} {self.line(2).lower()}.",
            "week": 0,
            "minutes": MINUTES,
            "materials": {thing: self.prose(1) for thing in ("slides", "board", "cards")},
            "objectives": {
                aim: {"text": self.prose(1), "serves": list(names), "claims": self.some("claims", 2)}
                for aim, names in serves.items()
            },
            "segments": {segment: self.segment() for segment in SEGMENTS},
            "take_home": {"try": self.prose(2), "write": {f"line-{n}": self.line(3) for n in range(1, 3)}},
            **self.based(),
        }

    def day(self, number: int, name: str) -> dict[str, Any]:
        goals = {f"goal-{n}": {"text": self.prose(1), "component": "capability"} for n in range(1, 5)}
        plays = self.ids["role-plays"][number - 1 :: self.counts["course"]]
        block = {"minutes": MINUTES, "method": "role-play", "goals": list(goals)[:2]}
        blocks = {
            f"block-{n}": {
                "title": self.line(3),
                **block,
                "purpose": self.citing(3),
                "activity": self.prose(4),
                "about": self.some("claims", 2) + self.some("sessions", 1),
                "role_plays": plays[n - 1 :: BLOCKS],
            }
            for n in range(1, BLOCKS + 1)
        }
        day = {
            "id": name,
            "order": number,
            "title": self.line(3),
            "summary": self.prose(2),
            "starts": "09:00",
        }
        return {**day, "minutes": MINUTES * len(blocks), "goals": goals, "blocks": blocks, **self.based()}

    def result(self, number: int, name: str) -> dict[str, Any]:
        plain = {kind: self.prose(1) for kind in ("plain", "can_show", "cannot_show")}
        row = {"locator": "Table 2", "shows": "change", "estimate": 1, "unit": "points"}
        rows = {f"row-{n}": {"outcome": self.line(3), **row} for n in range(1, 4)}
        rows["row-2"]["reference"] = self.random.choice(self.keys)
        rows["row-3"]["measure"] = self.random.choice(self.ids["measures"])
        return {
            "id": name,
            "order": number,
            "title": self.line(3),
            "about": "background",
            "country": "Denmark",
            "design": {"kind": "cohort", **plain},
            "population": self.line(3),
            "reference": self.random.choice(self.keys),
            "rows": rows,
            **self.based(),
        }

    def role_play(self, number: int, name: str) -> dict[str, Any]:
        return {
            "id": name,
            "order": number,
            "title": self.line(4),
            "goal": self.prose(1),
            "minutes": PLAY_MINUTES,
            "case": self.prose(3),
            "opening": f"{self.line(8)}?",
            "roles": {role: {"title": self.line(1), "brief": self.prose(2)} for role in ("one", "two")},
            "guide": {
                f"line-{n}": {"criterion": self.line(3), "seen": self.prose(1), "not_yet": self.prose(1)}
                for n in range(1, 5)
            },
            "debrief": {f"question-{n}": f"{self.line(8)}?" for n in range(1, 4)},
            "topic": {
                "session": self.random.choice(self.ids["sessions"]),
                "segment": self.random.choice(SEGMENTS),
            },
            "about": self.some("claims", 1),
            "claims": self.some("claims", 2),
            **self.based(),
        }

    def questions(self) -> dict[str, Any]:
        asked = {
            f"question-{n}": {
                "objective": OBJECTIVES[n % len(OBJECTIVES)],
                "question": f"{self.line(10)}?",
                "options": {option: f"{self.line(5)}." for option in OPTIONS},
            }
            for n in range(1, QUESTIONS + 1)
        }
        return {"questions": asked, **self.based()}

    def answers(self) -> dict[str, Any]:
        told = {
            f"question-{n}": {
                "right": OPTIONS[n % len(OPTIONS)],
                "why": self.citing(3),
                "claims": self.some("claims", 1),
            }
            for n in range(1, QUESTIONS + 1)
        }
        return {"answers": told, **self.based()}

    def chapter(self, number: int, name: str) -> tuple[dict[str, Any], str]:
        part = CHAPTER_PARTS[(number - 1) % len(CHAPTER_PARTS)]
        head = {
            "title": self.line(3),
            "summary": self.prose(1),
            "part": part,
            "order": number,
            **self.based(),
        }
        body = [
            f"## {self.line(4)} {{#part-{n}}}\n\n{self.citing(4)}\n\n{self.linking('claims')}\n\n"
            f"{{claim:{self.random.choice(self.ids['claims'])}}}\n"
            for n in range(1, 7)
        ]
        shown = self.ids["results"][number - 1 :: self.counts["chapters"]]
        body += [f"{{result:{result}}}\n" for result in shown]
        return head, "\n".join(body)

    def programme(self) -> dict[str, Any]:
        steps = {
            f"step-{n}": {"title": self.line(3), "minutes": MINUTES // 6, "text": self.citing(4)}
            for n in range(1, 7)
        }
        meeting = {"minutes": MINUTES, "steps": steps}
        plan = {
            "weeks": self.counts["classes"] // CLASSES_A_WEEK,
            "sessions": self.counts["sessions"],
            "session_minutes": MINUTES,
            "classes": self.counts["classes"],
            "class_minutes": sum(PARTS.values()),
            "classes_per_week": CLASSES_A_WEEK,
            "exercises": self.counts["exercises"],
            "class_exercises": min(CLASS_EXERCISES, self.counts["exercises"]),
            "levels": 4,
        }
        objective = {"for": "patient", "title": "Objective"}
        return {
            "title": "A manual to measure with",
            "headline": self.line(6),
            "summary": f"{{sessions}} {self.line(4).lower()}, {{classes}} {self.line(2).lower()}.",
            "notice": {"independence": self.prose(1), "draft": self.prose(1)},
            "version": "2026.1",
            "target_group": self.citing(2),
            "form": self.citing(5),
            "plan": plan,
            "objectives": {
                name: {
                    **objective,
                    "text": self.prose(1),
                    "means": self.citing(2),
                    "claims": self.ids["claims"][place :: len(OBJECTIVES)] or self.ids["claims"][:1],
                }
                for place, name in enumerate(OBJECTIVES)
            },
            "class_parts": {name: {"title": name.capitalize(), "text": self.citing(3)} for name in PARTS},
            "equipment": {name: {"name": name} for name in EQUIPMENT},
            "topics": {name: {"title": name.capitalize()} for name in TOPICS},
            "assessments": {
                name: {
                    "title": name.capitalize(),
                    "week": week,
                    "purpose": self.prose(2),
                    **meeting,
                    "measures": self.ids["measures"],
                    "claims": self.some("claims", 3),
                    **self.based(),
                }
                for name, week in (("consultation", 0), ("follow-up", plan["weeks"]))
            },
            **self.based(),
        }

    def glossary(self) -> dict[str, Any]:
        """Terms with words to avoid that no sentence has."""
        terms = {
            f"term-{n}": {
                "term": f"{word} term",
                "plain": self.prose(2),
                "clinical": self.citing(2),
                "also": {f"also-{k}": f"{word} {self.line(2).lower()}" for k in range(1, 4)},
                "avoid": {"avoided": f"{word[::-1]}x {self.line(1).lower()}"},
            }
            for n, word in enumerate(WORDS[:90], start=1)
        }
        return {"terms": terms, **self.based()}

    def reference(self, number: int, key: str) -> str:
        fields = {
            "author": f"Author{number}, AB and {self.line(1)}, CD and {self.line(1)}, E",
            "title": self.line(14),
            "journal": self.line(4),
            "year": 1990 + number % 36,
            "volume": number % 90 + 1,
            "pages": f"{number}-{number + 9}",
            "doi": f"10.1000/bench.{number}",
            "design": "cohort",
            "finding": self.prose(2),
            "checked": "abstract",
            "checkedon": "2026-11-23",
            "checkedat": "https://www.example.org/page",
        }
        return (
            f"@article{{{key},\n"
            + "".join(f"  {name} = {{{said}}},\n" for name, said in fields.items())
            + "}\n"
        )

    def files(self) -> Iterator[tuple[str, str]]:
        """Every file, but those that are copied: (path, text)."""
        writers: dict[str, Callable[[int, str], dict[str, Any]]] = {
            "claims": self.claim,
            "classes": self.exercise_class,
            "measures": self.measure,
            "exercises": self.exercise,
            "sessions": self.session,
            "course": self.day,
            "results": self.result,
            "role-plays": self.role_play,
        }
        for folder, write in writers.items():
            for number, name in enumerate(self.ids[folder], start=1):
                yield f"content/en/{folder}/{name}.yaml", written(write(number, name))
        for number, name in enumerate(self.ids["chapters"], start=1):
            head, body = self.chapter(number, name)
            yield f"docs/en/{name}.md", f"---\n{written(head)}---\n\n{body}"
        yield "content/en/programme.yaml", written(self.programme())
        yield "content/en/glossary.yaml", written(self.glossary())
        yield "content/en/questions.yaml", written(self.questions())
        yield "content/en/answers.yaml", written(self.answers())
        yield "content/exemptions.yaml", "exemptions: {}\n"
        yield "references.bib", "\n".join(self.reference(n, key) for n, key in enumerate(self.keys, start=1))


class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes YAML as authors do: every value in full, long texts folded."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style=">" if len(text) > 80 else None
    ),
)


def written(data: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=104))


def generate(folder: Path, files: int, seed: int = 7, claims: int = 0, references: int = 0) -> None:
    """Write a manual of so many files of content into a folder that has none."""
    for path in (*COPIED, *FOR_A_BUILD):
        source, target = ROOT / path, folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    locale = yaml.safe_load((ROOT / "content" / "en" / "locale.yaml").read_text(encoding="utf-8"))
    author = Author(counted(files, claims), locale["certainty_words"], seed, references)
    for path, text in author.files():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where to write the tree; it is made if need be")
    parser.add_argument("files", type=int, help=f"how many files of content, {FEWEST} or more")
    parser.add_argument("--seed", type=int, default=7, help="the same seed gives the same tree")
    parser.add_argument("--claims", type=int, default=0, help="so many claims, not as many as usual")
    parser.add_argument(
        "--references", type=int, default=0, help="so many references, not two for each claim"
    )
    given = parser.parse_args()
    generate(given.folder, given.files, given.seed, given.claims, given.references)
