"""Organizers in the New request dialog: questions typed one a line, or those of a template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from app.services.requests import organizer_lines
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind, RequestRow
from app.services.requests.organizer import OrganizerDraft
from app.services.requests.organizer_questions import all_questions
from app.views.desk import Desk
from app.views.requests.kind_view import KindEditor, KindView, TemplateBody
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry
from app.views.words import organizers
from app.views.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.views.requests.actions import RequestActions


class OrganizerEditor(KindEditor):
    """Each line is a question, a line that ends with a colon begins a section; those of a template keep their types."""

    def __init__(self) -> None:
        super().__init__()
        self._made = OrganizerDraft(())
        self.questions = QPlainTextEdit()
        self.questions.setMinimumHeight(px(128))
        self.questions.setTabChangesFocus(True)
        self.fields["questions"] = Field(
            self.tr("Questions"),
            self.questions,
            aside=self.tr("one a line; a line that ends with “:” begins a section"),
        )
        self.column.addWidget(self.fields["questions"])
        self._types = label("", "second", wrap=True)
        self.column.addWidget(self._types)
        self._show_types()
        self.questions.textChanged.connect(self._on_typed)

    def content(self) -> OrganizerDraft:
        """Return the questions as typed; those that a template made keep type, help, limits and conditions."""
        return OrganizerDraft(organizer_lines.sections_of(self._text(), self._made.sections), self._made.template_name)

    def fill(self, content: object) -> None:
        """Show the questions of a template, one a line."""
        assert isinstance(content, OrganizerDraft)
        self._made = content
        self.questions.setPlainText(organizer_lines.lines_of(content.sections))

    def _text(self) -> str:
        return self.questions.toPlainText()

    def _on_typed(self) -> None:
        self.fields["questions"].set_error(None)
        self._show_types()
        self.changed.emit()

    def _show_types(self) -> None:
        """Say how many questions there are, of which types, and how many are not asked of everybody."""
        asked = [each for each in all_questions(self.content().sections) if each.asks]
        self.fields["questions"].set_counter(self.tr("%n question(s)", "", len(asked)) if asked else "")
        counts = Counter(each.type for each in asked)
        parts = [f"{organizers.type_word(code)} {counts[code]}" for code in organizers.TYPES if counts[code]]
        conditional = sum(bool(each.shown_if) for each in asked)
        if conditional:
            parts.append(self.tr("%n shown by an answer", "", conditional))
        self._types.setText(" · ".join(parts))
        self._types.setVisible(bool(parts))


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.organizer_cards import cards

    return cards(desk, found)


def _template_body(desk: Desk) -> TemplateBody:
    from app.views.organizer_templates.body import OrganizerBody

    return OrganizerBody(desk)


def _menu(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    from app.views.organizers.menu import entries

    return entries(actions, row)


VIEW = KindView(
    kind=Kind.ORGANIZER,
    word=QT_TRANSLATE_NOOP("words", "Organizer"),
    plural=QT_TRANSLATE_NOOP("words", "Organizers"),
    new=QT_TRANSLATE_NOOP("words", "New organizer"),
    icon="clipboard-list",
    tone="info",
    resend=QT_TRANSLATE_NOOP("words", "Resend"),
    stops=QT_TRANSLATE_NOOP("words", "when the client submits, the organizer is sealed, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when submitted"),
    column=QT_TRANSLATE_NOOP("words", "Organizer"),
    columns=("status", "progress", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "organizer list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "Waiting", "organizer list")),
        ("done", QT_TRANSLATE_NOOP("words", "Submitted", "organizer list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "organizer list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "organizer list")),
    ),
    editor=OrganizerEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To fill in"),
    rank=1,
    tab_rank=1,
    written=lambda found: OrganizerDraft(found.content.sections, found.content.template_name),
    opened_page="organizer-open",
    cards=_cards,
    menu=_menu,
    keys=("Ctrl+P",),
    template_body=_template_body,
)
