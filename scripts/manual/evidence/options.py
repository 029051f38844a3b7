"""What can be said to 'manual evidence add' on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from .fields import CHECKED, DIRECTIONS, FORMS


def declare(add: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    add.add_argument("file", nargs="?", type=Path, metavar="FILE", help=f"a record: {FORMS}")
    add.add_argument("--online", default="", metavar="DOI|PMID", help="ask Crossref and Europe PMC instead")
    add.add_argument("--mailto", default="", metavar="ADDRESS", help="your address, for the services asked")
    add.add_argument("--only", type=int, metavar="N", help="which record of a file that holds several")
    add.add_argument("--design", default="", help="the design of the study, a word of the list")
    add.add_argument("--finding", default="", help="what it found, one sentence of your own with its figures")
    add.add_argument(
        "--checked", default="", choices=("", *CHECKED), metavar="|".join(CHECKED), help="how far you read it"
    )
    add.add_argument("--checked-at", default="", metavar="ADDRESS", help="the address at which you read it")
    ways = "|".join(DIRECTIONS)
    add.add_argument(
        "--claim",
        action="append",
        default=[],
        metavar=f"ID:{ways}:LOCATOR",
        help="add it to a claim as evidence; may be given several times",
    )
    add.add_argument("--reading-list", default="", metavar="REASON", help="put it on the reading list")
    add.add_argument("--key", default="", help="its citation key (default: name and year)")
    add.add_argument("--update", action="store_true", help="it is there already: fill what its entry lacks")
    add.add_argument("--dry-run", action="store_true", help="show the exact changes, and write nothing")
