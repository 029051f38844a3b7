"""The notice on each page says all that a reader must know about the manual."""

import re
from collections.abc import Iterator

from .. import prose
from ..errors import Problem
from ..marks import Text
from ..model import Manual

CODE = "notice-incomplete"
SIGN = re.compile("[®™℠]")
ASKED = {
    "trademark": "Say whose trademark it is.",
    "protocol": "Say whose protocol certified instructors follow.",
}


def check(manual: Manual) -> Iterator[Problem]:
    """Find what is missing in the notice of a manual that names a trademark, with its sign or without.

    A sign tells a trademark, and so does a name that the locale lists; it also lists the words without
    which a part of the notice does not say its fact. The schema asks each manual for the rest: that it
    stands alone, and that it is a draft.
    """
    named = _named(manual)
    if "programme" in manual.unread or not named:
        return
    programme = manual.programme
    for name, remedy in ASKED.items():
        if name not in programme.notice_:
            message = f"The manual names a trademark ({named[0]}), and the notice has no '{name}'."
            yield Problem(programme.at("notice"), CODE, message, remedy)
    for name, asked in manual.locale.notice_words.items():
        marks = [mark for mark in named if not SIGN.fullmatch(mark)] if name == "trademark" else []
        for words in (*asked, *marks):
            if name in programme.notice_ and not prose.said(prose.any_of([words]), programme.notice_[name]):
                message = f"The manual names a trademark ({named[0]}), and '{name}' lacks '{words}'."
                remedy = "Say it in the notice; 'notice_words' of the locale asks for it."
                yield Problem(programme.at("notice", name), CODE, message, remedy)


def naming(manual: Manual) -> set[str]:
    """The files that name a trademark; of the others ``check`` needs to see no text."""
    names = {text.path for text, _ in prose.found_in(manual.locale.trademarks, manual.texts)}
    return names | {text.path for text in manual.texts if _sign(text)}


def _sign(text: Text) -> re.Match[str] | None:
    return SIGN.search(text.words) or SIGN.search(prose.seen(text.words))


def _named(manual: Manual) -> list[str]:
    """The trademarks that the manual names, or the sign of one that the locale does not list."""
    names = manual.locale.trademarks
    some = next(prose.found_in(names, manual.texts), None)  # mostly none, and then no name is sought alone
    found = [name for name in names if some and next(prose.found_in([name], manual.texts), None)]
    sign = None if found else next(filter(None, map(_sign, manual.texts)), None)
    return [sign[0]] if sign else found
