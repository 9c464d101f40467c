"""Schedule: every reminder of the coming weeks, by day or by month, each opened to its final text (AUT-8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import schedule
from app.services.database import Changes
from app.services.office import Office
from app.services.requests.listing import Kind
from app.services.schedule import DayLoad, Foreseen, Step, StepRow
from app.views.desk import Desk, Place
from app.views.list_files import ListFiles
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.requests.reminder_actions import ReminderActions
from app.views.schedule.cells import StepSource, columns, name
from app.views.schedule.day_bar import DayBar
from app.views.schedule.day_grid import MONTH_WEEKS, STRIP_WEEKS, DayGrid
from app.views.schedule.step_panel import StepPanel
from app.views.theme import px
from app.views.today.acts_table import ActsTable
from app.views.widgets.button import Button, IconButton
from app.views.widgets.empty import EmptyState
from app.views.widgets.focus import lead_focus
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.panel import SidePanel
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import GroupRow, RowTableModel
from app.views.widgets.wrapping_bar import WrappingBar
from app.views.words import dates
from app.views.words.requests import tr as word

LIVE = frozenset({"mail", "firm", "settings", "request", "account", "contact"})


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading of the schedule found."""

    foreseen: Foreseen
    loads: tuple[DayLoad, ...]


def find(office: Office, kind: Kind | None) -> Found:
    """Read the schedule; for a worker."""
    foreseen = schedule.foresee(office, schedule.DAYS, kind)
    return Found(foreseen, schedule.loads(office, foreseen, schedule.DAYS + 1))


class SchedulePage(QWidget):
    """Head, grid of days, agenda, panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._stale = True
        self.found: Found | None = None
        self._days: dict[date, list[Step]] = {}
        self._requests = RequestActions(desk, self)
        self.actions_ = ReminderActions(desk, self, self._requests)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.grid = DayGrid(self.tr("Days"))
        holder = QHBoxLayout()
        holder.setContentsMargins(px(24), px(4), px(24), px(8))
        holder.addWidget(self.grid)
        column.addLayout(holder)
        self.day_bar = DayBar()
        column.addWidget(self.day_bar)
        self.model = RowTableModel(columns(acts=False))
        self.table = ActsTable(self.model, self.tr("Reminders to come"))
        self.table.horizontalHeader().hide()
        lead_focus(left, self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(
                self.tr("No reminder in the next 60 days"),
                self.tr("Requests that are sent with reminders on stand here, each on its day."),
                tone="done",
            )
        )
        column.addWidget(self._stack, 1)
        self.panel = StepPanel(desk)
        self.side = SidePanel(left, self.panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.side)
        self._connect()

    def _head(self) -> WrappingBar:
        bar = WrappingBar(above=14)
        bar.left.addWidget(label(self.title(), "title"))
        self._range = ElidedLabel("", "muted")
        bar.left.addWidget(self._range, 1)
        head = bar.right
        self.which = Segments(
            [Segment("agenda", self.tr("Agenda")), Segment("month", self.tr("Month"))], "agenda", name=self.tr("Show")
        )
        head.addWidget(self.which)
        self.kind = Combo(filter_look=True)
        self.kind.addItem(self.tr("All kinds"), None)
        for view in KINDS.values():
            self.kind.addItem(word(view.plural), view.kind)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.setMaximumWidth(px(150))
        head.addWidget(self.kind)
        self.back_button = IconButton("chevron-left", self.tr("Earlier"), framed=True, small=False)
        self.today_button = Button(self.tr("Today"))
        self.on_button = IconButton("chevron-right", self.tr("Later"), framed=True, small=False)
        for button in (self.back_button, self.today_button, self.on_button):
            head.addWidget(button)
        self.files = ListFiles(self._desk, self.title(), lambda: self.model)
        head.addWidget(self.files)
        return bar

    def _connect(self) -> None:
        self.which.changed.connect(lambda _: self._turn_to(self.grid.day))
        self.kind.currentIndexChanged.connect(lambda _: self.refresh())
        self.back_button.clicked.connect(lambda: self._page(-1))
        self.on_button.clicked.connect(lambda: self._page(1))
        self.today_button.clicked.connect(lambda: self._go_to(self._today()))
        self.grid.picked.connect(self._go_to)
        self.day_bar.send_wanted.connect(self._on_send_day)
        self.day_bar.move_wanted.connect(self._on_move_day)
        self.table.opened.connect(self.open_step)
        self.table.menu_requested.connect(self._on_menu)
        self.table.current_row_changed.connect(self._on_current)
        self.panel.close_wanted.connect(self.side.close_panel)
        self.panel.acted.connect(self._on_panel)
        self._desk.changed.connect(self._on_changed)
        for keys, act in (
            ("Ctrl+Return", "send"), ("Ctrl+Enter", "send"), ("S", "snooze"), ("K", "skip"), ("A", "answered"),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._acting(act))

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Schedule")

    def shown(self, place: Place) -> None:
        """Read the schedule; `segment` may be a day as ISO, at which it opens."""
        if place.segment:
            self.grid.select(date.fromisoformat(place.segment))
        self.refresh()

    def search_field(self) -> QWidget | None:
        """This page has no search box."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.table if self._stack.currentWidget() is self.table else self.which

    # Reading

    def refresh(self) -> None:
        """Read anew, off the GUI thread."""
        self._stale = False
        office, kind = self._desk.office, self.kind.currentData()
        wanted = Kind(kind) if kind else None
        self._desk.run(self, lambda: find(office, wanted), self._show, key="schedule")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _today(self) -> date:
        return self.found.loads[0].day if self.found else self.grid.day

    def _show(self, found: Found) -> None:
        self.found = found
        today = found.loads[0].day
        self._days = {}
        for step in found.foreseen.steps:
            self._days.setdefault(dates.local(step.at).date(), []).append(step)
        current, at = self.table.current_id(), self.table.currentIndex().row()
        listed: list[Step | GroupRow] = []
        for day, steps in self._days.items():
            count = self.tr("%n reminder(s)", "", len(steps))
            listed += [GroupRow(dates.long_day(day), count), *steps]
        self.model.set_source(StepSource(self._desk, listed))
        self._stack.setCurrentIndex(0 if listed else 1)
        self.grid.show_loads({each.day: each for each in found.loads}, today)
        if self.grid.day < today:
            self.grid.select(today)
        if current is None or not self.table.select_id(current):
            key = self.model.id_at(at) or self.model.id_at(at + 1)
            if at >= 0 and key is not None:
                self.table.select_id(key)
        self._turn_to(self.grid.day)
        if self.side.is_open:
            self._follow_panel()

    def _follow_panel(self) -> None:
        """The opened reminder may have moved, or be gone."""
        shown = self.panel.row
        row = self._row(shown.step.key) if shown is not None else None
        if row is None:
            self.side.close_panel()
        else:
            self.panel.show_row(row)

    # Days

    def _turn_to(self, day: date) -> None:
        """Let the grid show a day."""
        if self.which.current == "month":
            self.grid.show_days(day.replace(day=1), MONTH_WEEKS, day.month)
        elif not self.grid.start <= day <= self.grid.end or self.grid.sizeHint().height() > px(52) * STRIP_WEEKS:
            self.grid.show_days(day, STRIP_WEEKS)
        self.grid.select(day)
        self._range.setText(f"{dates.day(self.grid.start)} – {dates.day(self.grid.end)}")
        steps = self._days.get(day, [])
        self.day_bar.show_day(day, len(steps), len({each.request_id for each in steps if each.is_next}))

    def _go_to(self, day: date) -> None:
        """Show a day in the grid, and its reminders in the list, or those of the next day that has some."""
        self._turn_to(day)
        first = next((each for each in sorted(self._days) if each >= day), None)
        if first is not None:
            step = self._days[first][0]
            self.table.select_id(step.key)
            row = self.model.row_of(step.key)
            self.table.scrollTo(self.model.index(row - 1, 1), ActsTable.ScrollHint.PositionAtTop)

    def _page(self, step: int) -> None:
        day = self.grid.day
        if self.which.current == "month":
            month = day.replace(day=1) + timedelta(days=31 if step > 0 else -1)
            self._go_to(max(month.replace(day=1), self._today()))
        else:
            self._go_to(max(day + timedelta(days=14 * step), self._today()))

    # What people press

    def open_step(self, key: object) -> None:
        """Open the panel for a reminder."""
        row = self._row(key)
        if row is not None:
            self.panel.show_row(row)
            self.side.open_panel()

    def _row(self, key: object) -> StepRow | None:
        found = self.model.row_value(self.model.row_of(str(key)))
        return found if isinstance(found, StepRow) else None

    def _on_current(self, key: object) -> None:
        row = self._row(key) if key is not None else None
        if row is None:
            return
        if self.table.hasFocus():
            self._turn_to(dates.local(row.step.at).date())
        if self.side.is_open:
            self.panel.show_row(row)

    def _acting(self, code: str) -> Callable[[], None]:
        def act() -> None:
            key = self.table.current_id()
            row = self._row(key) if key is not None else None
            if row is not None:
                self._act(code, row, self.table.menu_point(self.model.row_of(row.step.key)))

        return act

    def _on_panel(self, code: str) -> None:
        row = self.panel.row
        if row is None:
            return
        button = self.panel.dots if code == "menu" else self.panel.snooze_button
        point = button.mapToGlobal(button.rect().bottomRight())
        if code == "menu":
            self._popup(row, point)
        else:
            self._act(code, row, point)

    def _act(self, code: str, row: StepRow, point: QPoint) -> None:
        if not row.step.is_next:
            self._desk.announce(self.tr("Another reminder of it comes before"))
        elif code == "send":
            self.actions_.send_now([row.request], len(row.people))
        elif code == "skip":
            self.actions_.skip([row.request])
        elif code == "answered":
            self.actions_.answered([row.request])
        else:
            self.actions_.snooze_menu([row.request], self._earliest(row), point)

    def _earliest(self, row: StepRow) -> date:
        """The first day to which it may move: not before the one that the numbers give."""
        return row.step.moved_from or dates.local(row.step.at, row.request.zone).date()

    def _on_menu(self, key: object, point: QPoint) -> None:
        row = self._row(key)
        if row is not None:
            self._popup(row, point)

    def _popup(self, row: StepRow, point: QPoint) -> None:
        entries: list[MenuEntry | None] = [
            MenuEntry(self.tr("Open"), "panel-right", "Enter", on_triggered=lambda: self.open_step(row.step.key)),
            MenuEntry(self.tr("Open request"), "external-link", on_triggered=lambda: self._requests.open(row.request)),
        ]
        if row.step.is_next:
            entries += [None, *self.actions_.entries([row.request], len(row.people), self._earliest(row))]
        menu = build_menu(self, entries)
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=name(row)))
        self.table.set_menu_open(row.step.key)
        menu.aboutToHide.connect(lambda: self.table.set_menu_open(None))
        popup_at(menu, point)

    def _rows_of_day(self) -> Sequence[StepRow]:
        steps = [each for each in self._days.get(self.grid.day, []) if each.is_next]
        return [row for each in steps if (row := self._row(each.key)) is not None]

    def _on_send_day(self) -> None:
        rows = self._rows_of_day()
        self.actions_.send_now([row.request for row in rows], sum(len(row.people) for row in rows))

    def _on_move_day(self) -> None:
        rows = self._rows_of_day()
        if rows:
            self.actions_.ask_day([row.request for row in rows], max(self._earliest(row) for row in rows))
