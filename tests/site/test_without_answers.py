"""The site for learners: the whole manual, and not one word of the key to the knowledge questions."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import reading
from reading import Page

KEY = "teaching/answers.html"
TEXT = (".html", ".json", ".js", ".css", ".xml", ".txt", ".md")
END = re.compile(r"(?<=[.?!])[\s\"]+(?=[A-Z\"])")
CITATION = re.compile(r"\s*\[@[a-z_0-9]+(?:, ([^;\]]+))?\]")  # of which a page shows the place and a number


def plain(text: str) -> str:
    """Letters and figures alone, one space between two words, so that no mark and no note hides a sentence."""
    told = re.sub(r"<sup.*?</sup>", " ", text, flags=re.DOTALL)
    told = re.sub(r"<[^>]*>", " ", told.replace("\\n", " ").replace('\\"', '"'))
    return " ".join(re.findall(r"\w+", html.unescape(told))).lower()


@pytest.fixture(scope="module")
def sentences(real: Path) -> list[str]:
    """Every sentence of the key."""
    read = yaml.safe_load((real / "content/en/answers.yaml").read_text(encoding="utf-8"))
    texts = [answer["why"] for answer in read["answers"].values()]
    texts += [read["basis"]["editorial"]["reason"]]
    texts = [CITATION.sub(lambda cited: f" ({cited[1]})" if cited[1] else "", text) for text in texts]
    return [plain(each) for text in texts for each in END.split(text)]


@pytest.fixture(scope="module")
def learners(site_without_answers: Path) -> dict[str, Page]:
    return reading.pages(site_without_answers)


def held(site: Path) -> Iterator[tuple[str, str]]:
    """Every file with text, the search index among them, as plain words."""
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXT and "javascripts" not in path.parts and "lunr" not in path.parts:
            yield path.relative_to(site).as_posix(), plain(path.read_text(encoding="utf-8"))


def test_the_whole_site_holds_every_sentence_of_the_key(site, sentences):
    """So this is how a sentence of the key would be found."""
    assert len(sentences) > 60
    texts = dict(held(site))
    assert [each for each in sentences if each not in texts[KEY]] == []
    assert [each for each in sentences if each not in texts["search/search_index.json"]] == []


def test_no_sentence_of_the_key_stands_anywhere_in_the_site_for_learners(site_without_answers, sentences):
    texts = dict(held(site_without_answers))
    assert "search/search_index.json" in texts
    assert [(each, path) for path, text in texts.items() for each in sentences if each in text] == []


def test_no_page_link_search_entry_or_heading_leads_to_the_key(site_without_answers, learners):
    raw = {
        path.relative_to(site_without_answers).as_posix(): path.read_bytes()
        for path in site_without_answers.rglob("*")
        if path.is_file()
    }
    assert [path for path in raw if "answers" in path] == []
    assert [path for path, text in raw.items() if b"answers.html" in text or b"answers.md" in text] == []
    assert [
        path
        for path, page in learners.items()
        if any(
            "Answers, with reasons" in reading.words(tag) for tag in page.whole.find_all(["a", "h1", "h2"])
        )
    ] == []
    index = json.loads(raw["search/search_index.json"])
    assert [entry["location"] for entry in index["docs"] if "answers" in entry["location"]] == []


def test_the_site_for_learners_has_every_other_page_and_no_dead_link(site_without_answers, learners, pages):
    assert set(pages) - set(learners) == {KEY}
    assert set(learners) <= set(pages)
    assert list(reading.dead_links(site_without_answers, learners | {"404.html": pages["404.html"]})) == []


def test_the_questions_stand_whole_and_say_that_the_answers_are_apart(learners, pages, real):
    words = yaml.safe_load((real / "content/en/interface.yaml").read_text(encoding="utf-8"))
    asked = learners["teaching/questions.html"]
    options = [reading.words(tag) for tag in asked.article.select(".quiz ol li")]
    assert options == [
        reading.words(tag) for tag in pages["teaching/questions.html"].article.select(".quiz ol li")
    ]
    assert words["answers-apart"] in reading.words(asked.article)
    assert words["answers-apart"] not in reading.words(pages["teaching/questions.html"].article)


def test_nothing_on_the_page_of_questions_marks_the_right_option(learners):
    marked = [
        tag.attrs
        for tag in learners["teaching/questions.html"].article.select(".quiz ol, .quiz ol *")
        if tag.attrs
    ]
    assert [attrs for attrs in marked if set(attrs) - {"href"}] == []
