"""A built site leads nowhere in vain: neither by a link, nor by a picture, a style or a script."""

from pathlib import Path

import pytest

from manual import links

REMEDY = "Mend it where the page is written."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "index.html").write_text('<h1 id="top">A</h1>', encoding="utf-8")
    (tmp_path / "below" / "index.html").write_text('<p id="é">B</p>', encoding="utf-8")
    (tmp_path / "a b.css").write_text("", encoding="utf-8")
    return tmp_path


def put(site: Path, html: str, name: str = "below/page.html") -> list[str]:
    (site / name).write_text(html, encoding="utf-8")
    return links.lost(site)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../index.html#top">',
        '<a class="x" href="..">',
        '<a href="./">',
        '<a href="index.html#%C3%A9">',
        '<p id="here"><a href="#here">',
        '<a href="#">',
        '<link href="../a%20b.css" rel="stylesheet">',
        "<link href=../a%20b.css>",
        '<a href="../index.html?a=1&amp;b=2#top">',
        '<a href="https://example.org/no"><a href="//example.org/no"><a href="mailto:a@example.org">',
        '<code>&lt;a href="no"></code>',
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(site: Path, html: str) -> None:
    assert put(site, html) == []


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<a href="no.html">', "The link 'no.html' leads to no file of the site."),
        ('<img alt="" src="no.png">', "The link 'no.png' leads to no file of the site."),
        ("<script src='no.js'>", "The link 'no.js' leads to no file of the site."),
        ('<a href="no/such/">', "The link 'no/such/' leads to no file of the site."),
        ('<a href="/index.html">', "The link '/index.html' leads to no file of the site."),
        ('<a href="../../outside.html">', "The link '../../outside.html' leads to no file of the site."),
        ('<a href="../index.html#no">', "The link '../index.html#no' leads to no place on that page."),
        ('<a href="#no">', "The link '#no' leads to no place on that page."),
    ],
)
def test_a_link_that_leads_nowhere_is_said_with_its_page(site: Path, html: str, said: str) -> None:
    assert put(site, html) == [f"below/page.html: {said} {REMEDY}"]


def test_the_page_for_any_address_may_begin_its_links_at_the_host(site: Path) -> None:
    assert put(site, '<a href="/index.html">', "404.html") == []
