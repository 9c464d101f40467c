"""Going out today: each reminder with Send now, Snooze and Skip (AUT-8), or with a tick where it is asked (AUT-10)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.reminders import morning
from app.services.requests.listing import RequestRow
from app.services.schedule import StepRow
from app.services.today import TodayView
from app.views.desk import Desk
from app.views.requests.actions import RequestActions
from app.views.requests.reminder_actions import ReminderActions
from app.views.schedule.cells import StepSource, columns, name
from app.views.theme import px
from app.views.today.acts_table import ActsTable
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.empty import EmptyState
from app.views.widgets.focus import lead_focus
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.table import RowTableModel
from app.views.words import dates

HOUR = 60


class GoingOutCard(Card):
    """The list of the day; single letters work while it has the focus."""

    table: ActsTable
    model: RowTableModel

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", flush=True, parent=parent)
        self.set_title(self.tr("Going out today"))
        self._desk = desk
        self._view: TodayView | None = None
        self._requests = RequestActions(desk, self)
        self.actions_ = ReminderActions(desk, self, self._requests)
        self._said = label("", "second")
        self.set_aside(self._said)
        self.all_button = Button("", "link", small=True)
        self.all_button.clicked.connect(self._on_send_all)
        self.set_aside(self.all_button)
        self._stack = QStackedWidget()
        self._ticking = False
        self._make_table(ticks=False)
        self._empty = EmptyState(
            self.tr("No more reminders today"), self.tr("The next reminders are planned on their day."), tone="done"
        )
        self._stack.addWidget(self._empty)
        self._stack.setMinimumHeight(px(150))
        self.body.addWidget(self._stack)

    def _make_table(self, *, ticks: bool) -> None:
        """Make the list anew: with boxes where the firm is asked in the morning."""
        old = self.table if self._stack.count() else None
        self._ticks = ticks
        self.model = RowTableModel(columns(ticks=ticks))
        self.table = ActsTable(self.model, self.tr("Going out today"))
        self.table.horizontalHeader().hide()
        self._stack.insertWidget(0, self.table)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        lead_focus(self, self.table)
        self.model.checked_changed.connect(self._on_ticked)
        self.table.acted.connect(self._on_act)
        self.table.opened.connect(self._on_open)
        self.table.menu_requested.connect(self._on_menu)
        for keys, act in (
            ("Ctrl+Return", self._send_current), ("Ctrl+Enter", self._send_current), ("S", self._snooze_current),
            ("K", self._skip_current), ("A", self._answered_current), ("E", self._edit_current), ("N", self._new),
        ):  # fmt: skip
            self._key(keys, act)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def show_view(self, view: TodayView) -> None:
        """Show the day's reminders; the current row stays current, or the one that took its place."""
        self._view = view
        asked = bool(view.asked or view.unticked)
        if asked != self._ticks:
            self._make_table(ticks=asked)
        current, at = self.table.current_id(), self.table.currentIndex().row()
        had_focus = self.table.hasFocus()
        self._ticking = True
        self.model.set_source(StepSource(self._desk, view.steps))
        if asked:
            self.model.set_checked([each.key for each in view.steps if each.request_id not in view.unticked], True)
        self._ticking = False
        if view.steps and not (current is not None and self.table.select_id(current)) and at >= 0:
            self.table.select_id(view.steps[min(at, len(view.steps) - 1)].key)
        self._stack.setCurrentIndex(0 if view.steps else 1)
        if had_focus and view.steps:
            self.table.setFocus()
        count = len(view.steps) - len(view.unticked)
        words = self.tr("%n left", "", count)
        if asked:
            words = self.tr("Untick what is not to leave today · the rest leaves at noon")
        elif count:
            words = self.tr("{left} · next {when}").format(left=words, when=_soon(view.now, view.steps[0].at))
        self._said.setText(words)
        self.all_button.setText(self.tr("Send all %n now", "", count))
        self.all_button.setVisible(count > 1)
        self.all_button.updateGeometry()

    # What people press

    def _row(self, key: object) -> StepRow | None:
        found = self.model.row_value(self.model.row_of(key))  # type: ignore[arg-type]
        return found if isinstance(found, StepRow) else None

    def _current(self) -> StepRow | None:
        key = self.table.current_id()
        return self._row(key) if key is not None else None

    def _earliest(self) -> date:
        assert self._view is not None
        return self._view.day + timedelta(days=1)

    def _on_act(self, key: object, code: str, point: QPoint) -> None:
        row = self._row(key)
        if row is None:
            return
        if code == "send":
            self.actions_.send_now([row.request], len(row.people))
        elif code == "skip":
            self.actions_.skip([row.request])
        else:
            self.actions_.snooze_menu([row.request], self._earliest(), point)

    def _send_current(self) -> None:
        if row := self._current():
            self.actions_.send_now([row.request], len(row.people))

    def _skip_current(self) -> None:
        if row := self._current():
            self.actions_.skip([row.request])

    def _answered_current(self) -> None:
        if row := self._current():
            self.actions_.answered([row.request])

    def _snooze_current(self) -> None:
        if row := self._current():
            point = self.table.act_point(row.step.key, "snooze")
            self.actions_.snooze_menu([row.request], self._earliest(), point)

    def _on_send_all(self) -> None:
        if self._view is None:
            return
        steps = [each for each in self._view.steps if each.request_id not in self._view.unticked]
        found = [self._row(each.key) for each in steps]
        rows: list[RequestRow] = [each.request for each in found if each is not None]
        self.actions_.send_now(rows, sum(len(each.people) for each in found if each is not None))

    def _new(self) -> None:
        self._desk.new_request()

    def _on_ticked(self) -> None:
        """Untick: it does not leave today. Kept at once, so that noon may come."""
        view = self._view
        if self._ticking or view is None:
            return
        checked = set(self.model.checked_ids)
        office = self._desk.office
        off = [each.request_id for each in view.steps if each.key not in checked and each.request_id in view.asked]
        on = [each.request_id for each in view.steps if each.key in checked and each.request_id in view.unticked]
        if off:
            self._desk.do(self, lambda: morning.tick(office, off, on=False))
        if on:
            self._desk.do(self, lambda: morning.tick(office, on, on=True))
        if not off and not on:
            # What does not wait for the question is snoozed or skipped; its box only says that it leaves.
            self.show_view(view)

    def _may_edit(self, row: StepRow) -> bool:
        view = self._view
        return view is not None and row.request.id in view.asked | view.unticked

    def _edit_current(self) -> None:
        if (row := self._current()) and self._may_edit(row):
            self._edit(row)

    def _edit(self, row: StepRow) -> None:
        office, request_id = self._desk.office, row.request.id
        self._desk.run(self, lambda: morning.mails_of(office, request_id), lambda ids: self._open_words(row, ids))

    def _open_words(self, row: StepRow, mail_ids: tuple[int, ...]) -> None:
        if mail_ids:
            from app.views.outbox.words_dialog import WordsDialog

            WordsDialog(self._desk, self, mail_ids, name(row)).open()

    def _on_open(self, key: object) -> None:
        if row := self._row(key):
            self._requests.open(row.request)

    def _on_menu(self, key: object, point: QPoint) -> None:
        row = self._row(key)
        if row is None:
            return
        entries = self.actions_.entries([row.request], len(row.people), self._earliest())
        if self._may_edit(row):
            edit = MenuEntry(self.tr("Edit e-mail…"), "pencil", "E", on_triggered=lambda: self._edit(row))
            entries.insert(1, edit)
        more = self._requests.entries(row.request, lambda: self._on_open(key))
        whole: list[MenuEntry | None] = [*entries, None, *more]
        menu = build_menu(self, whole)
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=name(row)))
        self.table.set_menu_open(row.step.key)
        menu.aboutToHide.connect(lambda: self.table.set_menu_open(None))
        popup_at(menu, point)


def _soon(now: datetime, at: datetime) -> str:
    from app.views.words.marking import QT_TRANSLATE_NOOP, translate

    minutes = max(0, round((at - now).total_seconds() / 60))
    if minutes == 0:
        return translate("GoingOutCard", "now")
    if minutes < HOUR:
        return translate("GoingOutCard", QT_TRANSLATE_NOOP("GoingOutCard", "in %n minute(s)", "", 1), "", minutes)
    return translate("GoingOutCard", "at {hour}").format(hour=dates.hour(at))
