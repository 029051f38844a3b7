"""What is said when a file does not fit its schema, and what is found in one that does."""

from __future__ import annotations

import json

import pytest

from conftest import ROOT
from manual import schema
from manual.misfits import written
from manual.schema import Schemas

LEGS = "content/en/exercises/leg-muscles.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CLASS = "content/en/classes/class-01.yaml"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
DAY = "content/en/course/day-1.yaml"
MEASURE = "content/en/measures/sit-to-stand.yaml"
PROGRAMME = "content/en/programme.yaml"
FIRST_DOSE = "dose: {sets: 1, repetitions: 10, rest_s: 60, per_week: 2}"
IDS = "an id: small letters, digits and hyphens, beginning with a letter."
ABOUT_MINUTES = "Length of the session in minutes. The segments add up to it. For example: 60."
ABOUT_STARTS = "When the day starts, hours and minutes. For example: 09:00."

SAID = {
    "a field is missing": (
        SESSION,
        ("week: 0\n", ""),
        "1:1: 'week' is missing. Add it: Week of the programme in which it takes place; "
        "0 is before the first class. For example: 0. [schema-missing]",
    ),
    "a field inside an entry is missing": (
        SESSION,
        ("    method: talk\n", ""),
        "15:3: 'method' is missing. Add it: How it is taught. Use one of: talk, dialogue, pair-work, "
        "group-work, demonstration, practice, role-play, reflection, questions, assessment, break. "
        "[schema-missing]",
    ),
    "a field is written wrongly": (
        LEGS,
        ("set_up: Put", "claims_: []\nset_up: Put"),
        "10:1: There is no field 'claims_' here. Did you mean 'claims'? [schema-unknown-field]",
    ),
    "a field is of another world": (
        MEASURE,
        ("times: [initial]", "times: [initial]\nrange: {lowest: 0, highest: 9, xyz: 1}"),
        "7:37: There is no field 'xyz' here. "
        "Remove it, or use one of: lowest, highest. [schema-unknown-field]",
    ),
    "text stands where a number belongs": (
        SESSION,
        ("minutes: 10", "minutes: ten"),
        "6:10: 'minutes' is the text 'ten', and must be a whole number. "
        f"What belongs here: {ABOUT_MINUTES} [schema-type]",
    ),
    "a number with a point stands where a whole one belongs": (
        SESSION,
        ("minutes: 10", "minutes: 10.0"),
        "6:10: 'minutes' is 10.0, a number with a point, and must be a whole number. Write 10. [schema-type]",
    ),
    "true stands where a number belongs": (
        SESSION,
        ("minutes: 10", "minutes: true"),
        "6:10: 'minutes' is true, and must be a whole number. "
        f"What belongs here: {ABOUT_MINUTES} [schema-type]",
    ),
    "a number stands where text belongs": (
        PROGRAMME,
        ('version: "2026.1"', "version: 2026.1"),
        "5:10: 'version' is 2026.1, a number with a point, and must be text. "
        'Put it between quotation marks: "2026.1". [schema-type]',
    ),
    "text stands where a list belongs": (
        LEGS,
        ("equipment: [chair]", "equipment: chair"),
        "9:12: 'equipment' is the text 'chair', and must be a list (- value). "
        "Put it between brackets: [chair]. [schema-type]",
    ),
    "a range stands where a number belongs": (
        SESSION,
        ("minutes: 10", "minutes: 10-12"),
        "6:10: 'minutes' is the text '10-12', and must be a whole number without a range or a unit. "
        f"What belongs here: {ABOUT_MINUTES} [schema-type]",
    ),
    "a unit stands behind a number": (
        SESSION,
        ("minutes: 10", "minutes: 10 min"),
        "6:10: 'minutes' is the text '10 min', and must be a whole number without a range or a unit. "
        f"What belongs here: {ABOUT_MINUTES} [schema-type]",
    ),
    "a number has a nought in front": (
        LEGS,
        (FIRST_DOSE, FIRST_DOSE.replace("sets: 1", "sets: 02")),
        "21:18: 'sets' is the text '02', and must be a whole number. "
        "Write 2, without quotation marks. [schema-type]",
    ),
    "a number stands between quotation marks": (
        LEGS,
        (FIRST_DOSE, FIRST_DOSE.replace("sets: 1", "sets: “3”")),
        "21:18: 'sets' is the text '“3”', and must be a whole number. "
        "Write 3, without quotation marks. [schema-type]",
    ),
    "yes stands for true": (
        LEGS,
        (FIRST_DOSE, FIRST_DOSE.replace("sets: 1", "sets: 1, each_side: yes")),
        "21:32: 'each_side' is the text 'yes', and must be true or false. "
        "Write true, without quotation marks. [schema-type]",
    ),
    "off stands for false": (
        LEGS,
        (FIRST_DOSE, FIRST_DOSE.replace("sets: 1", "sets: 1, each_side: Off")),
        "21:32: 'each_side' is the text 'Off', and must be true or false. "
        "Write false, without quotation marks. [schema-type]",
    ),
    "bullets were pasted": (
        LEGS,
        ("equipment: [chair]", "equipment:\n  • chair\n  • mat"),
        "10:3: 'equipment' is the text '• chair • mat', and must be a list (- value). "
        "Begin each entry on a line of its own with a hyphen and a space: - chair. [schema-type]",
    ),
    "a performance test is no questionnaire": (
        "content/en/measures/sit-to-stand.yaml",
        ("trials: 1\n", ""),
        "1:1: 'trials' is missing. Add it: How many attempts of a performance test count. A performance test "
        "needs it; leave it out of a questionnaire. For example: 1. [schema-missing]",
    ),
    "an exercise says what to make of pain": (
        LEGS,
        ("pain: {during: A pull is fine., after: Some soreness may follow.}\n", ""),
        "1:1: 'pain' is missing. Add it: What to make of pain, in a patient's words. [schema-missing]",
    ),
    "a field asks for another": (
        SESSION,
        (
            "    purpose: Everyone knows why.",
            "    purpose: Everyone knows why.\n    message: Moving may help.",
        ),
        "20:3: 'teach_back' is missing. Add it: A question that shows whether it was understood. "
        "For example: How would you explain this to a neighbour? [schema-missing]",
    ),
    "a list stands where a mapping belongs": (
        SESSION,
        ("take_home:\n  try: Choose", "take_home:\n  - Choose"),
        "25:1: 'take_home' is a list, and must be a mapping (name: value). "
        "What belongs here: What the page that patients take home holds besides the messages and the signs "
        "that need care. [schema-type]",
    ),
    "a value is not one of those allowed": (
        LEGS,
        ("kind: strength", "kind: strenth"),
        "4:7: 'kind' cannot be 'strenth'. "
        "Did you mean 'strength'? Use one of: strength, flexibility. [schema-value]",
    ),
    "an entry of a list is not one of those allowed": (
        MEASURE,
        ("times: [initial]", "times: [initial, month-4]"),
        "6:18: Entry 2 of 'times' cannot be 'month-4'. "
        "Did you mean 'month-6'? Use one of: initial, final, month-3, month-6, month-12. [schema-value]",
    ),
    "a choice is empty": (
        LEGS,
        ("kind: strength", "kind:"),
        "4:1: 'kind' is empty. What belongs here: What the exercise trains. "
        "Use one of: strength, flexibility. [schema-value]",
    ),
    "a day is written with slashes": (
        CLAIM,
        ("searched: 2026-11-23", "searched: 2026/11/23"),
        "11:11: 'searched' is '2026/11/23', and must be a day: year-month-day. "
        "Did you mean '2026-11-23'? [schema-value]",
    ),
    "a day begins with the day": (
        CLAIM,
        ("searched: 2026-11-23", "searched: 23-11-2026"),
        "11:11: 'searched' is '23-11-2026', and must be a day: year-month-day. What belongs here: The day on "
        "which somebody last searched for new evidence, year-month-day. It has its decision. "
        "For example: 2026-11-23. [schema-value]",
    ),
    "a time has no minutes": (
        DAY,
        ('starts: "09:00"', "starts: 9 am"),
        "5:9: 'starts' is '9 am', and must be a time of day: hours:minutes. "
        f"What belongs here: {ABOUT_STARTS} [schema-value]",
    ),
    "an id has a capital letter": (
        CLASS,
        ("session: education-1", "session: Education 1"),
        f"9:12: 'session' is 'Education 1', and must be {IDS} Did you mean 'education-1'? [schema-value]",
    ),
    "an id in a list has a capital letter": (
        LEGS,
        ("equipment: [chair]", "equipment: [Chair]"),
        f"9:13: Entry 1 of 'equipment' is 'Chair', and must be {IDS} Did you mean 'chair'? [schema-value]",
    ),
    "the name of an entry has a space": (
        SESSION,
        ("  welcome:", "  welcome all:"),
        f"15:3: 'welcome all' names an entry, and must be {IDS} Did you mean 'welcome-all'? [schema-value]",
    ),
    "the name of an entry begins with a digit": (
        SESSION,
        ("  welcome:", "  1st:"),
        f"15:3: '1st' names an entry, and must be {IDS} Choose another name. [schema-value]",
    ),
    "a citation key has a space": (
        CLAIM,
        ("  kjaer2018:", "  kjaer et al.:"),
        "7:3: 'kjaer et al.' names an entry, and must be a citation key: letters, digits, hyphens and "
        "underscores. Did you mean 'kjaer-et-al'? [schema-value]",
    ),
    "a number is too small": (
        SESSION,
        ("minutes: 10", "minutes: 0"),
        f"6:10: 'minutes' is 0, and the least is 1. What belongs here: {ABOUT_MINUTES} [schema-value]",
    ),
    "a number is too large": (
        LEGS,
        (FIRST_DOSE, FIRST_DOSE.replace("sets: 1", "sets: 11")),
        "21:18: 'sets' is 11, and the most is 10. "
        "What belongs here: Number of sets. For example: 2. [schema-value]",
    ),
    "a dose has neither repetitions nor a hold": (
        LEGS,
        (FIRST_DOSE, "dose: {sets: 1, rest_s: 60, per_week: 2}"),
        "21:5: 'dose' needs 'repetitions' or 'hold_s'. "
        "Add at least one of them, for example 'repetitions: 10'. [schema-value]",
    ),
    "text is empty": (
        LEGS,
        ("home: Use a kitchen chair.", 'home: ""'),
        "64:7: 'home' is empty. What belongs here: How to do it at home without the equipment. "
        "For example: Use a kitchen chair against the wall. [schema-value]",
    ),
    "text is left out": (
        LEGS,
        ("home: Use a kitchen chair.", "home:"),
        "64:1: 'home' is empty. What belongs here: How to do it at home without the equipment. "
        "For example: Use a kitchen chair against the wall. [schema-value]",
    ),
    "a list that needs an entry has none": (
        CLASS,
        ("exercises: [leg-muscles]", "exercises: []"),
        "12:1: 'exercises' is empty. What belongs here: The exercises of the class, in order. [schema-value]",
    ),
    "a mapping that needs an entry has none": (
        CLASS,
        ("parts:\n  exercises: 10", "parts: {}"),
        "6:1: 'parts' is empty. What belongs here: Minutes of each part, in order. "
        "The keys are ids of programme.yaml under class_parts. [schema-value]",
    ),
    "a list has an entry twice": (
        CLASS,
        ("claims: [exercise-reduces-pain]", "claims: [exercise-reduces-pain, exercise-reduces-pain]"),
        "14:33: 'claims' has 'exercise-reduces-pain' already. Remove one of the two. [schema-value]",
    ),
}


@pytest.mark.parametrize("fact", SAID)
def test_one_thing_is_said_about_one_mistake(fact, said):
    path, change, expected = SAID[fact]
    assert said({path: change}) == [f"{path}:{expected}"]


@pytest.mark.parametrize(
    ("name", "sign"),
    [("ho\u200bme", "zero width space (U+200B)"), ("\u00a0home", "no-break space (U+00A0)")],
)
def test_the_sign_that_nobody_sees_in_the_name_of_a_field_is_named(name, sign, said):
    assert said({LEGS: ("home: Use", f"{name}: Use")})[-1].endswith(
        f"The name 'home' holds a sign that nobody sees: a {sign}. Write the name anew. [schema-unknown-field]"
    )


def test_each_missing_field_is_named_once(said):
    problems = said({CLASS: ("  session: education-1\n  segment: moving\n", "  {}\n")})
    assert problems == [
        f"{CLASS}:8:1: 'segment' is missing. "
        "Add it: The segment of that session. For example: imaging. [schema-missing]",
        f"{CLASS}:8:1: 'session' is missing. "
        "Add it: The education session. For example: education-1. [schema-missing]",
    ]


def test_each_unknown_field_is_named_once(said):
    problems = said({LEGS: ("kind: strength", "kind: strength\nhume: a\nordre: 2")})
    assert problems == [
        f"{LEGS}:5:7: There is no field 'hume' here. Did you mean 'home'? [schema-unknown-field]",
        f"{LEGS}:6:8: There is no field 'ordre' here. Did you mean 'order'? [schema-unknown-field]",
    ]


def test_a_block_of_a_course_day_takes_whole_fives_of_minutes(said):
    (problem,) = said({DAY: ("    minutes: 15", "    minutes: 12")})
    assert problem.startswith(f"{DAY}:14:14: 'minutes' is 12, and must be a multiple of 5. ")


def test_a_missing_schema_is_named_once_for_all_the_files_that_need_it(said, tree):
    (tree / "schemas" / "chapter.schema.json").unlink()
    (tree / "docs" / "en" / "more.md").write_text("---\ntitle: More\n---\n", encoding="utf-8")
    assert said({}) == [
        "schemas/chapter.schema.json:1:1: This file is missing. "
        "Copy the folder 'schemas' of a complete manual. [file-missing]"
    ]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/en/sessions/education-1.yaml", "session"),
        ("content/da/course/day-1.yaml", "course"),
        ("content/en/programme.yaml", "programme"),
        ("content/da/locale.yaml", "locale"),
        ("content/exemptions.yaml", "exemptions"),
        ("content/en/exemptions.yaml", None),
        ("content/programme.yaml", None),
        ("content/en/recipes/soup.yaml", None),
        ("content/en/sessions/more/education-1.yaml", None),
        ("content/en/sessions.yaml", None),
    ],
)
def test_the_place_of_a_file_tells_its_kind(path, kind):
    assert schema.kind_of(path) == kind


@pytest.mark.parametrize("kind", [kind for kind in schema.KINDS if kind != "chapter"])
def test_every_kind_has_a_place_that_tells_it(kind):
    assert schema.kind_of(schema.path_of(kind, "any")) == kind


def test_words_are_found_with_their_way_and_their_reader():
    words, _ = Schemas(ROOT / "schemas").collect("exercise", {"purpose": {"patient": "A", "clinician": "B"}})
    assert words == [(("purpose", "patient"), "A", "patient"), (("purpose", "clinician"), "B", "clinician")]


def test_mentioned_ids_are_found_in_texts_in_lists_and_as_names():
    data = {"parts": {"talk": 10}, "topic": {"session": "a", "segment": "b"}, "exercises": ["c", "d"]}
    _, mentions = Schemas(ROOT / "schemas").collect("class", data)
    assert mentions == [
        (("parts", "talk"), "talk", "class_part"),
        (("topic", "session"), "a", "session"),
        (("topic", "segment"), "b", "segment"),
        (("exercises", 0), "c", "exercise"),
        (("exercises", 1), "d", "exercise"),
    ]


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Say: hello", "Say: hello"),
        (True, "true"),
        (2.5, "2.5"),
        (None, "null"),
        (["a", "b, c"], '[a, "b, c"]'),
        ({"a": {"b": 1}, "c": ["d"], "e": ""}, '{a: {b: 1}, c: [d], e: ""}'),
    ],
)
def test_a_value_is_written_as_an_author_would_write_it(value, line):
    assert written(value) == line


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"required": ["a", "a"]}, '["a","a"] has non-unique elements'),
        ({"properties": {"a": {"pattern": "("}}}, '"(" is not a "regex"'),
        ({"required": ["a" * 200, "a" * 200]}, f'["{"a" * 118} …'),
    ],
)
def test_a_schema_that_is_none_is_a_problem_of_its_own(tmp_path, broken, said):
    (tmp_path / "claim.schema.json").write_text(json.dumps(broken), encoding="utf-8")
    found = list(Schemas(tmp_path).problems("claim", "content/en/claims/a.yaml", {}))
    assert [str(problem) for problem in found] == [
        f"schemas/claim.schema.json:1:1: This is no JSON Schema: {said}. "
        "Copy the folder 'schemas' of a complete manual. [file-missing]"
    ]
