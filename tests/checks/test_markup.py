"""What an author miswrites is refused, and not printed as it stands."""

import pytest

OBJECTIVES = "docs/en/objectives.md"


@pytest.mark.parametrize(
    "written",
    [
        "Rest for {Dose.rest_s} s.",
        "A lone } brace.",
        "{claim: exercise-helps}",
        "In text {claim:exercise-helps} it is not drawn.",
        "[a]( item:education-1)",
        "[a](Item:education-1)",
        "[a](javascript:alert(1))",
        "<script>alert(1)</script>",
        "<img src='https://example.org/a.png'>",
        "Unclosed [@kjaer2018, p. 4",
        "It helps @kjaer2018.",
        "(@kjaer2018)",
        "Two in one [@kjaer2018, @kjaer2018].",
        "Two in one [@kjaer2018 kjaer2018].",
    ],
)
def test_a_miswritten_mark_is_a_problem(written, codes, tree):
    text = (tree / OBJECTIVES).read_text(encoding="utf-8")
    assert "markup-unknown" in codes({OBJECTIVES: f"{text}\n{written}\n"})


@pytest.mark.parametrize(
    "written",
    [
        "Fine: {weeks} weeks, [a](item:education-1), [@kjaer2018, Table 2].",
        "Write to a@b.org or ask @someone; p < 0.05 and a > b.",
        "`{ weeks }` and `[@nobody` and `<b>` are code.",
        "## Heading { #warning-signs }",
    ],
)
def test_what_is_written_rightly_is_not(written, codes, tree):
    text = (tree / OBJECTIVES).read_text(encoding="utf-8")
    assert codes({OBJECTIVES: f"{text}\n{written}\n"}) == []
