"""Approval requests on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.kind_view import KindView
from app.views.requests.paperwork import DocumentEditor, written
from app.views.widgets.card import Card
from app.views.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.services.requests.detail import RequestDetail


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.paper_cards import paper_cards

    return paper_cards(desk, found)


VIEW = KindView(
    kind=Kind.APPROVAL,
    word=QT_TRANSLATE_NOOP("words", "Approval"),
    plural=QT_TRANSLATE_NOOP("words", "Approvals"),
    new=QT_TRANSLATE_NOOP("words", "Request approval"),
    icon="file-check",
    tone="accent",
    resend=QT_TRANSLATE_NOOP("words", "Resend approval"),
    stops=QT_TRANSLATE_NOOP("words", "when the client approves or asks for changes, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when approved"),
    column=QT_TRANSLATE_NOOP("words", "Document"),
    columns=("asked", "status", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "approval list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "Pending", "approval list")),
        ("done", QT_TRANSLATE_NOOP("words", "Answered", "approval list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "approval list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "approval list")),
    ),
    editor=DocumentEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To approve"),
    rank=4,
    tab_rank=4,
    page="docs",
    cards=_cards,
    written=written,
    together=QT_TRANSLATE_NOOP("words", "Request approval for pending ({count})"),
)
