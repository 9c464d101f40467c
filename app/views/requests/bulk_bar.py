"""The bar below a list once rows are ticked: how many, and what can be done to all of them (MAN-4)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.services.requests.bulk import Verb
from app.views.theme import px
from app.views.widgets.button import Button, Variant
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu


class BulkBar(QFrame):
    """`wanted` carries a `Verb`; `clear_wanted` and `export_wanted` what is no act. Hidden while nothing is ticked."""

    wanted = Signal(object)
    clear_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, *, primary: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "footer")
        self._away = False
        row = FlowRow(self, spacing=px(8))
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        self._count = label("", "card")
        row.addWidget(self._count)
        clear = Button(self.tr("Clear"), "ghost")
        clear.clicked.connect(self.clear_wanted)
        row.addWidget(clear)
        self.more = Button(self.tr("More"), icon_name="ellipsis", menu_arrow=True)
        self.buttons: dict[Verb, Button] = {}
        for verb, text, icon in (
            (Verb.PAUSE, self.tr("Pause…"), "circle-pause"),
            (Verb.PLAN, self.tr("Reminders…"), "bell"),
            (Verb.ANSWERED, self.tr("Client answered…"), "reply"),
        ):
            row.addWidget(self._button(verb, Button(text, icon_name=icon)))
        self.more.clicked.connect(self._popup)
        row.addWidget(self.more)
        row.add_stretch()
        look: Variant = "primary" if primary else "secondary"
        row.addWidget(self._button(Verb.RESEND, Button(self.tr("Resend…"), look, icon_name="send")))
        self.hide()

    def show_count(self, count: int, *, away: bool) -> None:
        """Show the bar for so many rows; `away`: they are in the archive."""
        self._away = away
        self.setVisible(count > 0)
        self._count.setText(self.tr("%n selected", "", count))

    def entries(self) -> list[MenuEntry | None]:
        """Return what *More* offers."""
        wake = MenuEntry(
            self.tr("Resume reminders…"), "circle-play", on_triggered=lambda: self.wanted.emit(Verb.RESUME)
        )
        archive = MenuEntry(self.tr("Archive…"), "archive", on_triggered=lambda: self.wanted.emit(Verb.ARCHIVE))
        if self._away:
            back = self.tr("Take out of the archive…")
            archive = MenuEntry(back, "archive-restore", on_triggered=lambda: self.wanted.emit(Verb.UNARCHIVE))
        withdraw = MenuEntry(
            self.tr("Withdraw…"), "ban", danger=True, on_triggered=lambda: self.wanted.emit(Verb.WITHDRAW)
        )
        export = MenuEntry(self.tr("Export selection…"), "download", on_triggered=self.export_wanted.emit)
        return [wake, export, None, archive, withdraw]

    def _button(self, verb: Verb, button: Button) -> Button:
        button.clicked.connect(lambda: self.wanted.emit(verb))
        self.buttons[verb] = button
        return button

    def _popup(self) -> None:
        menu = build_menu(self, self.entries())
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 3)))
