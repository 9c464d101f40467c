"""The panel's card of a client request: its documents, ticked by click or Space, by a dropped file, or struck off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.requests import acting, client_request_lines
from app.services.requests.acting import Acted
from app.services.requests.client_request import ClientRequestDetail, Wanted
from app.services.requests.detail import RequestDetail
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import IconButton
from app.views.widgets.card import Card
from app.views.widgets.label import label
from app.views.words import dates
from app.views.words.marking import translate


def cards(desk: Desk, found: RequestDetail) -> list[Card]:
    """Return the card of the list."""
    return [WantedCard(desk, found)]


class WantedLine(QWidget):
    """One document. `ticked` carries whether it has come, `dropped` the file that it came as."""

    ticked = Signal(bool)
    dropped = Signal(object)
    struck = Signal(bool)

    def __init__(self, wanted: Wanted, *, editable: bool) -> None:
        super().__init__()
        self.wanted = wanted
        self.setAcceptDrops(editable)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.box = QCheckBox(wanted.name.replace("&", "&&"))
        self.box.setChecked(wanted.arrived_at is not None)
        self.box.setEnabled(editable and not wanted.struck_off)
        self.box.clicked.connect(self.ticked)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.box)
        if said := self._said():
            words.addWidget(label(said, "second", wrap=True))
        row.addLayout(words, 1)
        name = self.tr("Ask for {name} again") if wanted.struck_off else self.tr("Strike off {name}: does not exist")
        self.strike = IconButton("rotate-ccw" if wanted.struck_off else "minus", name.format(name=wanted.name))
        self.strike.setVisible(editable and wanted.arrived_at is None)
        self.strike.clicked.connect(lambda: self.struck.emit(not wanted.struck_off))
        row.addWidget(self.strike)

    def _said(self) -> str:
        if self.wanted.struck_off:
            return self.tr("Struck off: no longer asked for")
        if self.wanted.arrived_at is None:
            return ""
        return " · ".join(part for part in (dates.moment(self.wanted.arrived_at), self.wanted.file_name) if part)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])


class WantedCard(Card):
    """The documents of a client request, and a line by which one more is asked for."""

    def __init__(self, desk: Desk, found: RequestDetail) -> None:
        super().__init__(translate("ClientRequestCards", "Documents asked for"))
        self._desk, self._request_id = desk, found.row.id
        content: ClientRequestDetail = found.content
        editable = found.row.phase in ("open", "done") and not found.row.archived
        self.body.setSpacing(px(8))
        if content.description:
            self.body.addWidget(label(content.description, "second", wrap=True))
        self.lines = [self._line(each, editable=editable) for each in content.wanted]
        if content.next_on is not None:
            again = self.tr("Comes back on {day}").format(day=dates.day(content.next_on, weekday=True))
            self.body.addWidget(label(again, "second"))
        self.more = QLineEdit()
        self.more.setMaxLength(300)
        self.more.setPlaceholderText(self.tr("Ask for one more document…"))
        self.more.setAccessibleName(self.tr("Ask for one more document"))
        self.more.returnPressed.connect(self._on_more)
        self.more.setVisible(editable)
        self.body.addWidget(self.more)

    def _line(self, wanted: Wanted, *, editable: bool) -> WantedLine:
        line = WantedLine(wanted, editable=editable)
        office, request = self._desk.office, self._request_id
        tick, strike = client_request_lines.tick, client_request_lines.strike_off
        line.ticked.connect(
            lambda on: self._do(
                lambda: tick(office, request, wanted.id, arrived=on),
                self.tr("{name}: received") if on else self.tr("{name}: not received"), wanted.name,
            )
        )  # fmt: skip
        line.dropped.connect(
            lambda path: self._do(
                lambda: tick(office, request, wanted.id, file=path), self.tr("{name}: received"), wanted.name
            )
        )
        line.struck.connect(
            lambda on: self._do(
                lambda: strike(office, request, wanted.id, struck=on),
                self.tr("{name}: struck off") if on else self.tr("{name}: asked for again"), wanted.name,
            )
        )  # fmt: skip
        self.body.addWidget(line)
        return line

    def _on_more(self) -> None:
        office, request, name = self._desk.office, self._request_id, self.more.text().strip()
        if name:
            self._do(lambda: client_request_lines.add(office, request, name), self.tr("{name}: asked for"), name)

    def _do(self, work: Callable[[], Acted], said: str, name: str) -> None:
        # The card is made anew with every change: what outlives it belongs to the desk.
        desk = self._desk

        def done(acted: Acted) -> None:
            undo = lambda: desk.do(desk, lambda: acting.undo(desk.office, acted))  # noqa: E731
            desk.toast(said.format(name=name), icon="check", undo=undo)

        desk.do(desk, work, done)
