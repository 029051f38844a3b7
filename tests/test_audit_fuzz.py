"""Whatever bytes a snapshot holds, an audit ends in findings or in one refusal, and a damaged one writes nothing."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from conftest import BASE, ROOT, changed
from manual import bibliography, crossref_updates, retraction_watch, status_fields
from manual.auditing import RefusedError, run
from manual.notice import DamagedError
from snapshots import answer, entry, row, table, update

MARKS = [b'"', b'""', b",", b"\n", b"\r", b"\r\n", b"\0", b"\xff", b"\xef\xbb\xbf", b";", b"x" * 200, b"{", b"}",
         b"\x1b[2J", b"\xed\xa0\x80", b"Retraction", b"10.1000/paper", b"\\", b"%", b"@", b"0", b"[", b":", b"null"]  # fmt: skip
TABLE = table(
    row("10.1000/paper", RetractionDOI="10.1000/n", Title='A "quoted", title', Notes="two\nlines"),
    row("unavailable", "Expression of concern", "2", OriginalPaperPubMedID="42", Title="GLA:D Back"),
    row("10.1000/paper", "Reinstatement", "3", RetractionDate="1/1/2026 0:00"),
)
ANSWER = answer(
    "10.1000/paper",
    updated_by=[update("10.1000/n", "retraction", 2020, 5, 15), update("10.1000/é", "correction", 2021)],
    update_to=[update("10.1000/other", "retraction", 2020, 5, 15)],
)


def many(examples: int) -> settings:
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
    return settings(
        max_examples=examples, derandomize=True, database=None, deadline=None, suppress_health_check=quiet
    )


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file in which some bytes changed, went away, came twice, or got signs among them."""
    raw = bytearray(whole)
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 40)))
        change = draw(st.sampled_from(["flip", "delete", "double", "insert", "cut"]))
        if change == "flip" and end > start:
            raw[start] ^= 1 << draw(st.integers(0, 7))
        elif change == "delete":
            del raw[start:end]
        elif change == "double":
            raw[start:start] = raw[start:end]
        elif change == "insert":
            raw[start:start] = draw(st.sampled_from(MARKS))
        elif change == "cut":
            del raw[start:]
    return bytes(raw)


def ended(do: Callable[[], Any]) -> tuple[Any, Any]:
    """What came of it, or why it was refused; any other exception is a bug and passes."""
    try:
        return do(), None
    except (DamagedError, RefusedError) as refused:
        return None, refused


@given(st.one_of(damaged(TABLE), st.binary(max_size=300)))
@many(1500)
def test_any_table_ends_in_rows_or_in_one_refusal_with_a_line(raw):
    found, refused = ended(lambda: list(retraction_watch.rows(io.BytesIO(raw))))
    if refused:
        assert 1 <= refused.line <= raw.count(b"\n") + raw.count(b"\r") + 2
        assert refused.message
        assert refused.remedy
    else:
        assert found
        notices = [each.notice("DOI") for each in found]
        assert all(f"{notice.name}{notice.reason}{notice.nature}".isprintable() for notice in notices)


@given(st.one_of(damaged(ANSWER), st.binary(max_size=300)))
@many(1500)
def test_any_answer_ends_in_notices_or_in_one_refusal(raw):
    found, refused = ended(lambda: crossref_updates.read(raw))
    assert refused.message if refused else found.asked


@pytest.fixture(scope="module")
def manual_with(tmp_path_factory):
    """A small manual in which a reference can be matched, and the folder of its snapshots."""

    root = tmp_path_factory.mktemp("fuzz") / "manual"
    shutil.copytree(BASE, root)
    shutil.copytree(ROOT / "schemas", root / "schemas")
    shutil.copyfile(ROOT / "content/en/interface.yaml", root / "content/en/interface.yaml")
    changed(root, {"references.bib": entry("kjaer2018", doi="10.1000/paper", pmid="42")})
    return root


@given(st.one_of(damaged(TABLE), st.just(TABLE)), st.one_of(damaged(ANSWER), st.just(ANSWER)))
@many(120)
def test_an_audit_of_damaged_snapshots_writes_status_fields_or_nothing(manual_with, raw, told):
    bib, watch, crossref = (
        manual_with.parent / name for name in ("manual/references.bib", "w.csv", "c.json")
    )
    bib.write_text(entry("kjaer2018", doi="10.1000/paper", pmid="42"), encoding="utf-8")
    before = bib.read_bytes()
    watch.write_bytes(raw)
    crossref.write_bytes(told)
    done, refused = ended(lambda: run(manual_with, watch, [crossref], "2026-11-20", write=True))
    event(f"refused: {refused is not None}")
    if refused:
        assert str(refused).isprintable()
        assert bib.read_bytes() == before
    else:
        kept = [line for line in bib.read_text(encoding="utf-8").splitlines() if "  status" not in line]
        assert kept == before.decode().splitlines()
        assert done.audit.fields


NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters='{}\\"@#%', exclude_categories=["C"]), max_size=20
)


@given(st.lists(NAMES, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n", " "]), st.booleans())
@many(400)
def test_any_entry_takes_the_fields_and_says_the_same_of_all_else(titles, end, comma):
    entries = [
        f"@misc{{k{number},{end} title = {{x{title}}},{end} year = 2018{',' * comma}{end}}}\n"
        for number, title in enumerate(titles)
    ]
    raw = "".join(entries).encode()
    old, wrong = bibliography.read("references.bib", raw)
    if wrong:
        return
    wanted = {"k0": {"status": "concern", "statuson": "2026-11-20", "statusfrom": "Retraction Watch 1"}}
    new, wrong = bibliography.read("references.bib", status_fields.restated(raw, wanted))
    assert not wrong
    assert new["k0"].status == "concern"
    assert [each.title for each in new.values()] == [each.title for each in old.values()]
