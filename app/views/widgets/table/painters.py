"""How each kind of cell is drawn. Colours and fonts come from the theme's caches; nothing is made per painting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.avatar import paint_avatar
from app.views.widgets.meter import paint_meter
from app.views.widgets.painting import metrics, rounded, text, tone_colors
from app.views.widgets.pill import paint_pill, pill_width
from app.views.widgets.progress import paint_progress
from app.views.widgets.table.cells import (
    AccountCell,
    ActivityCell,
    ButtonCell,
    CellValue,
    DateCell,
    MeterCell,
    MoneyCell,
    PillCell,
    ProgressCell,
    TagsCell,
    TextCell,
    TitleCell,
)
from app.views.widgets.tag import paint_tag, tag_width

RIGHT = Qt.AlignmentFlag.AlignRight
LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class CellState:
    """How the row and the cell stand: for hover, the open menu and the density."""

    hover: bool = False
    own_hover: bool = False
    open: bool = False
    compact: bool = False
    right: bool = False


def _two_lines(
    painter: QPainter,
    rect: QRect,
    first: tuple[str, int, int, str],
    second: str,
    state: CellState,
    right: bool = False,
    tabular: bool = False,
) -> None:
    """A line of (words, size, weight, token) over a muted one; alone in the middle where there is no second."""
    look = theme()
    said, size, weight, token = first
    side = RIGHT if right else LEFT
    if not second or state.compact:
        text(
            painter,
            rect,
            said,
            font(size, weight, tabular=tabular),
            look.color(token),
            side,
        )
        return
    middle = rect.top() + rect.height() // 2
    upper = QRect(rect.left(), middle - px(17), rect.width(), px(18))
    lower = QRect(rect.left(), middle + px(1), rect.width(), px(15))
    text(
        painter,
        upper,
        said,
        font(size, weight, tabular=tabular),
        look.color(token),
        side,
    )
    text(painter, lower, second, font(12), look.color("muted"), side)


def _title(painter: QPainter, rect: QRect, cell: TitleCell, state: CellState) -> None:
    tile = px(24 if state.compact else 28)
    if cell.icon:
        box = QRect(rect.left(), rect.center().y() - tile // 2 + 1, tile, tile)
        rounded(painter, box, 6, tone_colors(cell.tone)[1])
        paint_icon(painter, box.center() + QPoint(1, 1), cell.icon, cell.tone, 16)
        rect = rect.adjusted(tile + px(12), 0, 0, 0)
    elif cell.avatar_key:
        box = QRect(rect.left(), rect.center().y() - tile // 2 + 1, tile, tile)
        paint_avatar(painter, box, cell.title, cell.avatar_key, square=not cell.person)
        rect = rect.adjusted(tile + px(12), 0, 0, 0)
    _two_lines(
        painter,
        rect,
        (cell.title, 13, 500, "muted" if cell.muted else "text"),
        cell.second,
        state,
    )


def _text(painter: QPainter, rect: QRect, cell: TextCell, state: CellState) -> None:
    if cell.icon:
        token = "muted" if cell.token == "text" else cell.token
        paint_icon(
            painter,
            QPoint(rect.left() + px(8), rect.center().y() + 1),
            cell.icon,
            token,
            16,
        )
        rect = rect.adjusted(px(24), 0, 0, 0)
    _two_lines(painter, rect, (cell.text, 13, 400, cell.token), cell.second, state, state.right)


def _account(painter: QPainter, rect: QRect, cell: AccountCell, state: CellState) -> None:
    side = px(20 if state.compact else 24)
    box = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
    if cell.icon:
        rounded(painter, box, side / 2, theme().color("neu-s"))
        paint_icon(painter, box.center() + QPoint(1, 1), cell.icon, "text2", 12)
    else:
        paint_avatar(painter, box, cell.name, cell.key, square=not cell.person)
    rect = rect.adjusted(side + px(8), 0, 0, 0)
    _two_lines(painter, rect, (cell.name, 13, 400, "text"), cell.second, state)


def _date(painter: QPainter, rect: QRect, cell: DateCell, state: CellState) -> None:
    _two_lines(
        painter,
        rect,
        (cell.text, 13, 400, "bad" if cell.late else "text"),
        "",
        state,
        state.right,
    )


def _money(painter: QPainter, rect: QRect, cell: MoneyCell, state: CellState) -> None:
    _two_lines(
        painter,
        rect,
        (cell.text, 13, 500, "bad" if cell.late else "text"),
        cell.second,
        state,
        True,
    )


def _pills(painter: QPainter, rect: QRect, cell: PillCell, state: CellState) -> None:
    shown = cell.pills[: 1 if state.compact else 2]
    rest = len(cell.pills) - len(shown)
    if len(shown) == 2:
        middle = rect.center().y() + 1
        paint_pill(painter, QRect(rect.left(), middle - px(21), rect.width(), px(20)), shown[0])
        place = QRect(rect.left(), middle + px(1), rect.width(), px(20))
        paint_pill(painter, place, shown[1])
    elif shown:
        place = rect
        paint_pill(painter, rect, shown[0])
    if rest > 0 and shown:
        note = place.adjusted(pill_width(shown[-1]) + px(4), 0, 0, 0)
        text(painter, note, f"+{rest}", font(12, 500), theme().color("muted"))


def _progress(painter: QPainter, rect: QRect, cell: ProgressCell, state: CellState) -> None:
    if cell.percent is None:
        return
    said = cell.text or f"{cell.percent:.0f}%"
    made = font(12, 400, tabular=True)
    room = (
        max(
            metrics(made).horizontalAdvance(said),
            metrics(made).horizontalAdvance("100%"),
        )
        + 2
    )
    bar = min(px(64), max(px(24), rect.width() - room - px(8)))
    paint_progress(
        painter,
        QRect(rect.left(), rect.center().y() - px(3) + 1, bar, px(6)),
        cell.percent,
    )
    text(painter, rect.adjusted(bar + px(8), 0, 0, 0), said, made, theme().color("text2"))


def _meter(painter: QPainter, rect: QRect, cell: MeterCell, state: CellState) -> None:
    if cell.look is not None:
        paint_meter(painter, rect, cell.look)


def _activity(painter: QPainter, rect: QRect, cell: ActivityCell, state: CellState) -> None:
    look = theme()
    if state.compact or not cell.second:
        text(painter, rect, cell.text, font(12), look.color("text2"))
        return
    middle = rect.top() + rect.height() // 2
    upper = QRect(rect.left(), middle - px(16), rect.width(), px(16))
    text(painter, upper, cell.text, font(12), look.color("text2"))
    lower = QRect(rect.left(), middle, rect.width(), px(16))
    text(painter, lower, cell.second, font(12), look.color("muted"))


def _tags(painter: QPainter, rect: QRect, cell: TagsCell, state: CellState) -> None:
    x, room = rect.left(), rect.right() + 1
    for at, tag in enumerate(cell.tags):
        rest = len(cell.tags) - at - 1
        wide = tag_width(tag)
        if x + wide + (px(24) if rest else 0) > room:
            if at > 0 or room - x < px(48):
                note = QRect(x, rect.top(), max(0, room - x), rect.height())
                text(painter, note, f"+{rest + 1}", font(12, 500), theme().color("muted"))
                return
            wide = room - x - (px(24) if rest else 0)
        paint_tag(painter, QRect(x, rect.center().y() - px(9), wide, px(20)), tag)
        x += wide + px(6)


def button_rect(cell_rect: QRect, last: bool) -> QRect:
    """Where the eye or the dots stand in their cell: 28 × 28, 16 px from the edge of the table if it is the last."""
    side = min(px(28), cell_rect.height() - 2)
    right = cell_rect.right() + 1 - (px(16) if last else px(4))
    return QRect(right - side, cell_rect.top() + (cell_rect.height() - side) // 2, side, side)


def paint_button(painter: QPainter, rect: QRect, kind: str, state: CellState) -> None:
    """The eye or the three dots: quiet at rest, framed while the row is under the pointer, filled while open."""
    look = theme()
    token = "muted"
    if state.open:
        rounded(painter, rect, 6, look.color("accent-s"), look.color("accent"))
        token = "accent-t"
    elif state.own_hover:
        rounded(painter, rect, 6, look.color("surface"), look.color("input"))
        token = "text"
    elif state.hover:
        if kind == "dots":
            rounded(painter, rect, 6, look.color("surface"), look.color("border2"))
        token = "text"
    paint_icon(
        painter,
        rect.center() + QPoint(1, 1),
        "eye" if kind == "eye" else "ellipsis-vertical",
        token,
        16,
    )


def paint_check(painter: QPainter, rect: QRect, state: Qt.CheckState, hover: bool) -> None:
    """A 16 px check box in the middle of `rect`'s height, at its left."""
    look = theme()
    side = px(16)
    box = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
    if state == Qt.CheckState.Unchecked:
        rounded(
            painter,
            box,
            4,
            look.color("field"),
            look.color("accent" if hover else "input"),
        )
        return
    rounded(painter, box, 4, look.color("accent"))
    mark = "check" if state == Qt.CheckState.Checked else "minus"
    paint_icon(painter, QPoint(box.left() + side // 2, box.top() + side // 2), mark, "on", 12)


def paint_cell(painter: QPainter, rect: QRect, cell: CellValue, state: CellState) -> None:
    """Draw a value into `rect`, which is the cell without its side room."""
    painter_of = _PAINTERS.get(type(cell))
    if painter_of is not None:
        painter_of(painter, rect, cell, state)


_PAINTERS: dict[type[CellValue], Callable[..., None]] = {
    TitleCell: _title,
    TextCell: _text,
    AccountCell: _account,
    DateCell: _date,
    MoneyCell: _money,
    PillCell: _pills,
    ProgressCell: _progress,
    MeterCell: _meter,
    ActivityCell: _activity,
    TagsCell: _tags,
}
__all__ = [
    "ButtonCell",
    "CellState",
    "button_rect",
    "paint_button",
    "paint_cell",
    "paint_check",
]


def row_ground(selected: bool, hover: bool) -> QColor | None:
    """The fill behind a row, None for the table's own."""
    if selected:
        return theme().color("accent-s")
    return theme().color("hover") if hover else None
