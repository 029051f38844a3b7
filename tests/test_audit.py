"""What an audit calls a change: by identifiers, beside what the status fields remember."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from conftest import changed
from manual import audit, crossref_updates, editions, load, retraction_watch
from snapshots import answer, entry, row, table, update

DOI, PMID = "10.1000/Paper", "36474815"
Judge = Callable[..., audit.Audit]


@pytest.fixture
def judged(tree) -> Judge:
    """The audit of a manual whose one reference has these fields."""

    def judge(raw: bytes, *answers: bytes, **fields: str) -> audit.Audit:
        changed(tree, {"references.bib": entry("kjaer2018", **fields)})
        manual = load.assemble(editions.reader(tree).read())
        given = [crossref_updates.read(each) for each in answers]
        return audit.audit(manual, retraction_watch.rows(io.BytesIO(raw)), given, "2026-11-20")

    return judge


def said(done: audit.Audit) -> list[tuple[str, str, str, str]]:
    return [(each.event, each.name, each.before, each.after) for each in done.changes]


NOTHING = table(row("10.1000/other"))
RETRACTED = table(row(DOI.upper()))
WATCHED = {
    "doi": DOI,
    "status": "retracted",
    "statuson": "2026-10-01",
    "statusfrom": "Retraction Watch 20946",
}


def test_a_retraction_is_found_by_doi_whatever_its_letters(judged):
    assert said(judged(RETRACTED, doi=DOI)) == [("retraction", "Retraction Watch 20946", "none", "retracted")]


def test_a_retraction_is_found_by_pubmed_id(judged):
    (change,) = judged(table(row("unavailable", OriginalPaperPubMedID=PMID)), pmid=PMID).changes
    assert (change.after, change.notice.matched) == ("retracted", "PMID")


@pytest.mark.parametrize("fields", [{"doi": DOI}, {"pmid": PMID}, {"doi": DOI, "pmid": PMID}])
def test_doi_unavailable_and_pubmed_id_0_match_nothing(fields, judged):
    assert said(judged(table(row("unavailable"), row("")), **fields)) == []


def test_the_doi_of_a_notice_is_not_the_doi_of_the_paper(judged):
    assert said(judged(table(row("10.1000/other", RetractionDOI=DOI)), doi=DOI)) == []


def test_nothing_found_is_written_down_with_day_and_source(judged):
    assert judged(NOTHING, doi=DOI).fields == {
        "kjaer2018": {"status": "none", "statuson": "2026-11-20", "statusfrom": "Retraction Watch"}
    }


def test_a_reference_without_identifiers_is_not_said_to_be_without_notices(judged):
    done = judged(NOTHING)
    assert (done.unasked, done.fields) == (["kjaer2018"], {})


def test_what_is_remembered_is_no_change(judged):
    done = judged(RETRACTED, **WATCHED)
    assert said(done) == []
    assert done.fields["kjaer2018"]["statuson"] == "2026-11-20"


def test_a_second_notice_of_the_same_nature_is_a_change(judged):
    done = judged(table(row(DOI), row(DOI, record="30000")), **WATCHED)
    assert said(done) == [("retraction", "Retraction Watch 30000", "retracted", "retracted")]
    assert done.fields["kjaer2018"]["statusfrom"] == "Retraction Watch 20946, 30000"


def test_a_concern_that_becomes_a_retraction_under_its_number_is_a_change(judged):
    done = judged(RETRACTED, **{**WATCHED, "status": "concern"})
    assert said(done) == [("retraction", "Retraction Watch 20946", "concern", "retracted")]


def test_a_reinstatement_lifts_the_status_and_is_told(judged):
    back = row(DOI, "Reinstatement", "30000", RetractionDate="1/1/2026 0:00")
    done = judged(table(row(DOI), back), **WATCHED)
    assert said(done) == [("reinstatement", "Retraction Watch 30000", "retracted", "none")]
    remembered = done.fields["kjaer2018"]
    assert said(judged(table(row(DOI), back), doi=DOI, **remembered)) == []


def test_a_notice_that_is_gone_is_told_and_the_status_stays(judged):
    done = judged(NOTHING, **WATCHED)
    assert said(done) == [("gone", "Retraction Watch 20946", "retracted", "retracted")]
    assert done.fields == {}


def test_a_notice_that_is_gone_does_not_hide_a_new_one(judged):
    done = judged(table(row(DOI, "Correction", "30000")), **WATCHED)
    assert [each.event for each in done.changes] == ["gone", "correction"]
    assert done.fields["kjaer2018"] == {
        "status": "retracted",
        "statuson": "2026-11-20",
        "statusfrom": "Retraction Watch 20946, 30000",
    }


@pytest.mark.parametrize("status", ["retracted", "superseded"])
def test_a_status_that_a_person_wrote_stays_as_it_is(status, judged):
    done = judged(NOTHING, **{**WATCHED, "status": status, "statusfrom": "The page of the journal"})
    assert (said(done), done.fields) == ([], {})


def test_a_new_notice_is_added_to_what_a_person_wrote(judged):
    done = judged(table(row(DOI, "Correction")), **{**WATCHED, "statusfrom": "The page of the journal"})
    assert said(done) == [("correction", "Retraction Watch 20946", "retracted", "retracted")]
    assert done.fields["kjaer2018"]["status"] == "retracted"
    assert done.fields["kjaer2018"]["statusfrom"] == "The page of the journal; Retraction Watch 20946"


@pytest.mark.parametrize("source", ["Retraction Watch", ""])
def test_a_status_that_rests_on_no_notice_is_told_and_never_made_lighter(source, judged):
    done = judged(NOTHING, **{**WATCHED, "statusfrom": source})
    assert said(done) == [("gone", source, "retracted", "retracted")]
    assert done.fields == {}


def test_an_old_reinstatement_does_not_lift_what_a_person_wrote_since(judged):
    back = row(DOI, "Reinstatement", "30000", RetractionDate="1/1/2026 0:00")
    done = judged(table(row(DOI), back), **{**WATCHED, "statusfrom": "Retraction Watch 20946, 30000"})
    assert [(each.event, each.after) for each in done.changes] == [("gone", "retracted")]


def test_a_notice_of_crossref_is_not_gone_when_crossref_was_not_asked(judged):
    memory = {**WATCHED, "statusfrom": "Retraction Watch; Crossref retraction 10.1000/n"}
    done = judged(NOTHING, **memory)
    assert said(done) == []
    assert done.fields["kjaer2018"]["status"] == "retracted"
    asked = judged(NOTHING, answer(DOI), **memory)
    assert said(asked) == [("gone", "Crossref retraction 10.1000/n", "retracted", "retracted")]


def test_a_notice_that_both_sources_have_is_one(judged):
    more = {"source": "retraction-watch", "record-id": "20946"}
    both = answer(DOI, updated_by=[update("10.1000/n", "retraction", 2020, 5, 15, **more)])
    done = judged(RETRACTED, both, doi=DOI)
    assert said(done) == [("retraction", "Retraction Watch 20946", "none", "retracted")]
    assert done.fields["kjaer2018"]["statusfrom"] == "Retraction Watch 20946; Crossref"


@pytest.mark.parametrize("order", [("Retraction", "Correction"), ("Correction", "Retraction")])
def test_of_two_notices_with_one_number_the_graver_counts(order, judged):
    done = judged(table(*(row(DOI, nature, "") for nature in order)), doi=DOI)
    assert said(done) == [("retraction", "Retraction Watch ?", "none", "retracted")]


def test_a_notice_that_only_crossref_has_counts(judged):
    done = judged(
        NOTHING, answer("10.1000/n", update_to=[update(DOI, "expression_of_concern", 2026, 1, 2)]), doi=DOI
    )
    assert said(done) == [("concern", "Crossref expression_of_concern 10.1000/n", "none", "concern")]


def test_a_nature_that_nobody_knows_is_told_and_changes_no_status(judged):
    assert said(judged(table(row(DOI, "Moved")), doi=DOI)) == [
        ("unknown", "Retraction Watch 20946", "none", "none")
    ]


def test_a_change_counts_the_places_and_the_claims_that_lean_on_the_reference(judged):
    (change,) = judged(RETRACTED, doi=DOI).changes
    assert (change.uses, change.claims) == (2, ("exercise-reduces-pain",))


# Titles

LONG = "Self-efficacy: toward a unifying theory of behavioral change"


@pytest.mark.parametrize(
    "title",
    [
        LONG,
        f"RETRACTED: {LONG}",
        "Self efficacy: towards a unifying theory of behavioral change",
        LONG.upper(),
    ],
)
def test_a_title_that_is_nearly_the_same_is_shown_and_changes_nothing(title, judged):
    done = judged(table(row("unavailable", Title=title)), title=LONG)
    assert [(each.line, each.open) for each in done.looks] == [(2, True)]
    assert (done.changes, done.fields) == ([], {})


def test_a_title_alike_is_no_open_question_when_the_reference_has_an_identifier(judged):
    done = judged(table(row("10.1000/preprint", Title=LONG)), title=LONG, doi=DOI)
    assert [each.open for each in done.looks] == [False]


@pytest.mark.parametrize("title", ["Toward a theory of behavioral change", "Low back pain in adults", ""])
def test_a_title_that_only_shares_words_is_not_shown(title, judged):
    assert judged(table(row("unavailable", Title=title)), title=LONG).looks == []


def test_a_short_title_is_shown_only_when_it_is_the_same(judged):
    titles = ("Low back pain", "Low back pains", "Back pain")
    done = judged(table(*(row("unavailable", Title=each) for each in titles)), title="Low back pain")
    assert [each.title for each in done.looks] == ["Low back pain"]
