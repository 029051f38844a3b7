"""Each item's page says what its file says: the files are read here anew, without the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import reading
from manual import load, render
from reading import Page

SHELVES = (
    *("sessions", "exercises", "classes", "measures", "claims", "results"),
    *("course", "role-plays"),
)
COURSE = ("questions", "answers", "fidelity", "certification")  # of each there is one file
TOGETHER = "evidence/standards.html"  # all standards stand on one page
AT_THE_TOP = ("rationale", "objectives", "design", "programme")  # parts whose chapters lie in no folder
# Fields whose values only look like ids: names of kinds, parts and words, and what is written as prose.
NO_MENTION = ("id", "part", "kind", "method", "topic", "component", "title", "term", "for", "by")
WORDS = ("also", "avoid", "lay", "found_by")  # mappings of words alone
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)


class Item(NamedTuple):
    """One item as its file has it, and the file of its page."""

    id: str
    shelf: str
    page: str
    data: dict[str, Any]
    body: str = ""


def read(path: Path) -> dict[str, Any]:
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def found(root: Path) -> Iterator[Item]:
    content = root / "content/en"
    for shelf in SHELVES:
        for path in sorted((content / shelf).glob("*.yaml")):
            yield Item(path.stem, shelf, f"{shelf}/{path.stem}.html", read(path))
    programme = read(content / "programme.yaml")
    for name, meeting in programme.pop("assessments").items():
        yield Item(name, "assessments", f"programme/{name}.html", meeting)
    for name, path in programme.pop("paths").items():
        yield Item(name, "paths", f"start/{name}.html", path)
    yield Item("programme", "programme", "programme/index.html", programme)
    yield Item("glossary", "glossary", "glossary.html", read(content / "glossary.yaml"))
    techniques = read(content / "techniques.yaml")
    yield Item("techniques", "techniques", "evidence/techniques.html", techniques)
    for name in COURSE:
        yield Item(name, "teaching", f"teaching/{name}.html", read(content / f"{name}.yaml"))
    for path in sorted((root / "docs/en").glob("*.md")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        data = yaml.load(head, Loader=yaml.BaseLoader)
        folder = "" if data["part"] in AT_THE_TOP else f"{data['part']}/"
        yield Item(path.stem, "chapters", f"{folder}{path.stem}.html", data, body)


@pytest.fixture(scope="module")
def items(real: Path) -> dict[str, Item]:
    return {item.id: item for item in found(real)}


@pytest.fixture(scope="module")
def standards(real: Path) -> list[Item]:
    files = sorted((real / "content/en/standards").glob("*.yaml"))
    return [Item(path.stem, "standards", TOGETHER, read(path)) for path in files]


@pytest.fixture(scope="module")
def word(real: Path) -> dict[str, Any]:
    return read(real / "content/en/interface.yaml")


def shelf(items: dict[str, Item], name: str) -> list[Item]:
    return [item for item in items.values() if item.shelf == name]


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def test_every_item_has_a_page_and_every_page_an_item(items, pages):
    gathering = {"index.html", "404.html", "evidence/index.html", "evidence/references.html", TOGETHER}
    gathering |= {"evidence/map.html", "evidence/currency.html"}
    gathering |= {"design/alignment.html", "teaching/course.html", "teaching/role-plays.html"}
    own = {item.page for item in items.values()}
    to_take = {page.replace(".html", "-take-home.html") for page in own if page.startswith("sessions/")}
    meetings = ("initial-consultation", "final-assessment")
    sheets = {f"programme/{name}-form.html" for name in meetings} | {"programme/final-assessment-plan.html"}
    sheets |= {"programme/test-sheet.html", "programme/warning-signs.html"}
    sheets |= {"programme/signs-poster.html", "programme/account-sheet.html"}
    sheets |= {page.replace(".html", "-slides.html") for page in own if page.startswith("sessions/")}
    shelves = ("sessions/", "classes/")
    checklists = {f"teaching/checklist-{Path(page).name}" for page in own if page.startswith(shelves)}
    sources = {path for path in pages if path.startswith("evidence/references/")}
    assert own | to_take | sheets | checklists == set(pages) - gathering - sources


def test_every_page_is_headed_by_the_title_of_its_item(items, pages, word):
    alone = {name: word[name] for name in ("programme", "glossary", "techniques", *COURSE)}
    for item in items.values():
        title = alone.get(item.id, item.data.get("title"))
        head = reading.headings(pages[item.page])[0][1]
        assert head.removeprefix(f"Class {item.data.get('number')}: ") == title


# Where things come from


def test_every_item_says_who_looked_at_it_and_when_it_is_due_again(items, pages, word):
    for item in items.values():
        review = item.data["review"]
        said = pages[item.page].one(".prov")
        assert pages[item.page].chosen(f".prov .tag-{review['state']}") == [
            word[f"state-{review['state']}"]
        ], item.id
        assert word[f"role-{review['by']}"] in said, item.id
        assert review["on"] in said, item.id
        assert review["due"] in said, item.id


def test_every_item_says_what_rests_on_which_source_and_what_the_editors_propose(items, pages):
    for item in items.values():
        basis = item.data.get("basis", {})
        page = pages[item.page]
        notes = {note["href"] for note in page.article.select(".prov a.footnote-ref")}
        assert notes == {f"#fn:{key}" for key in basis.get("sources", {})}, item.id
        assert bool(page.chosen(".prov .tag-edit")) == ("editorial" in basis), item.id
        assert bool(page.chosen(".proposal")) == ("editorial" in basis), item.id


def test_each_statement_of_where_things_come_from_stands_alone(items, pages):
    crowded = {
        item.page
        for item in items.values()
        for line in pages[item.page].article.select(".prov > p")
        if len(line.select(".tag, .prov-label")) != 1
    }
    assert crowded == set()


def test_a_claim_shows_its_certainty_in_words_and_whether_its_record_was_verified(items, pages, word, real):
    references = load.read(real).references
    doubted = set()
    for claim in shelf(items, "claims"):
        level = word[f"certainty-{claim.data['certainty']['level']}"]
        (shown,) = pages[claim.page].chosen(".claim-large .cert")
        assert shown.endswith((level, f"{level}, {word['certainty-unverified']}")), claim.id
        doubted |= {claim.id} if shown.endswith(word["certainty-unverified"]) else set()
        if not any(references[key].checked for key in claim.data["evidence"]):
            assert claim.id in doubted
    assert "back-beliefs-weakly-linked-to-pain" in doubted


def test_a_claim_says_that_its_evidence_is_its_basis(items, pages, word):
    for claim in shelf(items, "claims"):
        assert word["basis-of-claim"] in pages[claim.page].one(".prov")


def test_every_page_that_names_a_level_says_whose_the_names_and_the_doses_are(items, pages, word):
    exercises = shelf(items, "exercises")
    levels = [level["title"] for one in exercises for level in one.data["levels"].values()]
    naming = {path for path, page in pages.items() if any(level in str(page.article) for level in levels)}
    assert {"classes/class-01.html", "exercises/leg-muscles.html"} <= naming
    for path in naming:
        assert word["proposed-exercises"] in reading.words(pages[path].article), path


def test_every_item_says_what_uses_it_or_that_nothing_does_yet(items, pages, word):
    for item in items.values():
        used = pages[item.page].article.select_one(".used")
        assert used is not None, item.id
        assert used.select("a") or word["used-nowhere"] in reading.words(used), item.id


def sources(root: Path) -> dict[str, dict[str, str]]:
    """The fields of each entry of references.bib, as far as each stands on a line of its own."""
    entries = (root / "references.bib").read_text(encoding="utf-8").split("\n@")
    fields = (dict(re.findall(r"^  (\w+) = \{(.*)\},?$", entry, re.MULTILINE)) for entry in entries)
    return {
        entry.partition("{")[2].partition(",")[0]: found for entry, found in zip(entries, fields, strict=True)
    }


def test_a_claim_shows_every_source_with_the_place_in_it_and_what_it_says(items, pages, word, real):
    known = sources(real)
    for claim in shelf(items, "claims"):
        page, evidence = pages[claim.page], claim.data["evidence"]
        findings = page.article.select(".finding")
        assert len(findings) == len(evidence), claim.id
        for (key, source), finding in zip(evidence.items(), findings, strict=True):
            assert [note["href"] for note in finding.select(".soft a.footnote-ref")] == [f"#fn:{key}"], (
                claim.id
            )
            assert reading.words(finding.select_one(".direction")) == word[f"direction-{source['direction']}"]
            assert word[f"design-{known[key]['design']}"] in reading.words(finding)
            (link,) = finding.select(".finding-source a")
            assert page.resolved(link["href"]) == f"/evidence/references/{key}.html"
        stated = {note["href"] for note in page.article.select(".claim-large a.footnote-ref")}
        assert stated == {f"#fn:{key}" for key in evidence}, claim.id


def test_every_source_has_a_page_with_its_design_and_how_far_it_was_checked(pages, word, real):
    for key, source in sources(real).items():
        page = pages[f"evidence/references/{key}.html"]
        facts = page.one(".facts")
        assert word[f"design-{source['design']}"] in facts, key
        assert word[f"checked-{source.get('checked', 'nothing')}"] in facts, key
        assert source["checkedon"] in facts, key
        assert word[f"status-{source.get('status', 'unknown')}"] in facts, key


def test_the_decisions_on_a_claim_stand_on_its_page_with_the_three_dates(items, pages, word):
    for claim in shelf(items, "claims"):
        said, facts = reading.words(pages[claim.page].article), pages[claim.page].one(".facts")
        for made in claim.data["decisions"].values():
            assert f"{made['on']} · {word['decision-' + made['decision']]} · " in said, claim.id
        review = claim.data["review"]
        assert {claim.data["searched"], review["on"], review["due"]} == set(
            re.findall(r"\d{4}-\d\d-\d\d", facts)
        )


def test_a_claim_says_the_same_wherever_it_stands(items, pages, word):
    by_page = {claim.page: claim for claim in shelf(items, "claims")}
    seen = 0
    for page in pages.values():
        for box in page.article.select(".claims > .claim"):
            (target,) = [page.resolved(link["href"])[1:] for link in box.select(".cert a")]
            claim = by_page[target]
            own = pages[target].article.select_one(".claim-large > p").get_text().split()
            assert _unnumbered(box.find("p").get_text().split()) == _unnumbered(own), page.path
            level = word[f"certainty-{claim.data['certainty']['level']}"]
            assert level in reading.words(box.select_one(".cert")), page.path
            seen += 1
    assert seen > 50


def _unnumbered(said: list[str]) -> str:
    """A statement without the numbers of its notes, which differ from page to page."""
    return re.sub(r"(?<=[.])[\d,]+$", "", " ".join(said))


# Who uses what


def mentioned(data: Any, items: dict[str, Item]) -> Iterator[str]:
    """Every id that a value names: as a value of its own, in a link, as a claim set apart."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in WORDS and not (name in NO_MENTION and isinstance(value, str)):
                yield from mentioned(value, items)
    elif isinstance(data, list):
        for value in data:
            yield from mentioned(value, items)
    elif data in items:
        yield data
    else:
        bare = CODE.sub("", data)
        yield from re.findall(r"\]\(item:([\w-]+)", bare)
        yield from re.findall(r"^\{(?:claim|result):([\w-]+)\}", bare, re.MULTILINE)


def test_a_page_lists_every_item_that_names_it(items, standards, pages):
    users: dict[str, set[str]] = {}
    for item in (*items.values(), *standards):
        for name in mentioned({"data": item.data, "body": item.body}, items):
            if name != item.id:
                users.setdefault(name, set()).add(item.page)
    listed = {
        item.id: [page.resolved(link["href"])[1:] for link in page.article.select(".used li > a:first-child")]
        for item, page in ((item, pages[item.page]) for item in items.values())
        if item.id not in ("programme", "glossary")
    }
    assert {name: sorted(pages) for name, pages in listed.items()} == {
        name: sorted(users.get(name, ())) for name in listed
    }
    assert sum(map(len, listed.values())) > 200


def test_who_names_an_item_in_a_part_of_its_own_is_listed_with_a_link_to_that_part(pages):
    """From a claim to the segment that rests on it, and to the objective of the programme."""
    page = pages["claims/findings-common-without-pain.html"]
    targets = {page.resolved(link["href"])[1:] for link in page.article.select(".used a")}
    assert "sessions/education-1.html#imaging" in targets
    assert "objectives.html#patient-fewer-structural-beliefs" in targets


def test_from_every_exercise_one_reaches_the_classes_that_use_it(items, pages):
    for exercise in shelf(items, "exercises"):
        page = pages[exercise.page]
        listed = {page.resolved(link["href"])[1:] for link in page.article.select(".used a")}
        using = {each.page for each in shelf(items, "classes") if exercise.id in each.data["exercises"]}
        assert using, exercise.id
        assert using <= listed, exercise.id


def test_from_every_measure_one_reaches_the_meetings_that_use_it(items, pages):
    for measure in shelf(items, "measures"):
        page = pages[measure.page]
        listed = {page.resolved(link["href"])[1:] for link in page.article.select(".used a")}
        using = {each.page for each in shelf(items, "assessments") if measure.id in each.data["measures"]}
        assert using, measure.id
        assert using <= listed, measure.id


# Standards and techniques


def test_every_item_of_a_standard_is_a_line_that_answers_or_says_what_was_not_found(standards, pages):
    lines = [
        [reading.words(cell) for cell in row.select("td")]
        for row in pages[TOGETHER].article.select(".standard tbody tr")
    ]
    asked = [entry for standard in standards for entry in standard.data["items"].values()]
    assert [line[:2] for line in lines] == [[entry["number"], entry["item"]] for entry in asked]
    for (*_, said), entry in zip(lines, asked, strict=True):
        answers = [answer["says"] for answer in entry.get("answers", {}).values()]
        assert answers or entry["not_reported"]
        assert [says for says in answers if says not in said] == []


def test_the_sixteen_items_of_the_cert_have_nineteen_lines_and_the_tidier_has_twelve(standards):
    numbers = {each.id: [entry["number"] for entry in each.data["items"].values()] for each in standards}
    halves = {"7": ["7a", "7b"], "14": ["14a", "14b"], "16": ["16a", "16b"]}
    assert numbers == {
        "cert": [line for n in map(str, range(1, 17)) for line in halves.get(n, [n])],
        "tidier": [str(n) for n in range(1, 13)],
    }


def test_the_coverage_has_each_code_of_each_activity_once(items, pages):
    coded = [
        (item.page, name, part["techniques"])
        for item in shelf(items, "sessions")
        for name, part in item.data["segments"].items()
        if "techniques" in part
    ]
    coded += [
        (item.page, "", item.data["techniques"])
        for item in items.values()
        if item.shelf in ("exercises", "classes", "assessments") and "techniques" in item.data
    ]
    page = pages["evidence/techniques.html"]
    shown = {}
    for row in page.article.select(".coverage tbody tr"):
        if link := row.select_one("td:first-child a"):
            target, _, part = page.resolved(link["href"])[1:].partition("#")
            numbers = [f"bct-{reading.words(each).replace('.', '-')}" for each in row.select(".on")]
            shown[target, part] = numbers
    told = {place: numbers for place, numbers in shown.items() if numbers}
    assert told == {(path, name): numbers for path, name, numbers in coded}


# Ids: what an author named, and what the manual names itself

NAMED = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def keys(data: Any) -> Iterator[str]:
    """Every name that an author gave to an entry."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield name
            yield from keys(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys(value)


def test_no_id_that_the_manual_gives_can_be_an_author_s(items, pages):
    """An author writes small letters, digits and hyphens; every other id on a page holds another sign."""
    taken = {}
    for item in items.values():
        if item.shelf != "chapters":
            own = pages[item.page].article.find_all(id=True)
            named = {tag["id"] for tag in own if tag.name not in ("h1", "h3") or item.shelf == "exercises"}
            slugs = {tag["id"] for tag in own if tag.name == "h1"}
            found = {name for name in named - slugs - set(keys(item.data)) if NAMED.fullmatch(name)}
            if found:
                taken[item.id] = found
    assert taken == {}


def test_segments_may_be_called_as_the_sections_around_them_are(tree, small):
    """Whatever an author calls a segment, each id of the page is there once and the link finds the segment."""
    file = small / "content/en/sessions/education-1.yaml"
    text = file.read_text(encoding="utf-8")
    (segment,) = list(read(file)["segments"])[:1]
    for name in ("objectives", "materials", "key-messages", "take-home", "if-short", "used-in"):
        laid = text.replace(f"  {segment}:", f"  {name}:")
        assert laid != text
        file.write_text(laid, encoding="utf-8")
        (page,) = [
            markdown
            for path, markdown in render.pages(load.assemble(load.Reader(small).read(), fill=True)).items()
            if path == "sessions/education-1.md"
        ]
        ids = re.findall(r"\{ #([\w-]+) \}|\bid=\"([\w-]+)\"", page)
        given = [one or other for one, other in ids]
        assert given.count(name) == 1, name
        assert len(given) == len(set(given)), name


# Exercises, sessions, classes, the course


def doses(page: Page) -> list[list[str]]:
    return [
        [reading.words(dd) for dd in level.select("dl.dose dd")] for level in page.article.select(".level")
    ]


def test_an_exercise_shows_four_levels_each_with_its_dose(items, pages, word):
    for exercise in shelf(items, "exercises"):
        page, levels = pages[exercise.page], exercise.data["levels"]
        assert len(levels) == 4
        assert page.chosen(".level h3") == [level["title"] for level in levels.values()]
        assert [heading["id"] for heading in page.article.select(".level h3")] == list(levels)
        for level, (dose, rest, frequency) in zip(levels.values(), doses(page), strict=True):
            given = level["dose"]
            numbers = [given[name] for name in ("sets", "repetitions", "hold_s") if name in given]
            assert digits(dose) == numbers, exercise.id
            assert (word["each-side"] in dose) == (given.get("each_side") == "true"), exercise.id
            assert digits(rest) == [given["rest_s"]], exercise.id
            assert digits(frequency) == [given["per_week"]] or given["per_week"] == "1", exercise.id


def test_an_exercise_shows_every_step_of_every_level_and_when_to_stop(items, pages):
    for exercise in shelf(items, "exercises"):
        page = pages[exercise.page]
        for level, shown in zip(exercise.data["levels"].values(), page.article.select(".level"), strict=True):
            assert len(shown.select(".level-movement li")) == len(level["movement"]), exercise.id
            for part in ("start", "vary", "go", "stop"):
                assert shown.select_one(f".level-{part}"), (exercise.id, part)


def test_an_exercise_tells_how_to_breathe_what_pain_means_and_answers_its_worries(items, pages):
    for exercise in shelf(items, "exercises"):
        page, data = pages[exercise.page], exercise.data
        assert len(page.article.select("[id^=_breathing], [id^=_pain]")) == 4, exercise.id
        asked = [
            f"\N{LEFT DOUBLE QUOTATION MARK}{each['worry']}\N{RIGHT DOUBLE QUOTATION MARK}"
            for each in data["worries"].values()
        ]
        assert 2 <= len(asked) <= 3, exercise.id
        assert page.chosen(".worry .question-asked") == asked
        assert [tag["id"] for tag in page.article.select(".worry .question-asked")] == list(data["worries"])
        assert all("[@" in each["answer"] for each in data["worries"].values()), exercise.id


def test_a_safety_briefing_repeats_the_stop_rule_of_each_level(items, pages):
    for exercise in shelf(items, "exercises"):
        page = pages[exercise.page]
        rules = [reading.words(stop).split(" ", 3)[3] for stop in page.article.select(".level-stop")]
        told = page.chosen(".briefing-stop li")
        [leg] = page.chosen(".briefing-stop .rule")
        assert len(told) == len(rules) == 4
        assert [text.split(" ", 2)[2] + " " + leg for text in told] == rules


def test_each_exercise_says_what_to_do_when_pain_stays_and_each_class_says_it_too(items, pages, real):
    rule = read(real / "content/en/programme.yaml")["signs"]["settling"]
    for item in [*shelf(items, "exercises"), *shelf(items, "classes")]:
        assert pages[item.page].chosen(".rule").count(rule) == 1


def test_the_phases_of_the_programme_have_the_classes_of_their_weeks(items, pages):
    phases = items["programme"].data["progression"]
    for each in shelf(items, "classes"):
        week = int(each.data["week"])
        names = [
            phase["title"]
            for phase in phases.values()
            if int(phase["weeks"]["from"]) <= week <= int(phase["weeks"]["to"])
        ]
        assert pages[each.page].chosen(".card h3") == names
        assert len(names) == 1


def test_the_card_of_a_class_has_its_exercises_in_order_with_four_levels_each(items, pages):
    for each in shelf(items, "classes"):
        rows = pages[each.page].article.select(".by-level tbody tr")
        given = [items[name].data for name in each.data["exercises"]]
        assert [reading.words(row.select("td")[0]) for row in rows] == [one["title"] for one in given]
        for row, exercise in zip(rows, given, strict=True):
            titles = [reading.words(link) for link in row.select("td a")[1:]]
            assert titles == [level["title"] for level in exercise["levels"].values()]


def bars(page: Page) -> list[tuple[str, int]]:
    titles, minutes = page.chosen(".bar .bar-title"), page.chosen(".bar .bar-minutes")
    assert page.chosen(".bar-legend li") == [f"{m} {title}" for title, m in zip(titles, minutes, strict=True)]
    return list(zip(titles, map(int, minutes), strict=True))


def test_the_parts_of_a_session_are_as_long_as_on_its_timeline_and_add_up(items, pages, word):
    for session in shelf(items, "sessions"):
        page = pages[session.page]
        segments = [(each["title"], int(each["minutes"])) for each in session.data["segments"].values()]
        assert bars(page) == segments
        assert sum(minutes for _, minutes in segments) == int(session.data["minutes"])
        assert page.chosen(".segment-body > h2") == [title for title, _ in segments]
        times = [tuple(map(int, digits(text))) for text in page.chosen(".segment-time")]
        assert times == [(each, sum(m for _, m in segments[:n])) for n, (_, each) in enumerate(segments)]


def test_the_parts_of_a_class_are_as_long_as_on_its_timeline_and_add_up(items, pages):
    programme = items["programme"].data
    for each in shelf(items, "classes"):
        parts = [(programme["class_parts"][name]["title"], int(m)) for name, m in each.data["parts"].items()]
        assert bars(pages[each.page]) == parts
        assert sum(minutes for _, minutes in parts) == int(programme["plan"]["class_minutes"])


def test_the_blocks_of_a_course_day_follow_each_other_by_the_clock(items, pages):
    for day in shelf(items, "course"):
        page, blocks = pages[day.page], list(day.data["blocks"].values())
        assert bars(page) == [(block["title"], int(block["minutes"])) for block in blocks]
        clock, starts = [int(part) for part in day.data["starts"].split(":")], []
        minute = clock[0] * 60 + clock[1]
        for block in blocks:
            starts.append(f"{minute // 60:02}:{minute % 60:02}")
            minute += int(block["minutes"])
        assert page.chosen(".segment-minutes") == starts


def test_every_length_on_a_timeline_has_its_width_in_the_style_sheet(site, pages):
    sheet = (site / "assets/timeline.css").read_text(encoding="utf-8")
    rules = dict(re.findall(r"\.(m\d+)\s*\{\s*flex:\s*(\d+) 1 0", sheet))
    drawn = {
        name
        for page in pages.values()
        for tag in page.article.select(".bar li, .ticks span")
        for name in tag["class"]
    }
    assert {name: name[1:] for name in drawn if re.fullmatch(r"m\d+", name)} == rules


def test_the_home_page_counts_what_there_is(items, pages, real):
    shown = {page.split("#_")[-1].split("/")[-1]: count for page, count in _counts(pages["index.html"])}
    for name in ("sessions", "exercises", "classes"):
        assert shown[name] == str(len(shelf(items, name)))
    assert shown["index.html"] == str(len(shelf(items, "claims")))
    references = len(
        re.findall(r"^@\w+\{", (real / "references.bib").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert shown["references.html"] == str(references)
    assert len(pages["evidence/references.html"].article.select(".reference")) == references


def _counts(page: Page) -> list[tuple[str, str]]:
    links = page.article.select(".counts a")
    return [(str(link["href"]), reading.words(link.select_one(".count"))) for link in links]


def test_a_result_shows_every_figure_with_its_interval_or_says_that_none_was_read(items, pages, word):
    results = shelf(items, "results")
    for result in results:
        page, rows = pages[result.page], result.data["rows"]
        shown = page.article.select("table tbody tr")
        assert len(shown) == len(rows), result.id
        for row, tr in zip(rows.values(), shown, strict=True):
            figure, cells = reading.words(tr.select("td")[1]), reading.words(tr)
            assert row["outcome"] in cells, result.id
            assert row["locator"] in cells, result.id
            numbers = [row[name] for name in ("estimate", "low", "high") if name in row]
            assert all(f"{float(number):g}".lstrip("-") in figure for number in numbers), result.id
            none = (
                word["no-figure"] if not numbers else word["interval-not-read"] if len(numbers) == 1 else ""
            )
            assert none in figure, result.id
            assert (word["interval-not-read"] in figure) == (len(numbers) == 1), result.id
    assert len(results) > 10


def test_every_result_is_shown_in_a_chapter(items, pages):
    shown = {
        pages[item.page].resolved(link["href"])[1:]
        for item in shelf(items, "chapters")
        for link in pages[item.page].article.select(".result-title a")
    }
    assert shown == {item.page for item in shelf(items, "results")}
