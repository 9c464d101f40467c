"""The one list of requests: segments, search, table, panel, bulk bar. Pages and tabs put it under their own head."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.requests import listing, together
from app.services.requests.bulk import Verb
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from app.views.desk import Desk
from app.views.documents.cells import KINDS_ABOUT
from app.views.kept_table import KeptTable
from app.views.list_files import ListFiles
from app.views.requests.actions import RequestActions
from app.views.requests.bulk_bar import BulkBar
from app.views.requests.cells import RequestSource, columns
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.kinds import KINDS
from app.views.requests.list_filter import ListFilter
from app.views.requests.menu_keys import listen
from app.views.requests.together_dialog import TogetherDialog
from app.views.rereading import Rereading
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.focus import lead_focus
from app.views.widgets.inputs import SearchField
from app.views.widgets.label import label
from app.views.widgets.panel import SidePanel
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import RowTable, RowTableModel
from app.views.words.marking import translate

TYPING_MS = 60
LIVE = frozenset({"request", "mail", "account", "contact", "settings"})


def _is_narrowed(query: RequestQuery) -> bool:
    return bool(query.search or query.narrowed.count) or query.segment != "all"


class RequestList(QWidget):
    """Requests of some kinds, of one account or of all. `counted` tells how many rows a fresh read found."""

    counted = Signal(int)
    panel_shown = Signal(str)

    def __init__(
        self, desk: Desk, kinds: Sequence[Kind], *, account_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._to_select: int | None = None
        """The row of an opened request, until it has been read: what keys do is done to that one."""
        self._desk = desk
        self._kinds = tuple(kinds)
        self._account_id = account_id
        self._sort, self._descending = "activity", True
        self._stale = True
        self.actions_ = RequestActions(desk, self)
        view = KINDS[self._kinds[0]]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._source = RequestSource(desk, tiles=len(self._kinds) > 1)
        self._model = RowTableModel(columns(self._kinds, with_account=account_id is None), self._source)
        name = translate("words", view.plural)
        self.table = RowTable(self._model, name, space_views=view.peek is not None)
        self.table.set_sort("activity", True)
        lead_focus(left, self.table)
        inner.addWidget(self._toolbar(view.segments))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty = self._empty_state("nothing")
        self._stack.addWidget(self._empty)
        inner.addWidget(self._stack, 1)
        self._foot = label("", "second")
        self._foot.setContentsMargins(px(24), px(8), px(24), px(8))
        inner.addWidget(self._foot_bar())
        self.bulk = BulkBar(primary=not view.together)
        inner.addWidget(self.bulk)
        self.panel = DetailPanel(desk)
        self.panel.set_account_button(account_id is None)
        self.side = SidePanel(left, self.panel)
        self.panel.close_wanted.connect(self.side.close_panel)
        self.side.closed.connect(self._on_closed)
        column.addWidget(self.side)
        self._connect()

    def _toolbar(self, segments: Sequence[tuple[str, str]]) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(8))
        words = [Segment(key, translate("words", text, f"{self._kinds[0]} list")) for key, text in segments]
        self.segments = Segments(words, "all", name=self.tr("Show"))
        row.addWidget(self.segments)
        self.filter = ListFilter(
            self._desk, of_one_account=self._account_id is not None, of_documents=self._kinds[0] in KINDS_ABOUT
        )
        row.addWidget(self.filter)
        row.addStretch(1)
        self.search = SearchField(self.tr("Find"))
        self.search.setMinimumWidth(px(140))
        self.search.setMaximumWidth(px(220))
        row.addWidget(self.search)
        row.addWidget(KeptTable(self._desk, self.table, f"requests-{self._kinds[0]}").button())
        self.files = ListFiles(self._desk, translate("words", KINDS[self._kinds[0]].plural), lambda: self._model)
        row.addWidget(self.files)
        self.files.setVisible(self._account_id is not None)  # the page of all accounts has them in its head
        return bar

    def _foot_bar(self) -> QWidget:
        """The count, and where its kind has one the button that asks again for all that waits (MAN-7)."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, px(24), 0)
        row.addWidget(self._foot, 1)
        self.together_button = Button("", "primary", icon_name="mail-check")
        self.together_button.clicked.connect(self._ask_together)
        self._waiting: tuple[int, ...] = ()
        row.addWidget(self.together_button)
        self.together_button.setVisible(bool(KINDS[self._kinds[0]].together))
        return bar

    def _name_together(self) -> None:
        """Say of how many the button speaks: the ticked ones that wait, else all that wait."""
        ticked = {int(each) for each in self._model.checked_ids}
        count = len(ticked & set(self._waiting)) if ticked else len(self._waiting)
        self.together_button.setText(translate("words", KINDS[self._kinds[0]].together).format(count=count))
        self.together_button.set_disabled_reason(None if count else self.tr("Nothing waits for an answer here."))

    def _ask_together(self) -> None:
        ticked = {int(each) for each in self._model.checked_ids}
        chosen = [each for each in self._waiting if each in ticked]
        dialog = TogetherDialog(self._desk, self, self._kinds[0], chosen, self._waiting)
        dialog.released.connect(self.actions_.released)
        dialog.open()

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.segments.changed.connect(lambda _: self.refresh())
        self.filter.changed.connect(self.refresh)
        self.table.opened.connect(self.open_request)
        self.table.menu_requested.connect(self._on_menu)
        self.table.eye_clicked.connect(self._peek)
        self.table.sort_requested.connect(self._on_sort)
        self.table.current_row_changed.connect(self._on_current)
        self._model.checked_changed.connect(self._on_checked)
        self.bulk.wanted.connect(self.act_on_many)
        self.bulk.clear_wanted.connect(lambda: self._model.check_all(False))
        self.bulk.export_wanted.connect(lambda: self.files.export_chosen(self._model.checked_ids))
        self._rereading = Rereading(self._desk, self._reread, self)
        self._desk.changed.connect(self._on_changed)
        keys = {
            "Ctrl+R": lambda: self._act(Verb.RESEND, self.actions_.resend),
            "Ctrl+Shift+P": lambda: self._act(Verb.PAUSE, self.actions_.pause),
            "Ctrl+Shift+C": self._copy,
            "Del": lambda: self._act(self._away(), self.actions_.archive),
            "Ctrl+L": self._seal,
            "N": self.new_request,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

        listen(self.table, self.actions_, lambda: next(iter(self._chosen()), None))

    # What pages do

    def query(self) -> RequestQuery:
        """Return what the list shows now."""
        return RequestQuery(
            self._kinds, self._account_id, self.segments.current, self.search.text(), self._sort, self._descending,
            self.filter.wanted,
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the list anew, off the GUI thread."""
        self._stale = False
        query, office = self.query(), self._desk.office
        view, account = KINDS[self._kinds[0]], self._account_id
        names = [key for key, _ in view.segments]

        if view.together:
            self._desk.run(
                self, lambda: together.pending(office, view.kind, account), self._show_waiting, key="together"
            )

        def work() -> tuple[RequestQuery, list[int], dict[str, int]]:
            return query, listing.request_ids(office, query), listing.segment_counts(office, query, names)

        self._desk.run(self, work, self._show, key="list")

    def open_request(self, request_id: object) -> None:
        """Open the panel for a row; the row stays current."""
        number = int(str(request_id))
        self.panel.show_request(number)
        self.side.open_panel()
        self._to_select = None if self.table.select_id(number) else number
        row = self._row(number)
        self.panel_shown.emit(row.title if row else "")

    def _peek(self, request_id: object) -> None:
        """Show what the eye at the end of a row stands for (MAN-5)."""
        row = self._row(int(str(request_id)))
        peek = KINDS[row.kind].peek if row is not None else None
        if row is not None and peek is not None:
            peek(self._desk, self, row)

    def new_request(self) -> None:
        """Open the New request dialog for the list's kind and account."""
        accounts = () if self._account_id is None else (self._account_id,)
        self._desk.new_request(kind=self._kinds[0], account_ids=accounts)

    # What happens

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _on_closed(self) -> None:
        self.panel_shown.emit("")

    def _show(self, answer: tuple[RequestQuery, list[int], dict[str, int]]) -> None:
        query, ids, counts = answer
        current = self.table.current_id()
        scrolled = self.table.verticalScrollBar().value()
        self._source.set_ids(ids)
        self._model.refresh()
        if self._to_select is not None and self.table.select_id(self._to_select):
            self._to_select = None
        elif current is not None:
            self.table.select_id(current)
            self.table.verticalScrollBar().setValue(scrolled)
        self.segments.set_counts(dict(counts))
        self._show_empty(query, bool(ids))
        waiting = counts.get("waiting", 0)
        said = self.tr("{shown} shown · {waiting} waiting for the client").format(shown=len(ids), waiting=waiting)
        self._foot.setText(" · ".join(part for part in (said, self.filter.sentence()) if part))
        self._foot.setVisible(bool(ids))
        self.counted.emit(counts.get("all", 0))

    def _show_waiting(self, ids: list[int]) -> None:
        self._waiting = tuple(ids)
        self._name_together()

    def _show_empty(self, query: RequestQuery, found: bool) -> None:
        if found:
            self._stack.setCurrentWidget(self.table)
            return
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = self._empty_state("no_match" if _is_narrowed(query) else "nothing")
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _empty_state(self, tone: str) -> EmptyState:
        view = KINDS[self._kinds[0]]
        if tone == "no_match":
            searched = self.search.text()
            title = self.tr("No match for “{words}”").format(words=searched) if searched else self.tr("Nothing here")
            made = EmptyState(title, self.tr("A filter is on."), tone="no_match", action=self.tr("Clear filters"))
            made.acted.connect(self._clear)
            return made
        plural = translate("words", view.plural)
        made = EmptyState(
            self.tr("{kind}: none yet").format(kind=plural),
            self.tr("Send the first one; Relance follows up until the client has acted."),
            action=translate("words", view.new),
            icon_name=view.icon,
        )
        made.acted.connect(self.new_request)
        return made

    def _clear(self) -> None:
        self.search.clear()
        self.segments.set_current("all")
        self.filter.clear()
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self._rereading.ask()

    def _reread(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_sort(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        self.table.set_sort(key, descending)
        self.refresh()

    def _on_current(self, request_id: object) -> None:
        if self.side.is_open and request_id is not None:
            self.panel.show_request(int(str(request_id)))

    def _on_menu(self, request_id: object, point: QPoint) -> None:
        number = int(str(request_id))
        row = self._row(number)
        if row is not None:
            self.table.set_menu_open(number)
            self.actions_.popup(row, point, lambda: self.open_request(number), lambda: self.table.set_menu_open(None))

    def _on_checked(self) -> None:
        count = len(self._model.checked_ids)
        self.bulk.show_count(count, away=self.segments.current == "archived")
        if KINDS[self._kinds[0]].together:
            self._name_together()

    def act_on_many(self, verb: Verb) -> None:
        """Do it to all ticked requests, once it is said whom that reaches."""
        self.actions_.act_on_many(verb, self._chosen_ids())

    def _act(self, verb: Verb, one: Callable[[Sequence[RequestRow]], object]) -> None:
        """Act on the one request that is meant, or ask about many."""
        if len(self._chosen_ids()) > 1:
            self.act_on_many(verb)
        else:
            one(self._chosen())

    def _away(self) -> Verb:
        return Verb.UNARCHIVE if self.segments.current == "archived" else Verb.ARCHIVE

    def _chosen_ids(self) -> list[int]:
        """Return the ticked rows, else the selected ones, else the current one."""
        ids = self._model.checked_ids or self.table.selected_ids()
        current = self.table.current_id()
        return [int(each) for each in ids or (() if current is None else (current,))]

    def _chosen(self) -> list[RequestRow]:
        """Return the rows of a few that are meant; many are never read in the window's thread."""
        return listing.rows(self._desk.office, self._chosen_ids()[:1])

    def _row(self, request_id: int) -> RequestRow | None:
        return next(iter(listing.rows(self._desk.office, [request_id])), None)

    def _copy(self) -> None:
        for row in self._chosen()[:1]:
            self.actions_.copy_reference(row)

    def _seal(self) -> None:
        for row in self._chosen()[:1]:
            if "seal" in row.actions:
                self.actions_.act(row, "seal")
