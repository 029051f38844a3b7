"""Begin a new file, or a new programme."""

from __future__ import annotations

import difflib
import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from . import load, shelves, source, stage
from .checks import reserved, unique
from .errors import Place, Problem
from .misfits import CITATION, ID, written
from .schema import FOLDERS, KINDS, Schemas, path_of

NAMED = (*FOLDERS.values(), "chapter")
STARTER = Path(__file__).resolve().parent / "starter"
FROM_SOURCE = ("content/en/locale.yaml", "content/en/interface.yaml")
SITE = ("mkdocs.yml", "scripts/mkdocs_hooks.py", "schemas", "docs/assets", "docs/overrides")
LATER = "approvals"  # nobody has approved what begins
# the schema lets an author leave these out, and a check or another field asks for them
ASKED_FOR = ("basis", "editorial", "evidence", "review", "repetitions", "trials", "say", "procedure")
EMPTY_AT_FIRST = ("exemptions", "decisions")  # what a good manual has none of
WIDTH = 110


class ScaffoldError(Exception):
    """Why nothing was written: a problem with its place, sentence and remedy."""

    def __init__(self, path: str, code: str, message: str, remedy: str) -> None:
        self.problem = Problem(Place(path), code, message, remedy)
        super().__init__(str(self.problem))


def new(root: Path, kind: str, name: str, today: str) -> list[str]:
    """Begin what ``manual new`` was asked for; the paths written, relative to the root.

    Where there is no content, ``programme`` is a whole new one, in the folder ``name`` or in the root.
    """
    if kind == "programme" and (name or not (root / "content").is_dir()):
        under = f"{name}/" if name else ""
        return [f"{under}{path}" for path in new_programme(root / name, STARTER.parents[2], today)]
    if not (root / "schemas").is_dir():
        remedy = "Go to the folder of a manual, or begin one with 'manual new programme'."
        raise ScaffoldError("schemas", "new-source", "This folder is missing.", remedy)
    path, text = begun(Schemas(root / "schemas"), kind, name, today=today, place=next_place(root, kind))
    if kind in NAMED:
        for held in (path_of(each, name) for each in NAMED if each != kind):
            if (root / held).exists():
                message = f"This file has the id '{name}' already."
                raise ScaffoldError(held, "new-name", message, "Choose another name.")
        message = "" if (root / path).exists() else unique.taken(load.assemble(load.read(root)), name)
        if message:
            raise ScaffoldError(path, "new-name", message, "Choose another name.")
    _write(root, {path: text.encode()})
    return [path]


def next_place(root: Path, kind: str, language: str = "en") -> int | None:
    """The first free ``order`` or ``number`` of a kind; None where the files of a kind have none."""
    by = shelves.SHELVES.get(kind, ("", None, ""))[2]
    if kind == "chapter" or by not in ("order", "number"):
        return None
    folder = (root / path_of(kind, "any", language)).parent
    documents = [source.read(path.name, path.read_bytes())[0] for path in folder.glob("*.yaml")]
    taken = [document.data.get(by) for document in documents if document]
    return max([place for place in taken if isinstance(place, int)], default=0) + 1


def begun(
    schemas: Schemas, kind: str, name: str, language: str = "en", *, today: str, place: int | None = None
) -> tuple[str, str]:
    """Path and text of a new file: each field below what it is for, with what is known filled in.

    ``today`` is a day, year-month-day; ``place`` the order or number of the item.
    """
    if kind not in KINDS:
        close = difflib.get_close_matches(kind, KINDS, n=1)
        remedy = f"Did you mean '{close[0]}'?" if close else f"Use one of: {', '.join(KINDS)}."
        raise ScaffoldError("schemas", "new-kind", f"There is no kind '{kind}'.", remedy)
    path = path_of(kind, name, language)
    if kind in NAMED and not re.fullmatch(ID, name):
        message = f"'{name}' cannot be the name of a file." if name else "The new file has no name."
        remedy = "Use small letters, digits and hyphens, beginning with a letter."
        raise ScaffoldError(path, "new-name", message, remedy)
    if message := reserved.said(name):
        raise ScaffoldError(path, reserved.CODE, message, reserved.REMEDY)
    review = {"state": "draft", "by": "editors", "on": today, "due": _in_a_year(today)}
    made = {"on": today, "by": "editors", "decision": "created"}
    known: dict[str, Any] = {"id": name, "order": place, "number": place, "language": language}
    known |= {"review": review, "decisions": {today: made}}
    if kind in ("interface", "decisions"):
        known = {}  # their fields are words of the site or of other files, whatever they are called
    schema = schemas.whole[kind]
    lines = [f"# {schema['description']}", "# Fill in what is empty; 'manual check' names what is missing."]
    lines += _fields(schema, known)
    if kind == "chapter":
        return path, "\n".join(["---", *lines, "---", "", "<!-- The chapter begins here. -->", ""])
    up = "../" * path.count("/")
    return path, "\n".join([f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json", *lines, ""])


def _in_a_year(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:].replace('-02-29', '-02-28')}"


def _fields(schema: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[str]:
    """The fields of a mapping; those that may be left out stand in comments, ready to be used."""
    described: list[Any] = []
    for name, part in schema["properties"].items():
        if name == LATER:
            continue
        live = name in schema["required"] or name in ASKED_FOR or part.get("type") == "array"
        bare = part in described
        described.append(part)
        if bare:
            yield "# As above."
        else:
            yield from _comment(part, "" if live else " May be left out.", name in EMPTY_AT_FIRST)
        lines = _field(name, part, known.get(name), bare or not live)
        yield from lines if live else (f"# {line}" for line in lines)


def _field(name: str, part: Mapping[str, Any], known: Any, bare: bool) -> Iterator[str]:
    """The lines of one field with its value; ``bare`` is without a word about what is inside."""
    inner = part.get("properties")
    if part.get("type") == "array":
        yield f"{name}: []"
    elif _empty(name, part, known):
        yield f"{name}: {{}}"
    elif inner or "patternProperties" in part:
        yield f"{name}:"
        if inner is None:
            lines = _entry(part, bare, known or {})
        elif bare:
            lines = _bare(part)
        else:
            lines = _fields(part, known or {})
        yield from (f"  {line}" for line in lines)
    elif known is not None:
        yield f"{name}: {written(known)}"
    else:
        yield f"{name}:" if part.get("type") in ("integer", "boolean") else f'{name}: ""'


def _empty(name: str, part: Mapping[str, Any], known: Any) -> bool:
    """Whether a mapping begins with no entry; a claim begins with its first decision."""
    return name in EMPTY_AT_FIRST and part.get("type") == "object" and not known


def _bare(part: Mapping[str, Any]) -> Iterator[str]:
    for name, inner in part["properties"].items():
        if name in part["required"] or name in ASKED_FOR:
            yield from _field(name, inner, None, True)


def _entry(part: Mapping[str, Any], bare: bool, known: Mapping[str, Any]) -> Iterator[str]:
    """One entry of a mapping, under a name that is known or that the author is to replace."""
    pattern, entry = next(iter(part["patternProperties"].items()))
    name = "citation-key" if pattern == CITATION else next(iter(known or part["examples"][0]))
    if not bare and not known:
        rule = "a name of your choice, which never changes"
        if pattern == CITATION:
            rule = "a key of references.bib"
        elif "x-refers-to" in part:
            rule = f"the id of a {part['x-refers-to'].replace('_', ' ')}"
        yield from _comment(entry, f" Replace '{name}' by {rule}.")
    yield from _field(name, entry, known.get(name), bare)


def _comment(part: Mapping[str, Any], more: str, whole: bool = False) -> Iterator[str]:
    """What a field is for, with an example; of a mapping only when it is to be shown ``whole``."""
    said = f"{part['description']}{more}"
    example = written(part["examples"][0])
    if "enum" in part:
        said += f" One of: {', '.join(map(written, part['enum']))}."
    elif whole or part.get("type") != "object":
        said += f" Example: {example}"
    for line in textwrap.wrap(said, WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"# {line}"


def new_programme(target: Path, source_root: Path, today: str) -> list[str]:
    """A small, complete manual in another folder; the paths written, relative to it.

    Its words come from ``starter/``; the words of the site, the schemas and the theme from ``source_root``.
    """
    files = {}
    for path, below in stage.below(STARTER):
        words = path.read_text(encoding="utf-8").replace("TODAY", today)
        words = words.replace("IN-A-YEAR", _in_a_year(today)).replace("VERSION", f"{today[:4]}.1")
        files[below] = words.encode()
    for name in FROM_SOURCE:
        if not (source_root / name).is_file():
            remedy = "Name the folder of a complete manual."
            raise ScaffoldError(name, "new-source", f"This file is not in {source_root}.", remedy)
        files[name] = (source_root / name).read_bytes()
    for name in SITE:
        found = source_root / name
        copied = [(found, name)] if found.is_file() else stage.below(found, f"{name}/")
        files |= {below: path.read_bytes() for path, below in copied}
    _write(target, files)
    return sorted(files)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    """Write all files, or none: everything is looked at before the first is written."""
    for path in sorted(files):
        way = [root / path, *(root / path).parents]
        blocked = next((each for each in way[1:] if each.exists() and not each.is_dir()), None)
        if blocked:
            message, remedy = f"'{blocked}' is a file, and a folder is needed.", "Choose another folder."
            raise ScaffoldError(path, "new-exists", message, remedy)
        if way[0].exists() or way[0].is_symlink():
            remedy = "Edit it, or choose another name or folder."
            raise ScaffoldError(path, "new-exists", "This file is there already.", remedy)
    try:
        for path in sorted(files):
            stage.write(root / path, files[path])
    except OSError as error:
        for unfinished in files:
            (root / unfinished).unlink(missing_ok=True)
        message = f"This cannot be written: {error.strerror}."
        raise ScaffoldError(path, "new-write", message, "Choose another folder, or make room.") from error
