"""Answers of Crossref give notices from both ends, or one sentence on what is damaged."""

from __future__ import annotations

import json

import pytest

from manual.crossref_updates import read
from manual.notice import DamagedError
from snapshots import answer, update


def test_a_paper_names_its_notices():
    found = read(answer("10.1/Paper", updated_by=[update("10.1/Notice", "retraction", 2019, 7, 26)]))
    assert found.asked == {"10.1/paper"}
    ((paper, notice),) = found.notices
    assert (paper, notice.doi, notice.date, notice.event) == (
        "10.1/paper",
        "10.1/notice",
        "2019-07-26",
        "retraction",
    )
    assert notice.name == "Crossref retraction 10.1/notice"


def test_a_notice_names_its_paper_which_was_not_asked_about_itself():
    found = read(answer("10.1/notice", update_to=[update("10.1/paper", "correction", 2019, 7)]))
    assert found.asked == {"10.1/notice"}
    ((paper, notice),) = found.notices
    assert (paper, notice.doi, notice.date, notice.event) == ("10.1/paper", "10.1/notice", "", "correction")


def test_both_ends_of_a_notice_have_one_name():
    paper = read(answer("10.1/paper", updated_by=[update("10.1/notice", "retraction", 2019)])).notices
    notice = read(answer("10.1/notice", update_to=[update("10.1/paper", "retraction", 2019)])).notices
    assert paper[0][1].name == notice[0][1].name


def test_a_notice_from_retraction_watch_bears_its_number_there():
    more = {"source": "retraction-watch", "record-id": "20946"}
    found = read(answer("10.1/paper", updated_by=[update("10.1/n", "retraction", 2019, 7, 26, **more)]))
    assert found.notices[0][1].name == "Retraction Watch 20946"


def test_a_list_of_works_and_a_work_by_itself_are_read_too():
    works = [{"DOI": "10.1/a"}, {"DOI": "10.1/b", "update-to": None}]
    assert read(json.dumps({"message": {"items": works}}).encode()).asked == {"10.1/a", "10.1/b"}
    assert read(b'{"DOI": "10.1/a"}').asked == {"10.1/a"}


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        (b"", 1, "It is no JSON from here on"),
        (b'{\n"message":\n{"DOI"\n', 4, "It is no JSON from here on"),
        (b"\xff\xfe{", 0, "It is no JSON that can be read."),
        (b"[" * 200_000, 0, "It is no JSON that can be read."),
        (b"9" * 5000, 0, "It is no JSON that can be read."),
        (b"[]", 0, "It holds neither a work nor a list of works."),
        (b'{"message": {"items": []}}', 0, "It holds neither a work nor a list of works."),
        (b'{"message": {"items": [1]}}', 0, "It holds neither a work nor a list of works."),
        (b'{"message": {"title": "x"}}', 0, "A work in it has no DOI."),
        (answer("10.1/a", updated_by="x"), 0, "'updated-by' of 10.1/a is no list of notices."),
        (answer("10.1/a", update_to=[1]), 0, "'update-to' of 10.1/a is no list of notices."),
        (answer("10.1/a", update_to=[{"DOI": "10.1/b"}]), 0, "has no DOI or does not say its type."),
    ],
)
def test_a_damaged_answer_is_refused(raw, line, said):
    with pytest.raises(DamagedError) as caught:
        read(raw)
    assert caught.value.line == line
    assert said in caught.value.message
