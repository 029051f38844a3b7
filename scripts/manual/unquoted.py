"""What a text without quotation marks means, by the core rules of YAML 1.2."""

from __future__ import annotations

import math
import re

NUMBER = re.compile(r"-?(?:(0|[1-9][0-9]{0,17})|[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?)")
WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def value(text: str) -> object:
    """Nothing, a truth, a number, or else the text itself."""
    if text in WORDS:
        return WORDS[text]
    number = NUMBER.fullmatch(text)
    if not number:
        return text
    if number[1]:
        return int(text)
    return float(text) if math.isfinite(float(text)) else text
