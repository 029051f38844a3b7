"""The whole way of an author: a trial from a bare RIS file contradicts a claim, and a source is retracted."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from conftest import copied, run

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
RIS = """TY  - JOUR
TI  - Example of a made-up trial: practice in a group or a leaflet
AU  - Example, Ann
PY  - 2026
ER  -
"""
APPRAISAL = ("--design", "randomised-trial", "--checked", "abstract", "--checked-at", "https://example.org/a")
FINDING = "Pain was 2 of 100 points lower with exercise than with a leaflet (220 people)."
GRADE = """certainty:
  level: low
  graded_by: editors
  starts_from: randomised-trials
  domains:
    inconsistency:
      by: 1
      reason: The newest trial found a much smaller difference than the others.
    imprecision:
      by: 1
      reason: The interval of the newest trial is wide.
  reason: Lowered twice, for results that disagree and for a wide interval.
rationale:"""
LOWERED = """  {day}-z:
    on: {day}
    by: clinician
    decision: certainty-lowered
    why: A new trial found a smaller difference than the reviews before it.
review:
"""
RETRACTED = "  status = {retracted},\n  statuson = {2026-11-25},\n  statusfrom = {https://example.org/n},\n"


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    """The real manual as a repository of its own, with a record beside it."""
    root = copied(tmp_path / "manual")
    (tmp_path / "new.ris").write_text(RIS, encoding="utf-8")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "before")
    return root


def edited(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for pattern, words in changes:
        text, count = re.subn(pattern, lambda _, words=words: words, text, count=1, flags=re.DOTALL)
        assert count == 1, pattern
    path.write_text(text, encoding="utf-8")


def test_a_trial_from_a_bare_ris_file_lowers_a_claim_with_its_words_and_log(manual: Path) -> None:
    added = run(
        *("evidence", "add", manual.parent / "new.ris", "--root", manual, *APPRAISAL, "--finding", FINDING),
        *("--claim", "exercise-reduces-pain:against:Abstract"),
    )
    assert added.returncode == 0, added.stderr
    assert "must the certainty (moderate) be lowered" in added.stdout
    day = re.findall(r"    on: (\S+)", (manual / CLAIM).read_text(encoding="utf-8"))[-1]
    edited(manual / CLAIM, (r"certainty:.*?rationale:", GRADE), (r"review:\n", LOWERED.format(day=day)))
    refused = run("check", "--root", manual, "--all")
    assert f"{CLAIM}:5:" in refused.stdout
    edited(manual / CLAIM, ("exercise probably reduces", "exercise may reduce"))
    left = run("check", "--root", manual, "--all").stdout.splitlines()
    assert [line for line in left if not line.endswith("[claim-oversold]")] == []
    told = run("diff", "HEAD", "--root", manual)
    assert told.returncode == 0, told.stderr
    for said in ("exercise-reduces-pain", "moderate", "low", "example2026"):
        assert said in told.stdout


def test_each_link_of_a_retracted_source_leads_to_a_line_and_a_page(real: Path) -> None:
    done = run("impact", "hayden2021", "--event", "retracted", "--format", "json", "--root", real)
    touched = json.loads(done.stdout)["touched"]
    assert len(touched) > 50
    for each in touched:
        lines = (real / each["path"]).read_text(encoding="utf-8").splitlines()
        assert 1 <= each["line"] <= len(lines), each
        assert each["chain"][0] == "hayden2021"
        page, _, part = each.get("page", "").partition("#")
        if page:
            html = (real / "site" / "en" / page).read_text(encoding="utf-8")
            assert not part or f'id="{part}"' in html, each


def test_a_retracted_source_stops_every_place_that_impact_says_cites_it(manual: Path) -> None:
    said = run("impact", "hayden2021", "--event", "retracted", "--format", "json", "--root", manual)
    cites = {
        (each["path"], each["line"]) for each in json.loads(said.stdout)["touched"] if len(each["chain"]) == 2
    }
    pattern = r"@article\{hayden2021,\n"
    edited(manual / "references.bib", (pattern, "@article{hayden2021,\n" + RETRACTED))
    cites = {place for place in cites if place[0] != "references.bib"}  # the page of the source itself
    found = run("check", "--root", manual, "--all").stdout.splitlines()
    places = {tuple(line.split(":")[:2]) for line in found if line.endswith("[source-retracted]")}
    assert {(path, int(line)) for path, line in places} == cites
