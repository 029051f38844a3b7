"""The key answers every knowledge question with one of its options."""

import difflib
from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "answers-match"


def check(manual: Manual) -> Iterator[Problem]:
    """Find questions without an answer, answers without a question, and answers that are no option.

    A manual without a key is complete: an edition for learners leaves it out.
    """
    questions, answers = manual.questions.questions, manual.answers.answers
    if not answers or "questions" in manual.unread or "answers" in manual.unread:
        return
    for name in questions:
        if name not in answers:
            place, message = manual.questions.at("questions", name), f"The key has no answer to '{name}'."
            yield Problem(place, CODE, message, f"Add '{name}' to {manual.answers.path}.")
    for name, answer in answers.items():
        if name not in questions:
            place, message = manual.answers.at("answers", name), f"There is no question '{name}'."
            yield Problem(place, CODE, message, _remedy(name, list(questions)))
        elif answer.right not in questions[name].options:
            place = manual.answers.at("answers", name, "right")
            message = f"The question '{name}' has no option '{answer.right}'."
            yield Problem(place, CODE, message, _remedy(answer.right, list(questions[name].options)))


def _remedy(given: str, names: list[str]) -> str:
    close = difflib.get_close_matches(given, names, n=1)
    return f"Did you mean '{close[0]}'?" if close else f"Use one of: {', '.join(names)}."
