"""A meeting is as long as its steps."""


def test_a_meeting_is_as_long_as_its_steps(said, visited):
    longer = {"content/en/programme.yaml": ("minutes: 60, text", "minutes: 45, text")}
    assert said(longer) == [
        "content/en/programme.yaml:34:14: The steps add up to 45 minutes, and the meeting has 60. "
        "Change a step or 'minutes'. [timing-meeting]"
    ]
