"""The panel's card of an organizer: its questions."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.requests.detail import RequestDetail
from app.services.requests.organizer import OrganizerDetail, Section
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.label import label
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


def cards(desk: Desk, found: RequestDetail) -> list[Card]:
    """Return the card of the questions."""
    content: OrganizerDetail = found.content
    count = sum(question.asks for section in content.sections for question in section.questions)
    card = Card(translate("OrganizerCards", QT_TRANSLATE_NOOP("OrganizerCards", "%n question(s)", "", 1), "", count))
    for section in content.sections:
        card.body.addWidget(_section(section))
    return [card]


def _section(section: Section) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(4))
    if section.title:
        column.addWidget(label(section.title, "label"))
    for question in section.questions:
        column.addWidget(label(f"· {question.label}", "body", wrap=True))
    return made
