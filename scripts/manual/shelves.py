"""The shelf on which each kind of file stands, with its noun: the order of its items too."""

from __future__ import annotations

from . import coursework, model, reporting
from .item import Item

SHELVES: dict[str, tuple[str, type[Item], str]] = {
    "session": ("sessions", model.Session, "order"),
    "exercise": ("exercises", model.Exercise, "order"),
    "class": ("classes", model.ExerciseClass, "number"),
    "measure": ("measures", model.Measure, "order"),
    "claim": ("claims", model.Claim, "topic"),
    "result": ("results", model.Result, "order"),
    "course": ("course", coursework.CourseDay, "order"),
    "role-play": ("role_plays", coursework.RolePlay, "order"),
    "standard": ("standards", reporting.Standard, "order"),
    "chapter": ("chapters", model.Chapter, "order"),
}
ALONE: dict[str, type[Item]] = {
    "programme": model.Programme,
    "locale": model.Locale,
    "glossary": model.Glossary,
    "techniques": reporting.Techniques,
    "readability": model.Readability,
    "exemptions": model.Exemptions,
    "decisions": model.Decisions,
    "questions": coursework.Questions,
    "answers": coursework.Answers,
    "fidelity": coursework.Fidelity,
    "certification": coursework.Certification,
}
