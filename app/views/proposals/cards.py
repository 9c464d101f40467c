"""The panel's card of a proposal: its services, what they come to by period, and the paper itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services import documents
from app.services.requests import proposal_paper
from app.services.requests.detail import RequestDetail
from app.services.requests.paperwork import Paper
from app.services.requests.proposal import ProposalDetail
from app.services.requests.proposal_content import ServiceDraft
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.requests.paper_cards import PapersCard
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel, Look, label, line
from app.views.words import dates, proposals
from app.views.words.marking import translate


def cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    """Return the card of the paper, and one with the signed copies where any came back."""
    content = found.content
    if not isinstance(content, ProposalDetail):
        return ()
    made: list[Card] = [ProposalCard(desk, found, content)]
    if content.evidence:
        made.append(PapersCard(desk, translate("ProposalCard", "Signed copies"), content.evidence))
    return made


class ProposalCard(Card):
    """What it is called, a line for each service, the totals, and a button that shows the paper."""

    def __init__(self, desk: Desk, found: RequestDetail, content: ProposalDetail) -> None:
        super().__init__(proposals.document(content.content.document), icon_name="file-pen-line")
        self._desk, self._currency = desk, content.content.currency
        self.preview = Button(self.tr("Preview"), "ghost", icon_name="eye", small=True)
        self.preview.clicked.connect(self._showing(found, content))
        self.set_aside(self.preview)
        self.body.setSpacing(px(8))
        if content.documents:
            self.body.addWidget(ElidedLabel(content.documents[0].name, "name"))
        elif not content.content.services:
            self.body.addWidget(label(self.tr("A letter of words alone, without prices"), "muted", wrap=True))
        for service in content.content.services:
            self.body.addWidget(self._service(service))
        if content.totals:
            self.body.addWidget(line())
        for each in content.totals:
            self.body.addWidget(self._pair(proposals.total(each.per), each.totals.gross, "name"))
            if each.totals.tax:
                self.body.addWidget(self._pair(self.tr("of which tax"), each.totals.tax, "second"))

    def _service(self, service: ServiceDraft) -> QWidget:
        price = dates.money(service.line.net if service.price is not None else None, self._currency)
        often = proposals.period(service.per)
        said = f"{price} · {often}" if service.per else price
        return self._row(service.name, said, "body")

    def _pair(self, caption: str, amount: int, look: Look) -> QWidget:
        return self._row(caption, dates.money(amount, self._currency), look)

    def _row(self, left: str, right: str, look: Look) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(ElidedLabel(left, look), 1)
        row.addWidget(label(right, look), 0, Qt.AlignmentFlag.AlignRight)
        return made

    def _showing(self, found: RequestDetail, content: ProposalDetail) -> Callable[[], None]:
        office, row = self._desk.office, found.row
        if content.documents:
            paper: Paper = content.documents[0]
            return lambda: PaperDialog(
                self._desk, self, paper.name, lambda: documents.content(office, paper.sha256), name=paper.name,
                media_type=paper.media_type,
            ).open()  # fmt: skip
        return lambda: PaperDialog(
            self._desk, self, row.title, lambda: proposal_paper.kept(office, row.id), name=f"{row.title}.pdf"
        ).open()
