"""Say what may not stand in a YAML file, in the author's words."""

from __future__ import annotations

import re
from typing import Any

from . import invisible

# code: (the rule, what is said where it is broken, what to do then)
RULES = {
    "yaml-syntax": ("A file is YAML that can be read.", "{message}", "{remedy}"),
    "yaml-duplicate-key": (
        "A key stands once in the same group of keys.",
        "The key '{key}' stands here again; it stood first in line {line}.",
        "Keep one of the two.",
    ),
    "yaml-anchor": (
        "Nothing refers to another place in the file with '&' or '*'.",
        "Text that begins with '&' or '*' is a cross-reference in YAML.",
        "Put the text between quotation marks, or write it out in full.",
    ),
    "yaml-tag": (
        "No value carries a tag, which begins with '!'.",
        "Text that begins with '!' is an instruction in YAML.",
        "Put the text between quotation marks, or take the '!' away.",
    ),
    "yaml-remark": (
        "A remark, which begins with '#', stands on a line of its own.",
        "Everything from '#' on is a remark here, and no reader would see it.",
        "Put the value between quotation marks, or the remark on a line of its own.",
    ),
    "yaml-tab": (
        "Lines are indented with spaces, never with tabs.",
        "A tab stands where spaces should.",
        "Indent with two spaces.",
    ),
    "yaml-documents": (
        "A file holds one document.",
        "A second document begins here.",
        "Take this line away, or move what follows to a file of its own.",
    ),
    "yaml-bom": (
        "A file begins with its first letter, not with a byte order mark.",
        "The file begins with an invisible byte order mark.",
        "Save the file as 'UTF-8 without BOM'.",
    ),
    "yaml-control": (
        "Text holds no control characters.",
        "An invisible control character ({name}) stands here.",
        "Delete it, and press Enter if a new line should begin here.",
    ),
    "yaml-encoding": (
        "A file is encoded as UTF-8.",
        "The file is not encoded as UTF-8: what stands here cannot be read.",
        "Save the file as 'UTF-8'.",
    ),
    "yaml-conflict": (
        "No conflict that git could not settle is left in a file.",
        "Git could not join two versions, and left both here between '<<<<<<<' and '>>>>>>>'.",
        "Keep what is right of the two, and delete the lines of the marks.",
    ),
    "yaml-size": (
        "A file is no larger than 1 MiB.",
        "The file is larger than 1 MiB.",
        "Divide it into smaller files.",
    ),
    "yaml-depth": (
        "Values are nested at most 50 levels deep.",
        "The values are nested more than 50 levels deep.",
        "Take away brackets, or indent less.",
    ),
    "yaml-empty": (
        "A file holds something.",
        "There is no data here.",
        "Write at least one line such as 'title: Understanding your back'.",
    ),
    "yaml-top": (
        "A file holds keys with values at its outermost level.",
        "The file does not begin with a key.",
        "Begin with a line such as 'title: Understanding your back'.",
    ),
    "yaml-key": (
        "A key is plain text.",
        "This key is not plain text.",
        "Write a word, a colon and a space. If this is a text with braces or brackets, "
        "put it between quotation marks.",
    ),
    "front-matter": (
        "A chapter begins with its head between two lines of three hyphens.",
        "{message}",
        "{remedy}",
    ),
}

NO_HEAD = (
    "The chapter does not begin with its head.",
    "Begin with a line of three hyphens, lines such as 'title: …', and three hyphens again.",
)
OPEN_HEAD = (
    "The head of this chapter is not closed.",
    "Put a line of three hyphens below the last line of the head.",
)

OPEN_BRACKET = (
    "The text ends before every bracket is closed.",
    "Check that each '[' has its ']' and each '{' its '}'.",
)
QUOTE = "Put the whole text between quotation marks; inside '…' write an apostrophe twice."
ENDED = "Text follows where the value has already ended."
ESCAPE = (
    False,
    "A backslash begins a code that YAML does not know.",
    "Use single quotation marks, or write two backslashes.",
)
NO_COLON = (
    "A colon and a space are missing in this line.",
    "Write 'key: value', or indent the line if it belongs to the text above.",
)
# words of PyYAML's parsers: (is the place where the broken part began?, message, remedy)
SYNTAX = {
    "mapping values are not allowed": (
        False,
        "A colon with a space after it cannot stand in a text like this.",
        "Put the text between quotation marks, or check how far the line is indented.",
    ),
    "could not find expected ':'": (True, *NO_COLON),
    "cannot start any token": (False, "A text may not begin with this character.", QUOTE),
    "node content": (
        False,
        "A sign that means something else to YAML stands where a text should begin.",
        QUOTE,
    ),
    "while parsing a flow": (
        True,
        "What begins here is not closed, or lacks a comma.",
        "Check the commas, and that each '[' has its ']' and each '{' its '}'.",
    ),
    "escape": ESCAPE,
    "hexdecimal": ESCAPE,
    "quoted scalar": (
        True,
        "This quotation mark is not closed.",
        "Close it at the end of the text; inside '…' write an apostrophe twice.",
    ),
    "entries are not allowed": (
        False,
        "A list begins in the middle of a line.",
        "Begin each entry, with its hyphen, on a line of its own.",
    ),
    "while scanning a block scalar": (
        False,
        "Text follows on the line of '|' or '>'.",
        "Begin the text on the next line, indented by two spaces.",
    ),
    "while parsing a block": (False, ENDED, QUOTE),
}
INDENTED = (
    "This line is not indented like the lines above.",
    "Begin it in the same column as the lines that it belongs with; if it is right, look at the line above.",
)
NO_HYPHEN = ("The hyphen of this entry is missing.", "Begin the line with '- ', like the entries above.")
CURLY = (
    "Curly quotation marks, such as “ and ”, do not hold a text together in YAML.",
    "Write straight ones around it: \"…\" or '…'.",
)
CURLED = re.compile(r"^ *(?:- +)*(?:[^:]*: +)?[“”„‟‘’‚«»]")
STRANGE = re.compile(rf"^ *(?:- +)*([{invisible.SIGNS}]+)|^ *(?:- *)?[\w-]*[:-]([{invisible.SIGNS}]+)")
CONFLICT = re.compile(r"^(?:(<{7})|>{7})(?:[ \r\n]|\Z)", re.M)
UNREADABLE = (
    "YAML cannot be read from here on.",
    "Check the colons, the quotation marks and the indentation.",
)


def conflicts(text: str) -> list[int]:
    """Where git left two versions: where each begins, or what is left of one that was half mended."""
    found = list(CONFLICT.finditer(text))
    return [each.start() for each in found if each[1]] or [each.start() for each in found]


def blank(name: str) -> dict[str, str]:
    """What is said about ``{minutes}`` in braces that hold keys with values."""
    return {
        "message": f"'{{{name}}}' looks like a blank, but without quotation marks it is not text.",
        "remedy": "Put the whole text between quotation marks. If a key is meant, write 'key: value'.",
    }


def syntax(text: str, error: Exception) -> tuple[int, str, str, str]:
    """Where a parser gave up, which rule is broken, the message and the remedy.

    The pure parser of PyYAML lets errors without a place through.
    """
    context = getattr(error, "context", None) or ""
    cause = getattr(error, "problem", None) or "escape"
    began: Any = getattr(error, "context_mark", None)
    ended: Any = getattr(error, "problem_mark", None)
    said = f"{context} {cause}"
    known = (entry for words, entry in SYNTAX.items() if words in said)
    from_start, message, remedy = next(known, (False, *UNREADABLE))
    mark = began if from_start and began else ended or began
    index = min(mark.index, len(text)) if mark else 0
    code = "yaml-syntax"
    if text[index : index + 1] == "\t":
        code = "yaml-tab"
    elif context.endswith(("an alias", "an anchor")):
        code, index = "yaml-anchor", began.index
    elif began and (context.endswith("a tag") or "tag handle" in cause):
        code, index = "yaml-tag", began.index
    elif "content" in cause and not text[index:].strip():
        index, (message, remedy) = max(len(text.rstrip()) - 1, 0), OPEN_BRACKET
    elif message == ENDED and text[index : index + 1] == ":":
        code = "yaml-key"
    elif message == ENDED and not text[text.rfind("\n", 0, index) + 1 : index].strip():
        message, remedy = INDENTED
    if code == "yaml-syntax" and (pasted := _pasted(text, index)):
        message, remedy = pasted
    elif code == "yaml-syntax" and ("':'" in cause or "mapping values" in cause):
        index, message, remedy = _line_above(text, index, message, remedy)
    return index, code, message, remedy


def _line_above(text: str, index: int, message: str, remedy: str) -> tuple[int, str, str]:
    """What is wrong where the reason is the line above: pasted, without its colon, or with a hyphen."""
    begin = text.rfind("\n", 0, index) + 1
    *before, above = text[:begin].splitlines() or [""]
    margin = re.match(r" *", text[begin:])[0]  # type: ignore[index]
    start = max(begin - len(above) - 1, 0)
    if found := _pasted(text, start):
        return start, *found
    if message == NO_COLON[0]:
        return index, *(NO_HYPHEN if margin and above.startswith(f"{margin}- ") else (message, remedy))
    outer = next((each for each in reversed(before) if not each.startswith(margin or " ")), ":")
    is_field = re.fullmatch(r" *[\w-]+", text[begin:index]) and outer.endswith(":")
    if is_field and re.match(rf"{margin}\w(?!.*:(?: |$))", above):
        return start + len(margin), *NO_COLON
    return index, message, remedy


def _pasted(text: str, index: int) -> tuple[str, str] | None:
    """What is said where a line holds signs that a word processor or a web page put there."""
    begin = text.rfind("\n", 0, index) + 1
    line = text[begin:].partition("\n")[0]
    if strange := STRANGE.match(line):
        sign = invisible.named(strange[0])
        return f"A {sign} stands where YAML needs a plain space.", "Delete it, and press the space bar."
    return CURLY if CURLED.match(line) else None
