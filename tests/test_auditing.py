"""`manual evidence audit` as a person runs it: what it prints, what it writes, and what it leaves alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, changed, environment, run
from manual import auditing, stage
from snapshots import answer, entry, row, table, update

DOI = "10.1000/paper"
BEFORE = entry("kjaer2018", doi=DOI)
DAY = "2026-11-20"


@pytest.fixture
def bib(tree: Path) -> Path:
    """The references of a small manual; the snapshots lie beside the manual."""
    changed(tree, {"references.bib": BEFORE, "../watch.csv": table(row(DOI, RetractionDOI="10.1000/n"))})
    return tree / "references.bib"


def audited(bib: Path, *more: str | Path, watch: str = "watch.csv", day: str = DAY):
    snapshot = bib.parent.parent / watch
    given = ("--root", bib.parent, "--retraction-watch", snapshot, "--as-of", day)
    return run("evidence", "audit", *given, *more)


def test_without_write_the_audit_says_what_it_found_and_shows_what_it_would_write(bib):
    done = audited(bib)
    assert done.returncode == 1
    assert (
        done.stdout
        == f"""\
Retraction Watch as of 2026-11-20: 1 rows ({bib.parent.parent / "watch.csv"}).
1 references were looked up by DOI and PMID.

references.bib:1: kjaer2018: retraction (status none, now retracted)
  GLA:D Back
  Retraction, 2020-05-15. Retraction Watch 20946, line 2, by DOI.
  Reason: Concerns/Issues About Data, Investigation by Journal/Publisher.
  Notice: https://doi.org/10.1000/n
  Places that lean on it: 2, 1 claim among them: exercise-reduces-pain.
  Next: manual impact kjaer2018 --event retracted

--- references.bib
+++ references.bib
@@ -8,2 +8,5 @@
   checkedon = {{2026-11-23}},
+  status = {{retracted}},
+  statuson = {{2026-11-20}},
+  statusfrom = {{Retraction Watch 20946}},
 }}
"""
    )
    assert done.stderr == "1 changed, 0 to look at. Nothing was written; --write does it.\n"
    assert bib.read_text() == BEFORE


def test_written_the_status_is_remembered_and_the_check_names_every_sentence(bib):
    assert audited(bib, "--write").returncode == 1
    lines = "  status = {retracted},\n  statuson = {2026-11-20},\n  statusfrom = {Retraction Watch 20946},\n"
    assert bib.read_text() == BEFORE.removesuffix("}\n") + lines + "}\n"
    again = audited(bib, "--write")
    assert (again.returncode, again.stderr) == (0, "Nothing has changed. references.bib is current.\n")
    check = run("check", "--root", bib.parent)
    assert check.stdout.count("[source-retracted]") == len(check.stdout.splitlines()) == 2


def test_json_says_the_same(bib):
    told = json.loads(audited(bib, "--format", "json").stdout)
    (change,) = told["changes"]
    assert (change["key"], change["line"], change["event"], change["after"]) == (
        *("kjaer2018", 1, "retraction", "retracted"),
    )
    assert change["notice"]["date"] == "2020-05-15"
    assert change["next"] == "manual impact kjaer2018 --event retracted"
    assert (told["written"], told["looked_up"], told["retraction_watch"]["rows"]) == (False, 1, 1)


def test_answers_of_crossref_are_read_beside_the_table(bib):
    outside = {
        "../watch.csv": table(row("10.1000/other")),
        "../a.json": answer(DOI, updated_by=[update("10.1000/c", "correction", 2026, 1, 2)]),
        "../b.json": answer("10.1000/z"),
    }
    changed(bib.parent, outside)
    done = audited(bib, "--crossref", bib.parent.parent / "a.json", bib.parent.parent / "b.json", "--write")
    assert "kjaer2018: correction (status none, now corrected)" in done.stdout
    assert "statusfrom = {Retraction Watch; Crossref correction 10.1000/c}" in bib.read_text()


def test_a_decision_stands_beside_what_is_new(bib):
    held = "{status: concern, reason: Two words., by: editors, on: 2026-11-01, until: 2027-01-31}"
    changed(bib.parent, {"content/decisions.yaml": f"decisions:\n  kjaer2018: {held}\n"})
    assert "  Decided about 'concern' until 2027-01-31: Two words.\n" in audited(bib).stdout


def test_a_title_alike_asks_for_an_identifier_of_the_reference(bib):
    changed(bib.parent, {"references.bib": entry("kjaer2018")})
    changed(bib.parent, {"../watch.csv": table(row("unavailable", Title="GLA:D Back"))})
    done = audited(bib)
    assert done.returncode == 1
    assert "kjaer2018: line 2, Retraction: GLA:D Back. Add its DOI or PMID to the entry.\n" in done.stdout
    assert "Not looked up, for want of DOI and PMID: kjaer2018.\n" in done.stdout


# Refusals


@pytest.mark.parametrize(
    ("files", "more", "said"),
    [
        ({"../watch.csv": "<html>\n"}, (), "watch.csv:1: Its first line does not name the column 'Record ID' once."),
        ({"../watch.csv": table(row(DOI))[:-20]}, (), "watch.csv:2: This row has "),
        ({"../watch.csv": table(row(DOI)) + b'2,"a\n'}, (), "watch.csv:3: The row that begins here cannot be read"),
        ({"../c.json": b"{\n\n,"}, ("--crossref", "c.json"), "c.json:3: It is no JSON from here on"),
        ({"../c.json": b"[]"}, ("--crossref", "c.json"), "c.json: It holds neither a work nor a list of works."),
        ({"../c.json": b"x"}, ("--crossref", "other.json"), "other.json': No such file or directory."),
        ({"references.bib": "@misc{a"}, (), "The content could not be read."),
        (
            {"references.bib": entry("kjaer2018", doi=DOI, status="none", statuson="2026-12-01", statusfrom="A list")},
            (),
            "references.bib:1: the status of 'kjaer2018' is of 2026-12-01, later than 2026-11-20.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_trusted_gets_one_sentence_and_nothing_is_written(bib, files, more, said):
    changed(bib.parent, files)
    before = bib.read_bytes()
    more = tuple(bib.parent.parent / each if each.endswith("json") else each for each in more)
    done = audited(bib, *more, "--write")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert bib.read_bytes() == before


def test_a_status_that_is_none_of_the_five_is_refused(bib):
    changed(bib.parent, {"references.bib": entry("kjaer2018", doi=DOI, status="gone")})
    done = audited(bib)
    assert done.returncode == 2
    assert "Write" in done.stderr or "manual check" in done.stderr


@pytest.mark.parametrize("missing", ["--as-of", "--retraction-watch"])
def test_the_snapshot_and_its_day_have_to_be_given(missing, tree):
    given = {"--as-of": DAY, "--retraction-watch": "x.csv"}
    del given[missing]
    done = run("evidence", "audit", "--root", tree, *(part for pair in given.items() for part in pair))
    assert done.returncode == 2
    assert missing in done.stderr
    assert run("evidence", "audit", "--as-of", "yesterday").returncode == 2


# Whole or not at all


def test_a_disk_that_fails_leaves_the_references_as_they_were(bib, monkeypatch):
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stage.os, "replace", fails)
    with pytest.raises(OSError, match="No space left"):
        auditing.run(bib.parent, bib.parent.parent / "watch.csv", [], DAY, write=True)
    assert bib.read_text() == BEFORE
    assert [path.name for path in bib.parent.iterdir() if path.name.startswith(".writing-")] == []


def test_an_entry_that_would_say_something_else_is_not_written(bib, monkeypatch):
    monkeypatch.setattr(
        auditing.status_fields, "restated", lambda raw, _: raw.replace(b"GLA:D Back", b"GLA:D Knee")
    )
    with pytest.raises(auditing.RefusedError, match="the status of 'kjaer2018' cannot be written here"):
        auditing.run(bib.parent, bib.parent.parent / "watch.csv", [], DAY, write=True)
    assert bib.read_text() == BEFORE


# Nothing else reads a snapshot

WATCHER = """
import sys
opened = []
sys.addaudithook(lambda name, given: opened.append(str(given[0])) if name == "open" else None)
from manual import cli
code = cli.main(sys.argv[1:])
modules = {"retraction_watch", "crossref_updates", "audit", "auditing", "audit_report", "status_fields"}
print("read:", [name for name in opened if name.endswith((".csv", ".json")) and "snapshot" in name])
print("loaded:", [name for name in modules if f"manual.{name}" in sys.modules])
sys.exit(code)
"""


@pytest.mark.parametrize("command", [["check"], ["build", "--stage-only"]], ids=["check", "build"])
def test_neither_check_nor_build_reads_a_snapshot(command, small):
    changed(small, {"snapshot.csv": table(row(DOI)), "snapshots/snapshot.json": answer(DOI)})
    done = subprocess.run(
        [sys.executable, "-c", WATCHER, *command, "--root", str(small)],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == ["read: []", "loaded: []"]


def test_the_audit_reads_no_clock_and_no_network():
    for name in ("audit", "auditing", "audit_report", "crossref_updates", "notice", "retraction_watch"):
        text = (ROOT / "scripts" / "manual" / f"{name}.py").read_text(encoding="utf-8")
        assert not any(word in text for word in ("today(", "now(", "import time", "urllib.request", "socket"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="This user may write everywhere.")
def test_a_folder_that_may_not_be_written_to_is_told_in_one_sentence(bib):
    bib.parent.chmod(0o555)
    try:
        done = audited(bib, "--write")
    finally:
        bib.parent.chmod(0o755)
    assert done.returncode == 2
    assert bib.read_text() == BEFORE
