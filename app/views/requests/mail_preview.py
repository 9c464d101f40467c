"""The right side of the New request dialog: the very mail, per recipient, as mail or as text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.requests.kind_service import Enclosure
from app.services.requests.preview import Preview
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.requests.mail_view import SafeBrowser
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.segments import Segment, Segments
from app.views.words import refusals


class MailPreview(QWidget):
    """Shows what the chosen recipient would read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("look", "bg")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        caption = label(self.tr("Preview"), "card")
        head.addWidget(caption)
        head.addStretch(1)
        self._who = Combo(filter_look=True)
        self._who.setMinimumWidth(px(130))
        caption.setBuddy(self._who)
        head.addWidget(self._who)
        self._which = Segments(
            [Segment("html", self.tr("Mail")), Segment("text", self.tr("Text"))], "html", small=True,
            name=self.tr("How to show it"),
        )  # fmt: skip
        head.addWidget(self._which)
        column.addLayout(head)
        self._subject = label("", "card", wrap=True)
        self._from = ElidedLabel("", "second")
        self._to = ElidedLabel("", "second")
        for widget in (self._subject, self._from, self._to, line()):
            column.addWidget(widget)
        self._stack = QStackedWidget()
        self._html, self._text, self._empty = SafeBrowser(), SafeBrowser(), label("", "muted", wrap=True)
        self._html.setAccessibleName(self.tr("Preview of the e-mail"))
        self._text.setAccessibleName(self.tr("Preview as text"))
        for page in (self._html, self._text, self._empty):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        self._files = ElidedLabel("", "second")
        column.addWidget(self._files)
        self._papers = QHBoxLayout()
        self._papers.setSpacing(px(4))
        column.addLayout(self._papers)
        self._shown: tuple[Enclosure, ...] = ()
        self.buttons: list[Button] = []
        self._which.changed.connect(lambda _: self._turn())
        self._has_mail = False
        self._say(self.tr("Choose an account: the e-mail appears here."))

    @property
    def contact_id(self) -> int | None:
        """The recipient whose mail is shown."""
        data = self._who.currentData()
        return int(data) if data is not None else None

    def on_recipient(self, slot: object) -> None:
        """Call `slot` when another recipient is chosen."""
        self._who.currentIndexChanged.connect(slot)

    def show_mail(self, found: Preview) -> None:
        """Show the mail, or what lacks for it."""
        self._fill(found)
        mail = found.mail
        self._has_mail = mail is not None
        if mail is None:
            self._say(self.tr("Nobody gets an e-mail yet.") if found.told else self.tr("Choose an account."))
            return
        self._subject.setText(mail.subject)
        self._from.setText(f"{mail.from_name} <{mail.from_address}>")
        self._to.setText(
            self.tr("to {name} · reply goes to {address}").format(name=mail.to_name, address=mail.reply_to)
        )
        self._html.setHtml(mail.html)
        self._text.setPlainText(mail.text)
        self._files.setText(self.tr("Attached: {files}").format(files=", ".join(mail.enclosures)))
        self._files.setVisible(bool(mail.enclosures))
        self._offer(mail.papers)
        self._turn()

    def show_problem(self, error: Exception) -> None:
        """Say why there is no preview; the form goes on."""
        self._say(refusals.refusal(error) if isinstance(error, Refused) else self.tr("No preview."))

    def _fill(self, found: Preview) -> None:
        people = [(each.contact_id, each.name) for told in found.told[:1] for each in told.audience.to]
        shown = [(self._who.itemData(at), self._who.itemText(at)) for at in range(self._who.count())]
        if people == shown:
            return
        self._who.blockSignals(True)
        self._who.clear()
        for contact_id, name in people:
            self._who.addItem(name, contact_id)
        self._who.blockSignals(False)
        self._who.setVisible(bool(people))

    def _offer(self, papers: tuple[Enclosure, ...]) -> None:
        """Offer the papers that go with the mail, to be read before they leave."""
        self._shown = papers
        while len(self.buttons) > len(papers):
            button = self.buttons.pop()
            self._papers.removeWidget(button)
            button.hide()
            button.deleteLater()
        while len(self.buttons) < len(papers):
            button = Button("", "link", icon_name="paperclip")
            button.clicked.connect(partial(self._read, len(self.buttons)))
            self._papers.insertWidget(len(self.buttons), button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
        for button, paper in zip(self.buttons, papers, strict=True):
            button.setText(paper.name)
            button.setToolTip(self.tr("Read {name} as it will be attached").format(name=paper.name))

    def _read(self, at: int) -> None:
        paper = self._shown[at]
        if paper.make is not None:
            PaperDialog(self._desk, self, paper.name, paper.make).open()

    def _say(self, words: str) -> None:
        self._empty.setText(words)
        self._subject.setText("")
        self._from.setText("")
        self._to.setText("")
        self._files.hide()
        self._offer(())
        self._stack.setCurrentWidget(self._empty)

    def _turn(self) -> None:
        if self._has_mail:
            self._stack.setCurrentWidget(self._html if self._which.current == "html" else self._text)
