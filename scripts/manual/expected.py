"""The items of the reporting standards that are known, each with the fields that may answer it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Kept here and not in the content, so that no edit of the content alone drops a number or empties an answer:
# who needs another field adds it, and the reviewer sees that. A field is a kind and a way, where * is one
# step; what stands deeper in it may answer too.
FORM = "programme/form"
CLAIM = "claim/evidence"
LEVELS = "exercise/levels/*"
STEPS = "assessment/steps"
TRAINED = ("certification/countries", "certification/duties", "course/blocks", "course/goals")
PLACE = (CLAIM, "exercise/set_up")
AMOUNT = (FORM, "programme/plan", f"{LEVELS}/dose")
KNOWN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "cert": {
        "1": ("exercise/equipment", "programme/equipment"),
        "2": TRAINED,
        "3": (FORM,),
        "4": (FORM, "class/parts"),
        "5": (CLAIM,),
        "6": (CLAIM, "class/opening_question", "techniques/techniques"),
        "7a": (f"{LEVELS}/go_on", f"{LEVELS}/go_easier"),
        "7b": ("class/progression", "programme/progression"),
        "8": (LEVELS, "exercise/breathing", "exercise/set_up", "exercise/pain"),
        "9": ("exercise/home", "class/progression", "session/take_home"),
        "10": (FORM, "session/segments", STEPS),
        "11": (CLAIM,),
        "12": PLACE,
        "13": AMOUNT,
        "14a": (FORM,),
        "14b": (LEVELS, "exercise/set_up", STEPS),
        "15": (STEPS, "class/progression"),
        "16a": ("fidelity/items", "fidelity/basis/sources"),
        "16b": (CLAIM, "chapter"),
    },
    "tidier": {
        "1": (CLAIM, "programme/title"),
        "2": ("chapter", "programme/objectives"),
        "3": (
            *("session/segments", "session/materials", "exercise/equipment", "programme/equipment"),
            "assessment/measures",
        ),
        "4": (FORM, STEPS, "session/segments", "class/parts", "exercise/levels"),
        "5": TRAINED,
        "6": (FORM,),
        "7": PLACE,
        "8": (*AMOUNT, CLAIM, "session/segments/*/minutes", "class/parts"),
        "9": (FORM, STEPS, LEVELS),
        "10": ("chapter",),
        "11": ("fidelity/items", "fidelity/basis/sources", CLAIM),
        "12": (CLAIM, "chapter"),
    },
}
# What every item has, or what only names it: no answer of itself. A known standard may name one all the same.
BARE = ("id", "order", "number", "title", "headline", "summary", "version", "basis", "review")


def may_answer(standard: str, number: str, kind: str, keys: tuple[str, ...]) -> bool:
    """Whether a field may answer an item of a standard; one that is not known asks for more than a name."""
    way = (kind, *keys)
    is_bare = not {*keys[:1], *keys[-1:]}.isdisjoint(BARE)
    fields = KNOWN.get(standard, {}).get(number)
    if fields is None:
        return not is_bare
    fitting = [len(each) for each in (field.split("/") for field in fields) if _fits(each, way)]
    return len(way) in fitting or (bool(fitting) and not is_bare)


def _fits(field: Sequence[str], way: Sequence[str]) -> bool:
    """Whether a way is that of a field, or leads deeper into it."""
    return len(way) >= len(field) and all(step in ("*", key) for step, key in zip(field, way, strict=False))
