"""Organizers in the New request dialog: questions typed one a line, or taken from a shipped template."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit

from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.services.requests.organizer import OrganizerDraft, Question, Section
from app.services.requests.organizer_templates import TEMPLATES
from app.views.desk import Desk
from app.views.requests.kind_view import KindEditor, KindView, TemplateBody
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP


class OrganizerEditor(KindEditor):
    """A template fills the questions; each line is one, a line that ends with a colon begins a section."""

    def __init__(self) -> None:
        super().__init__()
        self._templates = [each for each in TEMPLATES if each.language == dates.language()]
        self.template = Combo()
        self.template.addItem(self.tr("Own questions"), "")
        for each in self._templates:
            self.template.addItem(each.name, each.name)
        self.template.currentIndexChanged.connect(self._on_template)
        self.column.addWidget(Field(self.tr("Template"), self.template))
        self.questions = QPlainTextEdit()
        self.questions.setMinimumHeight(px(110))
        self.questions.setTabChangesFocus(True)
        self.questions.textChanged.connect(self._on_typed)
        self.fields["questions"] = Field(
            self.tr("Questions"),
            self.questions,
            aside=self.tr("one a line; a line that ends with “:” begins a section"),
        )
        self.column.addWidget(self.fields["questions"])

    def content(self) -> OrganizerDraft:
        """Return the questions; those of a template keep their types."""
        name = str(self.template.currentData() or "")
        typed = {q.label: q for t in self._templates if t.name == name for s in t.sections for q in s.questions}
        sections: list[Section] = []
        title, questions, number = "", list[Question](), 0
        for line in [*self.questions.toPlainText().splitlines(), ":"]:
            words = line.strip()
            if words.endswith(":"):
                if questions:
                    sections.append(Section(title, tuple(questions)))
                title, questions = words.rstrip(": \u00a0"), []
            elif words:
                number += 1
                known = typed.get(words)
                questions.append(known or Question(f"q{number}", words, "long_text"))
        return OrganizerDraft(tuple(sections), name)

    def suggested_title(self) -> str:
        """Return the template's title for the client."""
        name = self.template.currentData()
        return next((each.title for each in self._templates if each.name == name), "")

    def _on_template(self) -> None:
        name = self.template.currentData()
        template = next((each for each in self._templates if each.name == name), None)
        if template is not None:
            lines: list[str] = []
            for section in template.sections:
                lines.append(f"{section.title}:")
                lines.extend(question.label for question in section.questions)
            self.questions.setPlainText("\n".join(lines))
        self.changed.emit()

    def _on_typed(self) -> None:
        self.fields["questions"].set_error(None)
        count = sum(len(section.questions) for section in self.content().sections)
        self.fields["questions"].set_counter(self.tr("%n question(s)", "", count) if count else "")
        self.changed.emit()


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.organizer_cards import cards

    return cards(desk, found)


def _template_body(desk: Desk) -> TemplateBody:
    from app.views.organizer_templates.body import OrganizerBody

    return OrganizerBody(desk)


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
    cards=_cards,
    template_body=_template_body,
)
