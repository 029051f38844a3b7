"""What references.bib may say, and how one reference reads as a note."""

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from manual import bibliography
from manual.reference import DESIGNS, Reference

ROOT = Path(__file__).parents[1]
WORDS = {"et_al": "et al.", "unverified": "(Not verified.)", "doi": "doi", "pmid": "PMID", "pmcid": "PMCID"}
WORDS |= {"retracted": "Retracted!"}
GOOD = "@article{good,\n  author = {Ris, I},\n  title = {A title},\n}\n"


def problems(text):
    return [str(problem) for problem in bibliography.read("references.bib", text.encode())[1]]


def references(text):
    found, wrong = bibliography.read("references.bib", text.encode())
    assert wrong == []
    return found


def one(fields, kind="article"):
    checked = "checked = {record}, checkedon = {2026-11-23}"
    return references(f"@{kind}{{key,\n  {checked},\n  {fields}\n}}\n")["key"]


def note(**fields):
    defaults = {"key": "k", "kind": "article", "checked": "record"}
    return bibliography.markdown(Reference(**defaults | fields), WORDS)


def shown(markdown):
    """The text and the addresses that a reader gets."""
    converter = Markdown(extensions=["footnotes", "attr_list", "tables"])
    html = BeautifulSoup(converter.convert(markdown), "html5lib")
    return html.get_text(), [link["href"] for link in html.select("a")]


def test_every_entry_of_the_manual_is_read_without_a_problem():
    found, wrong = bibliography.read("references.bib", (ROOT / "references.bib").read_bytes())
    assert wrong == []
    nameless = [one for one in found.values() if not one.authors and one.kind != "misc"]
    assert [one.key for one in nameless if "authors" not in one.checked_note.lower()] == []


def test_what_git_could_not_join_is_said_and_nothing_that_follows_from_it():
    text = f"{GOOD}<<<<<<< HEAD\n@misc{{a,\n=======\n@misc{{b,\n>>>>>>> other\n"
    assert problems(text) == [
        "references.bib:5:1: Git could not join two versions, and left both here between '<<<<<<<' and "
        "'>>>>>>>'. Keep what is right of the two, and delete the lines of the marks. [yaml-conflict]"
    ]


def test_an_entry_becomes_a_reference_with_every_field_as_written():
    found = bibliography.read("references.bib", (ROOT / "references.bib").read_bytes())[0]["buchbinder2018"]
    lines = (ROOT / "references.bib").read_text("utf-8").split("\n")
    assert found == Reference(
        key="buchbinder2018",
        kind="article",
        authors=(
            "Buchbinder R",
            "van Tulder M",
            "Öberg B",
            "Menezes Costa L",
            "Woolf A",
            "Schoene M",
            "Croft P",
        ),
        title="Low back pain: a call for action",
        container="Lancet",
        year="2018",
        volume="391",
        issue="10137",
        pages="2384-2388",
        doi="10.1016/S0140-6736(18)30488-4",
        design="narrative-review",
        finding=found.finding,
        checked=found.checked,
        checked_on="2026-11-23",
        checked_at=found.checked_at,
        line=lines.index("@article{buchbinder2018,") + 1,
    )
    assert f"  finding = {{{found.finding}}}," in lines


def test_signs_that_latex_would_take_for_its_own_stay_as_they_are():
    text = "Søren & Zoë: 95% of $5, a_b, #1, ~2, ^3 – “GLA:D” 王伟"
    assert one(f"title = {{{text}}}, checkednote = {{x}}").title == text


def test_latex_of_a_reference_manager_becomes_the_text_that_it_stands_for():
    found = one(r"author = {M{\o}rs{\o}, L and {\"O}berg, B}, title = {{GLA:D} \& 50\% of 10% \_x}")
    assert (found.authors, found.title) == (("Mørsø L", "Öberg B"), "GLA:D & 50% of 10% _x")


def test_an_entry_that_does_not_say_how_far_it_was_checked_is_not_verified():
    assert [bibliography.markdown(one, WORDS) for one in references(GOOD).values()] == [
        "Ris I. A title. (Not verified.)"
    ]


@pytest.mark.parametrize(("status", "ending"), [("none", ""), ("retracted", " Retracted!")])
def test_a_note_warns_of_what_happened_to_a_source(status, ending):
    assert note(title="T", status=status) == f"T.{ending}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("van Tulder, M", "van Tulder M"),
        ("de Campos, TF", "de Campos TF"),
        ("van der Windt, DA", "van der Windt DA"),
        ("Al Zoubi, FM", "Al Zoubi FM"),
        ("Menezes Costa, L", "Menezes Costa L"),
        ("Vibe Fersum, K", "Vibe Fersum K"),
        ("O'Sullivan, P", "O'Sullivan P"),
        ("Per Kjaer", "Kjaer P"),
        ("Lin, Chung-Wei C.", "Lin CWC"),
        ("Øvrebø, Øyvind", "Øvrebø Ø"),
        ("King, Jr, M. L.", "King ML Jr"),
        ("{World Health Organization}", "World Health Organization"),
        ("王, 伟", "王伟"),
        ("Достоевский, Фёдор Михайлович", "Достоевский ФМ"),
        ("محمد, علي", "محمد علي"),
    ],
)
def test_a_name_is_shown_with_its_particle_and_initials(written, shown):
    assert one(f"author = {{{written}}}, title = {{T}}").authors == (shown,)


def test_and_others_is_no_name():
    found = one("author = {Hayden, JA and others}, title = {T}")
    assert (found.authors, found.and_others) == (("Hayden JA",), True)


def test_without_an_author_the_editor_or_the_organisation_stands_in():
    assert one("editor = {Ris, I}, title = {T}", "book").authors == ("Ris I",)
    assert one("organization = {Rest and Play}, title = {T}", "manual").authors == ("Rest and Play",)


def test_a_web_page_and_a_reference_with_a_note_need_no_author():
    assert one("title = {T}", "misc").authors == ()
    assert one("title = {T}, checkednote = {Authors not visible.}").authors == ()


def test_remarks_strings_and_comments_are_no_entries():
    text = "% a remark\n@comment{x}\n@string{bmj = {BMJ}}\n"
    text += "@article{a, author = {Ris, I}, title = {T}, journal = bmj, month = jan}\n"
    assert [(one.key, one.container, one.line) for one in references(text).values()] == [("a", "BMJ", 4)]


def test_a_file_from_windows_has_the_same_lines():
    found, wrong = bibliography.read("b", b"\xef\xbb\xbf" + f"\n{GOOD}".replace("\n", "\r\n").encode())
    assert ([one.line for one in found.values()], wrong) == ([2], [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            GOOD + GOOD.replace("good", "Good"),
            "references.bib:5:10: The key 'Good' is taken: line 1 has it too."
            " Remove one of the two entries, or give it another key. [bib-duplicate-key]",
        ),
        (
            GOOD.replace("good", "møller:2020"),
            "references.bib:1:10: The key 'møller:2020' cannot be cited."
            " Use only unaccented letters, digits, '-' and '_'. [bib-key]",
        ),
        (
            "@misc{a, author={Ris, I}}",
            "references.bib:1:1: 'a' has no title. Add 'title = {…},'. [bib-field]",
        ),
        (
            "@article{a,\n  title={T}}",
            "references.bib:1:1: 'a' does not say who wrote it."
            " Add 'author = {…},', or say in 'checkednote' why nobody is named. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title},\n  title = {B}"),
            "references.bib:4:3: 'good' gives 'title' twice. Remove one of the two. [bib-field]",
        ),
        (
            GOOD.replace("Ris, I", "Ris I, Kjaer P"),
            "references.bib:2:3: The names of 'good' run into each other."
            " Write 'Kjaer, P and Kongsted, A'. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title},\n  doi = {https://doi.org/10.1/x}"),
            "references.bib:4:3: 'https://doi.org/10.1/x' has not the form of 'doi'."
            " Write it as in 'doi = {10.1000/182},'. [bib-doi]",
        ),
        (
            GOOD.replace("A title}", "A title}, url = {javascript:alert(1)}"),
            "references.bib:3:22: 'javascript:alert(1)' has not the form of 'url'."
            " Write it as in 'url = {https://www.example.org/page},'. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, checked = {Records}, checkedon = {2026-11-23}"),
            "references.bib:3:22: 'Records' is no value of 'checked'. Did you mean 'record'? [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, checked = {abstract}"),
            "references.bib:3:22: 'good' has 'checked' and no 'checkedon'."
            " Add 'checkedon': the day on which it was seen. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, design = {rct}"),
            "references.bib:3:22: 'rct' is no value of 'design'."
            f" Use one of: {', '.join(DESIGNS)}. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, design = {systematic_review}"),
            "references.bib:3:22: 'systematic_review' is no value of 'design'."
            " Did you mean 'systematic-review'? [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, status = {none}, statuson = {2026-11-23}"),
            "references.bib:3:22: 'good' has 'status' and no 'statusfrom'. Add 'statusfrom': the day of the "
            "list in which it was looked up, and that list. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, statuson = {23 November}"),
            "references.bib:3:22: '23 November' has not the form of 'statuson'."
            " Write it as in 'statuson = {2026-11-23},'. [bib-field]",
        ),
        (
            GOOD.replace("A title}", "A title}, pmid = {0123}"),
            "references.bib:3:22: '0123' has not the form of 'pmid'."
            " Write it as in 'pmid = {33522956},'. [bib-field]",
        ),
        (
            GOOD.replace("I},", "I}"),
            "references.bib:3:3: The entry cannot be read from here on."
            " A comma, an '=' or a brace is missing, here or on the line before. [bib-syntax]",
        ),
        (
            GOOD.replace("title}", "title"),
            "references.bib:1:1: This entry has no end."
            " Close every '{' with '}', and every quotation mark. [bib-syntax]",
        ),
        (
            GOOD.replace("I},", "I}},"),
            "references.bib:2:21: This stands outside an entry."
            " Mend the braces before it, or begin the line with '%'. [bib-syntax]",
        ),
        (
            GOOD.replace("{A title}", "forthcoming"),
            "references.bib:3:11: 'forthcoming' stands without braces."
            " Put the value in braces: {…}. [bib-syntax]",
        ),
        (
            "Our sources\n" + GOOD,
            "references.bib:1:1: This stands outside an entry."
            " Mend the braces before it, or begin the line with '%'. [bib-syntax]",
        ),
    ],
)
def test_a_mistake_has_a_place_a_sentence_and_a_remedy(text, message):
    assert problems(text) == [message]


def test_text_that_is_not_utf8_is_a_problem_at_its_first_wrong_byte():
    found, wrong = bibliography.read("references.bib", GOOD.replace("A title", "Ryg ø").encode("latin-1"))
    assert [str(one) for one in wrong] == [
        "references.bib:3:16: This is not UTF-8 text. Save the file as UTF-8. [bib-syntax]"
    ]
    assert list(found) == ["good"]


def test_an_entry_that_does_not_end_hides_no_other():
    text = GOOD.replace("title}", "title") + GOOD.replace("good", "next")
    found, wrong = bibliography.read("b", text.encode())
    assert (list(found), len(wrong)) == (["good", "next"], 1)


def test_a_file_cut_off_anywhere_is_read_without_an_exception():
    text = GOOD + '@string{a = "b" # {c}}\n@book(x, title = "{\\"O}" # a, author = {a, b, c, d and {e})\n'
    raw = text.encode()
    for end in range(len(raw)):
        bibliography.read("b", raw[:end])
        bibliography.read("b", raw[:end] + raw[end + 1 :])
        bibliography.read("b", raw[:end] + b"{\xff\x00" + raw[end:])


def test_a_problem_has_a_code_that_is_explained():
    assert list(bibliography.CODES) == ["bib-syntax", "bib-duplicate-key", "bib-key", "bib-field", "bib-doi"]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"authors": tuple("ABCDEFG"), "title": "T", "container": "J", "year": "2020"}
            | {
                "volume": "1",
                "issue": "2",
                "pages": "3-4",
                "doi": "10.1000/x_3",
                "pmid": "5",
                "pmcid": "PMC6",
                "url": "http://x.org",
            },
            r"A, B, C, D, E, F, et al. T. *J* 2020;1(2):3-4. [doi 10.1000/x\_3](https://doi.org/10.1000/x_3)."
            " [PMID 5](https://pubmed.ncbi.nlm.nih.gov/5/). [PMCID PMC6](https://pmc.ncbi.nlm.nih.gov/articles/PMC6/).",
        ),
        ({"authors": tuple("ABCDEF"), "title": "Why?"}, "A, B, C, D, E, F. Why?"),
        ({"authors": ("A",), "and_others": True, "title": "T"}, "A, et al. T."),
        ({"title": "GLA:D Back: aims"}, "GLA:D Back: aims."),
        ({"title": "T", "container": "J", "issue": "3"}, "T. *J* (3)."),
        ({"title": "T", "container": "J", "year": "2020", "pages": "7"}, "T. *J* 2020:7."),
        ({"title": "T", "year": "2020", "issue": "3"}, "T. 2020;(3)."),
        ({"title": "T", "container": "J & K"}, "T. *J &amp; K*."),
        ({"title": "T", "checked": ""}, "T. (Not verified.)"),
        (
            {"kind": "techreport", "authors": ("WHO",), "title": "T", "container": "Geneva", "year": "2023"},
            "WHO. T. Geneva; 2023.",
        ),
        (
            {"kind": "misc", "title": "T", "container": "sdu.dk", "url": "https://sdu.dk/a"},
            "T. sdu.dk. [https://sdu.dk/a](https://sdu.dk/a).",
        ),
        ({"authors": ("王伟", "Достоевский ФМ"), "title": "背痛"}, "王伟, Достоевский ФМ. 背痛."),
        ({"title": "1. Pain"}, "1\\. Pain."),
        ({"title": "- Pain"}, "\\- Pain."),
    ],
)
def test_a_note_says_what_is_known_and_leaves_no_stray_marks(fields, text):
    assert note(**fields) == text


@pytest.mark.parametrize(
    "title",
    [
        "# *a* _b_ __c__ [d](e) [f] <g> `h` &amp; & \\ {i} | ~j~ [^k] [@l] $m$",
        "1. <b>Bold</b>",
        "> - + * \\* \\\\",
        "{: .class }",
        "Why ![x](y) and a@b.org",
    ],
)
def test_a_title_comes_out_as_it_is(title):
    assert shown(note(title=title))[0] == f"{title}."


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.1207/S15324796ABM2601_01", "https://doi.org/10.1207/S15324796ABM2601_01"),
        ("10.1016/S0140-6736(18)30488-4", "https://doi.org/10.1016/S0140-6736%2818%2930488-4"),
        (
            "10.1002/(SICI)1(1998)9:1<1::AID-X>3.0.CO;2-F",
            "https://doi.org/10.1002/%28SICI%291%281998%299:1%3C1::AID-X%3E3.0.CO;2-F",
        ),
        (
            "10.1000/_a_*b*[c]\"d\"'e'#f?g=h&i%20`j`\\k{l}|m",
            "https://doi.org/10.1000/_a_%2Ab%2A%5Bc%5D%22d%22%27e%27%23f%3Fg%3Dh%26i%2520%60j%60%5Ck%7Bl%7D%7Cm",
        ),
    ],
)
def test_a_doi_is_shown_unharmed_and_its_link_works(doi, address):
    assert shown(note(title="T", doi=doi)) == (f"T. doi {doi}.", [address])


def test_an_address_with_several_parameters_is_linked_unharmed():
    url = "https://e.org/a_b_c/(d)?x=1&copy=2&lt;=3#f%2Fg"
    assert shown(note(title="T", url=url)) == (f"T. {url}.", [url.replace("(d)", "%28d%29")])


def test_every_reference_of_the_manual_is_shown_with_its_title_and_doi_unharmed():
    for one in bibliography.read("references.bib", (ROOT / "references.bib").read_bytes())[0].values():
        text, addresses = shown(bibliography.markdown(one, WORDS))
        assert one.title in text
        assert one.doi in text
        assert len(addresses) == max(1, sum(map(bool, (one.doi, one.pmid, one.pmcid))))


def test_each_reference_is_written_once_a_build_and_language():
    assert note(title="Once") is note(title="Once")
    other = WORDS | {"unverified": "(Ikke efterprøvet.)"}
    reference = Reference(key="k", kind="misc", title="T")
    assert bibliography.markdown(reference, other) == "T. (Ikke efterprøvet.)"


def test_text_without_citations_loads_no_citation_library():
    code = (
        "import sys; from manual import bibliography, citing; citing.keys('Mail [me](mailto:a@b.org).');"
        "citing.cite('None [here].', {}, {}); print({'pybtex', 'mkdocs_bibtex'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "scripts", capture_output=True, check=True)
    assert run.stdout.strip() == b"set()"
