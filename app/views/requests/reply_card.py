"""What the client answered by e-mail; her reminders wait until somebody has read it and decides (INB-1)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.reminders import reply_holds
from app.services.reminders.reply_holds import Decided
from app.services.requests.client_replies import ReplyView
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import RequestRow
from app.views.desk import Desk, Place
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import label
from app.views.words import dates
from app.views.words.marking import translate

SHORT = 700
"""Characters after which a long answer is folded."""


class ReplyCard(Card):
    """Hidden where nothing came."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon_name="reply", parent=parent)
        self.set_title(self.tr("Answered by e-mail"))
        self._desk = desk
        self._row: RequestRow | None = None
        self._shown: tuple[ReplyView, ...] = ()
        self._answers = QVBoxLayout()
        self._answers.setSpacing(px(12))
        self.body.addLayout(self._answers)
        self._deciding = QWidget()
        column = QVBoxLayout(self._deciding)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Its reminders wait until you decide."), "warn", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        self.go_on = Button(self.tr("Reminders go on"), icon_name="bell", small=True)
        self.wait = Button(self.tr("Wait 5 days"), "ghost", small=True)
        self.wait.setToolTip(self.tr("No reminder for five sending days, so that somebody can act"))
        self.go_on.clicked.connect(lambda: self._decide(wait=False))
        self.wait.clicked.connect(lambda: self._decide(wait=True))
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.wait)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.body.addWidget(self._deciding)
        self.hide()

    def show_detail(self, found: RequestDetail) -> None:
        """Show the answers to a request."""
        self._row = found.row
        self.setVisible(bool(found.replies))
        self._deciding.setVisible(found.row.reminders.held_by == reply_holds.REPLIED)
        if found.replies == self._shown:
            return
        self._shown = found.replies
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for reply in found.replies:
            self._answers.addWidget(self._answer(reply))

    def _answer(self, reply: ReplyView) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        head = label(f"{reply.name} · {dates.moment(reply.at)}", "second", wrap=True)
        head.setToolTip(reply.sender)
        column.addWidget(head)
        words = label("", "body", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = reply.words or reply.subject
        words.setText(said if len(said) <= SHORT else said[:SHORT].rstrip() + "…")
        column.addWidget(words)
        if len(said) > SHORT:
            more = Button(self.tr("Show all"), "ghost", small=True)
            more.clicked.connect(lambda: words.setText(said))
            more.clicked.connect(more.hide)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if reply.files:
            row = self._row
            names = ", ".join(each.name for each in reply.files)
            files = Button(names, "ghost", icon_name="paperclip", small=True)
            files.setToolTip(self.tr("Kept in the account’s documents"))
            if row is not None:
                place = Place("account", account_id=row.account_id, tab="docs")
                files.clicked.connect(lambda: self._desk.go(place))
            column.addWidget(files, 0, Qt.AlignmentFlag.AlignLeft)
        if reply.not_kept:
            left = self.tr("Only in the mailbox: {names}").format(names=", ".join(reply.not_kept))
            column.addWidget(label(left, "second", wrap=True))
        return made

    def _decide(self, *, wait: bool) -> None:
        if self._row is not None:
            decide(self._desk, self, self._row, wait=wait)


def decide(desk: Desk, owner: QObject, row: RequestRow, *, wait: bool = False) -> None:
    """The answer was read: let the reminders go on now, or after five open days; with Undo."""
    office = desk.office
    words = translate("ReplyCard", "{name}: its reminders go on")
    if wait:
        words = translate("ReplyCard", "{name}: no reminder for five sending days")
    said = words.format(name=name_of(row))

    def done(decided: Decided) -> None:
        desk.toast(said, icon="bell", undo=lambda: desk.do(owner, lambda: reply_holds.undo(office, decided)))
        desk.announce(said)

    desk.do(owner, lambda: reply_holds.go_on(office, [row.id], wait=wait), done)
