"""What is shown or hung up: slides fill a screen and a sheet each, a poster holds patients' words alone."""

from __future__ import annotations

import re

import pytest
import yaml

from browser.kinds import KINDS, SCREENS

pytestmark = pytest.mark.browser

SHEET = re.compile(rb"/Type\s*/Page\b")
SESSIONS = ("education-1", "education-2")


def read(real, name):
    return yaml.safe_load((real / f"content/en/{name}.yaml").read_text(encoding="utf-8"))


def slides(real, session):
    segments = read(real, f"sessions/{session}")["segments"].values()
    return [slide for segment in segments for slide in segment["slides"].values()]


@pytest.mark.parametrize("session", SESSIONS)
def test_each_slide_is_a_sheet_of_its_own_between_a_title_and_the_sources(session, real, visit):
    page, _ = visit(f"sessions/{session}-slides.html")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(SHEET.findall(pdf)) == 1 + len(slides(real, session)) + 1
    for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", pdf):
        width, height = map(float, box.split()[2:])
        assert width > height


@pytest.mark.parametrize("session", SESSIONS)
def test_nothing_of_a_slide_is_cut_off_on_paper_and_its_words_are_large(session, visit):
    page, _ = visit(f"sessions/{session}-slides.html", 980)
    page.emulate_media(media="print")
    for slide in page.locator(".show-slide").all():
        assert slide.evaluate("slide => slide.scrollHeight <= slide.clientHeight + 1"), slide.inner_text()
    for words in page.locator(".show-slide > p:not(.show-ways)").all():
        assert words.evaluate("element => parseFloat(getComputedStyle(element).fontSize)") >= 28 / 72 * 96


@pytest.mark.parametrize("screen", ["phone", "desk"])
def test_links_lead_from_slide_to_slide_and_each_fills_the_screen(screen, visit):
    page, _ = visit(KINDS["slides"], SCREENS[screen], reduced_motion="reduce")
    page.locator(".show-first .show-ways a").click()
    for place in (1, 2, 3):
        page.wait_for_timeout(300)
        slide = page.locator(".show-slide").nth(place)
        assert slide.bounding_box()["height"] >= 900
        heading = slide.locator("h2").bounding_box()
        assert 0 <= heading["y"] < 900
        slide.locator(".show-ways a").last.click()


def test_the_notice_stays_in_sight_while_slides_are_shown(visit):
    page, _ = visit(KINDS["slides"])
    page.locator(".show-slide").nth(5).scroll_into_view_if_needed()
    box = page.locator(".notice").bounding_box()
    assert 0 <= box["y"] < box["y"] + box["height"] <= 900


def test_the_session_leads_to_its_slides_and_to_what_else_to_bring(visit):
    page, _ = visit(KINDS["session"])
    for path in ("education-1-slides", "signs-poster"):
        assert page.locator(f"article a[href*='{path}']").count() >= 1, path
    page, _ = visit("sessions/education-2.html")
    assert page.locator("article a[href*='account-sheet']").count() >= 1


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_poster_has_a_sheet_for_each_way_to_act(paper, real, visit):
    page, _ = visit(KINDS["poster"])
    tiers = [tier for tier in read(real, "programme")["signs"]["tiers"].values() if "act" in tier]
    assert len(SHEET.findall(page.pdf(format=paper))) == len(tiers) == page.locator(".poster-tier").count()


def test_the_poster_says_patients_words_and_nothing_that_stays_off_their_pages(real, visit):
    page, _ = visit(KINDS["poster"])
    said = page.locator(".poster-tier").all_inner_texts()
    shown = " ".join(" ".join(said).split())
    for tier in read(real, "programme")["signs"]["tiers"].values():
        for sign in tier["signs"].values():
            if "patient" in sign:
                assert " ".join(sign["patient"].split()) in shown
            else:
                assert " ".join(sign["clinician"].split()) not in shown
            for words in sign.get("lay", {}).values():
                assert f"“{words}”" not in shown
    for text in said:
        assert "Telephone" in text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sheet_for_demands_and_capacity_is_one_sheet_with_two_columns(paper, visit):
    page, _ = visit(KINDS["account"])
    assert len(SHEET.findall(page.pdf(format=paper))) == 1
    one, other = (side.bounding_box() for side in page.locator(".account-side").all())
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]
