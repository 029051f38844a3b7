"""How problems are shown: for a person, a pull request, and two machines."""

import json

import pytest

from manual import report
from manual.errors import Place, Problem

FOUND = [
    Problem(Place("content/en/a,b.yaml", 3, 5), "timing-class", "100% off:\nmend.", "Do it."),
    Problem(Place("docs/en/ø.md", 1, 1), "id-unknown", "There is no 'x'.", "Name another."),
]
RULES = {"timing-class": "Parts add up.", "id-unknown": "Ids exist."}


def test_text_gives_place_message_remedy_and_code() -> None:
    assert report.problems(FOUND[1:], "text", RULES) == (
        "docs/en/ø.md:1:1: There is no 'x'. Name another. [id-unknown]"
    )


def test_github_annotations_are_escaped_so_that_one_problem_stays_one() -> None:
    assert report.problems(FOUND, "github", RULES).splitlines() == [
        "::error file=content/en/a%2Cb.yaml,line=3,col=5,title=timing-class::100%25 off:%0Amend. Do it.",
        "::error file=docs/en/ø.md,line=1,col=1,title=id-unknown::There is no 'x'. Name another.",
    ]


def test_json_has_every_field_and_counts_by_code() -> None:
    assert json.loads(report.problems(FOUND, "json", RULES)) == {
        "problems": [
            {
                "code": "timing-class",
                "path": "content/en/a,b.yaml",
                "line": 3,
                "column": 5,
                "message": "100% off:\nmend.",
                "remedy": "Do it.",
            },
            {
                "code": "id-unknown",
                "path": "docs/en/ø.md",
                "line": 1,
                "column": 1,
                "message": "There is no 'x'.",
                "remedy": "Name another.",
            },
        ],
        "counts": {"id-unknown": 1, "timing-class": 1},
    }


def test_sarif_names_rules_and_places() -> None:
    made = json.loads(report.problems(FOUND, "sarif", RULES))
    (run,) = made["runs"]
    assert made["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["id-unknown", "timing-class"]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/en/a%2Cb.yaml"},
        "region": {"startLine": 3, "startColumn": 5},
    }


@pytest.mark.parametrize(
    ("found", "overlooked", "line"),
    [
        ([], 0, "No problems in 2 files."),
        ([], 1, "No problems in 2 files. 1 problem overlooked by an exemption."),
        (FOUND, 0, "2 problems. 'manual explain CODE' shows a rule with examples."),
    ],
)
def test_the_verdict_is_one_line(found: list[Problem], overlooked: int, line: str) -> None:
    assert report.verdict(found, overlooked, 2) == line


MANY = [
    Problem(Place("a.yaml", line, 1), code, f"There is no {what} '{name}'.", "Write it.")
    for code, what, lines in (
        ("id-unknown", "exercise", range(1, 23)),
        ("id-unknown", "claim", range(30, 36)),
        ("cite-unknown", "reference", range(100, 925)),
    )
    for line in lines
    for name in (f"x{line}",)
]


def test_of_many_problems_that_say_the_same_a_person_reads_the_first_and_how_many_more_there_are() -> None:
    lines = report.problems(MANY, "text", RULES, every=False).splitlines()
    assert [line.partition(": ")[0] for line in lines[:-2]] == [
        f"a.yaml:{line}:1" for line in (*range(1, 6), *range(30, 36), *range(100, 105))
    ]
    assert lines[-2:] == [
        "… and 820 more of [cite-unknown]; --all shows each.",
        "… and 17 more of [id-unknown]; --all shows each.",
    ]


def test_all_of_them_are_shown_when_asked_for_and_always_to_a_machine() -> None:
    assert len(report.problems(MANY, "text", RULES).splitlines()) == len(MANY)
    assert len(report.problems(MANY, "github", RULES, every=False).splitlines()) == len(MANY)
    assert len(json.loads(report.problems(MANY, "json", RULES, every=False))["problems"]) == len(MANY)
    (run,) = json.loads(report.problems(MANY, "sarif", RULES, every=False))["runs"]
    assert len(run["results"]) == len(MANY)


def test_problems_that_ask_for_different_things_are_each_shown() -> None:
    missing = [
        Problem(Place("a.yaml"), "schema-missing", f"'{name}' is missing.", f"Add it: The {name} of it.")
        for name in ("title", "purpose", "target", "start", "rise", "stop", "home")
    ]
    assert len(report.problems(missing, "text", RULES, every=False).splitlines()) == 7
