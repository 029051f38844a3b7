"""Sessions, exercises, classes and weeks agree with the plan of the programme."""

from collections import Counter
from collections.abc import Iterator

from ..errors import Problem
from ..model import Assessment, Manual, Session

CODE = "timing-programme"
REMEDY = "Change the plan in programme.yaml, or the files."


def check(manual: Manual) -> Iterator[Problem]:
    """Find counts, lengths and weeks that differ from the plan."""
    if manual.unread:
        return
    plan, programme = manual.programme.plan, manual.programme
    for name in ("sessions", "exercises", "classes"):
        planned, found = getattr(plan, name), len(getattr(manual, name))
        if found != planned:
            message = f"The plan says '{name}: {planned}', and there are {found}."
            yield Problem(programme.at("plan", name), CODE, message, REMEDY)
    for session in manual.sessions.values():
        if session.minutes != plan.session_minutes:
            message = f"The session has {session.minutes} minutes, and the plan {plan.session_minutes}."
            yield Problem(session.at("minutes"), CODE, message, REMEDY)
    yield from _classes(manual)
    meetings: list[Session | Assessment] = [*manual.sessions.values(), *programme.assessments.values()]
    for each in meetings:
        if each.week > plan.weeks + 1:
            message = f"There is no week {each.week}: the plan has {plan.weeks}, and one week follows."
            yield Problem(each.at("week"), CODE, message, REMEDY)


def _classes(manual: Manual) -> Iterator[Problem]:
    plan = manual.programme.plan
    before = 0
    for place, each in enumerate(manual.classes.values(), start=1):
        if each.week < before:
            message = f"The class is in week {each.week}, and the class before it in week {before}."
            yield Problem(each.at("week"), CODE, message, "Number the classes in the order of their weeks.")
        before = each.week
        if each.number != place:
            message = f"The number is {each.number}, and the next class would be {place}."
            yield Problem(each.at("number"), CODE, message, "Number the classes without gaps.")
        if each.week > plan.weeks:
            message = f"The class is in week {each.week}, and the plan ends with week {plan.weeks}."
            yield Problem(each.at("week"), CODE, message, REMEDY)
        if len(each.exercises) != plan.class_exercises:
            found, planned = len(each.exercises), plan.class_exercises
            message = f"Exercises of the class: {found}; of each class in the plan: {planned}."
            yield Problem(each.at("exercises"), CODE, message, REMEDY)
    weeks = Counter(each.week for each in manual.classes.values())
    for each in manual.classes.values():
        if weeks[each.week] != plan.classes_per_week:
            planned = plan.classes_per_week
            message = f"Classes in week {each.week}: {weeks[each.week]}; in each week of the plan: {planned}."
            yield Problem(each.at("week"), CODE, message, REMEDY)
