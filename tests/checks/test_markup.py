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
        "![A person](http://evil.example/x.png)",
        "![A person](//evil.example/x.png)",
        "![A person](HTTPS://evil.example/assets/back.png 'A title')",
        "![A person](<http://evil.example/x.png>)",
        "![A [small] person](http://evil.example/x.png)",
        "[![A person](http://evil.example/x.png)](item:education-1)",
        "![B][w]\n\n[w]: http://evil.example/x.png",
        "![w]\n\n[w]: http://evil.example/x.png",
        "![w][]\n\n[w]: http://evil.example/x.png",
        "![A back](assets/no-such.png)",
        "![A back](/assets/back.png)",
        "![A back](back",
        "A place. {#there style='background: url(http://evil.example/x.png)'}",
        "<script>alert(1)</script>",
        "<img src='https://example.org/a.png'>",
        "Unclosed [@kjaer2018, p. 4",
        "It helps @kjaer2018.",
        "(@kjaer2018)",
        "Two in one [@kjaer2018, @kjaer2018].",
        "Two in one [@kjaer2018 kjaer2018].",
        "It works [^own].\n\n[^own]: Nobody B. An invented source. 2024.",
        "It works [^kjaer2018].",
        "Pain falls [kjaer2018].",
        "Pain falls [see kjaer2018, p. 4].",
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
        "## Heading {: #warning-signs .quiet }",
        "Stop![@kjaer2018]",
        "`![A person](http://evil.example/x.png)` and \\![no picture]",
    ],
)
def test_what_is_written_rightly_is_not(written, codes, tree):
    text = (tree / OBJECTIVES).read_text(encoding="utf-8")
    assert codes({OBJECTIVES: f"{text}\n{written}\n"}) == []


@pytest.mark.parametrize("path", ["assets/back.png", "../assets/back.png", "./side.svg", "parts/leg.webp"])
def test_a_picture_may_be_a_file_of_the_manual(path, codes, tree):
    text = (tree / OBJECTIVES).read_text(encoding="utf-8")
    files = dict.fromkeys(("docs/assets/back.png", "docs/en/side.svg", "docs/en/parts/leg.webp"), b"")
    assert codes({**files, OBJECTIVES: f"{text}\n![A back]({path}) and ![]({path} 'Back')\n"}) == []


def test_a_picture_of_another_host_is_said_where_it_stands_in_yaml_too(said):
    legs = "content/en/exercises/leg-muscles.yaml"
    picture = "![A person](http://evil.example/x.png)"
    (line,) = said({legs: ("set_up: Put the chair against a wall.", f"set_up: Put the chair. {picture}")})
    assert line.startswith(f"{legs}:10:24: '{picture}' shows no picture of the manual. Put the file below ")
