"""Docs: the documents, what clients are asked to sign and to approve, what came from them, and the trash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services import document_list
from app.services.document_list import ALL, CLIENTS, TRASH, DocumentQuery
from app.services.requests import listing
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.documents.cells import KINDS_ABOUT
from app.views.documents.list import DocumentList
from app.views.requests.kinds import KINDS
from app.views.requests.request_list import RequestList
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.label import label, line
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.widgets.tabs import TabBar

TABS = KINDS_ABOUT


class DocsView(QWidget):
    """Tabs over their lists: All documents, Signatures and Approvals, what is From clients, Trash."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = TabBar(self.tr("Docs"))
        self._stack = QStackedWidget()
        self.lists: dict[str, RequestList] = {}
        self.documents = DocumentList(desk)
        self.tabs.add(ALL, self.tr("All"))
        self._stack.addWidget(self.documents)
        for kind in TABS:
            self.tabs.add(kind, QCoreApplication.translate("words", KINDS[kind].plural))
            self.lists[kind] = RequestList(desk, (kind,))
            self._stack.addWidget(self.lists[kind])
        self.parts: dict[str, DocumentList] = {}
        for segment, words in ((CLIENTS, self.tr("From clients")), (TRASH, self.tr("Trash"))):
            self.tabs.add(segment, words)
            self.parts[segment] = DocumentList(desk, segment=segment)
            self._stack.addWidget(self.parts[segment])
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(24), 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self.tabs.key_changed.connect(lambda key: self._stack.setCurrentWidget(self.current))
        for key, each in self.lists.items():
            each.counted.connect(self._counter(key))
        self.documents.counted.connect(self._on_counted)
        self.parts[CLIENTS].counted.connect(lambda count: self.tabs.set_count(CLIENTS, count))

    @property
    def current(self) -> RequestList | DocumentList:
        """The list that shows."""
        key = self.tabs.current_key
        return self.lists.get(key) or self.parts.get(key, self.documents)

    def _on_counted(self, count: int) -> None:
        """Say how many documents there are, and what waits in the tabs that nobody has looked at yet."""
        self.tabs.set_count(ALL, count)
        for kind in TABS:
            self._count(kind)
        office = self._desk.office
        self._desk.run(
            self,
            lambda: document_list.segment_counts(office, DocumentQuery(), [CLIENTS]),
            lambda counts: self.tabs.set_count(CLIENTS, counts[CLIENTS]),
            key="count clients",
        )

    def _counter(self, key: str) -> Callable[[int], None]:
        return lambda _found: self._count(key)

    def _count(self, kind: str) -> None:
        office = self._desk.office
        self._desk.run(
            self,
            lambda: listing.waiting_counts(office),
            lambda counts: self.tabs.set_count(kind, counts[Kind(kind)]),
            key=f"count {kind}",
        )


class DocsPage(QWidget):
    """The page of all accounts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(6))
        head.addWidget(label(self.title(), "title"))
        head.addStretch(1)
        self._new = Button(self.tr("Request…"), "primary", icon_name="plus", menu_arrow=True)
        self._new.clicked.connect(self._on_new)
        head.addWidget(self._new)
        column.addLayout(head)
        self.view = DocsView(desk)
        column.addWidget(self.view, 1)

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Docs")

    def shown(self, place: Place) -> None:
        """Show a tab, or a request in the panel."""
        if place.tab:
            self.view.tabs.set_current_key(place.tab)
        self.view.current.refresh()
        if place.request_id is not None:
            self.view.current.open_request(place.request_id)

    def search_field(self) -> QWidget | None:
        """Return the search box of the list that shows."""
        return self.view.current.search

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.view.current.table

    def _on_new(self) -> None:
        entries = [
            MenuEntry(
                QCoreApplication.translate("words", KINDS[kind].new),
                KINDS[kind].icon,
                on_triggered=self._asking(kind),
            )
            for kind in TABS
        ]
        menu = build_menu(self, entries)
        menu.popup(self._new.mapToGlobal(self._new.rect().bottomLeft()))

    def _asking(self, kind: Kind) -> Callable[[], None]:
        return lambda: self._desk.new_request(kind=kind)
