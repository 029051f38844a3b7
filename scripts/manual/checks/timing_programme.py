"""Sessions, exercises, classes and weeks agree with the plan of the programme."""

from collections import Counter
from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "timing-programme"
REMEDY = "Change the plan in programme.yaml, or the files."


def check(manual: Manual) -> Iterator[Problem]:
    """Find counts, lengths and weeks that differ from the plan."""
    if manual.unread:
        return
    plan, programme = manual.programme.plan, manual.programme
    for name, shelf in (("sessions", manual.sessions), ("exercises", manual.exercises), ("classes", manual.classes)):
        planned = getattr(plan, name)
        if len(shelf) != planned:
            message = f"The plan has {planned} {name}, and there are {len(shelf)}."
            yield Problem(programme.at("plan", name), CODE, message, REMEDY)
    for session in manual.sessions.values():
        if session.minutes != plan.session_minutes:
            message = f"The session has {session.minutes} minutes, and the plan {plan.session_minutes}."
            yield Problem(session.at("minutes"), CODE, message, REMEDY)
    yield from _classes(manual)


def _classes(manual: Manual) -> Iterator[Problem]:
    plan = manual.programme.plan
    numbers = [each.number for each in manual.classes.values()]
    for place, each in enumerate(manual.classes.values(), start=1):
        if each.number != place:
            message = f"The number is {each.number}, and the next class would be {place}."
            yield Problem(each.at("number"), CODE, message, "Number the classes without gaps.")
        if each.week > plan.weeks:
            message = f"The class is in week {each.week}, and the plan has {plan.weeks} weeks."
            yield Problem(each.at("week"), CODE, message, REMEDY)
    weeks = Counter(each.week for each in manual.classes.values())
    for each in manual.classes.values():
        if weeks[each.week] != plan.classes_per_week and numbers:
            message = f"Week {each.week} has {weeks[each.week]} classes, and the plan {plan.classes_per_week} a week."
            yield Problem(each.at("week"), CODE, message, REMEDY)
