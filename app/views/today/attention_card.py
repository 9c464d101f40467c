"""Needs attention: what waits for a person, each with one fix and at most one way out (ACC-4, ENG-4, ENG-6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services import today
from app.services.requests import client_replies, plans
from app.services.requests.listing import Asks, RequestRow, action_of
from app.services.today import Attention
from app.views.desk import Desk, Place
from app.views.icons import paint_icon
from app.views.outbox.mail_actions import MailActions
from app.views.requests.actions import RequestActions
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label, line
from app.views.widgets.painting import rounded, tone_colors
from app.views.widgets.pill import PillLook
from app.views.words import mails, requests
from app.views.words.marking import translate

AT_ONCE = 8
"""Rows that are made in one go: what the usual window shows, and some 30 ms of its time."""
REPLIED = PillLook("", "reply", "info")


@dataclass(frozen=True, slots=True)
class Fix:
    """A button of a row."""

    text: str
    run: Callable[[], object]


class _Tile(QWidget):
    def __init__(self, icon_name: str, tone: str) -> None:
        super().__init__()
        self._icon, self._tone = icon_name, tone
        self.setFixedSize(px(24), px(24))

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRect(0, 0, self.width(), self.height()), 6, tone_colors(self._tone)[1])
        paint_icon(painter, self.rect().center(), self._icon, self._tone, 14)
        painter.end()


class _Fixes(QWidget):
    """Buttons beside each other, or below each other where the card is too narrow for their words."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "clear")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, px(6), 0, 0)
        self._box.setSpacing(px(6))
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._box.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._buttons: list[Button] = []

    def add(self, button: Button) -> None:
        """Put another one at the end."""
        self._buttons.append(button)
        self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest, self._box.sizeHint().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        together = sum(button.sizeHint().width() for button in self._buttons) + px(6) * (len(self._buttons) - 1)
        ways = QBoxLayout.Direction
        wanted = ways.LeftToRight if together <= self.width() else ways.TopToBottom
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()


def _key(item: Attention) -> object:
    return item.code, item.request and item.request.id, item.mail and item.mail.id


class AttentionCard(Card):
    """The column at the right of Today."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", flush=True, parent=parent)
        self.set_title(self.tr("Needs attention"))
        self._desk = desk
        self._mails = MailActions(desk, self)
        self._requests = RequestActions(desk, self)
        self._count = label("", "second")
        self.set_aside(self._count)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        self._shown: tuple[tuple[Attention, ...], int] = ((), -1)
        self._made: dict[object, tuple[Attention, QWidget]] = {}
        self.rows: list[QWidget] = []
        """Those that are made already, in their order."""
        self._end: QWidget | None = None
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.timeout.connect(self._fill)
        self._column = self._make_column()
        self.body.addWidget(self._scroll)

    def _make_column(self) -> QVBoxLayout:
        holder = QWidget()
        holder.setProperty("look", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        return column

    def show_attention(self, found: Sequence[Attention], more: int) -> None:
        """Show what waits; rows that say the same stay as they are, and the keyboard where it was.

        As many rows as a window shows are there at once, those below when it has nothing else to do.
        """
        if self._shown == (tuple(found), more):
            return
        self._shown = tuple(found), more
        at = self._focused()
        top = self._scroll.verticalScrollBar().value()
        kept = {_key(each): (each, row) for each in found if (row := self._row_of(each)) is not None}
        for key, (_, row) in self._made.items():
            if key not in kept:
                self._discard(row)
        self._made = kept
        self._fill()
        self._show_end()
        self._scroll.verticalScrollBar().setValue(top)
        self._count.setText(str(len(found) + more) if found else "")
        self._count.setAccessibleName(self.tr("%n need(s) attention", "", len(found) + more))
        if at >= 0 and self.rows and self._focused() < 0:
            self._focus(self.rows[min(at, len(self.rows) - 1)])

    def _focused(self) -> int:
        """Return which row has the keyboard, or -1."""
        focused: QWidget | None = QApplication.focusWidget()
        return next((at for at, each in enumerate(self.rows) if focused and each.isAncestorOf(focused)), -1)

    def _row_of(self, item: Attention) -> QWidget | None:
        """Return the row that says this already."""
        said, row = self._made.get(_key(item), (None, None))
        return row if said == item else None

    def _discard(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _fill(self, rows: int = AT_ONCE) -> None:
        """Make some of the rows that are still to be made, from the top; the others follow by themselves."""
        found = self._shown[0]
        to_make = [each for each in found if _key(each) not in self._made]
        for each in to_make[:rows]:
            self._made[_key(each)] = (each, self._row(each))
        self.rows = [self._made[_key(each)][1] for each in found if _key(each) in self._made]
        for at, row in enumerate(self.rows):
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
                row.show()
        self._make_room()
        if to_make[rows:]:
            self._following.start()

    def _make_room(self) -> None:
        """Give the rows their height at once: until the event for that comes they would be seen squeezed."""
        self._column.invalidate()
        self._column.activate()
        holder = self._column.parentWidget()
        assert holder is not None
        holder.resize(holder.width(), max(holder.heightForWidth(holder.width()), self._scroll.viewport().height()))

    def _show_end(self) -> None:
        """Say below the rows how many more there are, or that there is nothing."""
        found, more = self._shown
        if self._end is not None:
            self._discard(self._end)
            self._end = None
        if more:
            self._end = label(self.tr("and %n more", "", more), "second")
            self._end.setContentsMargins(px(16), px(10), px(16), px(10))
        elif not found:
            self._end = EmptyState(
                self.tr("Nothing needs you"), self.tr("Every e-mail left, or is on its way."), tone="done"
            )
        if self._end is not None:
            self._column.insertWidget(self._column.count() - 1, self._end)

    def _focus(self, row: QWidget) -> None:
        buttons = row.findChildren(Button)
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def bring(self, at: int) -> None:
        """Bring a row into view, with the keyboard on its first button."""
        self._fill(len(self._shown[0]))
        self._scroll.ensureWidgetVisible(self.rows[at])
        self._focus(self.rows[at])

    def _row(self, item: Attention) -> QWidget:
        title, second, look, fixes = self._words(item)
        made = QWidget()
        made.setProperty("look", "clear")
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        whole.addLayout(row)
        whole.addWidget(line())
        row.setContentsMargins(px(16), px(11), px(16), px(12))
        row.setSpacing(px(12))
        row.addWidget(_Tile(look.icon, look.tone), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(label(title, "name", wrap=True))
        column.addWidget(label(second, "second", wrap=True))
        buttons = _Fixes()
        for at, fix in enumerate(fixes[:2]):
            button = Button(fix.text, "ghost" if at else "secondary", small=True)
            which = f" · {item.request.reference}" if item.request is not None else ""
            button.setAccessibleName(f"{fix.text}: {title}{which}")
            button.clicked.connect(fix.run)
            buttons.add(button)
        column.addWidget(buttons)
        row.addLayout(column, 1)
        made.setAccessibleName(f"{title}. {second}")
        return made

    def _words(self, item: Attention) -> tuple[str, str, PillLook, list[Fix]]:
        if item.mail is not None:
            mail = item.mail
            look = mails.state(mail)
            title = f"{look.text} · {mail.account_name}"
            second = f"{mails.explanation(mail)} · {mail.title}, {mails.step(mail)}"
            return title, second, look, [Fix(act.text, act.run) for act in self._mails.decisions_of(mail)]
        if item.request is None:
            return self._together(item)
        row = item.request
        name = name_of(row)
        ways = {
            "blocked": self._blocked, "used_up": self._used_up, "turn": self._turn, "replied": self._replied,
        }  # fmt: skip
        fixes = ways[item.code](row)
        if item.code == "replied":
            title = self.tr("Client replied · {account}").format(account=row.account_name)
            code = client_replies.proposed(item.answer, row.actions)
            # A reason is what she wrote, which is not all to be seen here.
            if code and action_of(row.kind, code).asks != Asks.REASON:
                fixes = [Fix(requests.action(code)[0], lambda: self._requests.act(row, code)), *fixes[:1]]
            return title, self.tr("{name}: “{words}”").format(name=name, words=item.words), REPLIED, fixes
        if item.code == "blocked":
            title = self.tr("Nobody to notify · {account}").format(account=row.account_name)
            second = self.tr("{name} waits, but none of its contacts can be e-mailed.").format(name=name)
            return title, second, PillLook("", "user-x", "warn"), fixes
        if item.code == "used_up":
            title = self.tr("Reminders used up · {account}").format(account=row.account_name)
            second = self.tr("{name}: {sent} of {total} sent, still {status}.")
            said = second.format(
                name=name, sent=row.reminders.sent, total=row.reminders.number, status=requests.status(row).text.lower()
            )
            return title, said, PillLook("", "flag", "warn"), fixes
        look = requests.status(row)
        title = f"{look.text} · {row.account_name}"
        return title, self.tr("{name}: it is your turn.").format(name=name), PillLook("", look.icon, look.tone), fixes

    def _together(self, item: Attention) -> tuple[str, str, PillLook, list[Fix]]:
        if item.code == "held":
            title = self.tr("%n e-mail(s) held", "", item.count)
            second = self.tr("Nothing of it leaves, and nothing is lost, until you decide.")
            return title, second, PillLook("", "hand", "warn"), [Fix(self.tr("Review…"), self._review)]
        title = self.tr("%n request(s) only in the sandbox", "", item.count)
        second = self.tr("Their clients know nothing yet.")
        decide = Fix(self.tr("Review…"), lambda: self._desk.go(Place("outbox", segment="problems")))
        return title, second, PillLook("", "inbox", "warn"), [decide]

    def _review(self) -> None:
        self._desk.go(Place("catch-up"))

    def _blocked(self, row: RequestRow) -> list[Fix]:
        go = Place("account", account_id=row.account_id, tab="info")
        return [Fix(self.tr("Choose contact"), lambda: self._desk.go(go)), self._open(row)]

    def _used_up(self, row: RequestRow) -> list[Fix]:
        return [Fix(self.tr("Add a reminder"), lambda: self._add_reminder(row)), self._open(row)]

    def _replied(self, row: RequestRow) -> list[Fix]:
        return [self._open(row), Fix(self.tr("Reminders go on"), lambda: self._requests.go_on(row))]

    def _turn(self, row: RequestRow) -> list[Fix]:
        code = today.next_of_firm(row)
        if not code:
            return [self._open(row)]
        text = translate("words", requests.ACTIONS[code][0])
        return [Fix(text, lambda: self._requests.act(row, code)), self._open(row)]

    def _open(self, row: RequestRow) -> Fix:
        return Fix(self.tr("Open"), lambda: self._requests.open(row))

    def _add_reminder(self, row: RequestRow) -> None:
        """One more than was set: it leaves so many days after the last one, and can be taken back."""
        office, number = self._desk.office, row.reminders.number

        def undo() -> None:
            self._desk.do(self, lambda: plans.set_number(office, row.id, number))

        def done(_: object) -> None:
            text = self.tr("{name}: one more reminder").format(name=name_of(row))
            self._desk.toast(text, icon="bell", undo=undo)
            self._desk.announce(text)

        self._desk.do(self, lambda: plans.set_number(office, row.id, number + 1), done)
