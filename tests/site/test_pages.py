"""Every page of the real site keeps what is promised of every page."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections import Counter
from collections.abc import Iterator

import html5lib
import pytest
import yaml
from bs4 import Tag

import reading
from reading import Page

ABSENT = "404.html"
LEFTOVERS = re.compile(
    r"\[@|\{claim:|item:|\{\{|\{%|\{[a-z_.]+\}|\[\^|markdown=|\]\(|\*\*|(?<![\w`])_\w+_(?!\w)|&\w+;"
)
INLINE = ("text/javascript", "module", "")


@pytest.fixture(scope="session")
def told(pages: dict[str, Page]) -> dict[str, Page]:
    """The pages that the manual itself tells: all but the one for an address that does not exist."""
    return {path: page for path, page in pages.items() if path != ABSENT}


@pytest.fixture(scope="session")
def programme(real):
    return yaml.safe_load((real / "content/en/programme.yaml").read_text(encoding="utf-8"))


def test_a_page_has_one_first_heading_at_its_top(told):
    assert {
        path for path, page in told.items() if [level for level, _ in reading.headings(page)].count(1) != 1
    } == set()
    assert {path for path, page in told.items() if reading.headings(page)[0][0] != 1} == set()


def skipped(page: Page) -> list[str]:
    found = reading.headings(page)
    return [text for (above, _), (level, text) in itertools.pairwise(found) if level > above + 1]


def test_no_heading_skips_a_level(pages):
    assert {path: skipped(page) for path, page in pages.items() if skipped(page)} == {}


def test_no_heading_is_empty(pages):
    assert {
        path for path, page in pages.items() if any(not text for _, text in reading.headings(page))
    } == set()


def test_a_page_has_a_title_of_its_own(told, programme):
    titles = Counter(reading.words(page.whole.title) for page in told.values())
    assert [title for title, count in titles.items() if count > 1] == []
    assert reading.words(told["index.html"].whole.title) == programme["title"]
    named = {path: reading.words(page.whole.title) for path, page in told.items() if path != "index.html"}
    assert {path for path, title in named.items() if not title.endswith(f" - {programme['title']}")} == set()


def test_a_title_begins_with_the_first_heading(told):
    own = {path: page for path, page in told.items() if path != "index.html"}
    heads = {
        path: next(text for level, text in reading.headings(page) if level == 1) for path, page in own.items()
    }
    assert {
        path for path, page in own.items() if not page.whole.title.get_text().startswith(heads[path])
    } == set()


def test_a_page_says_its_language_and_its_direction(pages):
    said = {path: (page.whole.html.get("lang"), page.whole.body.get("dir")) for path, page in pages.items()}
    assert {path for path, each in said.items() if each != ("en", "ltr")} == set()


# What a reader must know of this manual. Change it only together with those who answer for it.
NOTICE = """
Independent manual, not an official GLA:D® publication.
GLA:D® is a trademark of the University of Southern Denmark.
Draft content awaits clinical review.
Certified instructors follow the official protocol.
"""


def test_the_notice_says_what_it_must(programme):
    assert " ".join(programme["notice"].values()) == " ".join(NOTICE.split("\n")).strip()


def test_a_page_shows_the_notice_once_above_its_content(pages, programme):
    said = {
        path: [reading.words(tag) for tag in page.whole.select(".notice")] for path, page in pages.items()
    }
    assert {
        path for path, notices in said.items() if notices != [" ".join(programme["notice"].values())]
    } == set()
    assert {path for path, page in pages.items() if page.article.select(".notice")} == set()


def test_a_page_has_no_more_than_a_browser_can_read(pages):
    """Nothing is nested or closed as HTML does not allow it, where the manual makes the HTML."""
    wrong = {}
    for path, page in pages.items():
        parser = html5lib.HTMLParser()
        parser.parseFragment(str(page.html[page.html.index("<article") : page.html.index("</article>") + 10]))
        if parser.errors:
            wrong[path] = [(code, more) for _, code, more in parser.errors]
    assert wrong == {}


# What a page may load and run


def policy(page: Page) -> dict[str, list[str]]:
    (meta,) = page.whole.select('meta[http-equiv="Content-Security-Policy"]')
    return {words[0]: words[1:] for words in (part.split() for part in meta["content"].split(";"))}


def test_the_policy_is_the_first_thing_that_a_page_says(pages):
    firsts = {path: page.whole.head.find(True).get("http-equiv") for path, page in pages.items()}
    assert {path for path, first in firsts.items() if first != "Content-Security-Policy"} == set()


def test_the_policy_lets_a_page_load_only_what_lies_beside_it(pages):
    kept = {
        (name, *values)
        for page in pages.values()
        for name, values in policy(page).items()
        if name != "script-src"
    }
    assert kept == {
        ("default-src", "'none'"),
        ("style-src", "'self'"),
        ("img-src", "'self'", "data:"),
        ("font-src", "'self'"),
        ("connect-src", "'self'"),
        ("worker-src", "'self'"),
        ("manifest-src", "'self'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
    }


def test_the_policy_fits_the_scripts_in_a_page_and_no_others(pages):
    unfit = {}
    for path, page in pages.items():
        own = [tag for tag in page.whole.find_all("script", src=False) if tag.get("type", "") in INLINE]
        hashes = (hashlib.sha256(tag.encode_contents(formatter=None)).digest() for tag in own)
        fitting = {f"'sha256-{base64.b64encode(value).decode()}'" for value in hashes}
        if set(policy(page)["script-src"]) != {"'self'", *fitting}:
            unfit[path] = policy(page)["script-src"]
    assert unfit == {}


def test_no_page_has_a_style_or_a_handler_of_its_own(pages):
    own: dict[str, list[str]] = {}
    for path, page in pages.items():
        for tag in page.whole.find_all(True):
            if tag.name == "style" or any(name == "style" or name.startswith("on") for name in tag.attrs):
                own.setdefault(path, []).append(str(tag)[:90])
    assert own == {}


def loaded(page: Page) -> Iterator[str]:
    """What a browser loads for a page without being asked."""
    for tag in page.whole.find_all(
        ["link", "script", "img", "source", "iframe", "video", "audio", "embed", "object"]
    ):
        if not (tag.name == "link" and tag.get("rel") in (["canonical"], ["alternate"], ["next"], ["prev"])):
            yield from (str(tag[name]) for name in ("href", "src", "srcset", "data") if tag.get(name))


def test_a_page_loads_nothing_from_elsewhere(pages):
    foreign = {
        path: [url for url in loaded(page) if ":" in url or url.startswith("//")]
        for path, page in pages.items()
    }
    assert {path: urls for path, urls in foreign.items() if urls} == {}


def test_no_style_sheet_loads_anything_from_elsewhere(site):
    sheets = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.css")}
    urls = {
        path.name: re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')]+)", text) for path, text in sheets.items()
    }
    assert {
        name for name, found in urls.items() if any(":" in url and url[:5] != "data:" for url in found)
    } == set()
    assert {url for found in urls.values() for url in found if url.startswith("//")} == set()


# Where links lead


def test_every_link_leads_to_a_page_and_a_place_that_exist(site, told):
    assert list(reading.dead_links(site, told)) == []


def test_every_link_stays_below_the_first_page(told):
    links = {
        path: [str(tag["href"]) for tag in page.whole.find_all(href=True)] for path, page in told.items()
    }
    assert {path for path, found in links.items() if any(link.startswith("/") for link in found)} == set()


def test_a_foreign_link_is_secure_and_opens_only_when_it_is_followed(told):
    foreign = {
        target for page in told.values() for target in page.targets() if ":" in target.partition("/")[0]
    }
    assert {target for target in foreign if not target.startswith("https://")} == set()


def test_every_page_can_be_reached_from_the_first(told):
    reached, ahead = set(), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in told and path not in reached:
            reached.add(path)
            ahead += [reading.file_of(target.partition("#")[0]) for target in told[path].targets()]
    assert set(told) - reached == set()


def test_the_front_door_leads_to_the_source_language(real):
    front = Page("index.html", (real / "site/index.html").read_text(encoding="utf-8"))
    assert front.targets() == ["/en/index.html"]
    assert policy(front)["script-src"] == ["'self'"]


def test_no_id_stands_twice_on_a_page(pages):
    twice = {
        path: [name for name, count in Counter(page.ids).items() if count > 1] for path, page in pages.items()
    }
    assert {path: names for path, names in twice.items() if names} == {}


# What a reader reads


def test_nothing_of_how_it_was_written_is_left_to_see(pages):
    left = {
        path: [match[0] for match in LEFTOVERS.finditer(reading.prose(page.whole))]
        for path, page in pages.items()
    }
    assert {path: found for path, found in left.items() if found} == {}


def test_no_attribute_of_markdown_is_left_on_an_element(pages):
    assert {path for path, page in pages.items() if page.whole.find_all(markdown=True)} == set()


def test_every_picture_has_words_for_those_who_do_not_see_it(pages):
    silent = {
        path: [str(tag) for tag in page.whole.find_all("img") if tag.get("alt") is None]
        for path, page in pages.items()
    }
    assert {path: tags for path, tags in silent.items() if tags} == {}


# Notes


def notes(page: Page) -> list[Tag]:
    return page.article.select("div.footnote > ol > li")


def test_a_cited_source_has_one_number_on_a_page(told):
    wrong = {}
    for path, page in told.items():
        by_note: dict[str, set[str]] = {}
        for number, note in reading.numbers(page):
            by_note.setdefault(note, set()).add(number)
        expected = {f"#{li['id']}": {str(number)} for number, li in enumerate(notes(page), 1)}
        if by_note != expected:
            wrong[path] = (by_note, expected)
    assert wrong == {}


def test_sources_are_numbered_as_a_reader_meets_them(told):
    met = {
        path: list(dict.fromkeys(int(number) for number, _ in reading.numbers(page)))
        for path, page in told.items()
    }
    assert {path for path, order in met.items() if order != sorted(order)} == set()


def test_a_note_leads_back_to_each_place_that_cites_it(told):
    for page in told.values():
        for li in notes(page):
            back = [link["href"] for link in li.select("a.footnote-backref")]
            cites = [
                f"#{sup['id']}"
                for sup in page.article.select("sup[id]")
                if sup.select(f'a[href="#{li["id"]}"]')
            ]
            assert sorted(back) == sorted(cites), page.path


def test_there_are_notes_to_look_at(told):
    assert sum(len(notes(page)) for page in told.values()) > 100
