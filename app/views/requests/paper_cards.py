"""The documents of a request in its panel: read in full size, signed copies beside the original (DOC-1, DOC-2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import documents
from app.services.requests.detail import RequestDetail
from app.services.requests.paperwork import Paper, PaperDetail
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel
from app.views.words import dates
from app.views.words.marking import translate

SHOWN_OF_HASH = 16


def paper_cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    """Return a card with the documents, and one with what came back signed, where anything did."""
    content = found.content
    if not isinstance(content, PaperDetail):
        return ()
    cards = [PapersCard(desk, translate("PapersCard", "Documents"), content.documents)]
    if content.evidence:
        cards.append(PapersCard(desk, translate("PapersCard", "Signed copies"), content.evidence))
    return cards


class PapersCard(Card):
    """A line for each document: its name, size, who added it and when, its SHA-256, and a button that shows it."""

    def __init__(self, desk: Desk, title: str, papers: Sequence[Paper]) -> None:
        super().__init__(title)
        self._desk = desk
        self.buttons: list[Button] = []
        for paper in papers:
            self.body.addWidget(self._row(paper))

    def _row(self, paper: Paper) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(paper.name, "name"))
        facts = self.tr("{size} · {who}, {when}").format(
            size=dates.size(paper.size), who=paper.added_by or "—", when=dates.moment(paper.added_at)
        )
        words.addWidget(ElidedLabel(facts, "second"))
        digest = ElidedLabel(self.tr("SHA-256 {hash}…").format(hash=paper.sha256[:SHOWN_OF_HASH]), "second")
        digest.setToolTip(paper.sha256)
        digest.setAccessibleName(self.tr("SHA-256 {hash}").format(hash=paper.sha256))
        words.addWidget(digest)
        row.addLayout(words, 1)
        button = Button(self.tr("Preview"), "ghost", icon_name="eye", small=True)
        button.setAccessibleName(self.tr("Preview {name}").format(name=paper.name))
        button.clicked.connect(self._showing(paper))
        self.buttons.append(button)
        row.addWidget(button)
        return made

    def _showing(self, paper: Paper) -> Callable[[], None]:
        make = partial(documents.content, self._desk.office, paper.sha256)
        return lambda: PaperDialog(
            self._desk, self, paper.name, make, name=paper.name, media_type=paper.media_type
        ).open()
