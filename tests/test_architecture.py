"""The house stays as it was drawn: floors, sizes, who prints, who reads the clock, whose words these are."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "scripts" / "manual"
TEMPLATES = sorted((PACKAGE / "render" / "templates").iterdir())
# A module imports only from floors below its own. Between two floors there is room for a landing.
FLOORS = {
    0: "errors evidence frame guessing invisible locating memo parts passages reference"  # words
    " rewording unquoted",
    0.5: "evidence.fields item marks notice refusals",
    0.7: "appraisal coursework decision expected measured meeting reporting",
    1: "entries misfits model nouns prose source",  # nouns
    1.1: "evidence.record phrases sentences",
    1.2: "misspelt readability",
    2: "bibliography blanks crossref_updates retraction_watch schema shelves status_fields evidence.appraisal evidence.bibtex evidence.csl evidence.entry"  # readers
    " evidence.keys evidence.nbib evidence.ris evidence.twins",
    2.5: "citing folders pieces skin evidence.affected evidence.formats evidence.insertion evidence.services",
    2.6: "handing_out recorded",
    3: "load",  # whole
    3.5: "alignment changes evidence.plan held pagewise paragraphs pointing sheets uses",
    3.6: "addresses audit impact",
    4: "checks.* difference render.plot render.terms render.timeline render.weights render.words",  # judgement, appearance
    4.1: "render.site",
    4.15: "render.made",
    4.2: "render.chains render.drawn render.nav render.surveyed render.template",
    4.3: "render.spots",
    4.35: "render.items",
    4.4: "render.coursework render.overviews render.paper render.sources render.standards render.techniques",
    4.5: "checks render",
    5: "environment explain history impact_report ratchet report schema_guide stage evidence.asking"  # edges
    " evidence.fetching evidence.options evidence.request",
    5.2: "door editions engine evidence.online evidence.together findable kept links scaffold seal settings",
    5.4: "auditing building evidence.desk preview reviewing template_guide",
    5.5: "audit_report",
    5.6: "evidence.command plain",
    5.8: "commands",
    6: "cli",  # door
    6.5: "__main__",
}
FLOOR = {name: floor for floor, names in FLOORS.items() for name in names.split()}
EDGE = 5
SETTING_UP = "environment"  # runs before there is anything else to import
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 250, 40


def named(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {named(path): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
each_module = pytest.mark.parametrize("module", [name for name in MODULES if name])


def floor(module: str) -> float | None:
    return FLOOR.get(module, FLOOR.get(f"{module.rpartition('.')[0]}.*"))


def imported(module: str) -> Iterator[str]:
    """What a module imports: modules of the package by their names in it, others by their full names."""
    package = [*named(MODULES[module].parent / "__init__.py").split(".")]
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if package != [""] else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            inner = (f"{base}.{name.name}".strip(".") for name in node.names)
            yield from (name if name in MODULES else base for name in inner)


def used(module: str) -> set[str]:
    """Every dotted name that a module uses, such as ``sys.stdout.write``."""
    return {
        ast.unparse(node) for node in ast.walk(TREES[module]) if isinstance(node, ast.Name | ast.Attribute)
    }


@each_module
def test_a_module_has_a_floor(module):
    assert floor(module) is not None, f"Give '{module}' a floor in FLOORS."


@each_module
def test_a_module_imports_only_from_floors_below_its_own(module):
    ours = {name for name in imported(module) if name in MODULES}
    assert {name for name in ours if (floor(name) or 0) >= (floor(module) or 0)} == set()


def test_every_floor_is_lived_on():
    assert {name for name in FLOOR if name not in MODULES} == {"checks.*"}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_in_one_sentence_what_it_knows(module):
    first = (ast.get_docstring(TREES[module]) or "").split("\n\n")[0]
    assert re.fullmatch(r"[A-Z`][^\n]*[.]", first)
    assert not re.search(r"[.!?] [A-Z]", first)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short_enough_to_read(module):
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("module", MODULES)
def test_a_function_is_short_enough_to_see(module):
    functions = [node for node in ast.walk(TREES[module]) if isinstance(node, ast.FunctionDef)]
    long = {
        node.name for node in functions if (node.end_lineno or 0) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    }
    assert long == set()


@pytest.mark.parametrize("module", MODULES)
def test_only_report_prints(module):
    if module not in ("report", SETTING_UP):
        assert used(module) & {"print", "sys.stdout.write", "sys.stderr.write"} == set()


@pytest.mark.parametrize("module", MODULES)
def test_only_the_door_reads_the_clock(module):
    if module not in ("cli", SETTING_UP):
        assert "time" not in set(imported(module))
        assert not {
            name for name in used(module) if re.search(r"\b(date|datetime)\.(today|now|utcnow)$", name)
        }


@pytest.mark.parametrize("module", MODULES)
def test_only_the_edges_meet_the_world_outside(module):
    world = {"subprocess", "socket", "urllib.request", "http.client", "requests"} & set(imported(module))
    world |= used(module) & {"os.environ", "os.getenv"}
    assert not world or (floor(module) or 0) >= EDGE


@pytest.mark.parametrize("module", MODULES)
def test_only_who_reads_sources_imports_the_libraries_for_it(module):
    tops = {name.partition(".")[0] for name in imported(module)}
    readers = {
        "mkdocs_bibtex": {"bibliography"},
        "pybtex": {"bibliography", "evidence.bibtex"},
        "rispy": {"evidence.ris"},
    }
    assert {library for library in tops & readers.keys() if module not in readers[library]} == set()


# The words of the site

INTERFACE = set(json.loads((ROOT / "schemas" / "interface.schema.json").read_text("utf-8"))["properties"])
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# Attributes of Markdown, where a link leads, tags, signs by name
NOT_SHOWN = re.compile(r"\{[^{}\n]*\}|\]\([^()\n]*\)|<[^<>]*>|&\w+;")
SPOKEN = re.compile(r"\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_words_for_readers(template):
    text = JINJA.sub("", template.read_text(encoding="utf-8"))
    assert re.findall(r"[^\W\d_]+", NOT_SHOWN.sub(" ", text)) == []
    assert [said for said in SPOKEN.findall(text) if said] == []


def in_templates() -> Iterator[str]:
    """The names of words that templates ask for, as patterns: ``w('state-' ~ x)`` asks for "state-.+"."""
    for template in TEMPLATES:
        tree = jinja2.Environment().parse(template.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "w":
                name = call.args[0]
                parts = name.nodes if isinstance(name, nodes.Concat) else [name]
                yield "".join(
                    re.escape(part.value) if isinstance(part, nodes.Const) else ".+" for part in parts
                )


def in_python() -> Iterator[str]:
    """The same for calls of ``word`` in Python whose name stands in the call."""
    for module in MODULES:
        for call in ast.walk(TREES[module]):
            if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] == "word":
                yield from filter(None, [pattern(call.args[0])])


def pattern(name: ast.expr) -> str:
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        return re.escape(name.value)
    if isinstance(name, ast.JoinedStr):
        return "".join(
            re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in name.values
        )
    return "|".join(map(pattern, (name.body, name.orelse))) if isinstance(name, ast.IfExp) else ""


def test_every_word_that_a_page_asks_for_is_in_the_interface():
    asked = {*in_templates(), *in_python()}
    assert {name for name in asked if not any(re.fullmatch(name, word) for word in INTERFACE)} == set()


def test_every_word_of_the_interface_is_asked_for():
    constants = {
        node.value
        for module in MODULES
        if module.startswith("render")
        for node in ast.walk(TREES[module])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    asked = {*in_templates(), *in_python()}
    unasked = {word for word in INTERFACE - constants if not any(re.fullmatch(name, word) for name in asked)}
    assert unasked == set()
