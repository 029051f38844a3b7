"""Every reference is used, or somebody says why it is kept."""

from __future__ import annotations

PROGRAMME = "content/en/programme.yaml"


def keeping(key: str) -> tuple[str, str]:
    return "topics:\n", f"reading_list:\n  {key}: To be read.\ntopics:\n"


def test_a_reference_that_is_cited_needs_no_place_on_the_reading_list(said):
    assert said({PROGRAMME: keeping("kjaer2018")}) == [
        f"{PROGRAMME}:31:14: 'kjaer2018' is cited, so it needs no reason here. "
        "Remove this line. [reference-unused]"
    ]


def test_the_reading_list_names_references_that_exist(said):
    assert said({PROGRAMME: keeping("ris2019")}) == [
        f"{PROGRAMME}:31:12: 'ris2019' is not in references.bib. Add the reference first. [cite-unknown]"
    ]


def test_no_reference_is_unused_while_a_file_that_may_cite_it_cannot_be_read(codes):
    claim = "content/en/claims/exercise-reduces-pain.yaml"
    files = {claim: ("evidence:", "evidence: ["), "docs/en/objectives.md": (" [@kjaer2018]", "")}
    assert codes(files) == ["yaml-syntax"]
