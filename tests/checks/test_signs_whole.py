"""A list of signs is whole wherever it stands."""

import pytest

PROGRAMME = "content/en/programme.yaml"
SIGNS = """signs:
  origin: The editors' proposal.
  tiers:
    urgent:
      title: Urgent care the same day
      act: "Get urgent care the same day for:"
      signs:
        bladder: {clinician: New trouble with the bladder, patient: New trouble there, known_by: {bladder: bladder}}
        saddle: {clinician: Numbness in the saddle area, patient: New trouble there, known_by: {saddle: saddle area, legs: between the legs}}
        weakness: {clinician: New weakness in a leg, patient: New trouble there, known_by: {weakness: weakness}}
        fever: {clinician: Back pain with fever, patient: New trouble there, known_by: {fever: fever}}
        late: {clinician: A sign that only clinicians ask for}
  in_doubt: If in doubt, treat a sign as urgent.
class_parts:
"""
MISSING = (
    "content/en/programme.yaml:39:11: This names 3 of the 4 signs of 'urgent', and not 'fever'. "
    "Name them all, or link to item:warning-signs instead. [signs-whole]"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bladder, **saddle** area, weakness.", [MISSING]),
        ("Bladder, numbness between the legs, weakness.", [MISSING]),
        ("Bladder, numbness between the legs, weakness, fever.", []),
        ("Bladder and weakness.", []),
        ("Nothing of the kind.", []),
    ],
    ids=["most", "other-words", "all", "two", "none"],
)
def test_a_text_that_names_most_signs_of_a_tier_names_them_all(said, tree, text, expected):
    path = tree / PROGRAMME
    words = path.read_text(encoding="utf-8")
    words = words.replace("class_parts:\n", SIGNS).replace("Everyone at their own level.", f'"{text}"')
    assert said({PROGRAMME: words}) == expected
