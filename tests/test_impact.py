"""What leans on a reference or a claim is found, with its chain, its place and its page."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import searching
from conftest import BASE, ROOT, changed, run
from manual import citing, impact, impact_report, load, render
from manual.links import ID
from manual.render.site import Site

BIBLIOGRAPHY = "references.bib"
CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
CLASS = "content/en/classes/class-01.yaml"
EXERCISE = "content/en/exercises/leg-muscles.yaml"
SESSION = "content/en/sessions/education-1.yaml"
CHAPTER = "docs/en/objectives.md"
KEY, OTHER = "kjaer2018", "hayden2021"
EVIDENCE = "  kjaer2018: {locator: Abstract, finding: Less pain., direction: supports}\n"
ENTRY = "@article{hayden2021,\n  title = {Exercise},\n  author = {Hayden, J},\n  year = {2021},\n  design = {cohort},\n  checked = {record},\n  checkedon = {2026-11-23},\n}\n"
MOVING = "purpose: Everyone knows why.\n"
NAMES = "purpose: Everyone knows why.\n    message: Moving is safe.\n    teach_back: What helps?\n    when_short: {choice: never, how: Leave out one example.}\n    claims: [exercise-reduces-pain]\n"
MAKERS = ("_in_data", "_cited", "_named", "_in_prose", "_taken_up", "_in_chapters")


def evidence(direction: str, key: str = OTHER) -> str:
    return EVIDENCE.replace(KEY, key).replace("supports", direction)


@pytest.fixture
def told(tree):
    """What a key touches once some files are changed, each row as (step, kind, name, alone)."""

    def tell(files=(), key=KEY):
        changed(tree, {BIBLIOGRAPHY: (BASE / BIBLIOGRAPHY).read_text("utf-8") + ENTRY, **dict(files)})
        return impact_report.Answers(read(tree)).to(key).rows

    return tell


def read(root: Path) -> load.Tree:
    found = load.read(root)
    assert found.problems == []
    return found


def alone(rows, kind):
    (found,) = {row.alone for row in rows if row.piece.kind == kind}
    return found


def chains(rows, kind):
    return [row.chain for row in rows if row.piece.kind == kind]


# What is touched, and by which chain


def test_a_chain_leads_from_the_reference_by_the_claim_and_the_segment_to_class_and_page(told):
    rows = told({SESSION: (MOVING, NAMES)})
    segment = (KEY, "exercise-reduces-pain", "education-1#moving")
    assert chains(rows, "claim") == [segment[:2]]
    assert chains(rows, "segment") == [segment]
    assert (*segment, "class-01#topic") in chains(rows, "class")
    assert chains(rows, "take-home") == [(*segment, "education-1-take-home")]
    home = "sessions/education-1-take-home.html"
    assert (*segment, "education-1-take-home", home) in chains(rows, "page")


def test_what_cites_comes_first_then_what_leans_then_what_takes_up_then_pages(told):
    rows = told({SESSION: (MOVING, NAMES)})
    steps = [row.step for row in rows]
    assert steps == sorted(steps)
    assert set(steps) == {impact.CITES, impact.LEANS, impact.TAKES_UP, impact_report.PAGE}


def test_in_each_group_what_leans_on_it_alone_comes_first(told):
    rows = told({CHAPTER: ("[@kjaer2018]", "[@kjaer2018; @hayden2021]"), SESSION: (MOVING, NAMES)})
    for step in {row.step for row in rows}:
        told_alone = [row.alone for row in rows if row.step == step]
        assert told_alone == sorted(told_alone, reverse=True)
    assert [row.alone for row in rows if row.step == impact.CITES] == [True, False]


def test_each_citation_of_a_text_has_its_own_place(told):
    cited = "purpose: Everyone knows why [@kjaer2018]. And how [@kjaer2018].\n"
    rows = told({SESSION: (MOVING, cited)})
    places = [row.place for row in rows if row.piece.kind == "segment"]
    column = re.search("@kjaer2018", "    " + cited).start() + 1
    assert [(each.line, each.column) for each in places] == [(24, column), (24, column + 22)]


def test_each_paragraph_of_a_chapter_has_its_own_line(told):
    more = "\n\n## More {#more}\n\nAs said\n[@kjaer2018, p. 4].\n\n{claim:exercise-reduces-pain}\n"
    rows = told({CHAPTER: ("[@kjaer2018].", f"[@kjaer2018].{more}")})
    found = [(row.step, row.place.line, row.piece) for row in rows if row.piece.kind == "paragraph"]
    text = more.splitlines()
    first = 10
    assert [(step, line, piece.part, piece.line) for step, line, piece in found] == [
        (impact.CITES, first, "", first),
        (impact.CITES, first + text.index("[@kjaer2018, p. 4]."), "more", first + text.index("As said")),
        (impact.LEANS, first + len(text) - 1, "more", first + len(text) - 1),
    ]


def test_what_the_limits_of_a_claim_cite_is_told_and_nothing_follows(told):
    rows = told({CLAIM: ("One small study.", "One small study [@hayden2021].")}, OTHER)
    assert [(row.piece.name, row.alone) for row in rows if row.step < impact_report.PAGE] == [
        ("exercise-reduces-pain#limits", True)
    ]


def test_an_objective_of_a_session_is_not_taken_for_a_segment_with_the_same_id(told):
    rows = told({SESSION: ("  move:", "  moving:")})
    assert not [row for row in rows if row.step == impact.TAKES_UP]


def test_a_question_is_touched_by_its_answer(told):
    question = "questions: {q: {objective: trust, question: What helps?, options: {a: Rest, b: Moving}}}\n"
    based = (
        "basis: {editorial: {covers: all, reason: This is an example.}}\n"
        "review: {state: draft, by: editors, on: 2026-11-23, due: 2027-11-23}\n"
    )
    answer = "answers: {q: {right: b, why: As measured., claims: [exercise-reduces-pain]}}\n"
    rows = told({"content/en/questions.yaml": question + based, "content/en/answers.yaml": answer + based})
    chain = (KEY, "exercise-reduces-pain", "answers#q")
    assert chains(rows, "knowledge-answer") == [chain]
    assert chains(rows, "knowledge-question") == [(*chain, "questions#q")]


# Whether it leans on it alone


@pytest.mark.parametrize(("beside", "expected"), [("supports", False), ("partly", True), ("against", True)])
def test_a_claim_leans_on_a_reference_alone_unless_other_evidence_supports_it_in_full(told, beside, expected):
    rows = told({CLAIM: (EVIDENCE, EVIDENCE + evidence(beside)), SESSION: (MOVING, NAMES)})
    assert alone(rows, "claim") is expected
    assert alone(rows, "segment") is expected
    assert alone(rows, "take-home") is expected


def test_a_claim_never_leans_on_what_speaks_against_it(told):
    rows = told({CLAIM: (EVIDENCE, EVIDENCE + evidence("against"))}, OTHER)
    assert alone(rows, "claim") is False


def test_two_sources_in_one_pair_of_brackets_support_each_other(told):
    assert alone(told({CHAPTER: ("[@kjaer2018]", "[@kjaer2018; @hayden2021]")}), "paragraph") is False
    assert (
        alone(told({CHAPTER: ("[@kjaer2018; @hayden2021]", "[@kjaer2018] [@hayden2021]")}), "paragraph")
        is True
    )


def test_an_entry_of_a_basis_stands_alone_unless_another_covers_the_same(told):
    basis = "basis: {{sources: {{kjaer2018: {{locator: p. 4, covers: aim}}, hayden2021: {{locator: p. 5, covers: {}}}}}}}"
    own = "basis: {editorial: {covers: all, reason: This is an example.}}"
    first = told({EXERCISE: (own, basis.format("dose"))})
    assert [row.alone for row in first if row.piece.part == "basis"] == [True]
    second = told({EXERCISE: (basis.format("dose"), basis.format("aim"))})
    assert [row.alone for row in second if row.piece.part == "basis"] == [False]


def test_what_is_only_kept_for_reading_leans_on_nothing(told):
    rows = told(
        {"content/en/programme.yaml": ("topics:\n", "reading_list:\n  hayden2021: To be read.\ntopics:\n")},
        OTHER,
    )
    assert alone(rows, "reading") is False


def test_a_piece_leans_on_a_claim_alone_when_it_names_nothing_else(told):
    cited = NAMES.replace("why.", "why [@hayden2021].")
    first = told({SESSION: (MOVING, NAMES)}, "exercise-reduces-pain")
    assert alone(first, "segment") is True
    second = told({SESSION: (NAMES, cited)}, "exercise-reduces-pain")
    assert alone(second, "segment") is False


# The answer as a person or a program reads it


def test_the_command_tells_the_key_what_to_decide_and_each_place(tree):
    done = run("impact", KEY, "--event", "retracted", "--root", tree)
    assert (done.returncode, done.stderr) == (0, "")
    head, decide, touched, *groups = done.stdout.rstrip("\n").split("\n\n")
    assert head == "kjaer2018 is a reference: GLA:D Back"
    assert decide == f"Retracted. {impact_report.EVENTS['retracted']}"
    assert touched.startswith(
        "Touched, and in brackets how many lean on it alone: claim 1 (1), paragraph 1 (1),"
    )
    assert groups[0] == (
        "Cites it: nothing else supports it (2)\n"
        f"{CLAIM}:7:3: claim: kjaer2018 -> exercise-reduces-pain\n"
        f"{CHAPTER}:10:41: paragraph: kjaer2018 -> objectives:10"
    )
    assert [group.splitlines()[0].partition(":")[0] for group in groups[1:]] == [
        "Leans on a claim or a result",
        "Stands on these pages",
        "Stands on these pages",
    ]
    assert groups[-1].splitlines()[1:] == ["references.bib:1:1: page: kjaer2018 -> evidence/references.html"]


@pytest.mark.parametrize("event", list(impact_report.EVENTS))
def test_every_event_says_what_has_to_be_decided(tree, event):
    assert (
        f"{event.capitalize()}. {impact_report.EVENTS[event]}"
        in run("impact", KEY, "--event", event, "--root", tree).stdout
    )


def test_the_json_has_the_shape_that_is_described(tree):
    done = run("impact", "exercise-reduces-pain", "--format", "json", "--event", "downgraded", "--root", tree)
    told = json.loads(done.stdout)
    assert list(told) == ["key", "kind", "event", "touched", "counts", "translations", "versions"]
    assert (told["key"], told["kind"], told["event"]) == ("exercise-reduces-pain", "claim", "downgraded")
    assert (told["translations"], told["versions"]) == ([], [])
    assert told["touched"][0] == {
        "kind": "class",
        "id": "class-01",
        "part": "claims",
        "path": CLASS,
        "line": 14,
        "column": 10,
        "chain": ["exercise-reduces-pain", "class-01#claims"],
        "alone": True,
        "page": "classes/class-01.html#_why",
    }
    assert {tuple(each) for each in told["touched"]} == {tuple(told["touched"][0])}
    assert told["counts"] == {"class": 1, "exercise": 1, "objective": 1, "page": 6}
    described = (ROOT / "docs/en/developers.md").read_text("utf-8")
    assert [name for name in (*told, *told["touched"][0]) if f"`{name}`" not in described] == []


def test_the_same_question_has_the_same_answer_byte_for_byte(tree):
    first, second = (run("impact", KEY, "--format", "json", "--root", tree).stdout for _ in range(2))
    assert first == second


def test_an_unknown_key_ends_with_2_and_the_nearest_keys(tree):
    done = run("impact", "kjaer2081", "--root", tree)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "manual: There is no reference or claim 'kjaer2081'. The nearest: 'kjaer2018'.\n"
    far = run("impact", "zzz", "--root", tree)
    assert far.returncode == 2
    assert (
        far.stderr
        == "manual: There is no reference or claim 'zzz'. Look into references.bib or content/en/claims.\n"
    )


def test_a_manual_that_cannot_be_read_is_not_half_answered(tree):
    changed(tree, {CLASS: ("title:", "titel:")})
    done = run("impact", KEY, "--root", tree)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == "manual: The content could not be read. Run 'manual check' and mend what it finds.\n"
    )


def test_a_class_is_counted_once_and_each_slide_for_itself(told):
    rows = told({SESSION: (MOVING, NAMES)})
    assert len({row.piece for row in rows if row.piece.kind == "class"}) == 2
    assert impact_report.counts(rows)["class"] == 1


# Another way to look for the same


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("impact") / "large"
    script, asked = (
        ROOT / "tests" / "bench" / "generate.py",
        ("1000", "--claims", "400", "--references", "200"),
    )
    subprocess.run([sys.executable, script, folder, *asked], check=True)
    return folder


def found_by_links(tree: load.Tree, links: impact.Graph, key: str) -> dict[searching.Found, int]:
    """The same of the graph: each place with the length of its chain."""
    found = {}
    for row in sorted(impact.touched(links, key), key=lambda row: row.place.path):
        place = load.place(row.place, tree)
        piece = row.piece
        each = searching.Found(
            piece.kind, piece.id, piece.part, place.path, place.line, place.column, row.alone
        )
        found[each] = len(row.chain) - 1
    return found


def test_fifty_references_of_a_large_manual_touch_exactly_what_a_search_finds(large):
    tree = read(large)
    assert (len(tree.pages), len(tree.references)) == (1000, 200)
    assert sum(page.kind == "claim" for page in tree.pages.values()) == 400
    links, search = impact.graph(load.assemble(tree)), searching.Search(large)
    for key in random.Random(4).sample(sorted(tree.references), 50):
        assert found_by_links(tree, links, key) == searching.touched(search, key), key


def real_tree() -> Iterator[tuple[str, bool]]:
    """Whether each reference of the real manual touches what a search finds."""
    tree, search = read(ROOT), searching.Search(ROOT)
    links = impact.graph(load.assemble(tree))
    for key in tree.references:
        yield key, found_by_links(tree, links, key) == searching.touched(search, key)


def test_every_reference_of_the_real_manual_touches_exactly_what_a_search_finds():
    assert [key for key, same in real_tree() if not same] == []


@pytest.mark.parametrize("maker", MAKERS)
def test_a_kind_of_link_that_is_left_out_would_be_seen(monkeypatch, large, maker):
    """In the large manual each kind of link is missed."""
    monkeypatch.setattr(impact, maker, lambda manual: ())
    tree, search = read(large), searching.Search(large)
    links = impact.graph(load.assemble(tree))
    keys = random.Random(4).sample(sorted(tree.references), 50)
    assert any(found_by_links(tree, links, key) != searching.touched(search, key) for key in keys)


# Pages


def test_every_page_that_cites_a_reference_is_told(monkeypatch):
    cited: dict[str, set[str]] = {}
    finish = Site._finish

    def seen(site: Site, path: str, markdown: str) -> str:
        for each in citing.keys(markdown):
            cited.setdefault(each.key, set()).add(path.removesuffix(".md") + ".html")
        return finish(site, path, markdown)

    monkeypatch.setattr(Site, "_finish", seen)
    tree = read(ROOT)
    render.pages(load.assemble(tree, fill=True))
    answers = impact_report.Answers(tree)
    for key in tree.references:
        told = {row.piece.id for row in answers.to(key).rows if row.step == impact_report.PAGE}
        assert cited.get(key, set()) <= told, key


def test_every_page_that_is_told_is_there_with_its_place(pages):
    """Each address leads to a page of the built site, and to a place on it where it names one."""
    tree = read(ROOT)
    answers = impact_report.Answers(tree)
    ids = {path: set(ID.findall(page.html)) for path, page in pages.items()}
    lost = set()
    for key in (*tree.references, *answers.manual.claims):
        for row in answers.to(key).rows:
            assert row.pages, row
            for address in row.pages:
                page, _, place = address.partition("#")
                if page not in ids or (place and place not in ids[page]):
                    lost.add(address)
    assert lost == set()
