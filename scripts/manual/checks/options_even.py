"""Neither the length nor the place of an option gives away which one is right."""

from collections import Counter
from collections.abc import Iterator

from ..coursework import Question
from ..errors import Problem
from ..model import Manual

CODE = "options-even"
ENOUGH = 10  # of fewer questions, chance alone often makes more than half alike
PLACES = "abcdefghijklmnopqrstuvwxyz"


def check(manual: Manual) -> Iterator[Problem]:
    """Find what more than half of the right options share: being the longest, the shortest, or one place."""
    answers = manual.answers.answers
    asked = [
        (each, answers[name].right)
        for name, each in manual.questions.questions.items()
        if name in answers and answers[name].right in each.options
    ]
    if len(asked) < ENOUGH or "questions" in manual.unread or "answers" in manual.unread:
        return
    found = Counter(sign for each, right in asked for sign in _signs(each, right))
    for sign, count in sorted(found.items()):
        if count * 2 > len(asked):
            message = (
                f"The right option is {sign} in {count} of {len(asked)} questions, so it can be guessed."
            )
            remedy = "Change some options, so that this holds for at most half of the questions."
            yield Problem(manual.questions.at("questions"), CODE, message, remedy)


def _signs(asked: Question, right: str) -> Iterator[str]:
    """What shows from outside about the right option; of two that are equally long none is the longest."""
    own = len(asked.options[right])
    others = [len(text) for name, text in asked.options.items() if name != right]
    if others and own > max(others):
        yield "the longest"
    if others and own < min(others):
        yield "the shortest"
    yield f"option {PLACES[list(asked.options).index(right) % len(PLACES)]}"
