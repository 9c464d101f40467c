"""The plain text part: the same blocks in words."""

from __future__ import annotations

from collections.abc import Iterable

from app.services.mail.layout import Block, Buttons, Paragraph
from app.services.mail.phrases import Phrases
from app.services.mail.values import Action, Listing, Prose, Rich, Rows, Value, Words


def as_text(blocks: Iterable[Block], words: Phrases) -> str:
    """Return blocks as paragraphs with a blank line between them."""
    return "\n\n".join(block_text(block, words) for block in blocks)


def block_text(block: Block, words: Phrases) -> str:
    """Return one block in words, without a line end at its end."""
    if isinstance(block, Paragraph):
        return "\n".join("".join(_inline(part) for part in line) for line in block.lines)
    if isinstance(block, Buttons):
        return "\n".join(action.instruction for action in block.actions)
    return value_text(block, words)


def value_text(value: Value, words: Phrases) -> str:
    """Return the value of a field in words."""
    if isinstance(value, Words | Action):
        return _inline(value)
    if isinstance(value, Prose | Rich):
        text = value.plain if isinstance(value, Rich) else "\n\n".join(value.paragraphs)
        if value.quoted:
            text = "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
        return "\n".join(filter(None, (value.heading, text)))
    lines = [value.heading] if value.heading else []
    if isinstance(value, Rows):
        lines += [words.say("summary.row", label=label, value=text) for label, text in value.rows]
    else:
        lines += _items(value, words)
    return "\n".join(lines)


def _items(listing: Listing, words: Phrases) -> Iterable[str]:
    for index, item in enumerate(listing.items):
        if index and item.actions:
            yield ""
        text = words.say("list.item", text=item.text, detail=item.detail) if item.detail else item.text
        yield f"- {text}"
        yield from (action.instruction for action in item.actions)


def _inline(part: Words | Action) -> str:
    return part.text if isinstance(part, Words) else part.instruction
