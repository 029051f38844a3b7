"""Wherever a page names a claim as what something rests on, its certainty stands beside it in words."""

from __future__ import annotations

from pathlib import Path

import yaml

LEVELS = ("High certainty", "Moderate certainty", "Low certainty", "Very low certainty", "Not graded")
# Where a link to a claim says on what something rests; elsewhere it is a way, as in lists of pages.
RESTING = ".rests, .cert, .serves, .objective > .soft, .claim"


def test_every_claim_on_which_something_rests_has_its_certainty_in_words_beside_it(pages, real: Path):
    claims = {path.stem for path in (real / "content/en/claims").glob("*.yaml")}
    words = yaml.safe_load((real / "content/en/interface.yaml").read_text(encoding="utf-8"))
    assert {
        words[f"certainty-{level}"] for level in ("high", "moderate", "low", "very-low", "not-graded")
    } == {*LEVELS}
    seen, bare = 0, []
    for address, page in pages.items():
        if page.article is None:
            continue
        for place in page.article.select(RESTING):
            links = [
                link
                for link in place.select("a[href]")
                if "claims/" in link["href"] or address.startswith("claims/")
            ]
            named = [link for link in links if Path(link["href"].partition("#")[0]).stem in claims]
            said = sum(place.get_text(" ").count(level) for level in ("certainty", "Not graded"))
            seen += len(named)
            if named and said < 1:
                bare.append((address, place.get_text(" ")[:80]))
    assert seen > 200
    assert bare == []
