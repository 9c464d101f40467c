"""Signature requests on screen."""

from __future__ import annotations

from app.services.requests.listing import Kind
from app.views.requests.kind_view import KindView
from app.views.requests.paperwork import DocumentEditor
from app.views.words.marking import QT_TRANSLATE_NOOP

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
    editor=DocumentEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To sign"),
    rank=4,
    tab_rank=2,
    page="docs",
    tab="docs",
)
