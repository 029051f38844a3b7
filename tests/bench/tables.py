"""What was measured, as tables in Markdown with the aim beside each figure."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

FASTER, SLOPE, SLOPE_NOISE, STAGING, EDITED = 8, 1.0, 0.05, 1 / 5, 1 / 3


class Run(NamedTuple):
    """What running one or more commands took; ``megabytes`` is the peak of the largest process."""

    seconds: float
    processor: float
    megabytes: float


def exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """The slope of a line through the logarithms: 1 when twice as much takes twice as long."""
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(each) for each in values]
    ).slope


def verdict(what: str, aim: str, measured: str, met: bool) -> str:
    return f"- {'met' if met else 'NOT MET'}: {what}: aim {aim}, measured {measured}"


def check_report(found: Mapping[int, Mapping[str, Run]]) -> Iterator[str]:
    """The table of ``manual check`` by size, and its aims."""
    yield "| files | `manual check`, first | after one edit | check-jsonschema | times as fast, first | after one edit | memory | its memory |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for size, each in found.items():
        first, edited, peer = each["first"], each["edited"], each["peer"]
        yield (
            f"| {size:,} | {first.seconds:.2f} s | {edited.seconds:.2f} s | {peer.seconds:.2f} s "
            f"| {peer.seconds / first.seconds:.1f} | {peer.seconds / edited.seconds:.1f} "
            f"| {first.megabytes:.0f} MB | {peer.megabytes:.0f} MB |"
        )
    sizes = list(found)
    if len(sizes) > 1:
        slopes = [
            exponent(sizes, [found[size][name].seconds for size in sizes])
            for name in ("first", "edited", "peer")
        ]
        memory = [
            exponent(sizes, [found[size][name].megabytes for size in sizes]) for name in ("first", "peer")
        ]
        yield "| exponent of growth | {:.2f} | {:.2f} | {:.2f} | | | {:.2f} | {:.2f} |".format(
            *slopes, *memory
        )
    yield ""
    for size, each in found.items():
        for name, words in {"first": "the first time", "edited": "after one edit"}.items():
            ratio = each["peer"].seconds / each[name].seconds
            yield verdict(f"check of {size:,} files, {words}", f"{FASTER}×", f"{ratio:.1f}×", ratio >= FASTER)
    if len(sizes) > 1:
        # with the start of Python in it the first slope is flattering; the last step is where it weighs least
        last = exponent(sizes[-2:], [found[size]["first"].seconds for size in sizes[-2:]])
        step = f"growth from {sizes[-2]:,} to {sizes[-1]:,} files"
        yield verdict(step, f"exponent {SLOPE:.0f}", f"{last:.2f}", last <= SLOPE + SLOPE_NOISE)


def audit_report(rows: int, found: Run) -> Iterator[str]:
    """The row of ``manual evidence audit``."""
    yield "| rows of a snapshot | `manual evidence audit` | rows a second | memory |"
    yield "| ---: | ---: | ---: | ---: |"
    a_second = rows / found.seconds
    yield f"| {rows:,} | {found.seconds:.2f} s | {a_second:,.0f} | {found.megabytes:.0f} MB |"


def build_report(found: Mapping[str, Mapping[str, Run]]) -> Iterator[str]:
    """The table of the builds, and their aims."""
    columns = {
        "check": "check, first",
        "first": "check and staging, first",
        "check_again": "check, again",
        "again": "check and staging, again",
        "edited": "after one edit",
        "generator": "`mkdocs build` of the pages",
    }
    yield f"| pages of | {' | '.join(columns.values())} |"
    yield "| --- " + "| ---: " * len(columns) + "|"
    for name, each in found.items():
        yield f"| {name} |" + "".join(f" {each[key].seconds:.2f} s |" for key in columns)
    yield ""
    for name, each in found.items():
        generator, first = each["generator"].seconds, each["first"].seconds
        for key, check, words in (("first", "check", "the first time"), ("again", "check_again", "again")):
            staging = each[key].seconds - each[check].seconds
            adds, both = staging / generator, each[key].seconds / generator
            aim, measured = f"at most {STAGING:.0%} more", f"{adds:.0%} ({both:.0%} with the check)"
            yield verdict(f"staging of {name}, {words}", aim, measured, adds <= STAGING)
        part = each["edited"].seconds / first
        yield verdict(f"{name} after one edit", f"at most {EDITED:.0%}", f"{part:.0%}", part <= EDITED)
