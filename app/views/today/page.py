"""Today: what leaves, what needs somebody, how the fortnight looks. The program opens here (AUT-8, ENG-8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services import today
from app.services.database import Changes
from app.services.schedule import DayLoad
from app.services.today import TodayView
from app.views.desk import Desk, Place
from app.views.outbox.mail_actions import MailActions
from app.views.outbox.sending_buttons import SendingButtons
from app.views.theme import px
from app.views.today.attention_card import AttentionCard
from app.views.today.counters import Counter
from app.views.today.going_out import GoingOutCard
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.day_chart import Bar, ChartLegend, DayChart
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import ElidedLabel, label
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

LIVE = frozenset({"mail", "firm", "settings", "request", "account", "contact"})
MINUTE_MS = 60_000


class TodayPage(QWidget):
    """Counters over two columns: what goes out with the chart below it, and what needs attention."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._stale = True
        self.view: TodayView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(14), px(24), px(16))
        column.setSpacing(px(14))
        column.addLayout(self._head())
        column.addLayout(self._counters())
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(16))
        left = QVBoxLayout()
        left.setSpacing(px(16))
        self.going_out = GoingOutCard(desk)
        left.addWidget(self.going_out, 1)
        left.addWidget(self._chart_card())
        self._columns.addLayout(left, 68)
        self.attention = AttentionCard(desk)
        self.attention.setMinimumWidth(px(250))
        self._columns.addWidget(self.attention, 32)
        self._body = QWidget()
        self._body.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body, 1)
        self._welcome = EmptyState(
            self.tr("Nothing is asked of anybody yet"),
            self.tr("Send a first request: what leaves each day, and what needs you, stands here."),
            action=self.tr("New request"), icon_name="sun",
        )  # fmt: skip
        self._welcome.acted.connect(lambda: desk.new_request())
        self._welcome.hide()
        column.addWidget(self._welcome, 1)
        self._connect()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label(self.title(), "title"))
        head.addSpacing(px(4))
        self._day = ElidedLabel("", "muted")
        head.addWidget(self._day, 1)
        self.sending = SendingButtons(self._desk, MailActions(self._desk, self))
        self.sending.retry_button.hide()
        head.addWidget(self.sending)
        self.new_button = Button(self.tr("New request"), "primary", icon_name="plus", keys="N")
        self.new_button.clicked.connect(lambda: self._desk.new_request())
        head.addWidget(self.new_button)
        return head

    def _counters(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self.due = Counter(self.tr("Due today"), "calendar-clock", "accent-t")
        self.waiting = Counter(self.tr("Waiting on clients"), "hourglass", "warn")
        self.problems = Counter(self.tr("Failed or bounced"), "mail-x", "bad")
        self.turns = Counter(self.tr("Clients have acted"), "reply", "ok")
        for each in (self.due, self.waiting, self.problems, self.turns):
            row.addWidget(each)
            each.stand_beside((self.due, self.waiting, self.problems, self.turns))
        self.due.clicked.connect(lambda: self._desk.go(Place("outbox", segment="all")))
        self.waiting.clicked.connect(lambda: self._desk.go(Place("tasks")))
        self.problems.clicked.connect(lambda: self._desk.go(Place("outbox", segment="problems")))
        self.turns.clicked.connect(self._on_turns)
        return row

    def _chart_card(self) -> Card:
        card = Card(self.tr("Next 14 days"), flush=True)
        self._scheduled = label("", "second")
        card.set_aside(self._scheduled)
        card.set_aside(ChartLegend())
        self.chart = DayChart(self.tr("Reminders of the next 14 days"))
        card.body.setContentsMargins(px(8), px(4), px(8), px(6))
        card.body.addWidget(self.chart)
        self.chart.picked.connect(lambda day: self._desk.go(Place("schedule", segment=day.isoformat())))
        return card

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self.refresh)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Today")

    def shown(self, place: Place) -> None:
        """Read the day."""
        self.refresh()

    def search_field(self) -> QWidget | None:
        """This page has no search box."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus: the day's list, else what needs attention, else the new request."""
        if self.view is not None and self.view.steps:
            return self.going_out.table
        return self.new_button

    # Reading

    def refresh(self) -> None:
        """Read the day anew, off the GUI thread."""
        self._stale = False
        office = self._desk.office
        self._desk.run(self, lambda: today.look(office), self._show, key="today", again=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self._stale = True  # the next who looks sees this minute

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _show(self, view: TodayView) -> None:
        first = self.view is None
        self.view = view
        self._day.setText(dates.long_day(view.day))
        self.sending.show_status(view.status)
        self._show_counters(view)
        self.going_out.show_view(view)
        self.attention.show_attention(view.attention, view.more)
        self.chart.set_bars(_bars(view))
        words = self.tr("%n reminder(s) scheduled", "", view.scheduled)
        if not view.whole:
            words = self.tr("{scheduled}, each request’s next alone").format(scheduled=words)
        self._scheduled.setText(words)
        self._welcome.setVisible(view.is_new)
        self._body.setVisible(not view.is_new)
        if first and self.new_button.hasFocus() and view.steps:
            self.going_out.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counters(self, view: TodayView) -> None:
        status, left = view.status, len(view.steps)
        sent = self.tr("%n sent", "", status.sent_today)
        to_go = self.tr("%n still to go", "", left)
        self.due.show_number(status.sent_today + left, f"{sent} · {to_go}")
        self.waiting.show_number(status.waiting, self.tr("in %n account(s)", "", view.accounts_waiting))
        if status.problems:
            words = self.tr("%n wait(s) for a decision", "", status.problems)
        else:
            words = self.tr("Every e-mail left, or is on its way")
        self.problems.show_number(status.problems, words, alarming=True)
        turns = self.tr("it is your turn") if view.turns else self.tr("nothing waits for you")
        if status.replies:
            turns = self.tr("%n reply(ies) to read", "", status.replies)
        self.turns.show_number(view.turns, turns)

    def _on_turns(self) -> None:
        """The newest of them stand in the column beside, what clients wrote before them: bring them into view."""
        view = self.view
        wanted = "replied" if view is not None and view.status.replies else "turn"
        at = next((i for i, each in enumerate(view.attention) if each.code == wanted), -1) if view else -1
        if at >= 0:
            self.attention.bring(at)


def _bars(view: TodayView) -> Sequence[Bar]:
    return [_bar(each, view.status.sent_today if at == 0 else 0, at) for at, each in enumerate(view.loads)]


def _bar(load: DayLoad, sent: int, at: int) -> Bar:
    due = load.due
    over = translate("TodayPage", "Today") if at == 0 else dates.weekday(load.day)
    said = translate("TodayPage", "{day}: {count}").format(
        day=dates.long_day(load.day),
        count=translate("TodayPage", QT_TRANSLATE_NOOP("TodayPage", "%n reminder(s)", "", 1), "", due),
    )
    if sent:
        said = translate("TodayPage", "{said}, {sent} sent already").format(said=said, sent=sent)
    if not load.is_open:
        said = translate("TodayPage", "{said}, closed").format(said=said)
    return Bar(load.day, over, str(load.day.day), sent, due, load.is_open, said)
