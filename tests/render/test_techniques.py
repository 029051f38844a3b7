"""Techniques meet activities: on a page of their own, and in a small line on the pages of activities."""

from __future__ import annotations

import pytest

from conftest import BASE

PATH = "content/en/techniques.yaml"
PAGE = "evidence/techniques.md"
CODED = (BASE.parent / "good" / "technique-unused" / PATH).read_text(encoding="utf-8")
CLASS = "content/en/classes/class-01.yaml"
SEGMENT = "content/en/sessions/education-1.yaml"
FILES = {
    PATH: CODED,
    CLASS: ("parts:\n", "techniques: [bct-1-4]\nparts:\n"),
    SEGMENT: ("    method: dialogue\n", "    method: dialogue\n    techniques: [bct-1-4]\n"),
}
LINE = (
    '<p class="coded" markdown="1"><span class="coded-label"><techniques-shown></span> '
    "[1.4 Action planning](../evidence/techniques.md#bct-1-4)</p>\n"
)


def test_the_coverage_has_a_row_for_each_activity_and_a_column_for_each_technique(told):
    coverage = told(FILES)[PAGE].split("<coverage-means>\n\n")[1].split("\n\n</div>")[0]
    assert coverage.splitlines() == [
        "| <activity> | [1.4](#bct-1-4) |",
        "| --- | :---: |",
        "| **Understanding your back** | |",
        "| [Welcome](../sessions/education-1.md#welcome) |  |",
        '| [Why move?](../sessions/education-1.md#moving) | <span class="on">1.4</span> |',
        "| **<exercises>** | |",
        "| [Getting up and down](../exercises/leg-muscles.md) |  |",
        "| **<classes>** | |",
        '| [<class-title 1 Trying everything once>](../classes/class-01.md) | <span class="on">1.4</span> |',
    ]


def test_a_technique_says_what_it_is_and_where_it_is_coded(told):
    page = told(FILES)[PAGE]
    technique = page.split('<section class="technique" markdown="1">\n\n')[1].split("\n\n</section>")[0]
    assert technique == (
        """### 1.4 Action planning { #bct-1-4 }

Ask when, where and with whom.

<ul class="technique-places" markdown="1">
<li markdown="1"><span class="part">Understanding your back</span> [Why move?](../sessions/education-1.md#moving)</li>
<li markdown="1"><span class="part"><classes></span> [<class-short 1>](../classes/class-01.md)</li>
</ul>"""
    )


def test_groups_without_a_technique_are_named(told):
    group = "groups:\n  social-support: {number: 3, title: Social support}\n"
    page = told({**FILES, PATH: CODED.replace("groups:\n", group)})[PAGE]
    assert "- 3 Social support\n" in page.split("## <groups-unused>")[1]


def test_where_each_group_has_a_technique_none_is_named(told):
    assert "<groups-unused>" not in told(FILES)[PAGE]


@pytest.mark.parametrize("path", ["classes/class-01.md", "sessions/education-1.md"])
def test_an_activity_shows_its_techniques_in_a_small_line(path, told):
    assert told(FILES)[path].count(LINE) == 1


def test_an_activity_without_a_code_shows_no_line(told):
    assert "coded" not in told(FILES)["exercises/leg-muscles.md"]


def test_without_techniques_there_is_no_page_of_them(pages):
    assert PAGE not in pages
