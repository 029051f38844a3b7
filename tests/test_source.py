"""What an author may write in a YAML file, and what is said when it is something else."""

from __future__ import annotations

import pytest
import yaml

from manual import locating, source

ANCHOR = (
    "Text that begins with '&' or '*' is a cross-reference in YAML. "
    "Put the text between quotation marks, or write it out in full. [yaml-anchor]"
)
TAG = (
    "Text that begins with '!' is an instruction in YAML. "
    "Put the text between quotation marks, or take the '!' away. [yaml-tag]"
)
TAB = "A tab stands where spaces should. Indent with two spaces. [yaml-tab]"
KEY = (
    "This key is not plain text. Write a word, a colon and a space. "
    "If this is a text with braces or brackets, put it between quotation marks. [yaml-key]"
)
TOP = (
    "The file does not begin with a key. "
    "Begin with a line such as 'title: Understanding your back'. [yaml-top]"
)
EMPTY = (
    "There is no data here. Write at least one line such as 'title: Understanding your back'. [yaml-empty]"
)
DOCUMENTS = (
    "A second document begins here. "
    "Take this line away, or move what follows to a file of its own. [yaml-documents]"
)
DEPTH = (
    "The values are nested more than 50 levels deep. "
    "Take away brackets, or indent less. [yaml-depth]"
)  # fmt: skip
CURLY = (
    "Curly quotation marks, such as “ and ”, do not hold a text together in YAML. "
    "Write straight ones around it: \"…\" or '…'. [yaml-syntax]"
)
NO_BREAK = (
    "A no-break space (U+00A0) stands where YAML needs a plain space. "
    "Delete it, and press the space bar. [yaml-syntax]"
)
CONFLICT = (
    "Git could not join two versions, and left both here between '<<<<<<<' and '>>>>>>>'. "
    "Keep what is right of the two, and delete the lines of the marks. [yaml-conflict]"
)
SIZE = "The file is larger than 1 MiB. Divide it into smaller files. [yaml-size]"
BOM = "The file begins with an invisible byte order mark. Save the file as 'UTF-8 without BOM'. [yaml-bom]"
ENCODING = (
    "The file is not encoded as UTF-8: what stands here cannot be read. "
    "Save the file as 'UTF-8'. [yaml-encoding]"
)
BLANK = (
    "'{minutes}' looks like a blank, but without quotation marks it is not text. "
    "Put the whole text between quotation marks. If a key is meant, write 'key: value'. [yaml-syntax]"
)
REMARK = (
    "Everything from '#' on is a remark here, and no reader would see it. "
    "Put the value between quotation marks, or the remark on a line of its own. [yaml-remark]"
)
QUOTE = "Put the whole text between quotation marks; inside '…' write an apostrophe twice. [yaml-syntax]"
SIGN = f"A sign that means something else to YAML stands where a text should begin. {QUOTE}"
UNREADABLE = (
    "YAML cannot be read from here on. "
    "Check the colons, the quotation marks and the indentation. [yaml-syntax]"
)
BRACKET = (
    "What begins here is not closed, or lacks a comma. "
    "Check the commas, and that each '[' has its ']' and each '{' its '}'. [yaml-syntax]"
)
COLON = (
    "A colon with a space after it cannot stand in a text like this. "
    "Put the text between quotation marks, or check how far the line is indented. [yaml-syntax]"
)
INDENTED = (
    "This line is not indented like the lines above. "
    "Begin it in the same column as the lines that it belongs with; if it is right, look at the line above. "
    "[yaml-syntax]"
)
SESSION = """\
# A patient-education session
title: Understanding your back
minutes: 60
aims:
  - Pain and damage differ
  - 'It''s safe to move'
  - "Say \\"well done\\", and
    go on"
segments:
  - id: welcome
    say: |
      Good morning.
      Rest for {rest_s} seconds.
    fold: >-
      Most people get
      better within weeks.
    none:
  - id: imaging
    refs: [{ref: hayden2021b}, {ref: hayden2021}]
    plain: runs over
      two lines
"""
CHAPTER = "---\ntitle: Rationale\nminutes: 5\n---\n\n# Why\n\nPain eases with\nexercise [@hayden2021].\n"


def control(name: str) -> str:
    return (
        f"An invisible control character ({name}) stands here. "
        "Delete it, and press Enter if a new line should begin here. [yaml-control]"
    )


def twice(key: str, line: int) -> str:
    return (
        f"The key '{key}' stands here again; it stood first in line {line}. "
        "Keep one of the two. [yaml-duplicate-key]"
    )


def raw(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def said(text: str | bytes, read=source.read) -> list[str]:
    document, problems = read("f", raw(text))
    assert (document is None) == bool(problems)
    return [str(problem).removeprefix("f:") for problem in problems]


def data(text: str | bytes) -> dict:
    document, problems = source.read("f", raw(text))
    assert not problems
    return document.data


@pytest.fixture(params=["fast", "pure"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(locating, "Parser", yaml.SafeLoader)


# What a value is

TEXT = """\
yes no on off y n Yes NO On OFF tRUE nULL 010 0x1f 0o17 0b1 1_000 +1 --1 00 01.5e 1e5 1. .5 +.5 1.5e
12:30 12:30:45 2026-01-02 2026-01-02T10:00:00Z .inf -.inf .nan .NaN = << 1.000.000 1.2.3 50% none NaN inf
1234567890123456789 -1234567890123456789 1.0e999 -1.0e999 ١٢ ½ 1.5E+ 0. 0x 0.0.1"""


@pytest.mark.parametrize("text", TEXT.split())
def test_what_only_looks_like_a_number_a_date_or_an_answer_stays_text(text, either_parser):
    assert data(f"a: {text}\nb: [{text}]\n") == {"a": text, "b": [text]}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True), ("True", True), ("TRUE", True),
        ("false", False), ("False", False), ("FALSE", False),
        ("null", None), ("Null", None), ("NULL", None), ("~", None), ("", None),
        ("0", 0), ("-0", 0), ("60", 60), ("-7", -7), ("123456789012345678", 123456789012345678),
        ("1.5", 1.5), ("-0.25", -0.25), ("00.5", 0.5), ("1.0e3", 1000.0), ("1.0E-3", 0.001), ("2.5e+1", 25.0),
    ],
)  # fmt: skip
def test_true_false_null_and_plain_numbers_are_read_as_such(text, value, either_parser):
    found = data(f"a: {text}\n")["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "word", ["true", "null", "~", "60", "1.5", "", "<<", "&a", "*a", "!a", "- a", "a: b"]
)
def test_text_between_quotation_marks_is_always_text(word, either_parser):
    assert data(f"a: '{word}'\nb: \"{word}\"\n") == {"a": word, "b": word}


def test_a_block_of_text_is_always_text(either_parser):
    assert data("a: |-\n  60\nb: >-\n  true\n") == {"a": "60", "b": "true"}


def test_keys_are_always_text(either_parser):
    keys = "1: a\ntrue: b\nnull: c\n1.5: d\n'2': e\n\"no\": f\n2026-01-02: g\nyes: h\n~: i\n=: j\n"
    assert list(data(keys)) == ["1", "true", "null", "1.5", "2", "no", "2026-01-02", "yes", "~", "="]


def test_keys_stay_in_the_order_of_the_file():
    assert list(data("b: 1\na: 2\nc: 3\n")) == ["b", "a", "c"]


def test_lists_and_mappings_nest_in_either_style(either_parser):
    text = "a:\n- - 1\n  - b: {c: [], d: {}, e: }\n-\n- [f: 1]\n"
    assert data(text) == {"a": [[1, {"b": {"c": [], "d": {}, "e": None}}], None, [{"f": 1}]]}


def test_windows_line_ends_make_no_difference(either_parser):
    assert data(SESSION.replace("\n", "\r\n")) == data(SESSION)


def test_letters_of_every_language_are_kept(either_parser):
    assert (
        data("a: smerter på dansk, 疼痛, ألم, 😀\u00a0\u200d\n")["a"]
        == "smerter på dansk, 疼痛, ألم, 😀\u00a0\u200d"
    )


def test_an_ordinary_file_reads_the_same_as_with_the_usual_reader(either_parser):
    assert data(SESSION) == yaml.safe_load(SESSION)


def test_a_document_keeps_its_path_and_text():
    document, _ = source.read("content/en/a.yaml", b"a: 1\n")
    assert document == source.Document("content/en/a.yaml", {"a": 1}, "a: 1\n", 1, "", 1)


def test_tabs_inside_text_are_kept():
    assert data("a: b\tc\nd: |\n  e\tf\n") == {"a": "b\tc", "d": "e\tf\n"}


def test_a_tab_may_stand_between_a_key_and_its_value():
    assert data("a:\tb\n") == {"a": "b"}


def test_a_marker_at_the_start_and_at_the_end_of_the_only_document_is_fine(either_parser):
    assert data("---\na: 1\n...\n") == {"a": 1}


# What is refused


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [f"1:1: {EMPTY}"]),
        (" \n\n", [f"1:1: {EMPTY}"]),
        ("# a remark\n", [f"1:1: {EMPTY}"]),
        ("---\n", [f"1:1: {EMPTY}"]),
        ("- a\n", [f"1:1: {TOP}"]),
        ("\n# a remark\nhello\n", [f"3:1: {TOP}"]),
        ("~\n", [f"1:1: {EMPTY}"]),
        ("''\n", [f"1:1: {TOP}"]),
        ("60\n", [f"1:1: {TOP}"]),
    ],
)
def test_a_file_without_keys_is_a_problem(text, problems, either_parser):
    assert said(text) == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: 1\nb: 2\na: 3\n", [f"3:1: {twice('a', 1)}"]),
        ("a: 1\n'a': 3\n", [f"2:1: {twice('a', 1)}"]),
        ('1: a\n"1": b\n', [f"2:1: {twice('1', 1)}"]),
        ("a: {b: 1, b: 2}\n", [f"1:11: {twice('b', 1)}"]),
        ("a:\n  - b: 1\n    b: {c: 1, c: 2}\n", [f"3:5: {twice('b', 2)}", f"3:15: {twice('c', 3)}"]),
        ("a: 1\na: 2\na: 3\n", [f"2:1: {twice('a', 1)}", f"3:1: {twice('a', 1)}"]),
        ("'{x}': 1\n'{x}': 2\n", [f"2:1: {twice('{x}', 1)}"]),
    ],
)
def test_a_key_that_stands_twice_is_a_problem_where_it_stands_again(text, problems, either_parser):
    assert said(text) == problems


def test_the_same_key_in_two_entries_is_fine():
    assert data("a:\n  - b: 1\n  - b: 2\n") == {"a": [{"b": 1}, {"b": 2}]}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x 1\n", [f"1:4: {ANCHOR}"]),
        ("a: *x\n", [f"1:4: {ANCHOR}"]),
        ("a: &x 1\nb: *x\nc: [*x, &y {}]\n", [f"{at}: {ANCHOR}" for at in ("1:4", "2:4", "3:5", "3:9")]),
        ("*x : 1\nb: 2\nb: 3\n", [f"1:1: {ANCHOR}", f"3:1: {twice('b', 2)}"]),
        ("&x a: 1\n", [f"1:1: {ANCHOR}"]),
        ("*x", [f"1:1: {ANCHOR}"]),
        ("a: *Important* news\n", [f"1:4: {ANCHOR}"]),
        ("a: & b\n", [f"1:4: {ANCHOR}"]),
        ("a: !x b\n", [f"1:4: {TAG}"]),
        ("a: ! b\n", [f"1:4: {TAG}"]),
        ("a: !!str 1\nb: !!python/object/apply:os.system [ls]\n", [f"1:4: {TAG}", f"2:4: {TAG}"]),
        ("a: !x {}\n!y b: 1\n", [f"1:4: {TAG}", f"2:1: {TAG}"]),
        ("a: !x!y b\n", [f"1:4: {TAG}"]),
        ("a: !<b\n", [f"1:4: {TAG}"]),
        ("a: &x !y b\n", [f"1:4: {ANCHOR}", f"1:4: {TAG}"]),
    ],
)  # fmt: skip
def test_anchors_aliases_and_tags_are_problems_where_they_begin(text, problems, either_parser):
    assert said(text) == problems


def test_a_star_or_an_ampersand_inside_text_is_fine():
    assert data("a: Pain *is* real & safe!\nb: |\n  *x &y !z\n") == {
        "a": "Pain *is* real & safe!",
        "b": "*x &y !z\n",
    }


def test_entities_of_exploding_size_are_never_built():
    bomb = "a: &a [x]\n" + "".join(f"{key}: &{key} [*a, *a, *a, *a]\n" for key in "bcdefghi")
    assert set(said(bomb)) >= {f"1:4: {ANCHOR}", f"9:4: {ANCHOR}", f"9:8: {ANCHOR}"}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a:\n\tb: 1\n", [f"2:1: {TAB}"]),
        ("a:\n  \tb: 1\n \tc: 2\n", [f"2:3: {TAB}", f"3:2: {TAB}"]),
        ("a:\n\tb: 1\n\tb: *x\n", [f"2:1: {TAB}", f"3:1: {TAB}", f"3:2: {twice('b', 2)}", f"3:5: {ANCHOR}"]),
        ("a:\n-\tb\n", [f"2:2: {TAB}"]),
        ("a:\n- -\tb\n", [f"2:4: {TAB}"]),
        ("a: |\n  b\n\tc\n", [f"3:1: {TAB}"]),
        ("a: [b,\n\tc]\n", [f"2:1: {TAB}"]),
        ("a: 1\n\t\n", [f"2:1: {TAB}"]),
        ("a:\r\n\tb: 1\r\n", [f"2:1: {TAB}"]),
        ("? a\n:\t- b\n", [f"2:2: {TAB}"]),
        ("a: 1\n\tb: 2\nc: 'x\n", [f"2:1: {TAB}"]),
    ],
)
def test_a_tab_in_front_of_a_line_is_a_problem_at_the_tab(text, problems, either_parser):
    assert said(text) == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: b\n---\nc: d\n", [f"2:1: {DOCUMENTS}"]),
        ("a: b\n---\n", [f"2:1: {DOCUMENTS}"]),
        ("---\na: *x\n--- c\n", [f"2:4: {ANCHOR}", f"3:1: {DOCUMENTS}"]),
    ],
)
def test_a_second_document_is_a_problem_where_it_begins(text, problems, either_parser):
    assert said(text) == problems


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("title: Exercise #3\n", ["1:17"]),
        ("rest_s: 60 # seconds\n", ["1:12"]),
        ("a: # the title\n  Understanding\n", ["1:4"]),
        ("a: # none\nb: 1\n", ["1:4"]),
        ("a: >- # title\n\n  title # it\n\nb: 1\n", ["1:7"]),
        ("a: |2 # x", ["1:7"]),
        ("a: 'x' # y\n", ["1:8"]),
        ("a: 'x'#y\n", ["1:7"]),
        ('a: "x\n  # y" # z\n', ["2:8"]),
        ("a: runs over\n  two # lines\n", ["2:7"]),
        ("a: [chair, mat] # two\n", ["1:17"]),
        ("a: [x, # y #y\n  # z\n  {z: 1}] # w\n", ["1:8", "3:11"]),
        ("a: [x,#y\n  z]\n", ["1:7"]),
        ("- 1\n- a: b # c\n- # d\n", ["2:8", "3:3"]),
        ("? a # x\n: # y\n  b\n", ["1:5", "2:3"]),
        ("--- # x\na: 1\n... # y\n", ["1:5", "3:5"]),
        ("æ: på 😀 # c\r\nb: 1 # d\r\n", ["1:9", "2:6"]),
    ],
)
def test_a_remark_behind_something_on_its_line_is_a_problem_at_its_sign(text, places, either_parser):
    assert said(text) == [f"{place}: {REMARK}" for place in places]


def test_a_remark_behind_a_tab_is_a_problem():
    assert said("a: b\t# c\n") == [f"1:6: {REMARK}"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("# alone # twice\na: 1\n  # indented\n\n#close\n", 1),
        ("a:\n  # below its key\n  1\n", 1),
        ("a: [\n  # in a list\n  1]\n", [1]),
        ("a: x#y\n", "x#y"),
        ("a: '#x # y'\n", "#x # y"),
        ('a: "x\n  # y"\n', "x # y"),
        ("a: |\n  x # y\n  # z\n# alone\n", "x # y\n# z\n"),
        ("a: >-\n  x # y\n\n", "x # y"),
        ("a: {'#x': 1, \"y # z\": 2}\n", {"#x": 1, "y # z": 2}),
        ("a: '# x' \n'b#': 1\n", "# x"),
    ],
)
def test_a_remark_on_its_own_line_and_its_sign_inside_text_are_fine(text, value, either_parser):
    assert data(text)["a"] == value


def test_a_remark_is_also_said_where_yaml_stops_behind_it(either_parser):
    assert said("a: b # c\n  d\n") == [f"1:6: {REMARK}", f"2:3: {INDENTED}"]
    assert said("a: {b: c # d\n") == [f"1:4: {BRACKET}", f"1:10: {REMARK}"]
    assert said("a: 'it's #1'\n") == [f"1:8: Text follows where the value has already ended. {QUOTE}"]
    assert said('a: [b c, "x # y" z]\n') == [f"1:4: {BRACKET}"]


def test_a_remark_in_a_chapter_is_a_problem_in_its_head_alone(either_parser):
    text = "---\na: b # c\n---\n\n# Title # one\n"
    assert said(text, source.read_chapter) == [f"2:6: {REMARK}"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: {minutes}\n", [f"1:5: {BLANK}"]),
        ("a: [{ minutes }, x]\n", [f"1:7: {BLANK}"]),
        ("a: {b: 1, minutes}\n", [f"1:11: {BLANK}"]),
        ("a: {'minutes'}\n", [f"1:5: {BLANK}"]),
        ("a: {minutes, b: 1}\nc: {minutes}\n", [f"1:5: {BLANK}", f"2:5: {BLANK}"]),
        ("a: {minutes} # x\n", [f"1:5: {BLANK}", f"1:14: {REMARK}"]),
        ("a: {minutes} minutes\n", [f"1:5: {BLANK}"]),
        ("a: {minutes}\nb: [\n", [f"1:5: {BLANK}", "2:4: The text ends before every bracket is closed. "
         "Check that each '[' has its ']' and each '{' its '}'. [yaml-syntax]"]),
        ("{minutes}\n", [f"1:2: {BLANK}"]),
    ],
)  # fmt: skip
def test_a_key_in_braces_without_a_colon_looks_like_a_blank(text, problems, either_parser):
    assert said(text) == problems


def test_lists_in_brackets_and_keys_with_colons_in_braces_are_fine(either_parser):
    text = "a: [chair, mat]\nb: {}\nc: {d: , e: 1, f: {g: }}\nh: []\n? i\nj:\n"
    assert data(text) == {
        "a": ["chair", "mat"], "b": {}, "c": {"d": None, "e": 1, "f": {"g": None}}, "h": [], "i": None, "j": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[a, b]: 1\n", [f"1:1: {KEY}"]),
        ("a:\n  {minutes}: 1\n", [f"2:3: {KEY}"]),
        ("? [a]: b\n: c\nd: *x\n", [f"1:3: {KEY}", f"3:4: {ANCHOR}"]),
        ("a: 1\n<<: {b: 1}\n", [f"2:1: {KEY}"]),
        (": 1\n", [f"1:1: {KEY}"]),
        ("a: 1\n: 2\n", [f"2:1: {KEY}"]),
        ("'': 1\n", [f"1:1: {KEY}"]),
        ("? |\n  a\n: 1\n", [f"1:3: {KEY}"]),
        ("{minutes}: 1\n{minutes}: 2\n", [f"1:1: {KEY}", f"2:1: {KEY}"]),
    ],
)
def test_a_key_that_is_not_plain_text_is_a_problem(text, problems, either_parser):
    assert said(text) == problems


def test_the_merge_key_between_quotation_marks_is_a_key_like_any_other():
    assert data("'<<': {b: 1}\n") == {"<<": {"b": 1}}


def test_the_byte_order_mark_is_a_problem_and_the_rest_is_still_read():
    assert said(b"\xef\xbb\xbfa: 1\na: *x\n") == [f"1:1: {BOM}", f"2:1: {twice('a', 1)}", f"2:4: {ANCHOR}"]
    assert said(b"\xef\xbb\xbfa: 'x\n")[1].endswith("[yaml-syntax]")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "U+0000"), ("\x07", "U+0007"), ("\x0b", "U+000B"), ("\x0c", "U+000C"),
        ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\x85", "U+0085"), ("\x9f", "U+009F"),
        ("\u2028", "U+2028"), ("\u2029", "U+2029"), ("\ufeff", "U+FEFF"), ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"), ("\r", "U+000D"),
    ],
)  # fmt: skip
def test_a_control_character_is_a_problem_where_it_stands(character, name, either_parser):
    assert said(f"a: 1\nb: på{character}x\nb: 2\n") == [f"2:6: {control(name)}", f"3:1: {twice('b', 2)}"]


def test_a_control_character_in_a_code_is_a_problem_where_the_text_begins(either_parser):
    assert said('a: 1\nb: "x\\0"\n"\\e": "\\n\\t\\xe6"\n') == [
        f"2:4: {control('U+0000')}",
        f"3:1: {control('U+001B')}",
    ]
    assert data('a: "\\n\\t\\xe6\\u2014"\n') == {"a": "\n\tæ—"}


@pytest.mark.parametrize(
    ("content", "at"),
    [
        ("a: 1\nb: smerter på".encode("latin-1"), "2:13"),
        ("a: å\nå: ".encode() + b"\xff", "2:4"),
        ("a: 1\n".encode("utf-16"), "1:1"),
        (b"a: \xed\xa0\x80", "1:4"),
        (b"a: \xc0\x80", "1:4"),
        (b"a: \xf4\x90\x80\x80", "1:4"),
        (b"a: \xe2\x82", "1:4"),
    ],
)
def test_what_is_not_utf_8_is_a_problem_at_the_first_letter_that_cannot_be_read(content, at):
    assert said(content) == [f"{at}: {ENCODING}"]
    assert said(content, source.read_chapter) == [f"{at}: {ENCODING}"]


def test_utf_16_without_a_mark_is_a_problem():
    assert said("a: 1".encode("utf-16-le"))[0] == f"1:2: {control('U+0000')}"


def test_a_file_may_be_one_mebibyte_and_no_more():
    largest = b"a: '" + b"x" * (1024 * 1024 - 5) + b"'"
    assert len(data(largest)["a"]) == 1024 * 1024 - 5
    assert said(largest + b"\n") == [f"1:1: {SIZE}"]
    assert said(largest + b"\n", source.read_chapter) == [f"1:1: {SIZE}"]


@pytest.mark.parametrize(("before", "after"), [("[", "]"), ("{a: ", "}"), ("[[", "]]")])
def test_values_may_be_nested_fifty_levels_deep_and_no_more(before, after, either_parser):
    levels = before.count("[") or 1
    times = 49 // levels
    rest = 49 - times * levels
    fits = "a: " + before * times + "[" * rest + "]" * rest + after * times
    assert isinstance(data(fits)["a"], list | dict)
    column = 4 + len(before) * times + rest
    deeper = "a: " + before * times + "[" * rest + "[]" + "]" * rest + after * times
    assert said(deeper) == [f"1:{column}: {DEPTH}"]


@pytest.mark.parametrize("part", ["[", "{a: ", "- ", "? ", "[{a: ", "{? "])
def test_a_hundred_thousand_levels_are_a_problem_and_no_crash(part, either_parser):
    assert any(problem.endswith(DEPTH) for problem in said(part * 100_000))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c\n", f"1:5: {COLON}"),
        ("a: 1\n b: 2\n", f"2:3: {COLON}"),
        ("title: Pain: the basics\n", f"1:12: {COLON}"),
        ("a: [minutes] minutes\n", f"1:14: Text follows where the value has already ended. {QUOTE}"),
        ("a: 'it's'\n", f"1:8: Text follows where the value has already ended. {QUOTE}"),
        ("a:\n  b: 1\n c: 2\n", f"3:2: {INDENTED}"),
        ("a: 1\n- b\n", f"2:1: {INDENTED}"),
        ("a:\n- b\nc\n", "3:1: A colon and a space are missing in this line. "
         "Write 'key: value', or indent the line if it belongs to the text above. [yaml-syntax]"),
        ("a: 1\nminutes:20\n", "2:1: A colon and a space are missing in this line. "
         "Write 'key: value', or indent the line if it belongs to the text above. [yaml-syntax]"),
        ("a: @hayden2021\n", f"1:4: A text may not begin with this character. {QUOTE}"),
        ("a: `x`\n", f"1:4: A text may not begin with this character. {QUOTE}"),
        ("a: %x\n", f"1:4: A text may not begin with this character. {QUOTE}"),
        ("a: 1\nb: \"x\nc: 2\n", "2:4: This quotation mark is not closed. "
         "Close it at the end of the text; inside '…' write an apostrophe twice. [yaml-syntax]"),
        ("a: 'x\n---\ny'\n", "1:4: This quotation mark is not closed. "
         "Close it at the end of the text; inside '…' write an apostrophe twice. [yaml-syntax]"),
        ("a: [x, y\nb: 1\n", f"1:4: {BRACKET}"),
        ("a: {b: c\n", f"1:4: {BRACKET}"),
        ("a: - b\n", "1:4: A list begins in the middle of a line. "
         "Begin each entry, with its hyphen, on a line of its own. [yaml-syntax]"),
        ("a: | b\n", "1:6: Text follows on the line of '|' or '>'. "
         "Begin the text on the next line, indented by two spaces. [yaml-syntax]"),
        ("a: “Pain: the basics”\n", f"1:9: {CURLY}"),
        ("a: 1\nb:\u00a02\nc: 3\n", f"2:1: {NO_BREAK}"),
        ("a: 1\n-\u00a0b\nc: 3\n", f"2:1: {NO_BREAK}"),
        ("a: ]\n", f"1:4: {SIGN}"),
        ("a: [\n- b\n]\n", f"2:1: {SIGN}"),
        ("a: [\n\n", "1:4: The text ends before every bracket is closed. "
         "Check that each '[' has its ']' and each '{' its '}'. [yaml-syntax]"),
        ("a: 1\n...\nb: 2\n", f"3:1: {UNREADABLE}"),
        ("%YAML 2.0\n---\na: 1\n", f"1:1: {UNREADABLE}"),
        ("%TAG ! a\n%TAG ! a\n---\na: 1\n", f"2:1: {UNREADABLE}"),
    ],
)  # fmt: skip
def test_what_yaml_cannot_read_is_said_in_plain_words(text, problem, either_parser):
    assert said(text) == [problem]


@pytest.mark.parametrize("code", ["\\q", "\\ud800", "\\U99999999", "\\x9", "\\U00110000"])
def test_a_backslash_that_begins_no_known_code_is_a_problem(code):
    [problem] = said(f'a: "b{code}"\n')
    assert problem.split(": ", 1)[1] == (
        "A backslash begins a code that YAML does not know. "
        "Use single quotation marks, or write two backslashes. [yaml-syntax]"
    )
    assert problem.startswith("1:")


@pytest.mark.parametrize("code", ["\\q", "\\ud800", "\\U99999999", "\\x9", "\\U00110000"])
def test_the_slow_parser_refuses_the_same_codes(code, monkeypatch):
    monkeypatch.setattr(locating, "Parser", yaml.SafeLoader)
    assert len(said(f'a: "b{code}"\n')) == 1


def test_all_problems_of_a_file_come_in_one_run_in_order_of_line():
    text = "\ufeffa: &x 1\nb: \x07\na: !y 2\nc:\n\td: *x\n<<: 3\n---\nnot: read\n"
    assert said(text) == [
        f"1:1: {BOM}", f"1:4: {ANCHOR}", f"2:4: {control('U+0007')}", f"3:1: {twice('a', 1)}", f"3:4: {TAG}",
        f"5:1: {TAB}", f"5:5: {ANCHOR}", f"6:1: {KEY}", f"7:1: {DOCUMENTS}",
    ]  # fmt: skip


def test_problems_before_the_place_where_yaml_stops_are_kept():
    assert said("a: 1\na: 2\nb: 'x\n")[0] == f"2:1: {twice('a', 1)}"
    assert said("a: 1\na: 2\nb: 'x\n")[1].startswith("3:4: ")


@pytest.mark.parametrize("line", ["a: *x\n", "- a # x\n", "\ta: 1\n", "\0\n", "a: 1\n", "[a]: b\n"])
def test_a_file_of_nothing_but_mistakes_gives_a_hundred_problems_at_most(line):
    assert 1 < len(said(line * 50_000)) <= 100


def test_every_code_has_one_sentence_that_states_its_rule():
    assert list(source.CODES) == [
        "yaml-syntax", "yaml-duplicate-key", "yaml-anchor", "yaml-tag", "yaml-remark", "yaml-tab", "yaml-documents",
        "yaml-bom", "yaml-control", "yaml-encoding", "yaml-conflict", "yaml-size", "yaml-depth", "yaml-empty", "yaml-top",
        "yaml-key", "front-matter",
    ]  # fmt: skip
    for rule in source.CODES.values():
        assert rule[0].isupper()
        assert rule.endswith(".")
        assert ". " not in rule


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", [2]),
        ("<<<<<<<\r\na: 1\r\n=======\r\n>>>>>>>\r\n<<<<<<< x\r\n", [1, 5]),
        ("a: 1\nb: 3\n>>>>>>> other\n", [3]),
    ],
)
def test_what_git_could_not_join_is_one_problem_for_each_conflict_and_nothing_else(text, lines):
    assert said(text) == [f"{line}:1: {CONFLICT}" for line in lines]
    document, problems = source.read_chapter("x.md", f"---\ntitle: A\n---\n{text}".encode())
    assert document is None
    assert [problem.place.line for problem in problems] == [line + 3 for line in lines]


def test_an_arrow_and_a_rule_in_a_text_are_no_conflict():
    assert said("a: |\n  <<<<<<< HEAD\n  =======\nb: <<<<<<< x\n") == []


# Chapters


def test_a_chapter_is_its_head_as_data_and_its_body_as_written():
    document, problems = source.read_chapter("docs/en/why.md", CHAPTER.encode())
    assert problems == []
    assert document == source.Document(
        "docs/en/why.md", {"title": "Rationale", "minutes": 5}, "title: Rationale\nminutes: 5\n", 2,
        "\n# Why\n\nPain eases with\nexercise [@hayden2021].\n", 5,
    )  # fmt: skip


def test_the_body_of_a_chapter_keeps_windows_line_ends_tabs_and_rules():
    document, _ = source.read_chapter("f", b"--- \r\na: 1\r\n---\t\r\n\tcode\r\n---\r\n\r\nend")
    assert (document.data, document.body, document.body_line) == ({"a": 1}, "\tcode\r\n---\r\n\r\nend", 4)


def test_a_chapter_may_end_with_its_head():
    document, _ = source.read_chapter("f", b"---\na: 1\n---")
    assert (document.data, document.body) == ({"a": 1}, "")


@pytest.mark.parametrize(
    "text", ["", "# Why\n", "\n---\na: 1\n---\n", "--- a: 1\n---\n", "----\na: 1\n----\n"]
)
def test_a_chapter_without_a_head_is_a_problem_in_its_first_line(text):
    assert said(text, source.read_chapter) == [
        "1:1: The chapter does not begin with its head. Begin with a line of three hyphens, "
        "lines such as 'title: …', and three hyphens again. [front-matter]"
    ]


@pytest.mark.parametrize(
    "text", ["---", "---\n", "---\na: 1\n", "---\na: 1\n ---\n", "---\r\na: 1\r\n----\r\n"]
)
def test_a_head_that_is_not_closed_is_a_problem_in_its_first_line(text):
    assert said(text, source.read_chapter) == [
        "1:1: The head of this chapter is not closed. "
        "Put a line of three hyphens below the last line of the head. [front-matter]"
    ]


def test_problems_of_a_chapter_have_the_lines_of_the_file():
    text = "\ufeff---\na: *x\nb: 1\nb: 2\n\tc: 3\n---\nA bell\x07 rings.\n"
    assert said(text, source.read_chapter) == [
        f"1:1: {BOM}", f"2:4: {ANCHOR}", f"4:1: {twice('b', 3)}", f"5:1: {TAB}", f"7:7: {control('U+0007')}",
    ]  # fmt: skip
    assert said("---\na: 1\nb: c: d\n---\n", source.read_chapter) == [f"3:5: {COLON}"]
    assert said("---\n\n- a\n---\n", source.read_chapter) == [f"3:1: {TOP}"]


def test_an_empty_head_is_a_problem_below_its_first_line():
    assert said("---\n---\nHello\n", source.read_chapter) == [f"2:1: {EMPTY}"]


# Places


def place(text: str, *keys: str | int, find: str = "", read=source.read) -> str:
    document, problems = read("f", text.encode())
    assert not problems
    return "{}:{}".format(*source.locate(document, keys, find))


def test_words_that_stand_several_times_are_found_at_their_turn():
    text = 'a: Said [@b],\n  and again [@b].\nc: "[@b]"\n'
    document, _ = source.read("f", text.encode())
    assert [source.locate(document, ("a",), "@b", turn) for turn in (0, 1, 2)] == [(1, 10), (2, 14), (2, 14)]


@pytest.fixture(params=["unix", "windows"])
def session(request: pytest.FixtureRequest, either_parser: None) -> str:
    return SESSION if request.param == "unix" else SESSION.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ((), "2:1"),
        (("title",), "2:8"),
        (("minutes",), "3:10"),
        (("aims",), "4:1"),
        (("aims", 0), "5:5"),
        (("aims", 1), "6:5"),
        (("segments",), "9:1"),
        (("segments", 0), "10:5"),
        (("segments", 0, "id"), "10:9"),
        (("segments", 0, "say"), "11:10"),
        (("segments", 0, "fold"), "14:11"),
        (("segments", 0, "none"), "17:5"),
        (("segments", 1, "refs"), "19:5"),
        (("segments", 1, "refs", 1), "19:32"),
        (("segments", 1, "refs", 1, "ref"), "19:38"),
    ],
)
def test_a_value_is_found_where_it_begins_and_a_group_of_values_at_its_key(session, keys, at):
    assert place(session, *keys) == at


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        (("lead",), "2:1"),
        (("title", "short"), "2:1"),
        (("title", 0), "2:1"),
        (("aims", 3), "4:1"),
        (("aims", -1), "4:1"),
        (("aims", "first"), "4:1"),
        (("aims", 0, "text"), "5:5"),
        (("segments", 1, "minutes"), "18:5"),
        (("segments", 0, "say", "x", 4, "y"), "11:5"),
        (("segments", 7, "say"), "9:1"),
        ((0,), "2:1"),
    ],
)
def test_a_value_that_is_missing_has_the_place_of_what_should_hold_it(session, keys, at):
    assert place(session, *keys) == at
    assert place(session, *keys, find="Rest") == at


@pytest.mark.parametrize(
    ("keys", "words", "at"),
    [
        (("title",), "your", "2:22"),
        (("title",), "Understanding your back", "2:8"),
        (("aims", 0), "damage", "5:14"),
        (("aims", 1), "It's safe", "6:6"),
        (("aims", 1), "safe to move", "6:12"),
        (("aims", 2), '"well done"', "7:10"),
        (("aims", 2), "and go on", "7:25"),
        (("aims", 2), "go", "8:5"),
        (("segments", 0, "say"), "Good", "12:7"),
        (("segments", 0, "say"), "{rest_s}", "13:16"),
        (("segments", 0, "say"), "morning. Rest", "12:12"),
        (("segments", 0, "say"), "morning.\nRest", "12:12"),
        (("segments", 0, "fold"), "better", "16:7"),
        (("segments", 0, "fold"), "people get better", "15:12"),
        (("segments", 1, "refs", 1, "ref"), "hayden2021", "19:38"),
        (("segments", 1, "refs"), "hayden2021", "19:38"),
        (("segments", 1, "refs"), "hayden", "19:18"),
        (("segments", 1, "plain"), "over two", "20:17"),
        (("segments", 1), "lines", "21:11"),
        ((), "welcome", "10:9"),
    ],
)
def test_words_are_found_in_the_source_of_their_value(session, keys, words, at):
    assert place(session, *keys, find=words) == at


@pytest.mark.parametrize(
    ("keys", "words", "at"),
    [
        (("title",), "minutes", "2:8"),
        (("aims", 0), "safe", "5:5"),
        (("segments", 0, "say"), "|", "11:10"),
        (("segments", 0, "fold"), "-", "14:11"),
        (("segments", 0, "none"), "id", "17:5"),
        (("segments",), "Understanding", "9:1"),
        (("title",), "  ", "2:8"),
        (("title",), ".*", "2:8"),
    ],
)
def test_words_that_the_value_does_not_hold_leave_the_place_of_the_value(session, keys, words, at):
    assert place(session, *keys, find=words) == at


def test_columns_count_letters_and_not_bytes(either_parser):
    assert place("å: {ø: 😀, b: x}\n", "å", "b") == "1:14"
    assert place('a: "😀 på dansk"\n', "a", find="dansk") == "1:10"


def test_words_behind_a_code_are_found(either_parser):
    text = 'a: "one\\ntwo\\tthree C:\\\\back \\\n  end"\n'
    assert place(text, "a", find="one two three") == "1:5"
    assert place(text, "a", find="C:\\back end") == "1:21"


def test_places_in_a_chapter_are_those_of_the_file(either_parser):
    def at(*keys: str | int, find: str = "") -> str:
        return place(CHAPTER, *keys, find=find, read=source.read_chapter)

    assert at() == "2:1"
    assert at("title") == "2:8"
    assert at("minutes") == "3:10"
    assert at("lead") == "2:1"
    assert at(find="[@hayden2021]") == "9:10"
    assert at(find="eases with exercise") == "8:6"
    assert at("title", find="Rationale") == "2:8"
    assert at(find="Rationale") == "2:8"
    assert at(find="nowhere") == "2:1"


def test_places_in_a_chapter_with_windows_line_ends_are_the_same():
    text = CHAPTER.replace("\n", "\r\n")
    assert place(text, find="[@hayden2021]", read=source.read_chapter) == "9:10"
    assert place(text, "minutes", read=source.read_chapter) == "3:10"


AGAIN = "Write 'key: value', or indent the line if it belongs to the text above. [yaml-syntax]"


@pytest.mark.parametrize(
    ("text", "line", "column", "begins"),
    [
        ("dose:\n  sets 2\n  rest: 60\n", 2, 3, f"A colon and a space are missing in this line. {AGAIN}"),
        ("dose:\n  sets:2\n  rest: 60\n", 2, 3, f"A colon and a space are missing in this line. {AGAIN}"),
        ("title Legs\nkind: strength\n", 1, 1, f"A colon and a space are missing in this line. {AGAIN}"),
        ("say: It rests\n  and then\n  goes: on\n", 3, 7, COLON),
        ("say: It rests: so\n", 1, 14, COLON),
        ("a:\n\u00a0\u00a0b: one\n  c: two\n", 2, 1, "A no-break space (U+00A0) stands where YAML needs"),
        ("a:\n  - one\n  two\n  - three\n", 3, 3, "The hyphen of this entry is missing. Begin the line with"),
        ("a:\n  - one\n  -two\nb: three\n", 3, 3, "The hyphen of this entry is missing. Begin the line with"),
        ("a:\n  - one\n  \u2022 two\n  - three\n", 3, 3, "The hyphen of this entry is missing. Begin"),
    ],
)
def test_a_mistake_that_the_next_line_shows_is_named_where_it_was_made(text, line, column, begins):
    document, problems = source.read("a.yaml", text.encode())
    assert document is None
    (said,) = map(str, problems)
    assert said.startswith(f"a.yaml:{line}:{column}: {begins}")
