"""Signs in patients' words stand with what a patient does about them."""

from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "signs-told"


def check(manual: Manual) -> Iterator[Problem]:
    """Find signs for patients in a tier without 'act', which no page shows, and an 'act' without any."""
    programme = manual.programme
    tiers = programme.signs.tiers if programme.signs else {}
    for name, tier in tiers.items():
        told = [sign for sign, each in tier.signs.items() if each.patient]
        if tier.act and not told:
            message = f"'{name}' tells patients what to do, and no sign has words for them."
            remedy = "Add 'patient' to its signs, or take 'act' away."
            yield Problem(programme.at("signs", "tiers", name, "act"), CODE, message, remedy)
        for sign in [] if tier.act else told:
            message = f"No page tells patients of '{sign}': '{name}' does not say what they do."
            place = programme.at("signs", "tiers", name, "signs", sign, "patient")
            yield Problem(place, CODE, message, "Add 'act' to the tier, or take the words away.")
