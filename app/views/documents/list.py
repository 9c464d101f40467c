"""The one list of documents: folders, segments, search, table, preview, bulk bar; of one account or of all (DOC-1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import document_list
from app.services.database import Changes
from app.services.document_list import ALL, ARCHIVED, CLIENTS, TRASH, DocumentQuery, DocumentRow, FolderView
from app.views.desk import Desk
from app.views.documents.actions import DocumentActions, waiting_about
from app.views.documents.adder_filter import AdderFilter
from app.views.documents.around import BulkBar, empty_state
from app.views.documents.cells import KINDS_ABOUT, DocumentSource, columns
from app.views.documents.folder_list import MIME, FolderList
from app.views.documents.panel import DocumentPanel
from app.views.kept_table import KeptTable
from app.views.list_files import ListFiles
from app.views.organizers.drop_box import dropped
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.focus import lead_focus
from app.views.widgets.inputs import SearchField
from app.views.widgets.label import label
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.panel import SidePanel
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import RowTable, RowTableModel
from app.views.words.marking import translate

TYPING_MS = 60
SEGMENTS = (ALL, *map(str, KINDS_ABOUT))
LIVE = frozenset({"document", "request", "mail", "account", "settings"})


@dataclass(frozen=True, slots=True)
class _Answer:
    ids: list[int]
    counts: dict[str, int]
    folders: tuple[FolderView, ...]
    totals: dict[str, int] = field(default_factory=dict)
    """Of an account, whatever narrows the list."""


class DocumentList(QWidget):
    """`counted` tells how many documents there are; `panel_shown` which one is previewed.

    `segment`: the one that it shows for good (what came from clients, the trash); empty: people choose.
    """

    counted = Signal(int)
    panel_shown = Signal(str)

    def __init__(
        self, desk: Desk, *, account_id: int | None = None, segment: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._segment = segment
        self._account_id = account_id
        self._sort, self._descending = "added", True
        self._stale = True
        self._opened: int | None = None
        self._in_trash = 0
        self.actions_ = DocumentActions(desk, self)
        self.setAcceptDrops(account_id is not None)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.folders = FolderList()
        row.addWidget(self.folders)
        self.folders.setVisible(account_id is not None)
        if account_id is not None:
            edge = QFrame()
            edge.setProperty("look", "line")
            edge.setFixedWidth(1)
            row.addWidget(edge)
        self._source = DocumentSource(desk)
        self._model = RowTableModel(columns(with_account=account_id is None), self._source)
        self.table = RowTable(self._model, self.tr("Documents"), space_views=True)
        KeptTable(desk, self.table, "documents")
        self.table.set_sort("added", True)
        self.side = SidePanel(self._left(), self._right())
        row.addWidget(self.side, 1)
        self._connect()

    def _left(self) -> QWidget:
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._toolbar())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty = empty_state(DocumentQuery(self._account_id))
        self._stack.addWidget(self._empty)
        inner.addWidget(self._stack, 1)
        self._foot = label("", "second")
        self._foot.setContentsMargins(px(24), px(8), px(24), px(8))
        inner.addWidget(self._foot)
        self.bulk = BulkBar(with_folders=self._account_id is not None)
        inner.addWidget(self.bulk)
        lead_focus(left, self.table)
        return left

    def _right(self) -> QWidget:
        """The document, or (where somebody opened it) the request about it."""
        self.preview = DocumentPanel(self._desk)
        self.panel = DetailPanel(self._desk)
        self.panel.set_account_button(self._account_id is None)
        self._panels = QStackedWidget()
        self._panels.addWidget(self.preview)
        self._panels.addWidget(self.panel)
        return self._panels

    def _toolbar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24) if self._account_id is None else px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        words = [Segment(ALL, self.tr("All"))]
        words += [Segment(str(kind), translate("TasksList", KINDS[kind].task)) for kind in KINDS_ABOUT]
        if self._account_id is None:
            words.append(Segment(ARCHIVED, self.tr("Archived")))
        self.segments = Segments(words, ALL, name=self.tr("Show"))
        row.addWidget(self.segments)
        self.segments.setHidden(bool(self._segment))
        self.adder = AdderFilter(self._desk, self._account_id)
        row.addWidget(self.adder)
        self.adder.setHidden(self._account_id is not None)
        row.addStretch(1)
        self.search = SearchField(self.tr("Find"))
        self.search.setMinimumWidth(px(100))
        self.search.setMaximumWidth(px(220))
        row.addWidget(self.search)
        self.add_button = Button(self.tr("Add files"), icon_name="upload")
        self.add_button.clicked.connect(self._on_add)
        row.addWidget(self.add_button)
        self.add_button.setVisible(self._account_id is not None)
        self.empty_button = Button(self.tr("Empty the trash…"), "danger", icon_name="trash-2")
        self.empty_button.hide()
        row.addWidget(self.empty_button)
        self.files = ListFiles(self._desk, self.tr("Documents"), lambda: self._model)
        row.addWidget(self.files)
        return bar

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.segments.changed.connect(lambda _: self.refresh())
        self.adder.changed.connect(self.refresh)
        self.empty_button.clicked.connect(lambda: self.actions_.empty_trash(self._account_id, self._in_trash))
        self.table.opened.connect(self.open_document)
        self.table.eye_clicked.connect(self.open_document)
        self.table.menu_requested.connect(self._on_menu)
        self.table.sort_requested.connect(self._on_sort)
        self.table.current_row_changed.connect(self._on_current)
        self._model.checked_changed.connect(self._on_checked)
        self.bulk.cleared.connect(self._model.uncheck_all)
        self.bulk.archive_wanted.connect(lambda: self.actions_.archive(self.chosen()))
        self.bulk.restore_wanted.connect(lambda: self.actions_.restore(self.chosen()))
        self.bulk.delete_wanted.connect(lambda: self.actions_.remove(self.chosen()))
        self.bulk.resend_wanted.connect(lambda: self.actions_.resend(self.chosen()))
        self.bulk.move_.clicked.connect(self._on_move)
        self.bulk.ask.clicked.connect(self._on_ask)
        self._desk.changed.connect(self._on_changed)
        self.preview.close_wanted.connect(self.side.close_panel)
        self.preview.menu_wanted.connect(self._on_panel_menu)
        self.preview.request_wanted.connect(self._show_request)
        self.panel.close_wanted.connect(self.side.close_panel)
        self.side.closed.connect(self._on_closed)
        if self._account_id is not None:
            self._connect_folders(self._account_id)
        keys = {
            "Ctrl+R": self._resend,
            "Ctrl+Shift+P": lambda: self.actions_.pause(self.chosen()),
            "Ctrl+D": lambda: self._with_first(self.actions_.save_copy),
            "F2": lambda: self._with_first(self.actions_.rename),
            "Del": lambda: self.actions_.put_away(self.chosen()),
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _connect_folders(self, account_id: int) -> None:
        verbs = self.actions_.folders
        self.folders.chosen.connect(self.refresh)
        self.folders.make_wanted.connect(lambda parent: verbs.make(account_id, parent))
        self.folders.rename_wanted.connect(lambda path: verbs.rename(account_id, path))
        self.folders.remove_wanted.connect(lambda path: verbs.remove(account_id, path))
        self.folders.menu_wanted.connect(
            lambda path, point: build_menu(self, verbs.menu(account_id, path)).popup(point)
        )
        self.folders.documents_dropped.connect(lambda folder, ids: verbs.move(ids, folder))
        self._model.mime = MIME
        self.folders.files_dropped.connect(lambda folder, paths: self.actions_.add(account_id, paths, folder))

    # What pages do

    def query(self) -> DocumentQuery:
        """Return what the list shows now."""
        return DocumentQuery(
            self._account_id, self.folders.folder, self._segment or self.folders.segment or self.segments.current,
            self.search.text(), self._sort, self._descending, self.adder.wanted,
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the list anew, off the GUI thread."""
        self._stale = False
        query, office, account_id, segment = self.query(), self._desk.office, self._account_id, self._segment

        def work() -> _Answer:
            ids, whole = document_list.document_ids(office, query), DocumentQuery(account_id)
            if segment:
                return _Answer(ids, {}, (), document_list.segment_counts(office, whole, [segment]))
            counts = document_list.segment_counts(office, query, SEGMENTS)
            if account_id is None:
                return _Answer(ids, counts, (), {ALL: counts[ALL]})
            totals = document_list.segment_counts(office, whole, [ALL, CLIENTS, ARCHIVED, TRASH])
            return _Answer(ids, counts, document_list.folders(office, account_id), totals)

        self._desk.run(self, work, self._show, key="documents")

    def open_document(self, document_id: object) -> None:
        """Preview a document; its row stays current."""
        row = self._row(int(str(document_id)))
        if row is None:
            return
        self._opened = row.id
        self.preview.show_document(row)
        self._panels.setCurrentWidget(self.preview)
        self.side.open_panel()
        self.table.select_id(row.id)
        self.panel_shown.emit(row.name)

    def open_request(self, request_id: int) -> None:
        """Show a request about a document in the panel, the document's row current."""
        office = self._desk.office
        self._show_request(request_id)
        self._desk.run(self, lambda: document_list.of_request(office, request_id), self._point_at, key="point")

    def _point_at(self, ids: Sequence[int]) -> None:
        for each in ids[:1]:
            self._opened = each
            self.table.blockSignals(True)
            self.table.select_id(each)
            self.table.blockSignals(False)

    def _show_request(self, request_id: int) -> None:
        self.panel.show_request(request_id)
        self._panels.setCurrentWidget(self.panel)
        self.side.open_panel()

    def chosen(self) -> list[DocumentRow]:
        """Return the ticked rows, else the selected ones, else the current one."""
        ids = self._model.checked_ids or self.table.selected_ids()
        current = self.table.current_id()
        if not ids and current is not None:
            ids = (current,)
        return document_list.rows(self._desk.office, [int(each) for each in ids])

    def _with_first(self, verb: Callable[[DocumentRow], None]) -> None:
        for row in self.chosen()[:1]:
            verb(row)

    # What happens

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files that are dropped on the list are added to the folder that shows."""
        if self._account_id is not None:
            self.actions_.add(self._account_id, dropped(event.mimeData()), self.folders.folder or "")
            event.acceptProposedAction()

    def _show(self, found: _Answer) -> None:
        current = self.table.current_id() or self._opened
        scrolled = self.table.verticalScrollBar().value()
        self._source.set_ids(found.ids)
        self._model.refresh()
        if current is not None:
            self.table.select_id(current)
            self.table.verticalScrollBar().setValue(scrolled)
        self.segments.set_counts(found.counts)
        if self._account_id is not None:
            self.folders.show_folders(found.folders, found.totals)
        self._in_trash = found.totals.get(TRASH, 0)
        self.table.setDragEnabled(self._account_id is not None and self.query().segment != TRASH)
        self.empty_button.setVisible(self.query().segment == TRASH and self._in_trash > 0)
        self._show_empty(bool(found.ids))
        drop = self.tr("Drop files anywhere in the list to add them")
        self._foot.setText(drop if self._account_id is not None else self.tr("%n document(s)", "", len(found.ids)))
        self._foot.setVisible(bool(found.ids))
        self.counted.emit(found.totals[self._segment or ALL])
        if self.side.is_open and self._panels.currentWidget() is self.preview and self._opened is not None:
            row = self._row(self._opened)
            if row is not None:
                self.preview.show_document(row)

    def _show_empty(self, found: bool) -> None:
        if found:
            self._stack.setCurrentWidget(self.table)
            return
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = empty_state(self.query())
        self._empty.acted.connect(self._on_add if self._empty.adds else self._clear)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _clear(self) -> None:
        self.search.clear()
        self.segments.set_current(ALL)
        self.adder.clear()
        self.refresh()

    def _on_closed(self) -> None:
        self._opened = None
        self.panel_shown.emit("")

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    def _on_sort(self, key: str, descending: bool) -> None:
        key = {"title": "name"}.get(key, key)
        self._sort, self._descending = key, descending
        self.table.set_sort({"name": "title"}.get(key, key), descending)
        self.refresh()

    def _on_current(self, document_id: object) -> None:
        if self.side.is_open and document_id is not None and int(str(document_id)) != self._opened:
            self.open_document(document_id)

    def _on_checked(self) -> None:
        count = len(self._model.checked_ids)
        waiting = len(waiting_about(self.chosen())) if count else 0
        self.bulk.show_count(count, waiting, trash=self.query().segment == TRASH)

    def _on_add(self) -> None:
        if self._account_id is not None:
            self.actions_.choose_files(self._account_id, self.folders.folder or "")

    def _on_move(self) -> None:
        if self._account_id is not None:
            ids = [row.id for row in self.chosen()]
            entries = self.actions_.folders.places(self._account_id, ids, None)
            build_menu(self, entries).popup(self.bulk.move_.mapToGlobal(QPoint(0, 0)))

    def _on_ask(self) -> None:
        menu = build_menu(self, self.actions_.asking(self.chosen()))
        popup_at(menu, self.bulk.ask.mapToGlobal(self.bulk.ask.rect().topRight()))

    def _resend(self) -> None:
        rows = self.chosen()
        place = self.table.visualRect(self.table.currentIndex()).bottomLeft()
        self.actions_.resend(rows, self.table.viewport().mapToGlobal(place))

    def _on_menu(self, document_id: object, point: QPoint) -> None:
        number = int(str(document_id))
        row = self._row(number)
        if row is not None:
            self.table.set_menu_open(number)
            self.actions_.popup(
                row, point, lambda: self.open_document(number), self._show_request,
                lambda: self.table.set_menu_open(None),
            )  # fmt: skip

    def _on_panel_menu(self, dots: DotsButton) -> None:
        row = self.preview.row
        if row is not None:
            dots.set_open(True)
            self.actions_.popup(
                row, dots.mapToGlobal(dots.rect().bottomRight()), None, self._show_request,
                lambda: dots.set_open(False),
            )  # fmt: skip

    def _row(self, document_id: int) -> DocumentRow | None:
        return next(iter(document_list.rows(self._desk.office, [document_id])), None)
