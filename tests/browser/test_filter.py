"""The list of claims narrows by what one chooses; without the script it is whole."""

from __future__ import annotations

import pytest

from browser.kinds import KINDS

pytestmark = pytest.mark.browser

INDEX = KINDS["evidence"]
CLAIMS, SHOWN = ".index-claim", ".index-claim:not([hidden])"
SAID = ".filter [role=status]"
WAITED = 5000.0


def said(page):
    """The two numbers that are spoken: shown, of all."""
    return [int(word) for word in page.locator(SAID).inner_text().split() if word.isdigit()]


def chosen(page, name):
    return page.locator(f".filter select[name={name}]")


def test_at_first_all_claims_are_shown_and_their_number_is_told(visit):
    page, trouble = visit(INDEX)
    count = page.locator(CLAIMS).count()
    assert count > 50
    assert (page.locator(SHOWN).count(), said(page)) == (count, [count, count])
    assert trouble == []


@pytest.mark.parametrize(
    ("name", "value", "fits"),
    [
        ("topic", "imaging", "[data-topic=imaging]"),
        ("certainty", "moderate", "[data-certainty=moderate]"),
        ("design", "systematic-review", ":has([data-design=systematic-review])"),
        ("status", "unknown", ":has([data-status=unknown])"),
    ],
)
def test_a_choice_leaves_the_claims_that_fit_it_and_says_how_many(name, value, fits, visit):
    page, _ = visit(INDEX)
    chosen(page, name).select_option(value)
    fitting = page.locator(f"{CLAIMS}{fits}").count()
    assert fitting > 0
    assert page.locator(f"{SHOWN}{fits}").count() == page.locator(SHOWN).count() == fitting
    assert said(page) == [fitting, page.locator(CLAIMS).count()]
    empty = page.locator(".index-topic:not([hidden])").evaluate_all(
        "all => all.filter(topic => !topic.querySelector('.index-claim:not([hidden])')).length"
    )
    assert empty == 0


def test_one_and_the_same_source_fits_design_and_year(visit):
    page, _ = visit(INDEX)
    chosen(page, "design").select_option("systematic-review")
    chosen(page, "since").select_option("2021")
    fits = """claim => [...claim.querySelectorAll(".index-source")].some(
      source => source.dataset.design === "systematic-review" && Number(source.dataset.year) >= 2021)"""
    shown = page.locator(CLAIMS).evaluate_all(f"all => all.map(each => [!each.hidden, ({fits})(each)])")
    assert [each for each, _ in shown] == [fit for _, fit in shown]
    assert 0 < sum(each for each, _ in shown) < len(shown)


def test_what_is_chosen_stands_in_the_address_and_comes_back_with_it(visit):
    page, _ = visit(INDEX)
    chosen(page, "topic").select_option("exercise")
    chosen(page, "certainty").select_option("moderate")
    kept, count = page.url.partition("#")[2], page.locator(SHOWN).count()
    assert sorted(kept.split("&")) == ["certainty=moderate", "topic=exercise"]
    again, _ = visit(f"{INDEX}#{kept}")
    assert (chosen(again, "topic").input_value(), chosen(again, "certainty").input_value()) == (
        "exercise",
        "moderate",
    )
    assert (again.locator(SHOWN).count(), said(again)[0]) == (count, count)


def test_an_address_with_a_choice_that_does_not_exist_shows_all(visit):
    page, trouble = visit(f"{INDEX}#certainty=perfect&colour=red")
    assert said(page)[0] == page.locator(SHOWN).count() == page.locator(CLAIMS).count()
    assert trouble == []


def test_the_way_back_to_all_claims_empties_the_choices_and_the_address(visit):
    page, _ = visit(f"{INDEX}#topic=imaging")
    assert said(page)[0] < page.locator(CLAIMS).count()
    page.locator(".filter button[type=reset]").click()
    assert {
        chosen(page, name).input_value() for name in ("topic", "certainty", "design", "since", "status")
    } == {""}
    assert said(page)[0] == page.locator(SHOWN).count() == page.locator(CLAIMS).count()
    assert "=" not in page.url


def test_all_of_it_works_with_the_keyboard_alone(visit):
    page, _ = visit(INDEX)
    at = "document.activeElement"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(f"{at}.name") == "topic":
            break
    assert page.evaluate(f"getComputedStyle({at}).outlineStyle") != "none"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{at}.name") == "certainty"
    assert chosen(page, "certainty").input_value() != ""
    assert said(page)[0] < page.locator(CLAIMS).count()
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate(f"{at}.type") == "reset"
    page.keyboard.press("Enter")
    assert said(page)[0] == page.locator(CLAIMS).count()


def test_the_choices_have_names_and_the_number_is_spoken(visit):
    page, _ = visit(INDEX)
    for choice in page.locator(".filter select").all():
        assert choice.evaluate("choice => choice.labels[0].innerText.trim().length") > 0
    assert page.locator(".filter fieldset legend").inner_text() != ""
    assert page.locator(SAID).count() == 1


def test_without_a_script_every_claim_is_there_and_no_choice(visit):
    page, _ = visit(INDEX, until="load", java_script_enabled=False)
    assert page.locator(CLAIMS).count() > 50
    assert all(claim.is_visible() for claim in page.locator(CLAIMS).all())
    assert not page.locator(".filter").is_visible()


def test_on_paper_there_is_no_choice_and_what_was_chosen_stays(visit):
    page, _ = visit(f"{INDEX}#certainty=moderate")
    shown = page.locator(SHOWN).count()
    page.emulate_media(media="print")
    assert not page.locator(".filter").is_visible()
    assert sum(claim.is_visible() for claim in page.locator(CLAIMS).all()) == shown


def test_it_works_from_a_folder_without_a_server(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / INDEX).as_uri() + "#topic=imaging")
    page.locator(SAID).wait_for(timeout=WAITED)
    assert chosen(page, "topic").input_value() == "imaging"
    assert 0 < said(page)[0] == page.locator(SHOWN).count() < page.locator(CLAIMS).count()
    chosen(page, "topic").select_option("")
    assert said(page)[0] == page.locator(CLAIMS).count()
    context.close()
