"""After time off: one screen to let go, edit, merge or drop what was held; nothing leaves before (ENG-6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import catch_up
from app.services.catch_up import Approved, Dropped, HeldRow, Review
from app.services.database import Changes
from app.views.desk import Desk, Place
from app.views.kept_table import KeptTable
from app.views.outbox.acted_dialog import ActedDialog
from app.views.outbox.catch_up_cells import HeldSource, columns, name, period
from app.views.outbox.catch_up_filter import CatchUpFilter
from app.views.outbox.held_panel import HeldPanel
from app.views.outbox.words_dialog import WordsDialog
from app.views.requests.actions import MANY, RequestActions
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.flow import FlowRow
from app.views.widgets.focus import lead_focus
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.panel import SidePanel
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import RowTable, RowTableModel


def _people(rows: Sequence[HeldRow]) -> int:
    return len({(row.request.account_id, each) for row in rows for each in row.people})


LIVE = frozenset({"mail", "request", "settings", "account", "contact"})


class CatchUpPage(QWidget):
    """Banner, segments, list by reason, panel, and the bar that sends or drops."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._stale = True
        self.review: Review | None = None
        self.rows: Sequence[HeldRow] = ()
        self.shown_rows: list[HeldRow] = []
        self._known: set[int] = set()
        self._requests = RequestActions(desk, self)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(12))
        head.setSpacing(px(12))
        titles = FlowRow(spacing=px(12))
        titles.addWidget(label(self.title(), "title"))
        self.absence = label("", "second")
        titles.addWidget(self.absence)
        head.addLayout(titles)
        self.banner = Banner("", "warn", icon_name="hand")
        self.banner.acted.connect(self._see_acted)
        head.addWidget(self.banner)
        bar = QHBoxLayout()
        self.segments = Segments(
            [Segment("all", self.tr("All")), Segment("late", self.tr("Late")), Segment("decide", self.tr("To decide")),
             Segment("merge", self.tr("Mergeable"))], "all", name=self.tr("Show"),
        )  # fmt: skip
        bar.addWidget(self.segments)
        self.filter = CatchUpFilter(lambda: self.rows)
        bar.addWidget(self.filter)
        bar.addStretch(1)
        self.merge_button = Button(self.tr("Merge into one e-mail each"), icon_name="list-plus")
        bar.addWidget(self.merge_button)
        head.addLayout(bar)
        column.addLayout(head)
        self.model = RowTableModel(columns())
        self.table = RowTable(self.model, self.tr("Held e-mails"))
        KeptTable(desk, self.table, "catch-up")
        lead_focus(left, self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty = EmptyState(
            self.tr("Nothing is held"), self.tr("Every e-mail left, or is on its way."), tone="done",
            action=self.tr("To Today"),
        )  # fmt: skip
        self._empty.acted.connect(lambda: desk.go(Place("today")))
        self._stack.addWidget(self._empty)
        self._no_match = EmptyState(
            self.tr("Nothing here"), self.tr("A filter is on."), tone="no_match", action=self.tr("Clear filters")
        )
        self._no_match.acted.connect(self._clear)
        self._stack.addWidget(self._no_match)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        self.panel = HeldPanel(desk)
        self.side = SidePanel(left, self.panel, wide=340, least=320)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.side)
        self._connect()

    def _foot(self) -> QFrame:
        self._bar = QFrame()
        self._bar.setProperty("look", "footer")
        row = FlowRow(self._bar, spacing=px(8))
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        self._count = label("", "card")
        row.addWidget(self._count)
        self.drop_button = Button(self.tr("Drop unticked…"), "danger", icon_name="trash-2")
        row.addWidget(self.drop_button)
        later = Button(self.tr("Decide later"), "ghost")
        later.clicked.connect(lambda: self._desk.go(Place("today")))
        row.addWidget(later)
        row.add_stretch()
        self.send_button = Button("", "primary", icon_name="send", keys=self.tr("Ctrl Enter"))
        row.addWidget(self.send_button)
        return self._bar

    def _connect(self) -> None:
        self.segments.changed.connect(lambda _: self._fill())
        self.filter.changed.connect(self._fill)
        self.model.checked_changed.connect(self._on_ticked)
        self.table.opened.connect(self._open)
        self.table.current_row_changed.connect(self._on_current)
        self.table.menu_requested.connect(self._on_menu)
        self.panel.acted.connect(self._on_panel)
        self.send_button.clicked.connect(self.send_ticked)
        self.drop_button.clicked.connect(self._on_drop_unticked)
        self.merge_button.clicked.connect(self._on_merge)
        self._desk.changed.connect(self._on_changed)
        for keys, act in (
            ("Ctrl+Return", self.send_ticked), ("Ctrl+Enter", self.send_ticked), ("S", lambda: self._on_panel("send")),
            ("D", lambda: self._on_panel("drop")), ("Del", lambda: self._on_panel("drop")), ("M", self._on_merge),
            ("E", lambda: self._on_panel("edit")),
        ):  # fmt: skip
            self._key(keys, act)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Catch-up review")

    def shown(self, place: Place) -> None:
        """Read what is held."""
        self.refresh()

    def search_field(self) -> QWidget | None:
        """This page has no search box."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.table if self._stack.currentWidget() is self.table else self.segments

    # Reading

    def refresh(self) -> None:
        """Read anew, off the GUI thread."""
        self._stale = False
        office = self._desk.office
        self._desk.run(self, lambda: catch_up.review(office), self._show, key="held")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _show(self, review: Review) -> None:
        ticked = set(self.model.checked_ids) if self._known else set()
        self.review, self.rows = review, review.rows
        rows = review.rows
        keys = {row.key for row in rows}
        # Where a person must decide nothing is ticked for her; what she ticked or unticked stays so.
        fresh = [row.key for row in rows if row.key not in self._known and row.group != catch_up.DECIDE]
        self._known = keys
        wanted = [each for each in keys if each in ticked or each in fresh]
        self._fill(wanted)
        counts = {
            "all": len(rows),
            "late": sum(row.group in (catch_up.LATE, catch_up.MERGE) and row.days_late > 0 for row in rows),
            "decide": sum(row.group == catch_up.DECIDE for row in rows),
            "merge": sum(row.group == catch_up.MERGE for row in rows),
        }
        self.segments.set_counts(dict(counts))
        self._say_what_happened(review)
        self._bar.setVisible(bool(rows))
        if rows:
            self.side.open_panel()
        else:
            self.side.close_panel()

    def _say_what_happened(self, review: Review) -> None:
        acted = len(review.spared)
        mails = sum(len(row.mail_ids) for row in review.rows)
        words = [self.tr("%n e-mail(s) held, nothing has left.", "", mails),
                 self.tr("One per request at most, always the right step.")]  # fmt: skip
        if acted:
            words.append(self.tr("%n other(s) dropped: the client had already acted.", "", acted))
        self.banner.set_message(" ".join(words), action=self.tr("See the %n", "", acted) if acted else None)
        self.banner.setVisible(bool(review.rows))
        self.absence.setText(period(review.absence))
        self.absence.setVisible(review.absence is not None)

    def _see_acted(self) -> None:
        if self.review is not None:
            ActedDialog(self._desk, self, self.review.spared).open()

    def _fill(self, ticked: Sequence[object] | None = None) -> None:
        kept = list(self.model.checked_ids) if ticked is None else list(ticked)
        current, at = self.table.current_id(), self.table.currentIndex().row()
        segment = self.segments.current
        self.shown_rows = shown = [
            row
            for row in self.rows
            if (segment in ("all", row.group) or (segment == "late" and row.group == catch_up.MERGE and row.days_late))
            and self.filter.wanted.takes(row)
        ]
        had_focus = self.table.hasFocus()
        if self.review is not None:
            self.model.set_source(HeldSource(shown, self.review))
        self.model.set_checked([row.key for row in self.rows if row.key in kept], True)
        self._stack.setCurrentWidget(self.table if shown else self._no_match if self.rows else self._empty)
        if shown and (current is None or not self.table.select_id(current)):
            key = self.model.id_at(at) or self.model.id_at(at + 1) or shown[0].key
            self.table.select_id(key if at >= 0 else shown[0].key)
        if had_focus and shown:
            self.table.setFocus()
        self._on_current(self.table.current_id())
        self._on_ticked()

    # What people press

    def _row(self, key: object) -> HeldRow | None:
        return next((row for row in self.rows if row.key == key), None)

    def _clear(self) -> None:
        self.segments.set_current("all")
        self.filter.clear()
        self._fill()

    def _ticked(self, *, on: bool = True) -> list[HeldRow]:
        """Return the rows that are shown and ticked: nothing is sent or dropped that nobody sees."""
        return [row for row in self.shown_rows if self.model.is_checked(row.key) == on]

    def _on_ticked(self) -> None:
        ticked, all_rows = self._ticked(), len(self.shown_rows)
        mails = sum(len(row.mail_ids) for row in ticked)
        text = self.tr("{n} of {total} ticked").format(n=len(ticked), total=all_rows)
        self._count.setText(text)
        to = self.tr("to %n contact(s)", "", _people(ticked))
        sending = self.tr("Send %n e-mail(s)", "", mails)
        self.send_button.setText(f"{sending} {to}" if ticked else sending)
        self.send_button.set_disabled_reason(None if ticked else self.tr("Nothing is ticked"))
        self.send_button.updateGeometry()
        self.drop_button.set_disabled_reason(None if len(ticked) < all_rows else self.tr("Everything is ticked"))
        mergeable = [row for row in ticked if row.group == catch_up.MERGE]
        self.merge_button.set_disabled_reason(
            None if len(mergeable) > 1 else self.tr("Tick reminders that go to the same contacts")
        )

    def _on_current(self, key: object) -> None:
        self.panel.show_row(self._row(key) if key is not None else None, self.review)

    def _open(self, key: object) -> None:
        self._on_current(key)
        self.side.open_panel()

    def send_ticked(self) -> None:
        """Let all that is ticked leave; more than ten mails are asked about first, with their number (MAN-4)."""
        rows = self._ticked()
        mails = sum(len(row.mail_ids) for row in rows)
        if mails > MANY:
            people = _people(rows)
            self._desk.confirm(
                self,
                self.tr("Send %n e-mail(s)?", "", mails),
                self.tr("They go to %n contact(s). They wait 60 s in the outbox: Undo takes them back.", "", people),
                self.tr("Send %n e-mail(s)", "", mails),
                lambda: self._send(rows),
            )
        elif rows:
            self._send(rows)

    def _send(self, rows: Sequence[HeldRow]) -> None:
        office, ids = self._desk.office, [each for row in rows for each in row.mail_ids]
        self._desk.do(self, lambda: catch_up.approve(office, ids), self._on_approved)

    def _on_approved(self, approved: Approved) -> None:
        office = self._desk.office
        seconds = max(1, round((approved.release_at - office.clock.now()).total_seconds()))
        text = self.tr("%n e-mail(s) approved", "", len(approved.held))
        self._desk.toast(
            text,
            undo=lambda: self._desk.do(self, lambda: catch_up.hold_again(office, approved), self._on_held_again),
            seconds=seconds,
        )
        self._desk.announce(text)

    def _on_held_again(self, count: int) -> None:
        text = self.tr("%n e-mail(s) held again", "", count)
        self._desk.toast(text, icon="undo-2", seconds=5)

    def _on_drop_unticked(self) -> None:
        self._ask_drop(self._ticked(on=False))

    def _ask_drop(self, rows: Sequence[HeldRow]) -> None:
        ids = [each for row in rows for each in row.mail_ids]
        if not ids:
            return
        about = name(rows[0]) if len(rows) == 1 else ""
        text = self.tr("{about} They never leave. A dropped reminder counts as used up; the next one keeps its date.")
        self._desk.confirm(
            self,
            self.tr("Drop %n e-mail(s)?", "", len(ids)),
            text.format(about=about).strip(),
            self.tr("Drop %n e-mail(s)", "", len(ids)),
            lambda: self._drop(ids),
            danger=True,
        )

    def _drop(self, ids: Sequence[int]) -> None:
        office = self._desk.office

        def undo(dropped: Dropped) -> Callable[[], None]:
            return lambda: self._desk.do(self, lambda: catch_up.undrop(office, dropped), self._on_held_again)

        def done(dropped: Dropped) -> None:
            text = self.tr("%n e-mail(s) dropped", "", len(dropped.held))
            self._desk.toast(text, icon="trash-2", undo=undo(dropped))
            self._desk.announce(text)

        self._desk.do(self, lambda: catch_up.drop(office, ids), done)

    def _on_merge(self) -> None:
        rows = [row for row in self._ticked() if row.group == catch_up.MERGE]
        ids = [each for row in rows for each in row.mail_ids]
        office = self._desk.office

        def done(left: int) -> None:
            text = self.tr("Merged: %n e-mail(s) left of them", "", left)
            self._desk.toast(text, icon="list-plus")
            self._desk.announce(text)

        if len(rows) > 1:
            self._desk.do(self, lambda: catch_up.merge(office, ids), done)

    def _on_panel(self, code: str) -> None:
        row = self._row(self.table.current_id())
        if row is None:
            return
        if code == "send":
            self._send([row])
        elif code == "drop":
            self._ask_drop([row])
        else:
            dialog = WordsDialog(self._desk, self, row.mail_ids, name(row))
            dialog.saved.connect(lambda: self._on_current(row.key))
            dialog.open()

    def _on_menu(self, key: object, point: QPoint) -> None:
        row = self._row(key)
        if row is None:
            return
        entries: list[MenuEntry | None] = [
            MenuEntry(self.tr("Send this one"), "send", "S", on_triggered=lambda: self._on_panel("send")),
            MenuEntry(self.tr("Edit e-mail…"), "pencil", "E", on_triggered=lambda: self._on_panel("edit")),
            MenuEntry(self.tr("Open request"), "external-link", on_triggered=lambda: self._requests.open(row.request)),
            None,
            MenuEntry(self.tr("Drop…"), "trash-2", "D", on_triggered=lambda: self._on_panel("drop"), danger=True),
        ]
        menu = build_menu(self, entries)
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=name(row)))
        popup_at(menu, point)
