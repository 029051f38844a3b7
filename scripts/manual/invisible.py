"""Signs in a text that nobody sees, such as a no-break space, by the names that they go by."""

from __future__ import annotations

import re
import unicodedata

# Spaces that are not the plain one, and signs without a width.
SIGNS = "\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff"
SIGN = re.compile(f"[{SIGNS}]")
SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def named(text: str) -> str:
    """The first such sign in a text, as "no-break space (U+00A0)"; empty when it has none."""
    found = SIGN.search(text)
    return f"{unicodedata.name(found[0], 'sign').lower()} (U+{ord(found[0]):04X})" if found else ""


def plain(text: str) -> str:
    """The text without them: plain spaces, and none at its ends."""
    return SIGN.sub("", SPACE.sub(" ", text)).strip()
