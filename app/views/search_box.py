"""The search at the top of the side bar: accounts, requests, jobs, documents and commands, as one types (APP-5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.services import search
from app.services.office import Office
from app.services.search import FoundAccount, FoundThing
from app.views.commands import find_commands
from app.views.desk import Desk, Place
from app.views.icons import paint_icon
from app.views.requests.kinds import KINDS
from app.views.theme import font, px, theme
from app.views.widgets.inputs import SearchField
from app.views.widgets.painting import rounded, text

_HIT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its name, a second line, its icon, and where it is or what it does."""

    name: str
    second: str
    icon: str
    place: Place
    act: Callable[[Desk], None] | None = None


def find(office: Office, words: str) -> list[Hit]:
    """Return what the words find: accounts, requests, jobs, documents."""
    found = search.find(office, words)
    return [*map(_account, found.accounts), *map(_request, found.requests), *map(_job, found.jobs),
            *map(_document, found.documents)]  # fmt: skip


def _account(found: FoundAccount) -> Hit:
    return Hit(found.name, found.person, "building-2", Place("account", account_id=found.id))


def _request(found: FoundThing) -> Hit:
    assert found.kind is not None
    view = KINDS[found.kind]
    return Hit(found.name, _second(found), view.icon, view.place(found.id, found.account_id))


def _job(found: FoundThing) -> Hit:
    return Hit(found.name, _second(found), "square-kanban", Place("job", job_id=found.id))


def _document(found: FoundThing) -> Hit:
    place = Place("account", account_id=found.account_id, tab="docs", document_id=found.id)
    return Hit(found.name, _second(found), "file-text", place)


def _second(found: FoundThing) -> str:
    return " · ".join(each for each in (found.account_name, found.detail) if each)


class _HitDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(_HIT)
        look = theme()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        lit = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        if lit:
            rounded(painter, box, 4, look.color("accent-s"))
        paint_icon(painter, QPoint(box.left() + px(18), box.center().y()), hit.icon, "accent-t" if lit else "text2")
        left = box.left() + px(36)
        room = QRect(left, box.top(), box.right() - left - px(8), box.height())
        if hit.second:
            upper, lower = QRect(room), QRect(room)
            upper.setBottom(room.center().y() + px(1))
            lower.setTop(room.center().y())
            text(painter, upper.adjusted(0, px(3), 0, 0), hit.name, font(13, 500), look.color("text"))
            text(painter, lower.adjusted(0, 0, 0, -px(4)), hit.second, font(12), look.color("muted"))
        else:
            text(painter, room, hit.name, font(13, 500), look.color("text"))


class _Popup(QListWidget):
    """The list below the field. A child of the window rather than a popup, so that the field keeps the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("completer")
        self.setAccessibleName(self.tr("Search results"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setItemDelegate(_HitDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()


class SearchBox(SearchField):
    """Ctrl K comes here; arrows choose, Enter opens, Esc closes. `wanted` asks for room where the bar is narrow."""

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search"), "Ctrl+K", parent)
        self._desk = desk
        self._popup: _Popup | None = None
        self.textEdited.connect(self._on_edited)
        self.setAccessibleDescription(
            self.tr("Finds accounts, people, requests, jobs, documents and commands. Arrow keys choose, Enter opens.")
        )

    def hits(self) -> list[Hit]:
        """What is listed at this moment."""
        return [self._popup.item(row).data(_HIT) for row in range(self._popup.count())] if self._popup else []

    def _on_edited(self, typed: str) -> None:
        words, office = typed.strip(), self._desk.office
        if words:
            self._desk.run(self, lambda: find(office, words), self._on_found, key="search")
        else:
            self._close()

    def _on_found(self, hits: list[Hit]) -> None:
        if not self.text().strip() or (not self.hasFocus() and not self._desk.sync):
            return
        popup = self._list()
        popup.clear()
        done = self.tr("Command")
        commands = [Hit(each.name, done, each.icon, Place(""), each.act) for each in find_commands(self.text())]
        hits = [*hits, *commands]
        for hit in hits:
            item = QListWidgetItem(hit.name)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.name}, {hit.second}" if hit.second else hit.name)
            popup.addItem(item)
        if not hits:
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setData(_HIT, Hit(self.tr("Nothing found"), "", "search-x", Place("")))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            popup.addItem(nothing)
        else:
            popup.setCurrentRow(0)
        self._place(popup)
        popup.show()
        popup.raise_()

    def _list(self) -> _Popup:
        if self._popup is None:
            self._popup = _Popup(self.window())
            self._popup.itemClicked.connect(self._open)
        return self._popup

    def _place(self, popup: _Popup) -> None:
        corner = self.mapTo(self.window(), QPoint(0, self.height() + px(4)))
        room = self.window().height() - corner.y() - px(8)
        popup.setGeometry(corner.x(), corner.y(), px(400), min(popup.count() * px(44) + px(10), room))

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()
            self._popup.clear()

    def _open(self, item: QListWidgetItem | None) -> None:
        hit: Hit | None = item.data(_HIT) if item is not None else None
        if hit is None or not (hit.act or hit.place.page):
            return
        self.clear()
        self._close()
        if hit.act is not None:
            hit.act(self._desk)
        else:
            self._desk.go(hit.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        if popup is not None and popup.isVisible():
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                popup.setCurrentRow((popup.currentRow() + step) % popup.count())
                return
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(popup.currentItem())
                return
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            self.clear()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._close()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wanted.emit()
