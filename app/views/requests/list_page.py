"""The page of one kind of request, of all accounts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.list_files import ListFiles
from app.views.requests.kinds import KINDS
from app.views.requests.request_list import RequestList
from app.views.requests.sums_bar import SumsBar
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry


class RequestListPage(QWidget):
    """Title and primary button over the list."""

    def __init__(self, desk: Desk, kinds: Sequence[Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        view = KINDS[kinds[0]]
        self._desk, self._brings, self._takes_drop = desk, view.brings, view.takes_drop
        self.setAcceptDrops(self._takes_drop is not None)
        self._plural, self._kind = view.plural, view.kind
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(6))
        head.setSpacing(px(12))
        head.addWidget(label(self.title(), "title"))
        self._count = label("", "muted")
        head.addWidget(self._count)
        if view.sums is not None:
            self._sums = SumsBar(desk, view.sums)
            head.addWidget(self._sums, 1)
        else:
            head.addStretch(1)
        self.files = ListFiles(desk, self.title(), lambda: self.list.table.rows, self._bring)
        head.addWidget(self.files)
        new = Button(QCoreApplication.translate("words", view.new), "primary", icon_name="plus")
        head.addWidget(new)
        column.addLayout(head)
        self.list = RequestList(desk, kinds)
        self.list.counted.connect(lambda n: self._count.setText(self.tr("%n in all", "", n)))
        if view.sums is not None:
            self.list.counted.connect(lambda _: self._sums.refresh())
        new.clicked.connect(self.list.new_request)
        column.addWidget(self.list, 1)

    def title(self) -> str:
        """Return the place in words."""
        return QCoreApplication.translate("words", self._plural)

    def shown(self, place: Place) -> None:
        """Show a segment, or a request in the panel."""
        if place.segment:
            self.list.segments.set_current(place.segment)
            self.list.filter.clear()
        self.list.refresh()
        if place.request_id is not None:
            self.list.open_request(place.request_id)

    def _bring(self) -> Sequence[MenuEntry | None]:
        already = self.tr("Import what was already sent…")
        own = self._brings(self._desk, self) if self._brings is not None else ()
        return [*own, MenuEntry(already, "history", on_triggered=self.bring_sent)]

    def bring_sent(self) -> None:
        """Open the import of what another program has sent (APP-8)."""
        from app.views.importing.dialog import ImportDialog

        ImportDialog(self._desk, self, "requests", self._kind).open()

    def search_field(self) -> QWidget | None:
        """Return the page's search box."""
        return self.list.search

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.list.table

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if self._takes_drop is not None and paths:
            event.acceptProposedAction()
            self._takes_drop(self._desk, paths)
