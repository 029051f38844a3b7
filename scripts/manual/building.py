"""Build the site: check, stage, run the generator, seal, and sum up."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path

from . import editions, engine, explain, findable, links, load, report, seal, settings, stage
from .checks import future
from .editions import Edition
from .memo import Memo

WHOLE, WITHOUT_ANSWERS = "site", "site-without-answers"  # folders that nobody takes for one another
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
    without_answers: bool = False,
) -> int:
    """Build every edition into its place; 0, or 1 with problems. ``clock`` gives seconds."""
    start, place = clock(), WITHOUT_ANSWERS if without_answers else WHOLE
    say("Reading and checking the content …")
    reader, memo = editions.reader(root), editions.memo_of_pages(root)
    done = editions.check(root, today, by=reader)
    reader.memo.save()
    if without_answers and not done.problems:
        say("Checking what is left without the answers …")
        done = editions.judged(editions.without_answers(done.tree), today)
    # a computer whose clock is behind sees days to come everywhere: it builds, and 'check' says them
    if found := [problem for problem in done.problems if problem.code != future.CODE]:
        report.show(report.problems(found, "text", explain.rules(), every=False))
        say(report.verdict(found, len(done.overlooked), len(done.tree.pages)))
        say("Nothing was built.")
        return 1
    try:
        with engine.alone(root):
            edition = _made(root, done.tree, memo, name, stage_only, say, place)
    except (settings.SettingsError, engine.EngineError, seal.SealError) as error:
        say(f"{error}\nNothing was built.")
        return 1
    for row in [] if stage_only else summary(edition, clock() - start, place):
        say(row)
    return 0


def _made(
    root: Path,
    tree: load.Tree,
    memo: Memo,
    name: str,
    stage_only: bool,
    say: Callable[[str], None],
    place: str,
) -> Edition:
    """Stage an edition, and unless that is all build its site and put it in the place of the last one."""
    say(f"Writing the pages of '{tree.language}' …")
    below = tree.language + place.removeprefix(WHOLE)
    edition = editions.staged(root, tree, memo, below)
    memo.save()
    config = settings.configure(root, below, edition.settings, name)
    say(f"  {edition.pages} pages, {len(edition.staged.changed)} files changed")
    if stage_only:
        return edition
    say(f"Building the site with {name} …")
    engine.run(name, config)
    site = config.parent / "site"
    if lost := links.lost(site):
        raise engine.EngineError("\n".join(lost))
    findable.from_folder(site)
    seal.seal(site)
    stage.publish(site, root / place / tree.language)
    front = FRONT.format(language=tree.language, title=html.escape(edition.manual.programme.title))
    stage.write(root / place / "index.html", seal.sealed(front).encode())
    return edition


def summary(edition: Edition, seconds: float, place: str = WHOLE) -> list[str]:
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
    looking = {
        WHOLE: "Look at it: open site/index.html, or run python3 scripts/serve.py.",
        WITHOUT_ANSWERS: "Look at it: open site-without-answers/index.html. "
        "It leaves out the answers to the knowledge questions; the folder site/ still has them.",
    }
    return [f"Built: {listed}, in {seconds:.1f} s.", looking[place]]
