"""What the client answered by e-mail; her reminders wait until somebody has read it and decides (INB-1)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.reminders import reply_holds
from app.services.reminders.reply_holds import Decided
from app.services.requests import client_replies
from app.services.requests.client_replies import ReplyView
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import RequestRow
from app.views.desk import Desk, Place
from app.views.requests.actions import RequestActions
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import label
from app.views.widgets.pill import Pill, PillLook
from app.views.words import dates, requests
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
        self._shown: tuple[tuple[ReplyView, ...], tuple[str, ...]] = ((), ())
        self._acts = RequestActions(desk, self)
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
        if self._shown == (found.replies, found.row.actions):
            return
        self._shown = (found.replies, found.row.actions)
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, reply in enumerate(found.replies):
            self._answers.addWidget(self._answer(reply, latest=at == 0))

    def _answer(self, reply: ReplyView, *, latest: bool) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = label(f"{reply.name} · {dates.moment(reply.at)}", "second", wrap=True)
        head.setToolTip(reply.sender)
        column.addWidget(head)
        if reply.answer:
            column.addWidget(self._button_pressed(reply), 0, Qt.AlignmentFlag.AlignLeft)
        words = label("", "body", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has nothing to do there
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
        if latest and self._row is not None and reply.answer:
            self._propose(column, reply, self._row)
        return made

    def _button_pressed(self, reply: ReplyView) -> Pill:
        pill = Pill(PillLook(requests.answer(reply.answer), "shield-check", "ok"))
        pill.setToolTip(
            self.tr("By the button of our e-mail to {address}: its seal is ours.").format(address=reply.sender)
        )
        return pill

    def _propose(self, column: QVBoxLayout, reply: ReplyView, row: RequestRow) -> None:
        """What the answer says can be recorded by one click, with Undo; a call or a wrong person has its own way."""
        code = client_replies.proposed(reply.answer, row.actions)
        if code:
            words, icon = requests.action(code)
            act = Button(words, "primary", icon_name=icon, small=True)
            act.clicked.connect(lambda: self._acts.act(row, code, reply.words))
        elif reply.answer == "call_me":
            act = Button(self.tr("Log a call…"), icon_name="phone", small=True)
            act.clicked.connect(lambda: self._acts.log_call(row))
        elif reply.answer == "not_me":
            act = Button(self.tr("See the contacts"), icon_name="users", small=True)
            act.clicked.connect(lambda: self._desk.go(Place("account", account_id=row.account_id, tab="info")))
        else:
            return
        column.addSpacing(px(4))
        column.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)

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
