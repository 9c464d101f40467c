"""Menus from a list of entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.views.icons import icon
from app.views.theme import font


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of a menu. `shortcut` is only shown (the page owns the key); end `text` with "…" where a dialog follows.

    A disabled entry stays visible and says why in `tooltip`.
    """

    text: str
    icon: str | None = None
    shortcut: str = ""
    enabled: bool = True
    tooltip: str = ""
    on_triggered: Callable[[], object] | None = None
    danger: bool = False
    entries: Sequence[MenuEntry | None] = ()


def build_menu(parent: QWidget, entries: Sequence[MenuEntry | None]) -> QMenu:
    """A menu of `entries`, None being a separator. It deletes itself when closed; show it with `popup(point)`."""
    menu = QMenu(parent)
    fill_menu(menu, entries)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def fill_menu(menu: QMenu, entries: Sequence[MenuEntry | None]) -> None:
    """Append `entries` to a menu that lives longer, such as that of the tray or of a button."""
    menu.setToolTipsVisible(True)
    menu.setFont(font(13))
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        if entry.entries:
            under = menu.addMenu(entry.text)
            if entry.icon is not None:
                under.setIcon(icon(entry.icon, active="accent-t"))
            fill_menu(under, entry.entries)
            continue
        shown = f"{entry.text}\t{entry.shortcut}" if entry.shortcut else entry.text
        action = QAction(shown, menu)
        if entry.icon is not None:
            action.setIcon(
                icon(
                    entry.icon,
                    "bad" if entry.danger else "text2",
                    active="bad" if entry.danger else "accent-t",
                )
            )
        action.setIconVisibleInMenu(True)
        action.setEnabled(entry.enabled)
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
