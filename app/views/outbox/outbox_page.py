"""The outbox page: every mail, why it stands where it stands, and what a person may decide (ENG-4, ENG-8)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import status as status_service
from app.services.database import Changes
from app.services.mail import decisions, outbox_list
from app.services.mail.outbox_list import MailState, OutboxQuery, OutboxRow
from app.services.office import Office
from app.services.status import Status
from app.views.desk import Desk, Place
from app.views.kept_table import KeptTable
from app.views.list_files import ListFiles
from app.views.outbox.banners import OutboxBanners
from app.views.outbox.cells import OutboxSource, columns, subject_of
from app.views.outbox.held import HeldGroup, held_groups
from app.views.outbox.mail_actions import MailActions
from app.views.outbox.mail_panel import MailPanel
from app.views.outbox.sandbox_dialog import SandboxDialog
from app.views.outbox.sending_buttons import SendingButtons
from app.views.rereading import Rereading
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState, EmptyTone
from app.views.widgets.focus import lead_focus
from app.views.widgets.inputs import SearchField
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.panel import SidePanel
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import RowTable, RowTableModel

SEGMENTS = ("all", "waiting", "sent", "problems")
LIVE = frozenset({"mail", "firm", "settings", "request", "account", "contact"})
TYPING_MS = 60


@dataclass(frozen=True, slots=True)
class Found:
    """What one read of the outbox found."""

    query: OutboxQuery
    ids: list[int]
    counts: dict[str, int]
    status: Status
    held: list[HeldGroup]
    sandbox_only: int


def find(office: Office, query: OutboxQuery) -> Found:
    """Read the outbox; for a worker."""
    return Found(
        query,
        outbox_list.mail_ids(office, query),
        outbox_list.segment_counts(office, query, SEGMENTS),
        status_service.status(office),
        held_groups(office),
        len(decisions.held_requests(office)),
    )


class OutboxPage(QWidget):
    """Head, banners, list, panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._stale = True
        self._found: Found | None = None
        self.actions_ = MailActions(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self.banners = OutboxBanners()
        self.banners.review_wanted.connect(self._on_review)
        self.banners.send_first_wanted.connect(lambda: self.actions_.decide_sandbox(True))
        self.banners.leave_wanted.connect(lambda: self.actions_.decide_sandbox(False))
        column.addWidget(self.banners)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._toolbar())
        self._model = RowTableModel(columns())
        self.table = RowTable(self._model, self.tr("Outbox"))
        KeptTable(desk, self.table, "outbox")
        lead_focus(left, self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty: EmptyState | None = None
        inner.addWidget(self._stack, 1)
        self._bulk = self._bulk_bar()
        inner.addWidget(self._bulk)
        self.panel = MailPanel(desk)
        self.side = SidePanel(left, self.panel)
        self.panel.close_wanted.connect(self.side.close_panel)
        column.addWidget(self.side, 1)
        self._connect()

    # Building

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(6))
        head.setSpacing(px(8))
        head.addWidget(label(self.title(), "title"))
        self._today = label("", "muted")
        head.addSpacing(px(4))
        head.addWidget(self._today)
        head.addStretch(1)
        self.sandbox_button = Button(self.tr("Sandbox mailbox"), icon_name="inbox")
        self.sandbox_button.clicked.connect(self.show_sandbox)
        self.sandbox_button.hide()
        head.addWidget(self.sandbox_button)
        self.sending = SendingButtons(self._desk, self.actions_)
        head.addWidget(self.sending)
        self.files = ListFiles(self._desk, self.title(), lambda: self._model)
        head.addWidget(self.files)
        return head

    def _toolbar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(8))
        words = {
            "all": self.tr("All"),
            "waiting": self.tr("Waiting"),
            "sent": self.tr("Sent"),
            "problems": self.tr("Problems"),
        }
        self.segments = Segments([Segment(key, words[key]) for key in SEGMENTS], "all", name=self.tr("Show"))
        row.addWidget(self.segments)
        row.addStretch(1)
        self.search = SearchField(self.tr("Find"))
        self.search.setMinimumWidth(px(140))
        self.search.setMaximumWidth(px(220))
        row.addWidget(self.search)
        return bar

    def _bulk_bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("look", "footer")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(8))
        self._ticked = label("", "card")
        row.addWidget(self._ticked)
        clear = Button(self.tr("Clear"), "ghost")
        clear.clicked.connect(lambda: self._model.check_all(False))
        row.addWidget(clear)
        row.addStretch(1)
        self.drop_button = Button("", "danger", icon_name="trash-2")
        self.drop_button.clicked.connect(lambda: self.actions_.drop(self._ticked_of("drop")))
        self.approve_button = Button("", icon_name="check")
        self.approve_button.clicked.connect(self._on_approve_ticked)
        self.again_button = Button("", icon_name="refresh-cw")
        self.again_button.clicked.connect(lambda: self.actions_.try_again(self._ticked_of("again")))
        for button in (self.drop_button, self.approve_button, self.again_button):
            row.addWidget(button)
        bar.hide()
        return bar

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.segments.changed.connect(lambda _: self.refresh())
        self.table.opened.connect(self.open_mail)
        self.table.menu_requested.connect(self._on_menu)
        self.table.current_row_changed.connect(self._on_current)
        self._model.checked_changed.connect(self._on_checked)
        self._rereading = Rereading(self._desk, self._reread, self)
        self._desk.changed.connect(self._on_changed)
        shortcut = QShortcut(QKeySequence("Del"), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_delete)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Outbox")

    def shown(self, place: Place) -> None:
        """Show a segment, or a mail in the panel."""
        if place.segment in SEGMENTS:
            self.segments.set_current(place.segment)
        self.refresh()
        if place.mail_id is not None:
            self.open_mail(place.mail_id)

    def search_field(self) -> QWidget | None:
        """Return the page's search box."""
        return self.search

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.table if self._stack.currentWidget() is self.table else self.segments

    # Reading

    def refresh(self) -> None:
        """Read the outbox anew, off the GUI thread."""
        self._stale = False
        query, office = OutboxQuery(self.segments.current, self.search.text()), self._desk.office
        self._desk.run(self, lambda: find(office, query), self._show, key="list")

    def open_mail(self, mail_id: object) -> None:
        """Open the panel for a mail; its row stays current."""
        number = int(str(mail_id))
        self.panel.show_mail(number)
        self.side.open_panel()
        self.table.select_id(number)

    def show_sandbox(self) -> None:
        """Show what landed in the sandbox mailbox."""
        SandboxDialog(self._desk, self).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self._rereading.ask()

    def _reread(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show(self, found: Found) -> None:
        self._found = found
        current = self.table.current_id()
        checked = self._model.checked_ids
        scrolled = self.table.verticalScrollBar().value()
        self._model.set_source(OutboxSource(self._desk, found.ids))
        self._model.set_checked([each for each in checked if self._model.row_of(each) >= 0], True)
        if current is not None and self.table.select_id(current):
            self.table.verticalScrollBar().setValue(scrolled)
        self.segments.set_counts(dict(found.counts))
        self._today.setText(self.tr("%n sent today", "", found.status.sent_today))
        self.sandbox_button.setVisible(found.status.sandbox)
        self.sending.show_status(found.status)
        self.banners.show_held(found.held, found.sandbox_only)
        self._show_empty(found)
        self._on_checked()

    def _show_empty(self, found: Found) -> None:
        if found.ids:
            self._stack.setCurrentWidget(self.table)
            return
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        title, sentence, tone, action, icon = self._nothing(found.query)
        self._empty = EmptyState(title, sentence, tone=tone, action=action, icon_name=icon)
        self._empty.acted.connect(self._clear)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _nothing(self, query: OutboxQuery) -> tuple[str, str, EmptyTone, str | None, str | None]:
        if query.search:
            title = self.tr("No match for “{words}”").format(words=query.search)
            return title, self.tr("A search is on."), "no_match", self.tr("Clear filters"), None
        if query.segment == "problems":
            return self.tr("No problems"), self.tr("Every e-mail left, or is on its way."), "done", None, None
        if query.segment == "waiting":
            return self.tr("Nothing waits"), self.tr("The next reminders are planned on their day."), "done", None, None
        sentence = self.tr("E-mails appear here as soon as a request is sent.")
        return self.tr("No e-mails yet"), sentence, "nothing", None, "send"

    def _clear(self) -> None:
        self.search.clear()
        self.segments.set_current("all")
        self.refresh()

    # What people press

    def _on_review(self) -> None:
        self._desk.go(Place("catch-up"))

    def _on_current(self, mail_id: object) -> None:
        if self.side.is_open and mail_id is not None:
            self.panel.show_mail(int(str(mail_id)))

    def _on_menu(self, mail_id: object, point: QPoint) -> None:
        row = self._row(int(str(mail_id)))
        if row is None:
            return
        details = MenuEntry(self.tr("Details"), "panel-right", "Enter", on_triggered=lambda: self.open_mail(row.id))
        menu = build_menu(self, [details, *self.actions_.entries(row)])
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=subject_of(row)))
        self.table.set_menu_open(row.id)
        menu.aboutToHide.connect(lambda: self.table.set_menu_open(None))
        popup_at(menu, point)

    def _row(self, mail_id: int) -> OutboxRow | None:
        found = self._model.row_value(self._model.row_of(mail_id))
        return found if isinstance(found, OutboxRow) else None

    def _on_checked(self) -> None:
        count = len(self._model.checked_ids)
        self._bulk.setVisible(count > 0)
        if not count:
            return
        self._ticked.setText(self.tr("%n selected", "", count))
        for button, code, text in (
            (self.drop_button, "drop", self.tr("Drop (%n)…", "", len(self._ticked_of("drop")))),
            (self.approve_button, "approve", self.tr("Approve (%n)…", "", len(self._ticked_of("approve")))),
            (self.again_button, "again", self.tr("Try again (%n)", "", len(self._ticked_of("again")))),
        ):
            button.setText(text)
            nothing = None if self._ticked_of(code) else self.tr("None of the selected e-mails allows this")
            button.set_disabled_reason(nothing)
            button.updateGeometry()

    def _ticked_of(self, code: str) -> list[OutboxRow]:
        """Return the ticked mails with which a decision is possible; a failed one may be dropped by its menu too."""
        rows = [row for each in self._model.checked_ids if (row := self._row(int(each))) is not None]
        if code == "drop":
            return [row for row in rows if self._droppable(row)]
        return [row for row in rows if any(act.code == code for act in self.actions_.decisions_of(row))]

    @staticmethod
    def _droppable(row: OutboxRow) -> bool:
        of_sandbox = row.state == MailState.HELD and row.reason == decisions.SANDBOX_ONLY
        waits = row.state in (MailState.HELD, MailState.FAILED, MailState.BOUNCED)
        return waits and not row.resolved and not of_sandbox

    def _on_approve_ticked(self) -> None:
        rows = self._ticked_of("approve")
        self._desk.confirm(
            self,
            self.tr("Send %n e-mail(s)?", "", len(rows)),
            self.tr("They leave now, to %n address(es).", "", len({row.address for row in rows})),
            self.tr("Send %n e-mail(s)", "", len(rows)),
            lambda: self.actions_.approve(rows),
        )

    def _on_delete(self) -> None:
        current = self.table.current_id()
        row = self._row(int(current)) if current is not None else None
        if row is not None and self._droppable(row):
            self.actions_.drop([row])
