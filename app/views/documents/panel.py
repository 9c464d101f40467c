"""The preview of a document at the right of its list, with what is asked about it (DOC-1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services import documents
from app.services.document_list import DocumentRow
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.listing import RequestRow
from app.views.desk import Desk
from app.views.documents.cells import pill_of
from app.views.paper_dialog import PaperDialog
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.avatar import Avatar
from app.views.widgets.button import Button, DotsButton, IconButton
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.paper_view import PaperView
from app.views.widgets.pill import Pill, PillLook
from app.views.words import dates, requests
from app.views.words.requests import tr as word

CARDS = 180


class DocumentPanel(QWidget):
    """Shows one document; what is wanted of it is told by the signals."""

    close_wanted = Signal()
    menu_wanted = Signal(object)
    """DotsButton: where the menu is to open."""
    request_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self._desk = desk
        self.row: DocumentRow | None = None
        self._cards: list[Card] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(10), px(10), px(6))
        self._title = ElidedLabel("", "panel")
        head.addWidget(self._title, 1)
        self.large = IconButton("external-link", self.tr("Read it in full size"))
        self.large.clicked.connect(self._on_large)
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(lambda: self.menu_wanted.emit(self.dots))
        close = IconButton("x", self.tr("Close preview"))
        close.clicked.connect(self.close_wanted)
        for each in (self.large, self.dots, close):
            head.addWidget(each)
        column.addLayout(head)
        self.paper = PaperView(desk)
        column.addWidget(self.paper, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        holder = QWidget()
        holder.setProperty("look", "clear")
        self._asked = QVBoxLayout(holder)
        self._asked.setContentsMargins(px(16), px(8), px(14), px(14))
        self._asked.setSpacing(px(10))
        self._scroll.setWidget(holder)
        column.addWidget(self._scroll)

    def show_document(self, row: DocumentRow) -> None:
        """Show a document; the same one again keeps its page."""
        if self.row is None or self.row.sha256 != row.sha256:
            make = partial(documents.content, self._desk.office, row.sha256)
            self.paper.show_file(row.name, row.media_type, make)
        self.row = row
        self._title.setText(row.name)
        self.dots.setAccessibleName(self.tr("More actions for {name}").format(name=row.name))
        office, ids = self._desk.office, [each.id for each in row.requests]

        def work() -> list[RequestDetail]:
            return [found for each in ids if (found := request_detail(office, each)) is not None]

        self._desk.run(self, work, self._show_asked, key="asked")

    def _show_asked(self, found: Sequence[RequestDetail]) -> None:
        for card in self._cards:
            self._asked.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(each) for each in found]
        for card in self._cards:
            self._asked.addWidget(card)
        self._scroll.setVisible(bool(found))
        wanted = self._asked.sizeHint().height() + px(4)
        self._scroll.setFixedHeight(min(wanted, px(CARDS) + px(60) * (len(found) > 1)))

    def _card(self, found: RequestDetail) -> Card:
        """What one request asks: its status, until when, who has signed; and the way to it."""
        row = found.row
        card = Card(word(KINDS[row.kind].word))
        aside = QWidget()
        line = QHBoxLayout(aside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        if row.due_on is not None:
            line.addWidget(label(self.tr("due {day}").format(day=dates.day(row.due_on)), "second"))
        line.addWidget(Pill(pill_of(row)))
        way = Button(self.tr("Open"), "ghost", small=True)
        way.setAccessibleName(self.tr("Open {reference}").format(reference=row.reference))
        way.clicked.connect(partial(self.request_wanted.emit, row.id))
        line.addWidget(way)
        card.set_aside(aside)
        card.body.setSpacing(px(6))
        for party in found.parties:
            card.body.addWidget(self._party(row, party.contact_id, party.name, party.done_at))
        if not found.parties:
            card.body.addWidget(label(requests.reminders_sentence(row), "second", wrap=True))
        return card

    def _party(self, row: RequestRow, contact_id: int, name: str, done_at: datetime | None) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(Avatar(name, contact_id, 24))
        line.addWidget(ElidedLabel(name, "name"), 1)
        signed = PillLook(self.tr("Signed"), "check", "ok")
        look = signed if done_at else PillLook(self.tr("To sign"), "hourglass", "warn")
        if done_at is not None:
            line.addWidget(label(dates.moment(done_at, row.zone), "second"))
        line.addWidget(Pill(look))
        return made

    def _on_large(self) -> None:
        if self.row is not None:
            make = partial(documents.content, self._desk.office, self.row.sha256)
            PaperDialog(
                self._desk, self, self.row.name, make, name=self.row.name, media_type=self.row.media_type
            ).open()
