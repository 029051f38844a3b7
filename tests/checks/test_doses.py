"""A dose stands as data: in prose it is a blank."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

EXERCISE = "content/en/exercises/leg-muscles.yaml"
LOCALE = Path("content", "en", "locale.yaml")
REAL = Path(__file__).resolve().parents[2] / LOCALE
PAIN = "pain: {during: A pull is fine., after: Some soreness may follow.}"
LEVEL, SET_UP = "harder: Pause halfway.", "set_up: Put the chair against a wall."


def without_cited(lines: list[str]) -> list[str]:
    """The lines without those of the rule for numbers beside a citation."""
    return [line for line in lines if not line.endswith("[cited-number]")]


@pytest.fixture
def judged(tree, said):
    """The doses that the rules of the real English locale find in a field of the exercise."""
    shutil.copyfile(REAL, tree / LOCALE)

    def judge(field: str, words: str) -> list[str]:
        name = field.partition(":")[0]
        found = without_cited(said({EXERCISE: (field, f'{name}: "{words}"')}))
        assert all(line.endswith("[dose-in-prose]") for line in found)
        return [line.split("'")[1] for line in found]

    return judge


@pytest.mark.parametrize(
    ("words", "dose"),
    [
        ("Do 3 sets of it.", "Do 3 sets"),
        ("Do it, 3 x 10, slowly.", "3 x 10"),
        ("Do it, 3×10, slowly.", "3×10"),
        ("Make 10 repetitions.", "10 repetitions"),
        ("Make 10 slow repetitions.", "10 slow repetitions"),
        ("Make ten slow repetitions.", "ten slow repetitions"),
        ("Hold for 30 seconds.", "Hold for 30 seconds"),
        ("Hold it 30s.", "30s"),
        ("A 30-second hold.", "30-second"),
        ("Hold for thirty seconds.", "Hold for thirty seconds"),
        ("Hold for **30** seconds.", "Hold for 30 seconds"),
        ("Hold for 30\u00a0seconds.", "Hold for 30 seconds"),
        ("Make {dose.sets} sets of 12.", "sets of 12"),
        ("Hold for 30.", "Hold for 30"),
        ("Train 3 times a week.", "3 times a week"),
        ("A study did 3 sets [@kjaer2018].", "3 sets"),
        ("Do 100 bows.", "Do 100"),
        ("Do ten, then rest.", "Do ten"),
        ("Lift 10 kg.", "Lift 10 kg"),
        ("Use a bag of ten kilos.", "ten kilos"),
        ("Hold for half a minute.", "Hold for half a minute"),
        ("Stay for a minute.", "a minute"),
        ("Train every day.", "every day"),
        ("Stay up for ten breaths.", "ten breaths"),
        ("Pain up to 5 of 10 is fine.", "up to 5 of 10"),
        ("Pain up to five out of ten is fine.", "up to five out of ten"),
        ("Use the 2 handles.", "2"),
        ("Stay for one minute.", "one minute"),
        ("Stay one more minute.", "one more minute"),
        ("A one-minute hold.", "one-minute"),
        ("Wait for half a minute.", "Wait for half a minute"),
        ("Rest for a whole minute.", "a whole minute"),
        ("Try it twice a day.", "twice a day"),
        ("Try it twice.", "twice"),
        ("Try it several times a day.", "times a day"),
        ("A dozen times.", "A dozen times"),
        ("Bow dozens of times.", "dozens of"),
        ("Bow a couple of times.", "a couple of times"),
        ("Bow a handful of times.", "a handful of times"),
        ("Stay there for one second.", "one second"),
        ("Hold for a second.", "Hold for a second"),
        ("Come back every second day.", "every second day"),
        ("Leave out one set.", "one set"),
    ],
)
def test_a_dose_in_a_level_is_found_in_digits_and_in_words(words, dose, judged):
    assert judged(LEVEL, words) == [dose]


@pytest.mark.parametrize(
    "words",
    [
        "Hold for {dose.rest_s} seconds in all {dose.sets} sets.",
        "Stay for a few breaths as in a study [@kjaer2018, p. 4], and see [this](item:leg-muscles#level-2).",
        "In everyday life you may do both, or one more; lift one leg, then the other.",
        "Stay for a breath or two, with two feet set wide.",
        "Use someone's two hands, one time.",
        "Fold `3 sets` away.",
        "Lift one leg at a time, each time a little higher, and wait for a moment or a breath.",
        "Lift low one time and high the next. Tell us at once, or at night.",
        "One foot leads, then a second one; for a minuet choose a side.",
    ],
)
def test_a_blank_and_a_number_of_other_things_are_no_dose(words, judged):
    assert judged(LEVEL, words) == []


def test_a_rule_for_pain_names_no_number(tree, said):
    shutil.copyfile(REAL, tree / LOCALE)
    rule = "pain: {during: 'Pain up to 5 of 10 is fine [@kjaer2018].', after: It settles in two hours.}"
    assert [line.split("'")[1] for line in without_cited(said({EXERCISE: (PAIN, rule)}))] == [
        "up to 5 of 10",
        "two hours",
    ]


@pytest.mark.parametrize(
    "field", [LEVEL, SET_UP, "clinician: Strength of the legs.", "home: Use a kitchen chair."]
)
def test_patients_and_clinicians_alike_read_the_dose_only_once(field, judged):
    assert judged(field, "Do 3 sets.") == ["Do 3 sets"]


def test_a_sentence_that_cites_a_study_may_name_its_dose_but_not_in_a_level(judged):
    assert judged(SET_UP, "A study did 3 sets [@kjaer2018, p. 4]. Here do 2 sets.") == ["do 2 sets"]


def test_a_dose_is_found_where_it_stands(said):
    assert said({EXERCISE: (LEVEL, "harder: Do 3 sets.")}) == [
        f"{EXERCISE}:24:16: '3 sets' is a dose in prose. Write a blank such as {{dose.repetitions}}; "
        "the number stands in 'dose' of the level. [dose-in-prose]"
    ]


def test_a_measure_says_how_long_it_takes(said):
    assert (
        said({"content/en/measures/sit-to-stand.yaml": ("Count each stand.", "Count for 30 seconds.")}) == []
    )


def test_the_basis_of_an_exercise_tells_what_a_source_says(said):
    assert said({EXERCISE: ("reason: This is an example.", "reason: The paper has 3 sets.")}) == []


def test_a_locale_may_do_without_words_of_a_dose(tree, said):
    locale = (tree / LOCALE).read_text()
    (tree / LOCALE).write_text(locale.partition("dose_words")[0])
    assert said({EXERCISE: (LEVEL, "harder: Do three sets.")}) == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("content/en/classes/class-01.yaml", "progression: Nobody needs to hurry."),
        ("content/en/classes/class-01.yaml", "aim: Everyone finds a level."),
        ("content/en/sessions/education-1.yaml", "try: Choose a movement that you enjoy."),
    ],
)
def test_what_a_class_asks_and_a_session_gives_to_take_home_holds_no_dose(path, field, tree, said):
    shutil.copyfile(REAL, tree / LOCALE)
    found = said({path: (field, f"{field.partition(':')[0]}: Do 3 sets of bows, twice a day.")})
    assert [line.split("'")[1] for line in found if line.endswith("[dose-in-prose]")] == [
        "Do 3 sets",
        "twice a day",
    ]


def test_what_is_set_up_takes_no_time_in_words_either(judged):
    assert judged(SET_UP, "Sit for a minute. A study sat for a minute [@kjaer2018, p. 4].") == ["a minute"]


def test_a_sentence_for_clinicians_may_speak_of_every_day(judged):
    assert judged("clinician: Strength of the legs.", "It is used every day and may take a minute.") == []
