"""Say what does not fit a schema, in the author's words."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from . import invisible
from .errors import Key, Place, Problem

SORTS = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "a mapping (name: value)",
    "array": "a list (- value)",
}
ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
CITATION = "^[A-Za-z0-9_-]+$"
NAME = "[a-z][a-z0-9]*"
ALONE = "programme|glossary|techniques|fidelity|certification"
POINTER = rf"^({ALONE}|[a-z]+:(\*|{NAME}(-[a-z0-9]+)*))(/(\*|{NAME}([_-][a-z0-9]+)*))*$"
FIELD = r"^[a-z]+(\.([a-z_]+|<id>))+$"
GRADE = r"^-?[0-9]{1,2}\.[0-9]$"
SHAPES = {
    ID: "an id: small letters, digits and hyphens, beginning with a letter",
    CITATION: "a citation key: letters, digits, hyphens and underscores",
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": "a day: year-month-day",
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(-[a-z])?$": "a day: year-month-day, perhaps with -b",
    "^[A-Z][A-Za-z0-9/-]*[0-9]$": "a number as a registry of studies gives it",
    "^([01][0-9]|2[0-3]):[0-5][0-9]$": "a time of day: hours:minutes",
    FIELD: "a field by its kind and its way, each id in it written as <id>",
    GRADE: "a grade with one decimal, in quotation marks",
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "a language tag (BCP 47)",
    POINTER: "a pointer to fields, such as exercise:*/levels/*/dose",
    "^[0-9]+[a-z]?$": "a number, perhaps with a letter, such as 7a",
    "^[0-9]+[a-z]?( [0-9]+[a-z]?)*$": "numbers with a space between them, such as 6 7a 7b",
    r"^[0-9]+\.[0-9]+$": "two numbers with a point between them",
}
# A letter of any script: no digit, sign or space. JavaScript, Rust and Python read this class alike.
LETTER = r"[^\u0000-@\[-`{-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f]"
# Scripts that put no space between words.
UNSPACED = r"[\u0e00-\u109f\u1780-\u17ff\u3040-\ud7ff]"
WORD = f"{LETTER}{{2}}|{UNSPACED}"
SENTENCE = rf"{LETTER}\S*\s[\s\S]*{LETTER}{{2}}|{LETTER}{{2}}\S*\s[\s\S]*{LETTER}|{UNSPACED}{{4}}"
LOCATOR = f"{LETTER}{{2}}|[0-9]"
SHAPES |= {
    LETTER: "text with a letter in it",
    WORD: "a word or more",
    SENTENCE: "a sentence: two words or more",
    LOCATOR: "a place in the source: a word or a number",
}
BULLET = re.compile(r"(?:^|\s)\s*[•‣⁃∙◦▪●○·*–—][ \t\u00a0]+")
WHOLE = re.compile(r"(-?[0-9]{1,9})(?:\.0+)?")
ANSWERS = {"yes": "true", "y": "true", "on": "true", "true": "true", "1": "true"}
ANSWERS |= {"no": "false", "n": "false", "off": "false", "false": "false", "0": "false"}
MOST_QUOTED = 40
EMPTY = ("minItems", "minProperties")


def written(value: Any) -> str:
    """A value as an author writes it on one line of YAML."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {_inside(entry)}' for name, entry in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inside, value))}]"
    return value if isinstance(value, str) else json.dumps(value)


def _inside(value: Any) -> str:
    quoted = isinstance(value, str) and (not value or re.search(r"[,:{}\[\]#'\"]|^[-?!&*%@`|>]", value))
    return json.dumps(value, ensure_ascii=False) if quoted else written(value)


def at(schema: dict[str, Any], keys: tuple[Key, ...]) -> dict[str, Any]:
    """The part of a resolved schema that rules the value at ``keys``.

    An entry of a list that says nothing about itself has the description of the list.
    """
    for key in keys:
        if isinstance(key, int):
            schema = {"description": schema.get("description", ""), **schema.get("items", {})}
        elif key in schema.get("properties", {}):
            schema = schema["properties"][key]
        else:
            schema = next(iter(schema.get("patternProperties", {}).values()), {})
    return schema


def explain(error: Any, path: str, whole: dict[str, Any]) -> Iterator[Problem]:
    """The problems that one error of the validator stands for: its data is used, never its message."""
    keys = tuple(error.absolute_path)
    part, rule, given = at(whole, keys), error.validator, error.instance
    if rule in ("required", "dependentRequired"):
        for name in _lacking(error.validator_value, given):
            remedy = f"Add it: {_about(part['properties'][name])}"
            yield Problem(Place(path, keys=keys), "schema-missing", f"'{name}' is missing.", remedy)
    elif rule == "additionalProperties":
        yield from _unknown(given, path, keys, part)
    elif rule == "uniqueItems":
        for place, entry in enumerate(given):
            if entry in given[:place]:
                again = Place(path, keys=(*keys, place))
                message = f"{_name(keys)} has '{written(entry)}' already."
                yield Problem(again, "schema-value", message, "Remove one of the two.")
    elif given is None or given == "" or (rule in EMPTY and not given):
        yield Problem(Place(path, keys=keys), "schema-value", f"{_name(keys)} is empty.", _belongs(part))
    elif rule == "type":
        ranged = error.validator_value == "integer" and re.match(r"\d+ ?[-–a-z]", str(given))
        more = " without a range or a unit" if ranged else ""
        message = f"{_name(keys)} is {_given(given)}, and must be {SORTS[error.validator_value]}{more}."
        yield Problem(Place(path, keys=keys), "schema-type", message, _retyped(given, part))
    else:
        message, remedy = _out_of_bounds(rule, error.validator_value, given, _name(keys), part)
        yield Problem(Place(path, keys=keys), "schema-value", message, remedy)


def _lacking(asked: Any, given: Mapping[str, Any]) -> list[str]:
    """The fields that are missing: of a list, or of those that a field which is there asks for."""
    if isinstance(asked, Mapping):
        asked = [other for name, others in asked.items() if name in given for other in others]
    return [name for name in asked if name not in given]


def _name(keys: tuple[Key, ...]) -> str:
    if keys and isinstance(keys[-1], int):
        return f"Entry {keys[-1] + 1} of {_name(keys[:-1])}"
    return f"'{keys[-1]}'" if keys else "The file"


def _about(part: Mapping[str, Any]) -> str:
    """What a field is for, with the values that it may take or an example of a single value."""
    about = str(part.get("description", ""))
    if "enum" in part:
        return f"{about} Use one of: {', '.join(map(written, part['enum']))}."
    example = next(iter(part.get("examples", [])), None)
    if example is None or isinstance(example, dict | list):
        return about
    shown = written(example)
    return f"{about} For example: {shown}{'' if shown.endswith(('.', '?', '!')) else '.'}"


def _belongs(part: Mapping[str, Any]) -> str:
    return f"What belongs here: {_about(part)}"


def _retyped(given: Any, part: Mapping[str, Any]) -> str:
    sort = part.get("type")
    if sort == "string" and isinstance(given, int | float):
        return f'Put it between quotation marks: "{written(given)}".'
    if sort == "array" and isinstance(given, str):
        entries = [entry.strip() for entry in BULLET.split(given) if entry.strip()]
        if BULLET.match(given) and entries:
            return f"Begin each entry on a line of its own with a hyphen and a space: - {entries[0]}."
        return f"Put it between brackets: [{_inside(given)}]."
    if meant := _meant(given, str(sort)):
        return f"Write {meant}{', without quotation marks' if isinstance(given, str) else ''}."
    return _belongs(part)


def _meant(given: Any, sort: str) -> str:
    """The number, or true or false, that a text or a number with a point most likely stands for."""
    said = invisible.plain(str(given)).strip("\"'“”„‘’").lower()
    if sort == "boolean":
        return ANSWERS.get(said, "")
    digits = WHOLE.fullmatch(said) if sort in ("integer", "number") and not isinstance(given, bool) else None
    if digits:
        return str(int(digits[1]))
    return said if sort == "number" and re.fullmatch(r"-?[0-9]+\.[0-9]+", said) else ""


def _given(value: Any) -> str:
    """A value as a misfit names it: its sort, and what it is when that is short."""
    if isinstance(value, bool):
        return written(value)
    if isinstance(value, str) and len(value) <= MOST_QUOTED and "\n" not in value:
        return f"the text '{value}'"
    if isinstance(value, float):
        return f"{value}, a number with a point"
    return f"the number {value}" if isinstance(value, int) else _sort(value)


def _unknown(
    given: Mapping[str, Any], path: str, keys: tuple[Key, ...], part: Mapping[str, Any]
) -> Iterator[Problem]:
    """The names in a mapping that it may not have: fields nobody knows, or entries with no proper id."""
    known, patterns = list(part.get("properties", {})), list(part.get("patternProperties", {}))
    for name in given:
        place = Place(path, keys=(*keys, name))
        if name in known or any(re.search(pattern, name) for pattern in patterns):
            continue
        if sign := invisible.named(name):
            message = f"The name '{invisible.plain(name)}' holds a sign that nobody sees: a {sign}."
            yield Problem(place, "schema-unknown-field", message, "Write the name anew.")
            continue
        if patterns:
            message = f"'{name}' names an entry, and must be {_shape(patterns[0])}."
            remedy = _guess(name, patterns[0]) or "Choose another name."
            yield Problem(place, "schema-value", message, remedy)
            continue
        close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
        remedy = f"Did you mean '{close[0]}'?" if close else f"Remove it, or use one of: {', '.join(known)}."
        yield Problem(place, "schema-unknown-field", f"There is no field '{name}' here.", remedy)


def _shape(pattern: str) -> str:
    return SHAPES.get(pattern, f"of the form {pattern}")


def _guess(given: str, pattern: str) -> str:
    """The same words as small letters and hyphens, if that is what was asked for; else nothing."""
    guess = re.sub(r"[^a-z0-9]+", "-", given.lower()).strip("-")
    return f"Did you mean '{guess}'?" if guess and re.search(pattern, guess) else ""


def _sort(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a mapping"


def _out_of_bounds(rule: str, limit: Any, given: Any, name: str, part: Mapping[str, Any]) -> tuple[str, str]:
    """Message and remedy for a value of the right sort outside its bounds."""
    if rule == "enum":
        close = difflib.get_close_matches(written(given), [written(entry) for entry in limit], n=1)
        guess = f"Did you mean '{close[0]}'? " if close else ""
        listed = ", ".join(map(written, limit))
        return f"{name} cannot be '{written(given)}'.", f"{guess}Use one of: {listed}."
    if rule == "pattern":
        return f"{name} is '{given}', and must be {_shape(limit)}.", _guess(given, limit) or _belongs(part)
    if rule == "anyOf":
        fields = [field for option in limit for field in option.get("required", [])]
        example = written(part["properties"][fields[0]]["examples"][0])
        message = f"{name} needs {' or '.join(map(repr, fields))}."
        return message, f"Add at least one of them, for example '{fields[0]}: {example}'."
    bounds = {
        "minimum": f"{name} is {given}, and the least is {limit}.",
        "maximum": f"{name} is {given}, and the most is {limit}.",
        "multipleOf": f"{name} is {given}, and must be a multiple of {limit}.",
        "minItems": f"{name} needs at least {limit} entries.",
        "minProperties": f"{name} needs at least {limit} entries.",
    }
    return bounds.get(rule, f"{name} does not fit its schema ({rule})."), _belongs(part)
