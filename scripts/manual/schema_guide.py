"""Write schemas/README.md from the schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .misfits import CITATION, SHAPES, SORTS, written
from .schema import KINDS, Schemas, path_of

OPENING = """\
# The fields of the content files

This page is written from the schemas by `python -m manual guide`; change a schema, not this page.

Each session, exercise, class, measure, claim, course day and role-play is one YAML file of its own; what the
programme shares stands in a few single files. `content/en/` holds the source language; `content/<language>/`
has the words of a translation under the same names. A chapter is Markdown below a short head of the same kind
of data. Everything that repeats is a mapping from a permanent id, never a list: the id names the entry in
links, in translations and in addresses, so it stays when the words change, and the order is the order in
the file. Below, `<id>` stands for such an id, of small letters, digits and hyphens, and `<key>` for a key
of `references.bib`. A field that may be left out has its rules nevertheless: the check asks each item for
`basis` and `review`, and each claim for `evidence`.

In a schema, `x-translatable: true` marks words that are translated; a value without it is the same in every
language. `x-reader` says who reads or hears these words, patients or clinicians, and so how to write them;
`voice` marks what patients say in their own words, and `interface` marks words of the site itself that stand
on no page for patients. `x-translator-note` is a note that the translator sees beside the words.
`x-refers-to` says what a value must be the id of; the check fails when there is no such thing.
"""
OWN_IN_EACH_LANGUAGE = ("locale", "interface")
READERS = {
    "patient": "read by patients",
    "voice": "said by patients",
    "clinician": "read by clinicians",
    "interface": "words of the site",
}


def guide(schemas: Schemas) -> str:
    """The whole page: for each kind of file every field, in the order of its schema."""
    sections = [OPENING]
    for kind in KINDS:
        schema = schemas.raw[kind]
        language = "<language>" if kind in OWN_IN_EACH_LANGUAGE else "en"
        head = f"## {schema['title']}\n\n`{path_of(kind, '<id>', language)}`\n\n{schema['description']}\n\n"
        sections.append(head + "\n".join(_body(schema, "")) + "\n")
    shared = schemas.raw["common"]
    sections.append(f"## {shared['title']}\n\n{shared['description']}\n")
    for name, part in shared["$defs"].items():
        body = "\n".join([_line(name, part, None), *_below(part, name)])
        sections.append(f"### {name}\n\n{body}\n")
    return "\n".join(sections)


def _body(schema: Mapping[str, Any], above: str) -> Iterator[str]:
    """The lines of a mapping's fields; neighbours that are alike, such as levels, share theirs."""
    fields = list(schema.get("properties", {}).items())
    while fields:
        name, part = fields.pop(0)
        last = name
        while fields and "properties" in part and fields[0][1] == part:
            last = fields.pop(0)[0]
        way = f"{above}{name}" if last == name else f"{above}{name}…{last}"
        yield _line(way, part, name in schema.get("required", ()))
        yield from _below(part, way)


def _below(part: Mapping[str, Any], way: str) -> Iterator[str]:
    yield from _body(part, f"{way}.")
    for pattern, entry in part.get("patternProperties", {}).items():
        inside = f"{way}.{'<key>' if pattern == CITATION else '<id>'}"
        yield _line(inside, entry, None)
        yield from _below(entry, inside)


def _line(way: str, part: Mapping[str, Any], required: bool | None) -> str:
    """One field in one line; ``required`` is None for an entry of a mapping, which an author adds freely."""
    facts = [_sort(part)]
    if required is not None:
        facts.append("required" if required else "may be left out")
    if part.get("x-translatable"):
        facts.append(f"translated, {READERS[part['x-reader']]}")
    said = "; ".join(facts)
    note = f" Translators are told: {part['x-translator-note']}" if "x-translator-note" in part else ""
    example = "" if "$ref" in part else f" Example: `{written(part['examples'][0])}`"
    return f"- `{way}`: {part['description']} {said[0].upper()}{said[1:]}.{note}{example}"


def _sort(part: Mapping[str, Any]) -> str:
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return f"a shared part, see [{name}](#{name})"
    if "enum" in part:
        return f"one of {', '.join(f'`{written(value)}`' for value in part['enum'])}"
    to = part.get("x-refers-to", "").replace("_", " ")
    if part["type"] == "array":
        return f"a list of {_listed(part['items'], to)}{', at least one' if part.get('minItems') else ''}"
    if part["type"] == "object":
        return _mapping(part, to)
    if to:
        return f"the id of {_article(to)}"
    if "pattern" in part:
        return SHAPES[part["pattern"]].partition(":")[0]
    return f"{SORTS[part['type']]}{_bounds(part)}"


def _listed(items: Mapping[str, Any], to: str) -> str:
    if to:
        return f"ids, each of {_article(to)}"
    return f"any of {', '.join(f'`{value}`' for value in items['enum'])}" if "enum" in items else "words"


def _mapping(part: Mapping[str, Any], to: str) -> str:
    needs = " or ".join(f"`{name}`" for option in part.get("anyOf", ()) for name in option["required"])
    if needs:
        return f"fields of its own, among them {needs}"
    if "properties" in part:
        return "fields of its own"
    key = SHAPES[next(iter(part["patternProperties"]))].partition(":")[0].partition(" ")[2]
    least = ", with at least one entry" if part.get("minProperties") else ""
    return f"a mapping by {f'the id of {_article(to)}' if to else key}{least}"


def _article(to: str) -> str:
    named = {"equipment": "a piece of equipment", "item": "an item of any kind"}
    return named.get(to, f"{'an' if to[0] in 'aeiou' else 'a'} {to}")


def _bounds(part: Mapping[str, Any]) -> str:
    least, most = part.get("minimum"), part.get("maximum")
    if least is not None and least == most:
        return f", always {least}"
    between = f" from {least}" if least is not None else ""
    between += f" to {most}" if most is not None else ""
    return between + (f", a multiple of {part['multipleOf']}" if "multipleOf" in part else "")
