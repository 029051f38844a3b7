"""How much a page counts in a search."""

from __future__ import annotations

RAISED, LOWERED = 2, 0.5
# Where people are told what to do counts more than where somebody looks things up.
HIGH = (
    "exercises/",
    "sessions/",
    "claims/",
    "glossary.md",
    "programme/warning-signs.md",
    "programme/signs-poster.md",
    "programme/initial-consultation.md",
)
LOW = ("results/", "evidence/", "contribute/", "course/", "teaching/", "role-plays/", "measures/", "design/")
SHEETS = ("-form.md", "-plan.md", "-sheet.md")
AGAIN = ("-slides.md",)  # every word of these stands on another page
SOURCES, LOOKED_UP = "evidence/references/", 0.1  # titles of papers hold every lay word, and explain none


def head(path: str) -> list[str]:
    """The lines of a page's head that say it to the search."""
    if path.endswith(AGAIN):
        return ["search:", "  exclude: true"]
    if path.startswith(SOURCES):
        return ["search:", f"  boost: {LOOKED_UP}"]
    if path.endswith(SHEETS) or path.startswith(LOW):
        return ["search:", f"  boost: {LOWERED}"]
    return ["search:", f"  boost: {RAISED}"] if path.startswith(HIGH) else []
