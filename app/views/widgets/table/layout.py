"""How wide each column is: names give way first; status, reminders and buttons never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.views.theme import font, px
from app.views.widgets.painting import metrics
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


def _head(column: Column, heads: bool) -> int:
    """The width in pixels that the title of a column needs; none where it is not shown."""
    if not heads or not column.title or column.kind in ("check", "eye", "dots"):
        return 0
    return metrics(font(12, 500)).horizontalAdvance(column.title) + px(18 + (18 if column.sortable else 0))


def _widths(columns: Sequence[Column], own: Mapping[str, int], heads: bool) -> list[int]:
    """The widths in pixels that the columns would have; the first keeps the edge of the list."""
    widths = [
        px(own[column.key])
        if own.get(column.key)
        else max(px(column.width or _USUAL[column.kind]), _head(column, heads))
        for column in columns
    ]
    if widths:
        widths[0] += px(24)
    return widths


def _least(column: Column, width: int, heads: bool) -> int:
    """The width in pixels below which a column does not give way."""
    if column.stretch or column.kind in _GIVING:
        names = column.stretch or column.kind == "title"
        return min(width, max(px(column.min_width or (_LEAST_NAME if names else _LEAST)), _head(column, heads)))
    return width


def columns_that_fit(columns: Sequence[Column], room: int, own: Mapping[str, int], *, heads: bool = True) -> set[str]:
    """Keys of the columns for which `room` pixels are enough: those with the highest `leaves` go first."""
    widths = _widths(columns, own, heads)
    least = {column.key: _least(column, width, heads) for column, width in zip(columns, widths, strict=True)}
    missing = sum(least.values()) - room
    for column in sorted(columns, key=lambda each: each.leaves, reverse=True):
        if missing <= 0 or not column.leaves:
            break
        missing -= least.pop(column.key)
    return set(least)


def column_widths(columns: Sequence[Column], room: int, own: Mapping[str, int], *, heads: bool = True) -> list[int]:
    """Widths in pixels that fill `room`, from the columns' own, the user's (`own`, by key) and what can give way.

    Stretching columns share what is left; where it is too little they shrink to their least, then the columns of
    words do; beyond that the table scrolls. Where the titles are shown (`heads`) a column has room for its own.
    """
    widths = _widths(columns, own, heads)
    left = room - sum(widths)
    stretching = [at for at, column in enumerate(columns) if column.stretch]
    if left > 0 and stretching:
        share, rest = divmod(left, len(stretching))
        for at in stretching:
            widths[at] += share
        widths[stretching[0]] += rest
    for at in sorted(range(len(columns)), key=lambda each: not columns[each].stretch):
        if left >= 0:
            break
        cut = min(-left, widths[at] - _least(columns[at], widths[at], heads))
        widths[at] -= cut
        left += cut
    return widths
