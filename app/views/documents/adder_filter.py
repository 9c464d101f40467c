"""The button that narrows a list of documents to what one person added (DOC-1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.services import document_list
from app.views.desk import Desk
from app.views.widgets.button import Button
from app.views.widgets.menu import Menu, MenuEntry, build_menu


class AdderFilter(Button):
    """`changed` after a name was chosen; `wanted` is it, None for anybody."""

    changed = Signal()

    def __init__(self, desk: Desk, account_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__("", menu_arrow=True, parent=parent)
        self._desk, self._account_id = desk, account_id
        self.wanted: str | None = None
        self.clicked.connect(self.popup)
        self._name()

    def clear(self) -> None:
        """Take the filter off; the list is read by whoever asked for it."""
        self.wanted = None
        self._name()

    def popup(self) -> Menu:
        """Open the menu of names."""
        menu = build_menu(self, self.entries())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 3)))
        return menu

    def entries(self) -> Sequence[MenuEntry | None]:
        """Return the menu: anybody, then the names; what is chosen is ticked."""
        names = document_list.adders(self._desk.office, self._account_id)
        return [self._entry(self.tr("Anybody"), None), None, *(self._entry(name, name) for name in names)]

    def _entry(self, text: str, name: str | None) -> MenuEntry:
        return MenuEntry(text.replace("&", "&&"), checked=name == self.wanted, on_triggered=self._choosing(name))

    def _choosing(self, name: str | None) -> Callable[[], None]:
        def choose() -> None:
            if name != self.wanted:
                self.wanted = name
                self._name()
                self.changed.emit()

        return choose

    def _name(self) -> None:
        words = self.tr("Uploaded by: {name}").format(name=self.wanted or self.tr("any"))
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()
