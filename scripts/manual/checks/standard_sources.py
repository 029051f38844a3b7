"""An answer to a reporting standard rests on the item that it points at: its sources or its proposal."""

from collections.abc import Iterator

from .. import pointing
from ..errors import Problem
from ..model import Claim, Item, Manual
from ..reporting import Answer, Standard

CODE = "standard-source"


def check(manual: Manual) -> Iterator[Problem]:
    """Find answers with a source that an item does not have, or with none where it proposes nothing."""
    if manual.unread:
        return
    for standard in manual.standards.values():
        for name, asked in standard.items.items():
            for way, answer in asked.answers.items():
                for item in pointing.items(manual, pointing.read(answer.at)):
                    yield from _answer(standard, (name, "answers", way), answer, item)


def _answer(standard: Standard, keys: tuple[str, ...], answer: Answer, item: Item) -> Iterator[Problem]:
    own = item.evidence if isinstance(item, Claim) else item.basis.sources if item.basis else {}
    for key in answer.sources:
        if key not in own:
            message = f"'{key}' is no source of '{item.id}'."
            remedy = "Name a source that the item rests on, or add it to the item's basis."
            yield Problem(standard.at("items", *keys, "sources", key), CODE, message, remedy)
    if not answer.sources and not (item.basis and item.basis.editorial):
        message = f"The answer names no source, and '{item.id}' has no proposal of the editors."
        remedy = "Name under 'sources' where the answer comes from."
        yield Problem(standard.at("items", *keys), CODE, message, remedy)
