"""Client requests in the New request dialog, and as templates: the documents that are asked for, one a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout

from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.kind_view import KindEditor, KindView, TemplateBody
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.words.marking import QT_TRANSLATE_NOOP


class ClientRequestEditor(KindEditor):
    """The documents one a line, which takes a pasted list; a note for the firm; whether it comes back monthly."""

    def __init__(self) -> None:
        super().__init__()
        self.documents = QPlainTextEdit()
        self.documents.setMinimumHeight(px(128))
        self.description = QPlainTextEdit()
        self.description.setFixedHeight(px(56))
        for editor in (self.documents, self.description):
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self._on_typed)
        self.fields["documents"] = Field(self.tr("Documents asked for"), self.documents, aside=self.tr("one a line"))
        self.fields["description"] = Field(
            self.tr("Description"), self.description, aside=self.tr("for the firm; not in the e-mails")
        )
        for field in self.fields.values():
            self.column.addWidget(field)
        self.monthly = QCheckBox(self.tr("Ask again every month, on the day on which it is sent"))
        self.monthly.toggled.connect(lambda: self.changed.emit())
        self.column.addWidget(self.monthly)

    def content(self) -> ClientRequestDraft:
        """Return the documents, the description and whether it comes back."""
        lines = tuple(line.strip() for line in self.documents.toPlainText().splitlines() if line.strip())
        return ClientRequestDraft(lines, self.description.toPlainText(), self.monthly.isChecked())

    def fill(self, content: object) -> None:
        """Show the list of a template."""
        assert isinstance(content, ClientRequestDraft)
        self.documents.setPlainText("\n".join(content.documents))
        self.description.setPlainText(content.description)
        self.monthly.setChecked(content.monthly)

    def _on_typed(self) -> None:
        self.clear_errors()
        count = len(self.content().documents)
        self.fields["documents"].set_counter(self.tr("%n document(s)", "", count) if count else "")
        self.changed.emit()


class ClientRequestBody(TemplateBody):
    """The same fields as in a new request, kept as a template."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.editor = ClientRequestEditor()
        column.addWidget(self.editor)
        self.editor.changed.connect(self.changed)

    def load(self, body: Mapping[str, object], language: str) -> None:
        """Show a template's list."""
        documents = body.get("documents")
        names = tuple(map(str, documents)) if isinstance(documents, list) else ()
        self.editor.blockSignals(True)
        self.editor.fill(ClientRequestDraft(names, str(body.get("description", "")), bool(body.get("monthly"))))
        self.editor.blockSignals(False)

    def body(self) -> dict[str, object]:
        """Return the list as it is kept."""
        made = self.editor.content()
        return {"documents": list(made.documents), "description": made.description.strip(), "monthly": made.monthly}

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a refusal beside its field."""
        return self.editor.show_error(field, sentence)


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.client_request_cards import cards

    return cards(desk, found)


def _written(found: RequestDetail) -> ClientRequestDraft:
    content = found.content
    names = tuple(each.name for each in content.wanted if not each.struck_off)
    return ClientRequestDraft(names, content.description, content.monthly)


VIEW = KindView(
    kind=Kind.CLIENT_REQUEST,
    word=QT_TRANSLATE_NOOP("words", "Client request"),
    plural=QT_TRANSLATE_NOOP("words", "Client requests"),
    new=QT_TRANSLATE_NOOP("words", "New client request"),
    icon="folder-input",
    tone="info",
    resend=QT_TRANSLATE_NOOP("words", "Resend"),
    stops=QT_TRANSLATE_NOOP("words", "when all documents have come, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when complete"),
    column=QT_TRANSLATE_NOOP("words", "Client request"),
    columns=("status", "progress", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "client_request list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "Waiting", "client_request list")),
        ("done", QT_TRANSLATE_NOOP("words", "Complete", "client_request list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "client_request list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "client_request list")),
    ),
    editor=ClientRequestEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To send us"),
    rank=6,
    tab_rank=7,
    written=_written,
    open_editable=True,
    cards=_cards,
    template_body=lambda desk: ClientRequestBody(),
)
