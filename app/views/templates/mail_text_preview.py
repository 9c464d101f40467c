"""The right side of the mail texts: the very mail for a real client, wide, narrow, or as plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.mail.text_preview import Client, Look
from app.views.requests.mail_view import SafeBrowser
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.segments import Segment, Segments

PHONE = 340
WIDEST = (1 << 24) - 1
"""Qt's own: no limit."""


class MailTextPreview(QWidget):
    """`client_changed` when another client is chosen."""

    client_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clients: tuple[Client, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        caption = label(self.tr("Preview"), "panel")
        head.addWidget(caption)
        self.who = Combo(filter_look=True)
        self.who.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(8)
        caption.setBuddy(self.who)
        head.addWidget(self.who, 1)
        self.which = Segments(
            [Segment("wide", self.tr("Wide")), Segment("phone", self.tr("Phone")), Segment("text", self.tr("Text"))],
            "wide", small=True, name=self.tr("How to show it"),
        )  # fmt: skip
        head.addWidget(self.which)
        column.addLayout(head)
        self.subject = label("", "card", wrap=True)
        self._from, self._to = ElidedLabel("", "second"), ElidedLabel("", "second")
        for widget in (self.subject, self._from, self._to, line()):
            column.addWidget(widget)
        self.missing = Banner("", "warn")
        self.missing.hide()
        column.addWidget(self.missing)
        self.html, self.text = SafeBrowser(), SafeBrowser()
        self.html.setAccessibleName(self.tr("Preview of the e-mail"))
        self.text.setAccessibleName(self.tr("Preview as text"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.html)
        self._stack.addWidget(self.text)
        column.addWidget(self._stack, 1)
        self.test = Button(self.tr("Send me a test"), icon_name="send", small=True)
        self.test.setToolTip(self.tr("Mails it to your own address, as this client would read it"))
        column.addWidget(self.test, 0, Qt.AlignmentFlag.AlignRight)
        self.which.changed.connect(lambda _: self._turn())
        self.who.activated.connect(lambda _: self.client_changed.emit())

    @property
    def client(self) -> Client | None:
        """The chosen client; None for the made-up one."""
        at = self.who.currentIndex()
        return self._clients[at] if 0 <= at < len(self._clients) else None

    def offer(self, clients: tuple[Client, ...]) -> None:
        """Offer other clients; the one that was chosen stays where she is among them."""
        if self.who.count() and clients == self._clients:
            return
        kept = self.client
        self._clients = clients
        self.who.clear()
        for each in clients:
            self.who.addItem(f"{each.account_name} · {each.contact_name}")
        self.who.addItem(self.tr("Made-up client"))
        same = (at for at, each in enumerate(clients) if kept and each.contact_id == kept.contact_id)
        self.who.setCurrentIndex(next(same, 0))

    def show_look(self, found: Look) -> None:
        """Show a mail."""
        self.subject.setText(found.subject)
        self._from.setText(found.from_line)
        self._to.setText(self.tr("to {name}").format(name=found.to_line))
        names = ", ".join(found.missing)
        text = self.tr("No value for this client: {fields}. Such a mail would not be sent.")
        self.missing.set_message(text.format(fields=names), "warn")
        self.missing.setVisible(bool(found.missing))
        self.html.setHtml(found.html)
        self.text.setPlainText(found.text)

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self.text if self.which.current == "text" else self.html)
        self._stack.setMaximumWidth(px(PHONE) if self.which.current == "phone" else WIDEST)
