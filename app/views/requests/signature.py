"""Signature requests on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.kind_view import KindView
from app.views.requests.paperwork import SignatureEditor, written
from app.views.widgets.card import Card
from app.views.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.services.requests.detail import RequestDetail


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.paper_cards import paper_cards

    return paper_cards(desk, found)


VIEW = KindView(
    kind=Kind.SIGNATURE,
    word=QT_TRANSLATE_NOOP("words", "Signature"),
    plural=QT_TRANSLATE_NOOP("words", "Signatures"),
    new=QT_TRANSLATE_NOOP("words", "Request signature"),
    icon="signature",
    tone="warn",
    resend=QT_TRANSLATE_NOOP("words", "Resend signature"),
    stops=QT_TRANSLATE_NOOP("words", "when all signers have signed, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when signed"),
    column=QT_TRANSLATE_NOOP("words", "Document"),
    columns=("status", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "signature list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "To sign", "signature list")),
        ("done", QT_TRANSLATE_NOOP("words", "Signed", "signature list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "signature list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "signature list")),
    ),
    editor=SignatureEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To sign"),
    rank=4,
    tab_rank=2,
    page="docs",
    cards=_cards,
    written=written,
    tab="docs",
)
