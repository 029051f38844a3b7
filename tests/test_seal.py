"""The Content-Security-Policy of a page: strict, and fitting its own scripts."""

import base64
import hashlib
from pathlib import Path

import pytest

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


ARTICLE = "<html><head><script>theme({})</script></head><body><article>{}</article></body></html>"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("<script>1</script>", "<script>"),
        ('<p><script src="a.js"></script></p>', "<script>"),
        ('<script type="application/json">1</script>', "<script>"),
        ('<img src="a.png" onerror="1">', "onerror="),
        ("<p ONCLICK=1>", "onclick="),
    ],
)
def test_a_page_whose_words_hold_a_program_is_not_sealed_and_nor_is_any_other(
    tmp_path: Path, words: str, found: str
) -> None:
    for name, text in (("a.html", "Words."), ("b.html", words)):
        (tmp_path / name).write_text(ARTICLE.format("", text), encoding="utf-8")
    with pytest.raises(seal.SealError) as refused:
        seal.seal(tmp_path)
    assert str(refused.value) == (
        f"b.html: The article holds '{found}', and words hold no program. "
        "Take it out of the content or out of the theme."
    )
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == ARTICLE.format("", "Words.")


@pytest.mark.parametrize(
    "words", ["Words.</article><script>1</script>", "</article></body><script>1</script>"]
)
def test_a_script_that_only_one_page_holds_is_not_the_themes(tmp_path: Path, words: str) -> None:
    for name, text in (("a.html", "Words."), ("b.html", words)):
        (tmp_path / name).write_text(ARTICLE.format("", text), encoding="utf-8")
    with pytest.raises(seal.SealError, match=r"^b\.html: The page holds a script that not every page holds"):
        seal.seal(tmp_path)


def test_the_way_to_the_first_page_may_differ_in_a_script_and_a_page_may_have_none(tmp_path: Path) -> None:
    for name, way in (("a.html", "."), ("b.html", "../..")):
        (tmp_path / name).write_text(ARTICLE.format(f'new URL("{way}",location)', ""), encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(""), encoding="utf-8")
    assert seal.seal(tmp_path) == 3
