"""The paper of an invoice beside what is typed, for an account that can be chosen (mockup 16b)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import account_lists
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from app.services.office import Office

OFFERED = 200


class PaperSide(QWidget):
    """`account_changed` when the paper is to be made for another one."""

    account_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        caption = label(self.tr("Preview"), "panel")
        head.addWidget(caption, 1)
        self.account = Combo()
        self.account.setMaximumWidth(px(200))
        self.account.setAccessibleName(self.tr("Account of the preview"))
        self.account.addItem(self.tr("Example client"), None)
        self.account.activated.connect(lambda _: self.account_changed.emit())
        head.addWidget(self.account)
        column.addLayout(head)
        self.paper = PaperView(desk)
        column.addWidget(self.paper, 1)
        office = desk.office
        desk.run(self, lambda: account_lists.find_accounts(office, "", OFFERED), self._on_accounts)

    @property
    def account_id(self) -> int | None:
        """The account that the paper is for."""
        found = self.account.currentData()
        return int(found) if found is not None else None

    def show_paper(self, make: Callable[[Office], bytes]) -> None:
        """Show what `make` makes of it, in a worker."""
        office = self._desk.office
        self.paper.show_pdf(lambda: make(office), self.tr("Invoice"))

    def _on_accounts(self, found: list[tuple[int, str]]) -> None:
        for account_id, name in found:
            self.account.addItem(name, account_id)
        if found:
            self.account.setCurrentIndex(1)
            self.account_changed.emit()
