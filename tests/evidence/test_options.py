"""What can be said on the command line."""

from __future__ import annotations

import argparse

from manual.evidence import options


def test_nothing_has_to_be_said_to_be_told_what_is_missing() -> None:
    parser = argparse.ArgumentParser()
    options.declare(parser)
    given = vars(parser.parse_args([]))
    assert {name for name, value in given.items() if value} == set()
    assert {
        "file",
        "online",
        "only",
        "update",
        "dry_run",
        "claim",
        "reading_list",
        "checked_at",
    } <= given.keys()
