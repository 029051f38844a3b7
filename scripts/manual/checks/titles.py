"""A title is plain words, since it also stands where no mark is drawn."""

import re
from collections.abc import Iterator

from ..errors import Problem
from ..model import Manual

CODE = "title-markup"
TITLES = ("title", "headline", "name", "term")
MARKUP = re.compile(r"[*`\[\]<]|~~|(?<!\w)_\S(?:[^_]*\S)?_(?!\w)|^\s*#+\s")


def check(manual: Manual) -> Iterator[Problem]:
    """Find Markdown and HTML in titles, names and terms."""
    for text in manual.texts:
        if text.is_of_the_site or not text.keys or text.keys[-1] not in TITLES:
            continue
        if marks := MARKUP.search(text.words):
            shown = marks[0].strip()
            at = marks.end() - len(marks[0].lstrip())
            message = f"'{shown}' is a mark, and a title also stands where no mark is drawn."
            yield Problem(text.place(shown, at), CODE, message, "Take the marks away.")
