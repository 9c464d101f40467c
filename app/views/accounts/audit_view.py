"""The audit trail of an account, or of the firm: filter, read, verify, export; nothing is changed (AUD-1, AUD-2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import audit as trail
from app.services import audit_export
from app.services.audit import Entry, EntryQuery
from app.services.database import Changes
from app.views.accounts.audit_cells import AuditSource, columns, event_words, who_words
from app.views.accounts.audit_detail import AuditDetail
from app.views.accounts.audit_exports import AuditExports, Checked, announcement
from app.views.accounts.audit_who import WhoFilter
from app.views.desk import Desk
from app.views.requests.mail_view import MailViewDialog
from app.views.theme import px, theme
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.inputs import Combo, SearchField
from app.views.widgets.label import label
from app.views.widgets.menu import Menu, MenuEntry, build_menu
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import RowTable, RowTableModel
from app.views.widgets.wrapping_bar import WrappingBar
from app.views.words import dates

PAGE = 200
TYPING_MS = 60
NEAR_END = 400
"""Pixels before the end of the list at which the next page is read."""


class AuditTable(RowTable):
    """Rows of one line."""

    @property
    def row_height(self) -> int:
        """Height of a row in pixels."""
        return px(36)


class AuditView(QWidget):
    """Entries newest first, 200 at a time. Enter, → or a click on the arrow opens one, ← closes it."""

    def __init__(self, desk: Desk, *, account_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._account_id = account_id
        self._entries: list[Entry] = []
        self._complete = False
        self._loading = False
        self._stale = True
        self._opened: int | None = None
        self._source: AuditSource | None = None
        self._checked: Checked | None = None
        self.exports = AuditExports(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar())
        self.banner = Banner("", "ok", icon_name="shield-check")
        self._tone = "ok"
        self.banner.hide()
        holder = QHBoxLayout()
        holder.setContentsMargins(px(24), 0, px(24), 0)
        holder.addWidget(self.banner)
        column.addLayout(holder)
        self._gap = QWidget()
        self._gap.setFixedHeight(px(10))
        self._gap.hide()
        column.addWidget(self._gap)
        self._model = RowTableModel(columns())
        self.table = AuditTable(self._model, self.tr("Audit trail"))
        self.table.set_compact(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty = EmptyState(
            self.tr("Nothing here"), self.tr("A filter is on."), tone="no_match", action=self.tr("Clear filters")
        )
        self._empty.acted.connect(self._clear)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot())
        self._connect()

    # The parts

    def _toolbar(self) -> QWidget:
        bar = WrappingBar()
        row = bar.left
        self.groups = Segments(
            [
                Segment("", self.tr("All")),
                Segment("mail", self.tr("E-mails")),
                Segment("client", self.tr("Client")),
                Segment("settings", self.tr("Settings")),
            ],
            "",
            name=self.tr("Show"),
        )
        row.addWidget(self.groups)
        caption = label(self.tr("Time range"), "second", parent=self)
        caption.hide()  # the combo says it; the label is there to be its name for a screen reader
        self.range = Combo(filter_look=True)
        caption.setBuddy(self.range)
        self.range.setAccessibleName(self.tr("Time range"))
        for days, words in (
            (7, self.tr("Last 7 days")), (30, self.tr("Last 30 days")), (365, self.tr("Last 12 months")),
            (0, self.tr("All time")),
        ):  # fmt: skip
            self.range.addItem(words, days)
        self.range.setCurrentIndex(1)
        row.addWidget(self.range)
        self.who = WhoFilter(self)
        row.insertWidget(1, self.who)
        self.search = SearchField(self.tr("Find"))
        self.search.setMinimumWidth(px(150))
        self.search.setMaximumWidth(px(220))
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row = bar.right
        row.addStretch(1)
        self.zone = Segments(
            [Segment("local", self.tr("Local")), Segment("utc", self.tr("UTC"))], "local", small=True,
            name=self.tr("Times"),
        )  # fmt: skip
        row.addWidget(self.zone)
        self.verify_button = Button(self.tr("Verify"), icon_name="shield-check")
        self.export_button = Button(self.tr("Export"), icon_name="download", menu_arrow=True)
        row.addWidget(self.verify_button)
        row.addWidget(self.export_button)
        return bar

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(4), px(24), px(4))
        self._count = label("", "second")
        row.addWidget(self._count)
        self.older = Button(self.tr("Load older entries"), "link", small=True)
        self.older.clicked.connect(self.load_older)
        row.addWidget(self.older)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.groups.changed.connect(lambda _: self.reload())
        self.range.currentIndexChanged.connect(lambda _: self.reload())
        self.who.currentIndexChanged.connect(lambda _: self.reload())
        self.zone.changed.connect(lambda _: self._show())
        self.verify_button.clicked.connect(self.verify)
        self.export_button.clicked.connect(self._on_export)
        self.banner.acted.connect(self.save_result)
        self.table.opened.connect(self.toggle)
        self.table.menu_requested.connect(lambda seq, _: self.toggle(seq))
        self.table.clicked.connect(self._on_clicked)
        self.table.installEventFilter(self)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._desk.changed.connect(self._on_changed)
        theme().changed.connect(self._show)
        shortcut = QShortcut(QKeySequence("Ctrl+E"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.export)

    # Reading

    def query(self, before: int | None = None, limit: int = PAGE) -> EntryQuery:
        """Return which entries the filter shows."""
        days = int(self.range.currentData() or 0)
        since = self._desk.office.clock.now() - timedelta(days=days) if days else None
        kind, name = self.who.choice()
        return EntryQuery(
            account_id=self._account_id, group=self.groups.current, actor=name, actor_kind=kind, since=since,
            before=before, limit=limit,
        )  # fmt: skip

    def reload(self) -> None:
        """Read the trail anew, from its newest entry."""
        self._entries, self._opened = [], None
        self.refresh()

    def refresh(self) -> None:
        """Read again as many entries as show."""
        self._stale = False
        office, limit = self._desk.office, max(PAGE, len(self._entries))
        query = self.query(limit=limit)

        def taken(found: list[Entry]) -> None:
            self._entries, self._complete = found, len(found) < limit
            self._loading = False
            self._show()

        self._loading = True
        self._desk.run(self, lambda: trail.entries(office, query), taken, self._not_read, key="trail")
        account_id = self._account_id
        self._desk.run(self, lambda: trail.actors(office, account_id), self.who.offer, key="actors")

    def load_older(self) -> None:
        """Read the next 200 entries."""
        if self._loading or self._complete or not self._entries:
            return
        office, query = self._desk.office, self.query(before=self._entries[-1].seq)

        def taken(found: list[Entry]) -> None:
            self._entries += found
            self._complete = len(found) < PAGE
            self._loading = False
            self._show()

        self._loading = True
        self._desk.run(self, lambda: trail.entries(office, query), taken, self._not_read, key="trail")

    def _not_read(self, error: Exception) -> None:
        self._loading = False
        self._desk.explain(error)

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _keeps(self, words: str) -> Callable[[Entry], bool]:
        """Whether an entry has all typed words: in what happened, who did it, recipients and answer."""
        wanted = words.casefold().split()

        def keep(entry: Entry) -> bool:
            parts = (
                event_words(entry), who_words(entry), entry.title, entry.reference,
                *audit_export.recipients_of(entry), audit_export.answer_of(entry),
            )  # fmt: skip
            said = " ".join(parts).casefold()
            return all(word in said for word in wanted)

        return keep

    def _today(self) -> date:
        return dates.local(self._desk.office.clock.now()).date()

    def _show(self) -> None:
        words = self.search.text().strip()
        shown = [entry for entry in self._entries if self._keeps(words)(entry)] if words else self._entries
        bar = self.table.verticalScrollBar()
        current, scrolled = self.table.current_id(), bar.value()
        utc = self.zone.current == "utc"
        self._source = AuditSource(shown, utc=utc, today=self._today(), opened=self._opened)
        self._model.set_list(self._source)
        self._place_detail(shown, utc)
        if current is not None:
            self.table.select_id(current)
        bar.setValue(scrolled)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._count.setText(self.tr("%n entry(s)", "", len(shown)))
        self.older.setVisible(not self._complete)

    def _place_detail(self, shown: list[Entry], utc: bool) -> None:
        """Put the opened entry's details into the row below it."""
        assert self._source is not None
        row = self._source.detail_row
        entry = next((each for each in shown if each.seq == self._opened), None)
        if row < 0 or entry is None:
            return
        detail = AuditDetail(entry, utc=utc)
        detail.mail_wanted.connect(self._on_mail)
        wide = self.table.viewport().width()
        detail.setFixedWidth(wide)
        self.table.setRowHeight(row, max(detail.heightForWidth(wide), detail.sizeHint().height()))
        self.table.setIndexWidget(self._model.index(row, 0), detail)

    # What happens

    def toggle(self, seq: object) -> None:
        """Open an entry, or close it where it is open."""
        number = int(str(seq))
        self._open(None if self._opened == number else number)

    def _open(self, number: int | None) -> None:
        if number != self._opened:
            self._opened = number
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            current = self.table.current_id()
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if current is not None and plain and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
                if event.key() == Qt.Key.Key_Right:
                    self._open(int(current))
                elif self._opened is not None:
                    self._open(None)
                return True
        if event.type() == QEvent.Type.Resize and watched is self.table and self._opened is not None:
            QTimer.singleShot(0, self, self._show)
        return super().eventFilter(watched, event)

    def _on_clicked(self, index: QModelIndex) -> None:
        seq = self._model.id_at(index.row())
        if seq is not None and self._model.columns[index.column()].key == "open":
            self.toggle(seq)

    def _on_scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if bar.maximum() > 0 and value >= bar.maximum() - px(NEAR_END):
            self.load_older()

    def _on_changed(self, changes: Changes) -> None:
        del changes  # whatever changed has left an entry
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_mail(self, mail_id: int) -> None:
        MailViewDialog(self._desk, self, mail_id).open()

    def _clear(self) -> None:
        self.search.clear()
        self.who.setCurrentIndex(0)
        self.range.setCurrentIndex(self.range.count() - 1)
        self.groups.set_current("")
        self._show()

    # Verify and export

    def verify(self) -> None:
        """Walk the whole chain on a worker, and say what was found."""
        office, account_id = self._desk.office, self._account_id

        def work() -> Checked:
            here = None if account_id is None else trail.count(office, account_id)
            return Checked(trail.verify(office), office.clock.now(), here)

        self.verify_button.set_disabled_reason(self.tr("Being verified…"))
        self._desk.run(self, work, self._verified, self._not_verified, key="verify")

    def _not_verified(self, error: Exception) -> None:
        self.verify_button.set_disabled_reason(None)
        self._desk.explain(error)

    def _verified(self, checked: Checked) -> None:
        self.verify_button.set_disabled_reason(None)
        self._checked = checked
        said, tone = announcement(checked)
        self.banner.set_message(said, tone if tone != self._tone else None, self.tr("Save result…"))
        self._tone = tone
        self.banner.show()
        self._gap.show()
        self._desk.announce(said)

    def save_result(self) -> None:
        """Ask where, then write what the last check has found."""
        if self._checked is not None:
            self.exports.result(self._checked)

    def export(self) -> None:
        """Ask where, then write the entries of the filter as CSV."""
        self.exports.table(self.query(), self._keeps(self.search.text().strip()))

    def export_menu(self) -> Menu:
        """Return the menu of what can be exported: the list, and the request of the current entry."""
        entry = self._current()
        keys, why = "Ctrl+E", "" if entry else self.tr("Choose an entry of a request first")
        text = self.tr("One request as PDF…")
        if entry is not None:
            text = self.tr("Request {reference} as PDF…").format(reference=entry.reference)
        as_csv = MenuEntry(self.tr("This list as CSV…"), "file-spreadsheet", keys, on_triggered=self.export)
        as_pdf = MenuEntry(text, "file-text", "", entry is not None, why, self.export_request)
        return build_menu(self, [as_csv, as_pdf])

    def _on_export(self) -> None:
        self.export_menu().popup(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))

    def _current(self) -> Entry | None:
        """Return the current entry, where it is one of a request that is still there."""
        current = self.table.current_id()
        return next((each for each in self._entries if each.seq == current and each.reference), None)

    def export_request(self) -> None:
        """Ask where, then write the trail of the current entry's request as PDF."""
        entry = self._current()
        if entry is not None and entry.request_id is not None:
            self.exports.pdf(entry.request_id, entry.reference)
