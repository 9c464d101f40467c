"""The cards of one column: ids at once, the cards in sight as they are wanted, painted by one delegate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.services.pipelines.board import Card
from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.avatar import paint_avatar
from app.views.widgets.meter import paint_meter
from app.views.widgets.painting import metrics, rounded, text
from app.views.widgets.pill import PillLook, paint_pill
from app.views.words import dates, pipelines, requests
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

MIME: Final = "application/x-relance-job"
CARD: Final = Qt.ItemDataRole.UserRole
JOB: Final = Qt.ItemDataRole.UserRole + 1
TALL: Final = Qt.ItemDataRole.UserRole + 2

GAP, SHORT_HIGH, TALL_HIGH = 8, 82, 107
DOTS = 30
"""Width at the right of a card's first line that opens its menu."""

Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """The jobs of one stage. `fetch` reads cards and hands them to `take`."""

    def __init__(self, fetch: Callable[[Sequence[int]], None]) -> None:
        super().__init__()
        self._fetch = fetch
        self._ids: tuple[int, ...] = ()
        self._waiting: frozenset[int] = frozenset()
        self._cards: dict[int, Card] = {}
        self._rows: dict[int, int] = {}
        self._wanted: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def set_jobs(self, ids: Sequence[int], waiting: frozenset[int], cards: Sequence[Card]) -> None:
        """Show other jobs; cards that were read before stay until they are read anew."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self._rows = {job_id: row for row, job_id in enumerate(ids)}
        self._waiting = waiting
        self._cards = {card.id: card for card in cards}
        self._wanted.clear()
        self.endResetModel()

    def take(self, cards: Sequence[Card]) -> None:
        """Show cards that were asked for."""
        for card in cards:
            row = self._rows.get(card.id)
            self._wanted.discard(card.id)
            if row is not None:
                self._cards[card.id] = card
                self.dataChanged.emit(self.index(row), self.index(row))

    def card(self, job_id: int) -> Card | None:
        """Return a card that was read."""
        return self._cards.get(job_id)

    def row_of(self, job_id: int) -> int:
        """Return the row of a job, -1 for none."""
        return self._rows.get(job_id, -1)

    @property
    def ids(self) -> tuple[int, ...]:
        """The jobs, in order."""
        return self._ids

    def _ask(self) -> None:
        # Read with the neighbours that scrolling brings next.
        rows = sorted(self._rows[each] for each in self._wanted if each in self._rows)
        if rows:
            near = self._ids[max(0, rows[0] - 10) : rows[-1] + 20]
            self._fetch([each for each in near if each not in self._cards])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of jobs."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the card, the job, its height, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        job_id = self._ids[index.row()]
        if role == JOB:
            return job_id
        if role == TALL:
            return job_id in self._waiting
        card = self._cards.get(job_id)
        if role == CARD:
            if card is None and job_id not in self._wanted:
                self._wanted.add(job_id)
                self._timer.start()
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(card) if card is not None else ""
        if role == Qt.ItemDataRole.ToolTipRole and card is not None:
            return sentence(card)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be chosen and dragged; columns take them."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        """Return what a card is when it is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the job that is dragged."""
        data = QMimeData()
        data.setData(MIME, str(indexes[0].data(JOB)).encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        """A card is moved."""
        return Qt.DropAction.MoveAction


def second_line(card: Card) -> str:
    """Return what stands under the name: "Return 2026 · due 15 Mar"."""
    due = translate("pipelines", "due {day}").format(day=dates.day(card.due_on)) if card.due_on else ""
    return " · ".join(part for part in (card.title, due) if part)


def _short_day(card: Card) -> str:
    """Return the due day without its year, unless it is not of the months around."""
    day = card.due_on
    if day is None or abs((day - dates.local(card.entered_at, card.zone).date()).days) > 300:
        return dates.day(day)
    return dates.locale().toString(QDate(day.year, day.month, day.day), "d MMM")


def pill_of(card: Card) -> PillLook | None:
    """Return the pill of a card: a flag, lateness, what it waits for; None where nothing was asked yet."""
    if card.completed:
        return PillLook(translate("pipelines", "Completed"), "check", "ok")
    if card.flag:
        return PillLook(translate("pipelines", "Needs a look"), "flag", "bad")
    if card.request is None:
        return None
    return requests.status(card.request)


def sentence(card: Card) -> str:
    """Return a card as a screen reader says it."""
    parts = [card.account_name, second_line(card)]
    pill = pill_of(card)
    parts.append(pill.text if pill is not None else translate("pipelines", "No requests yet"))
    if card.flag:
        parts.append(pipelines.flag(card.flag, card.flag_details))
    if card.late:
        parts.append(_late(card))
    if card.request is not None and card.open:
        parts.append(requests.reminders_sentence(card.request))
    if card.assignee:
        parts.append(card.assignee)
    return ", ".join(parts)


def _late(card: Card) -> str:
    return translate("JobCards", QT_TRANSLATE_NOOP("JobCards", "%n day(s) too long here", "", 1), "", card.late)


class CardDelegate(QStyledItemDelegate):
    """Paints cards; the column tells which one's menu stands open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a card: one that waits has a line for its reminders."""
        return QSize(px(120), px((TALL_HIGH if index.data(TALL) else SHORT_HIGH) + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        look = theme()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        box = area.adjusted(px(8), 0, -px(8), -px(GAP))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)  # current, even where nothing was chosen yet
        edge = look.color("focus" if focused else "accent" if chosen else "border2" if hover else "border")
        rounded(painter, box, 6, look.color("surface"), edge, 2 if focused else 1)
        card: Card | None = index.data(CARD)
        inside = box.adjusted(px(11), px(9), -px(10), -px(8))
        if card is None:
            for number, share in enumerate((0.7, 0.45)):
                bar = QRect(inside.left(), inside.top() + px(5 + 20 * number), int(inside.width() * share), px(9))
                rounded(painter, bar, 4, look.color("hover"))
            return
        _paint_card(painter, inside, card, hover=hover or chosen)


def _paint_card(painter: QPainter, inside: QRect, card: Card, *, hover: bool) -> None:
    look, high = theme(), px(18)
    first = QRect(inside.left(), inside.top(), inside.width() - px(20), px(20))
    text(painter, first, card.account_name, font(13, 500), look.color("text"))
    dots = QPoint(inside.right() - px(4), first.center().y())
    paint_icon(painter, dots, "ellipsis-vertical", "text2" if hover else "muted", 16)
    second = QRect(inside.left(), first.bottom() + 1, inside.width(), high)
    token = "bad" if card.overdue else "muted"
    if card.repeats:
        paint_icon(painter, QPoint(second.right() - px(6), second.center().y()), "refresh-cw", "muted", 12)
        second.setRight(second.right() - px(18))
    due = translate("pipelines", "due {day}").format(day=_short_day(card)) if card.due_on else ""
    wide = metrics(font(12)).horizontalAdvance(f" · {due}") if due else 0
    # The day is never cut: the title gives way.
    room = QRect(second.left(), second.top(), second.width() - wide, second.height())
    used = text(painter, room, card.title, font(12), look.color("muted"))
    if due:
        after = QRect(second.left() + used, second.top(), wide + 2, second.height())
        text(painter, after, f" · {due}", font(12), look.color(token))
    third = QRect(inside.left(), second.bottom() + px(6), inside.width() - px(26), px(20))
    pill = pill_of(card)
    if pill is not None:
        paint_pill(painter, third, pill)
    else:
        text(painter, third, translate("pipelines", "No requests yet"), font(12), look.color("muted"))
    if card.assignee:
        paint_avatar(
            painter, QRect(inside.right() - px(19), third.top(), px(20), px(20)), card.assignee, card.assignee_id or 0
        )
    _paint_late(painter, third, card, pill)
    if card.open and card.request is not None:
        fourth = QRect(inside.left(), third.bottom() + px(6), inside.width(), high)
        paint_meter(painter, fourth, requests.reminders(card.request))


def _paint_late(painter: QPainter, third: QRect, card: Card, pill: PillLook | None) -> None:
    """Write how long a card has been too long here, where its line has room."""
    if not card.late:
        return
    from app.views.widgets.pill import pill_width

    words = translate("pipelines", "+{days} d").format(days=card.late)
    used = (
        pill_width(pill)
        if pill is not None
        else metrics(font(12)).horizontalAdvance(translate("pipelines", "No requests yet"))
    )
    room = QRect(third.left() + used + px(8), third.top(), third.width() - used - px(8), third.height())
    if room.width() < px(14):
        return
    paint_icon(painter, QPoint(room.left() + px(6), room.center().y() + 1), "alarm-clock", "bad", 12)
    if metrics(font(12, 500)).horizontalAdvance(words) <= room.width() - px(16):  # its tooltip says it in any case
        text(painter, room.adjusted(px(16), 0, 0, 0), words, font(12, 500), theme().color("bad"))
