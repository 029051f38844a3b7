"""`manual evidence add` as a person gives it, in a real folder."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import TODAY, changed, copied, environment, run
from handed_over import (
    APPRAISED,
    BIBTEX,
    CROSSREF,
    CSL,
    DOI,
    ENTRY,
    EUROPE_PMC,
    FINDING,
    FORMS,
    NBIB,
    RIS,
    SEEN,
    TITLE,
)
from manual import cli
from manual.evidence import command, online, options
from misbehaving import saying, served

CLAIM = "content/en/claims/exercise-reduces-pain.yaml"
BIB = "references.bib"
BLOCK = """evidence:
  kjaer2018:
    locator: Abstract
    finding: Less pain.
    direction: supports
"""
ADDED = f"""  sorensen2026:
    locator: Abstract
    finding: {FINDING}
    direction: against
"""
CREATED = """decisions:
  2026-11-23:
    on: 2026-11-23
    by: editors
    decision: created
    why: From one study.
"""
DECIDED = """  {day}:
    on: {day}
    by: editors
    decision: evidence-added
    why: "New evidence speaks against this claim [@sorensen2026]."
"""
AGAINST = (*APPRAISED, "--claim", "exercise-reduces-pain:against:Abstract")


@pytest.fixture
def manual(tree: Path) -> Path:
    """The base example with its evidence line by line, and a record beside it."""
    lines = (tree / CLAIM).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("evidence:", "  kjaer2018:"))]
    kept.insert(next(at for at, line in enumerate(kept) if line.startswith("certainty:")), BLOCK)
    kept[next(at for at, line in enumerate(kept) if line.startswith("decisions:"))] = CREATED
    (tree / CLAIM).write_text("".join(kept), encoding="utf-8")
    (tree / "trial.ris").write_text(RIS, encoding="utf-8")
    return tree


def add(root: Path, *given: str | Path) -> subprocess.CompletedProcess[str]:
    return run("evidence", "add", "--root", root, *given)


def files(root: Path) -> dict[str, bytes]:
    found = (
        path for path in root.rglob("*") if path.is_file() and "build" not in path.relative_to(root).parts
    )
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_a_trial_that_contradicts_a_claim_is_added_from_a_bare_ris_file(manual: Path) -> None:
    before = files(manual)
    done = add(manual, manual / "trial.ris", *AGAINST)
    assert done.returncode == 0, done.stderr
    after = files(manual)
    assert {path for path in after if after[path] != before[path]} == {BIB, CLAIM}
    entry = "".join(f"  {name} = {{{value}}},\n" for name, value in ENTRY.items())
    assert after[BIB].decode().startswith(before[BIB].decode())
    assert f"\n@article{{sorensen2026,\n{entry}  design = {{randomised-trial}},\n" in after[BIB].decode()
    claim = before[CLAIM].decode().replace(BLOCK, BLOCK + ADDED)
    decided = CREATED + DECIDED.format(day=day(manual))
    assert after[CLAIM].decode() == claim.replace(CREATED, decided)
    assert done.stderr == (f"'sorensen2026' is added: {BIB}, {CLAIM}.\n'manual check' is clean.\n")
    assert run("check", "--root", manual).returncode == 0


def test_the_pull_request_says_what_a_reviewer_needs(manual: Path) -> None:
    text = add(manual, manual / "trial.ris", *AGAINST).stdout
    assert text.startswith("# Evidence: add sorensen2026\n")
    for said in (
        f"*{TITLE}*",
        f"[{DOI}](https://doi.org/{DOI})",
        f"- What it found: {FINDING}",
        f"- How far it was read: the abstract, at {SEEN}",
        "- `exercise-reduces-pain`: speaks against it (Abstract). It says: “Exercise may reduce back pain.” Certainty: low.",
        "- [ ] `exercise-reduces-pain`: must the certainty (low) be lowered, and the statement be reworded with it?",
        "`manual check` finds nothing new.",
        "manual evidence add trial.ris --design randomised-trial",
    ):
        assert said in text


@pytest.mark.parametrize("form", FORMS)
def test_every_form_makes_the_same_files(manual: Path, form: str) -> None:
    (manual / "record").write_text(FORMS[form], encoding="utf-8")
    assert add(manual, manual / "record", *AGAINST).returncode == 0
    (manual / "again").mkdir()
    assert f"  doi = {{{DOI}}},\n  pmid = {{99999901}},\n" in (manual / BIB).read_text(encoding="utf-8")
    assert ADDED in (manual / CLAIM).read_text(encoding="utf-8")


def test_a_dry_run_shows_the_exact_changes_and_writes_nothing(manual: Path) -> None:
    before = files(manual)
    done = add(manual, manual / "trial.ris", *AGAINST, "--dry-run")
    assert (done.returncode, files(manual)) == (0, before)
    patched = subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"],
        cwd=manual,
        input=done.stdout,
        text=True,
        check=False,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(manual.parent)},
    )
    assert patched.returncode == 0
    by_hand = files(manual)
    for path in (BIB, CLAIM):
        (manual / path).write_bytes(before[path])
    add(manual, manual / "trial.ris", *AGAINST)
    assert [files(manual)[path].decode().replace(day(manual), "") for path in (BIB, CLAIM)] == [
        by_hand[path].decode().replace(day(manual), "") for path in (BIB, CLAIM)
    ]


def day(root: Path) -> str:
    text = (root / BIB).read_text(encoding="utf-8")
    return text.partition("@article{sorensen2026,")[2].partition("checkedon = {")[2][:10]


REFUSED = {
    "no appraisal": (
        (),
        "manual: Say --design, --finding, --checked and --checked-at: no file says these, and there is no terminal to ask on. "
        "For example: --design randomised-trial --finding 'Pain was 3 of 100 points lower (95% CI 1 to 5).' "
        "--checked abstract --checked-at https://doi.org/10.1000/182\n",
    ),
    "no place where it was read": (
        APPRAISED[:-2],
        "manual: Say --checked-at: no file says these, and there is no terminal to ask on. "
        "For example: --checked-at https://doi.org/10.1000/182\n",
    ),
    "an unknown claim": (
        (*APPRAISED, "--claim", "exercise-reduce-pain:against:Abstract"),
        "manual: There is no claim 'exercise-reduce-pain' that can be read. Did you mean 'exercise-reduces-pain'?\n",
    ),
    "a key that is taken": (
        (*APPRAISED, "--key", "Kjaer2018"),
        "manual: The key 'Kjaer2018' is taken: references.bib:1 has it. Choose another with --key.\n",
    ),
    "a key that cannot be": (
        (*APPRAISED, "--key", "a}b"),
        "manual: 'a}b' cannot be a key. Use only unaccented letters, digits, '-' and '_'.\n",
    ),
    "a record that is not there": (
        (*APPRAISED, "--only", "2"),
        "manual: The file holds 1 records. Take --only with one of their numbers.\n",
    ),
    "two ways at once": (
        (*APPRAISED, "--online", DOI),
        "manual: Name either a file or --online with a DOI or PMID.\n",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_done_is_told_in_one_sentence_and_nothing_is_written(manual: Path, what: str) -> None:
    given, message = REFUSED[what]
    before = files(manual)
    done = add(manual, manual / "trial.ris", *given)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)
    assert files(manual) == before


def test_damaged_input_is_told_with_its_place(manual: Path) -> None:
    (manual / "trial.ris").write_text(RIS[:-7], encoding="utf-8")
    done = add(manual, manual / "trial.ris", *AGAINST)
    assert (done.returncode, done.stderr) == (
        2,
        f"{manual}/trial.ris:1: This record has no end. Fetch the file again, or close it with 'ER  - '. Nothing was written.\n",
    )


def test_a_file_of_several_records_asks_for_one(manual: Path) -> None:
    (manual / "trial.ris").write_text(
        RIS + RIS.replace("Walking", "Running").replace("001", "002"), encoding="utf-8"
    )
    done = add(manual, manual / "trial.ris", *AGAINST)
    assert (done.returncode, done.stderr) == (
        2,
        "manual: The file holds 2 records, and each needs an appraisal of its own. Take --only with the number of one:\n"
        f"  1. {TITLE}\n  2. {TITLE.replace('Walking', 'Running')}\n",
    )
    assert add(manual, manual / "trial.ris", *AGAINST, "--only", "2").returncode == 0
    assert "Running or advice" in (manual / BIB).read_text(encoding="utf-8")


def test_a_duplicate_is_named_with_its_line_and_only_update_touches_it(manual: Path) -> None:
    known = f"\n@article{{beek2026,\n  author = {{van Beek, J}},\n  title = {{Of walking}},\n  year = {{2026}},\n  doi = {{{DOI.upper()}}},\n}}\n"
    (manual / BIB).write_text((manual / BIB).read_text(encoding="utf-8") + known, encoding="utf-8")
    before = files(manual)
    done = add(manual, manual / "trial.ris", *AGAINST)
    assert (done.returncode, done.stderr) == (
        2,
        f"manual: references.bib:8: 'beek2026' is this source already (the same DOI, {DOI.upper()}). "
        "Nothing was written. Take --update to fill the fields that it lacks, and no other.\n",
    )
    assert files(manual) == before
    done = add(manual, manual / "trial.ris", *AGAINST, "--update")
    assert done.returncode == 0, done.stderr
    entry = (manual / BIB).read_text(encoding="utf-8").partition("@article{beek2026,\n")[2].splitlines()
    assert entry[:9] == [
        "  author = {van Beek, J},",
        "  title = {Of walking},",
        "  journal = {Journal of Example Trials},",
        "  year = {2026},",
        "  volume = {12},",
        "  number = {3},",
        "  pages = {201-209},",
        f"  doi = {{{DOI.upper()}}},",
        "  pmid = {99999901},",
    ]
    assert "  beek2026:\n" in (manual / CLAIM).read_text(encoding="utf-8")


def test_the_same_command_again_changes_nothing(manual: Path) -> None:
    add(manual, manual / "trial.ris", *AGAINST)
    before = files(manual)
    done = add(manual, manual / "trial.ris", *AGAINST)
    assert done.returncode == 0
    assert done.stderr.startswith("'sorensen2026' is there already, with all of this. Nothing is written.\n")
    assert files(manual) == before


def test_a_source_that_nothing_cites_remains_to_be_placed(manual: Path) -> None:
    done = add(manual, manual / "trial.ris", *APPRAISED)
    assert done.returncode == 1
    assert "  remains: references.bib:8:1: Nothing cites 'sorensen2026'." in done.stderr
    assert "- [ ] Does it belong to a claim? It is evidence for none yet." in done.stdout


def test_the_reading_list_takes_a_source_with_its_reason(manual: Path) -> None:
    done = add(manual, manual / "trial.ris", *APPRAISED, "--reading-list", "A neighbour of the programme.")
    assert done.returncode == 0, done.stderr
    text = (manual / "content/en/programme.yaml").read_text(encoding="utf-8")
    assert "reading_list:\n  sorensen2026: A neighbour of the programme.\nreview:" in text


def test_a_number_that_is_in_no_record_and_a_claim_on_one_line_are_told(tree: Path) -> None:
    (tree / "trial.ris").write_text(RIS, encoding="utf-8")
    changed(tree, {CLAIM: ("evidence:\n  kjaer2018: {", "evidence: {kjaer2018: {")})
    changed(tree, {CLAIM: ("direction: supports}", "direction: supports}}")})
    done = add(tree, tree / "trial.ris", *AGAINST)
    assert done.returncode == 2
    assert done.stderr == (
        f"manual: {CLAIM}:6: 'evidence' stands on one line here, so that an entry cannot be added line by line. "
        "Write each of its entries on lines of its own, then add again.\n"
    )


def test_a_retracted_source_is_said_to_be_retracted(manual: Path) -> None:
    (manual / "trial.nbib").write_text(
        NBIB.replace("Journal Article", "Retracted Publication"), encoding="utf-8"
    )
    done = add(manual, manual / "trial.nbib", *AGAINST)
    assert done.stderr.startswith("The record says that this source has been retracted.")
    assert "> **The record says that this source has been retracted.**" in done.stdout


def test_words_of_a_record_mean_nothing_in_a_pull_request(manual: Path) -> None:
    (manual / "trial.ris").write_text(
        RIS.replace("Walking", "@everyone [Walking](http://a) `x`"), encoding="utf-8"
    )
    text = add(manual, manual / "trial.ris", *AGAINST).stdout
    assert "*(at)everyone \\[Walking\\](http://a) \\`x\\`" in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals.")
def test_on_a_terminal_a_person_is_asked_and_the_result_is_the_same(manual: Path) -> None:
    import pty

    answers = ["randomised-trial", FINDING, "abstract", SEEN, "1", "against", "Abstract", ""]
    ours, theirs = pty.openpty()
    try:
        os.write(ours, "".join(f"{each}\n" for each in answers).encode())
        words = ["evidence", "add", "--root", str(manual), str(manual / "trial.ris")]
        done = subprocess.run(
            [sys.executable, "-m", "manual", *words],
            stdin=theirs,
            capture_output=True,
            encoding="utf-8",
            env=environment(),
            check=False,
            timeout=60,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 0, done.stderr
    assert "Which design has it? (systematic-review, " in done.stderr
    assert "  1. exercise-reduces-pain: Exercise may reduce back pain.\n" in done.stderr
    assert ADDED in (manual / CLAIM).read_text(encoding="utf-8")
    assert "--claim exercise-reduces-pain:against:Abstract" in done.stdout


# Crashes

KILLED = """
import os, sys
calls, real = [], os.replace
def killed(one, other, **more):
    if ".adding-" in str(one):
        calls.append(one)
        if len(calls) == int(sys.argv[1]):
            os._exit(9)
    real(one, other, **more)
os.replace = killed
from manual.cli import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("at", [1, 2])
def test_a_command_that_is_killed_can_be_given_again(
    manual: Path, tmp_path_factory: pytest.TempPathFactory, at: int
) -> None:
    whole = tmp_path_factory.mktemp("whole")
    for path, raw in files(manual).items():
        (whole / path).parent.mkdir(parents=True, exist_ok=True)
        (whole / path).write_bytes(raw)
    before = files(manual)
    add(whole, whole / "trial.ris", *AGAINST)
    command = [
        sys.executable,
        "-c",
        KILLED,
        str(at),
        "evidence",
        "add",
        "--root",
        str(manual),
        str(manual / "trial.ris"),
    ]
    killed = subprocess.run(
        [*command, *AGAINST], env=environment(), capture_output=True, check=False, timeout=60
    )
    assert killed.returncode == 9
    for path in (BIB, CLAIM):
        assert (manual / path).read_bytes() in (before[path], (whole / path).read_bytes())
    done = add(manual, manual / "trial.ris", *AGAINST)
    assert done.returncode == 0, done.stderr
    assert files(manual) == files(whole)


# Damage


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A record with some bytes lost, changed, doubled or added."""
    raw = bytearray(draw(st.sampled_from([*FORMS.values(), CROSSREF, RIS + BIBTEX, NBIB + CSL])).encode())
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(raw)))
        end = min(len(raw), at + draw(st.integers(0, 40)))
        new = draw(
            st.one_of(
                st.binary(max_size=8),
                st.sampled_from(
                    [b"", b"{", b"}", b"\n", b'"', b"ER  - \n", b"@misc{", bytes(raw[at:end]) * 2]
                ),
            )
        )
        raw[at:end] = new
    return bytes(raw)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=mutated())
def test_damaged_input_is_refused_in_one_message_or_fits_and_no_other_byte_changes(
    manual: Path, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    before = files(manual)
    path = manual / "damaged"
    path.write_bytes(raw)
    capsys.readouterr()
    code = cli.main(["evidence", "add", "--root", str(manual), str(path), *AGAINST, "--key", "damaged2026"])
    said = capsys.readouterr()
    path.unlink()
    after = files(manual)
    for name in (BIB, CLAIM):
        (manual / name).write_bytes(before[name])
    if code == 2:
        assert after == before
        assert said.out == ""
        assert len(said.err.splitlines()) == 1 or "Take --only" in said.err
        return
    assert code == 0, said.err
    assert {name for name in after if after[name] != before[name]} == {BIB, CLAIM}
    assert all(only_more(before[name], after[name]) for name in (BIB, CLAIM))
    new = after[BIB].decode().removesuffix(before[BIB].decode())
    assert re.fullmatch(r"@[a-z]+\{damaged2026,\n(  [a-z]+ = \{[^\n]+\},\n)+\}\n\n", new)


def only_more(before: bytes, after: bytes) -> bool:
    """Whether a file is as it was but for lines that were put into it."""
    lines = iter(after.split(b"\n"))
    return len(after) > len(before) and all(line in lines for line in before.split(b"\n"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from([BIB, CLAIM]), at=st.floats(0, 1), lost=st.integers(0, 60), new=st.binary(max_size=6)
)
def test_a_damaged_manual_stays_as_it_is_or_only_gains_the_source(
    manual: Path, name: str, at: float, lost: int, new: bytes
) -> None:
    whole = (manual / name).read_bytes()
    place = int(at * len(whole))
    (manual / name).write_bytes(whole[:place] + new + whole[place + lost :])
    before = files(manual)
    code = cli.main(["evidence", "add", "--root", str(manual), str(manual / "trial.ris"), *AGAINST])
    after = files(manual)
    changed = {path for path in after if after[path] != before[path]}
    assert changed == (set() if code == 2 else {BIB, CLAIM})
    assert all(only_more(before[path], after[path]) for path in changed)
    kept = {path: raw for path, raw in before.items() if path in (BIB, CLAIM) and path != name}
    for path, raw in {**kept, name: whole}.items():
        (manual / path).write_bytes(raw)


# Online


def test_a_check_and_an_addition_of_a_file_ask_no_host(manual: Path) -> None:
    code = "import sys; from manual.cli import main; main(sys.argv[1:]); print('requests' in sys.modules)"
    words = ["check", "--root", str(manual)]
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stdout == "False\n"
    blocked = "import socket, sys\nsocket.socket.connect = None\nfrom manual.cli import main\nsys.exit(main(sys.argv[1:]))"
    words = ["evidence", "add", "--root", str(manual), str(manual / "trial.ris"), *AGAINST]
    assert (
        subprocess.run(
            [sys.executable, "-c", blocked, *words], env=environment(), capture_output=True, check=False
        ).returncode
        == 0
    )


def test_a_doi_is_added_with_what_the_services_tell(
    manual: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    parser = argparse.ArgumentParser()
    options.declare(parser)
    parser.add_argument("--root", type=Path)
    words = ["--root", str(manual), "--online", DOI, *AGAINST]
    with served(saying(CROSSREF.replace(DOI.upper(), DOI)), saying(EUROPE_PMC)) as service:
        given = parser.parse_args(words)
        code = command.answer(given, TODAY, time.monotonic, online.Services(service.address, service.address))
    assert code == 0, capsys.readouterr().err
    entry = "".join(f"  {name} = {{{value}}},\n" for name, value in ENTRY.items())
    assert entry in (manual / BIB).read_text(encoding="utf-8")


# What a person does next


def test_after_a_lower_certainty_the_check_asks_for_the_wording_and_then_is_clean(manual: Path) -> None:
    add(manual, manual / "trial.ris", *AGAINST)
    lower = "domains: {inconsistency: {by: 1, reason: One trial found no effect.}}, level: very-low"
    changed(manual, {CLAIM: ("level: low", lower)})
    done = run("check", "--root", manual)
    assert done.returncode == 1
    assert [line.rpartition("[")[2] for line in done.stdout.splitlines()] == ["claim-wording]"]
    changed(
        manual,
        {
            CLAIM: (
                "Exercise may reduce back pain.",
                "It is very uncertain whether exercise reduces back pain.",
            )
        },
    )
    assert run("check", "--root", manual).returncode == 0


# The real manual


def test_the_real_manual_takes_a_trial_and_stays_clean(tmp_path: Path) -> None:
    root = copied(tmp_path, ("content", "docs", "schemas", "references.bib", "mkdocs.yml"))
    (root / "trial.ris").write_text(RIS, encoding="utf-8")
    before = (root / BIB).read_text(encoding="utf-8")
    done = add(root, root / "trial.ris", *AGAINST)
    assert done.returncode == 0, done.stderr
    after = (root / BIB).read_text(encoding="utf-8")
    new = after[after.index("@article{sorensen2026,") : after.index("@article{southerst2023,")]
    assert after.replace(new, "") == before
    assert done.stdout.count("\n- `") >= 6
