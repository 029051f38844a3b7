"""Build the site: check, stage, run the generator, seal, and sum up."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path

from . import editions, engine, explain, report, seal, stage
from .editions import Edition

FRONT = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="refresh" content="0; url={language}/index.html">
<link rel="canonical" href="{language}/index.html"></head>
<body><p><a href="{language}/index.html">{title}</a></p></body></html>
"""


def build(
    root: Path,
    today: str,
    name: str,
    stage_only: bool,
    clock: Callable[[], float],
    say: Callable[[str], None],
) -> int:
    """Build every edition into ``site/``; 0, or 1 with problems. ``clock`` gives seconds."""
    start = clock()
    say("Reading and checking the content …")
    done = editions.check(root, today)
    if done.problems:
        report.show(report.problems(done.problems, "text", explain.rules()))
        say(report.verdict(done.problems, len(done.overlooked), len(done.tree.pages)))
        say("Nothing was built.")
        return 1
    say(f"Writing the pages of '{done.tree.language}' …")
    edition = editions.staged(root, done.tree)
    config = engine.configure(root, done.tree.language, edition.settings)
    say(f"  {edition.pages} pages, {len(edition.staged.changed)} files changed")
    if stage_only:
        return 0
    say(f"Building the site with {name} …")
    try:
        engine.run(name, config)
    except engine.EngineError as error:
        say(f"{name} did not build the site cleanly:\n{error}")
        return 1
    language = done.tree.language
    seal.seal(config.parent / "site")
    stage.publish(config.parent / "site", root / "site" / language)
    front = FRONT.format(language=language, title=html.escape(edition.manual.programme.title))
    stage.write(root / "site" / "index.html", seal.sealed(front).encode())
    for row in summary(edition, clock() - start):
        say(row)
    return 0


def summary(edition: Edition, seconds: float) -> list[str]:
    """What was built, and how to look at it."""
    manual = edition.manual
    counts = {
        "sessions": len(manual.sessions),
        "exercises": len(manual.exercises),
        "classes": len(manual.classes),
        "claims": len(manual.claims),
        "references": len(manual.references),
        "languages": 1,
        "pages": edition.pages,
    }
    listed = ", ".join(f"{number} {name}" for name, number in counts.items())
    return [
        f"Built: {listed}, in {seconds:.1f} s.",
        "Look at it: open site/index.html, or run python3 scripts/serve.py.",
    ]
