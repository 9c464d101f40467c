"""How wide each column is: names give way first; status, reminders and buttons never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.views.theme import px
from app.views.widgets.table.cells import Column

_USUAL = {
    "check": 28,
    "title": 280,
    "text": 140,
    "account": 180,
    "date": 104,
    "money": 120,
    "pill": 138,
    "progress": 124,
    "meter": 198,
    "activity": 160,
    "eye": 36,
    "dots": 60,
}
_GIVING = ("title", "account", "text", "activity", "progress")
_LEAST = 72
_LEAST_NAME = 150


def column_widths(columns: Sequence[Column], room: int, own: Mapping[str, int]) -> list[int]:
    """Widths in pixels that fill `room`, from the columns' own, the user's (`own`, by key) and what can give way.

    Stretching columns share what is left; where it is too little they shrink to their least, then the columns of
    words do; beyond that the table scrolls.
    """
    edge = px(24)
    widths = [px(own.get(column.key) or column.width or _USUAL[column.kind]) for column in columns]
    if widths:
        widths[0] += edge
    left = room - sum(widths)
    stretching = [at for at, column in enumerate(columns) if column.stretch]
    if left > 0 and stretching:
        share, rest = divmod(left, len(stretching))
        for at in stretching:
            widths[at] += share
        widths[stretching[0]] += rest
    giving = stretching + [at for at, column in enumerate(columns) if column.kind in _GIVING and not column.stretch]
    for at in giving:
        if left >= 0:
            break
        column = columns[at]
        least = px(column.min_width or (_LEAST_NAME if column.stretch or column.kind == "title" else _LEAST))
        cut = min(-left, max(0, widths[at] - least))
        widths[at] -= cut
        left += cut
    return widths
