"""The Content-Security-Policy of a page: strict, and fitting its own scripts."""

import base64
import hashlib
from pathlib import Path

from manual import seal

PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8">{}</head><body></body></html>'


def _hash(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def test_a_page_without_scripts_may_run_only_those_of_its_own_place() -> None:
    assert seal.policy(PAGE.format("")) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )


def test_an_inline_script_is_allowed_by_the_hash_of_its_exact_text() -> None:
    script = 'var a = "<b> & ø";\n'
    assert f"script-src 'self' {_hash(script)};" in seal.policy(PAGE.format(f"<script>{script}</script>"))


def test_data_and_files_need_no_hash() -> None:
    page = PAGE.format('<script type="application/json">{"a": 1}</script><script src="a.js"></script>')
    assert "sha256" not in seal.policy(page)


def test_the_policy_comes_before_anything_that_it_rules(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("<script>1</script>"), encoding="utf-8")
    assert seal.seal(tmp_path) == 1
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert html.startswith('<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy"')
