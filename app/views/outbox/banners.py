"""What waits for a decision about many mails at once: those held, and requests that only the sandbox knows (ENG-6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.outbox.held import HeldGroup, reason_words
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button


class OutboxBanners(QWidget):
    """Hidden where nothing waits."""

    review_wanted = Signal()
    send_first_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(6), px(24), px(4))
        column.setSpacing(px(8))
        self.held = Banner("", "warn", action=self.tr("Review…"), icon_name="hand")
        self.held.acted.connect(self.review_wanted)
        self.sandbox = Banner("", "warn", action=self.tr("Send their first e-mail now…"), icon_name="inbox")
        self.sandbox.acted.connect(self.send_first_wanted)
        self.leave_button = Button(self.tr("Leave them…"), "ghost", small=True)
        self.leave_button.clicked.connect(self.leave_wanted)
        self.sandbox_row = QWidget()
        row = QHBoxLayout(self.sandbox_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.sandbox, 1)
        row.addWidget(self.leave_button)
        column.addWidget(self.sandbox_row)
        column.addWidget(self.held)
        self.hide()

    def show_held(self, groups: Sequence[HeldGroup], sandbox_only: int) -> None:
        """Say how many mails are held and why, and how many requests only the sandbox was mailed about."""
        count = sum(len(group.rows) for group in groups)
        self.held.setVisible(count > 0)
        if count:
            reasons = ", ".join(reason_words(group.reason).lower() for group in groups)
            text = self.tr("%n e-mail(s) held: {reasons}", "", count).format(reasons=reasons)
            self.held.set_message(text, action=self.tr("Review…"))
        self.sandbox_row.setVisible(sandbox_only > 0)
        if sandbox_only:
            text = self.tr(
                "%n request(s) were mailed to the sandbox only: their clients know nothing yet.", "", sandbox_only
            )
            self.sandbox.set_message(text, action=self.tr("Send their first e-mail now…"))
        self.setVisible(bool(count or sandbox_only))
