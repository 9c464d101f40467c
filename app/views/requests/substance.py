"""What a request is about, in its panel: who is told, the signers, the documents, and the cards of its kind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.detail import DocumentView, PartyView, RequestDetail
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.avatar import Avatar
from app.views.widgets.card import Card, IconView
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.pill import Pill, PillLook
from app.views.words import audit, dates


class Substance(QWidget):
    """Cards that appear where there is something to show."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))

    def show_detail(self, found: RequestDetail) -> None:
        """Show a request's substance."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if found.row.why:
            self._add(self.tr("Why we ask"), [label(found.row.why, "body", wrap=True)])
        if found.outcome_note:
            self._add(self.tr("The client’s words"), [label(found.outcome_note, "body", wrap=True)])
        if found.parties:
            self._add(self.tr("Signers"), [self._party(each) for each in found.parties])
        if found.documents:
            self._add(self.tr("Documents"), [self._document(each) for each in found.documents])
        if found.evidence:
            self._add(self.tr("Came back"), [self._document(each) for each in found.evidence])
        for card in KINDS[found.row.kind].cards(self._desk, found):
            self._column.addWidget(card)
        if found.row.phase in ("open", "draft"):
            self._add(self.tr("Who is told"), self._audience(found))

    def _add(self, title: str, rows: list[QWidget]) -> None:
        card = Card(title)
        for row in rows:
            card.body.addWidget(row)
        self._column.addWidget(card)

    def _audience(self, found: RequestDetail) -> list[QWidget]:
        rows = [self._person(each.contact_id, each.name, each.address) for each in found.audience.to]
        for left in found.audience.left_out:
            rows.append(self._person(left.contact_id, left.name, audit.why_skipped(left.why)))
        return rows or [label(self.tr("This account has no contact."), "muted")]

    def _person(self, contact_id: int, name: str, second: str) -> QWidget:
        row = self._row()
        row.layout().addWidget(Avatar(name, contact_id, 24))  # type: ignore[union-attr]
        row.layout().addWidget(ElidedLabel(name, "name"))  # type: ignore[union-attr]
        row.layout().addWidget(ElidedLabel(second, "second"))  # type: ignore[union-attr]
        return row

    def _party(self, party: PartyView) -> QWidget:
        row = self._person(party.contact_id, party.name, dates.moment(party.done_at) if party.done_at else "")
        signed = PillLook(self.tr("Signed"), "check", "ok")
        look = signed if party.done_at else PillLook(self.tr("To sign"), "hourglass", "warn")
        row.layout().addWidget(Pill(look))  # type: ignore[union-attr]
        return row

    def _document(self, document: DocumentView) -> QWidget:
        row = self._row()
        row.layout().addWidget(IconView("file-text", "text2"))  # type: ignore[union-attr]
        row.layout().addWidget(ElidedLabel(document.name, "name"))  # type: ignore[union-attr]
        row.layout().addWidget(label(dates.size(document.size), "second"))  # type: ignore[union-attr]
        return row

    def _row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return made
