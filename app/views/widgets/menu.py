"""Menus from a list of entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.views.icons import icon, paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painting import key_name, rounded, text


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of a menu. `shortcut` ("Ctrl+R") is only shown, the page owns the key; a dialog follows `text` with "…".

    A disabled entry stays visible and says why in `tooltip`. With `checked` it shows a tick, or the room for one.
    """

    text: str
    icon: str | None = None
    shortcut: str = ""
    enabled: bool = True
    tooltip: str = ""
    on_triggered: Callable[[], object] | None = None
    danger: bool = False
    entries: Sequence[MenuEntry | None] = ()
    checked: bool | None = None


class Menu(QMenu):
    """A menu whose keys stand quietly at the right edge; size, keyboard and accessibility are Qt's."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setFont(font(13))
        self.setToolTipsVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("popup"))
        rounded(painter, self.rect(), 8, look.color("popup"), look.color("border2"))
        for action in self.actions():
            rect = self.actionGeometry(action)
            if action.isSeparator():
                painter.fillRect(
                    QRect(rect.left() + 6, rect.center().y(), rect.width() - 12, 1),
                    look.color("border"),
                )
            elif action.isVisible():
                self._paint_item(painter, rect, action)
        painter.end()

    def _paint_item(self, painter: QPainter, rect: QRect, action: QAction) -> None:
        look = theme()
        on = action is self.activeAction() and action.isEnabled()
        danger = bool(action.property("danger"))
        token = "disabled" if not action.isEnabled() else "bad" if danger else "accent-t" if on else "text"
        if on:
            rounded(painter, rect, 4, look.color("bad-s" if danger else "accent-s"))
        middle = rect.center().y() + 1
        mode = QIcon.Mode.Disabled if not action.isEnabled() else QIcon.Mode.Active if on else QIcon.Mode.Normal
        side = px(16)
        if action.isCheckable():
            if action.isChecked():
                paint_icon(painter, QPoint(rect.left() + px(18), middle), "check", token, 16)
        elif not action.icon().isNull():
            action.icon().paint(
                painter,
                QRect(rect.left() + px(10), middle - side // 2, side, side),
                mode=mode,
            )
        said = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        keys = key_name(action.shortcut())
        inside = rect.adjusted(px(36), 0, -px(14), 0)
        text(
            painter,
            inside,
            said,
            font(13, 600 if action is self.defaultAction() else 400),
            look.color(token),
        )
        if action.menu() is not None:
            paint_icon(
                painter,
                QPoint(rect.right() - px(16), middle),
                "chevron-right",
                token,
                16,
            )
        elif keys:
            quiet = "disabled" if not action.isEnabled() else "accent-t" if on else "muted"
            text(
                painter,
                inside,
                keys,
                font(12),
                look.color(quiet),
                Qt.AlignmentFlag.AlignRight,
            )


def build_menu(parent: QWidget, entries: Sequence[MenuEntry | None]) -> Menu:
    """A menu of `entries`, None being a separator. It deletes itself when closed; show it with `popup(point)`."""
    menu = Menu(parent=parent)
    fill_menu(menu, entries)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def fill_menu(menu: QMenu, entries: Sequence[MenuEntry | None]) -> None:
    """Append `entries` to a menu that lives longer, such as that of the tray or of a button."""
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        if entry.entries:
            under = Menu(entry.text, menu)
            menu.addMenu(under)
            if entry.icon is not None:
                under.setIcon(icon(entry.icon, active="accent-t"))
            fill_menu(under, entry.entries)
            continue
        action = QAction(entry.text, menu)
        action.setShortcut(QKeySequence(entry.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        if entry.icon is not None:
            action.setIcon(
                icon(
                    entry.icon,
                    "bad" if entry.danger else "text2",
                    active="bad" if entry.danger else "accent-t",
                )
            )
        action.setIconVisibleInMenu(True)
        if entry.checked is not None:
            action.setCheckable(True)
            action.setChecked(entry.checked)
        action.setEnabled(entry.enabled)
        action.setProperty("danger", entry.danger)
        action.setToolTip(entry.tooltip)
        if entry.on_triggered is not None:
            action.triggered.connect(_calling(entry.on_triggered))
        menu.addAction(action)


def _calling(run: Callable[[], object]) -> Callable[[bool], None]:
    def called(checked: bool = False) -> None:
        run()

    return called


def popup_at(menu: QMenu, right_edge: QPoint) -> None:
    """Show `menu` with its right edge at `right_edge` (global), below it: as a three-dot button does."""
    menu.popup(QPoint(right_edge.x() - menu.sizeHint().width(), right_edge.y()))
