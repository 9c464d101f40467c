"""The middle of the mail texts: subject and message of one kind, step and language (TPL-1, TPL-2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.mail import own_texts
from app.services.mail.own_texts import TextView
from app.services.mail.text_preview import FieldView
from app.services.mail.texts import MailText
from app.services.requests.listing import Kind
from app.views.requests.kinds import KINDS
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import INSERT, FieldsEdit
from app.views.templates.text_bar import TextBar
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.field import Field
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.widgets.painting import key_name
from app.views.widgets.segments import Segment, Segments
from app.views.words import mail_texts, templates
from app.views.words.requests import tr as word

ACTION = "actions."


class MailTextEditor(QWidget):
    """`edited` after every edit by a person, `language_wanted` for the other language's words."""

    edited = Signal()
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TextView | None = None
        self._fields: tuple[FieldView, ...] = ()
        self._loading = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        middle = QVBoxLayout()
        middle.setContentsMargins(px(20), px(4), px(20), px(16))
        middle.setSpacing(px(12))
        self.subject, self.message = FieldsEdit(single_line=True), FieldsEdit()
        self.subject_field = Field(self.tr("Subject"), self.subject)
        middle.addWidget(self.subject_field)
        middle.addLayout(self._tools())
        middle.addWidget(self.message, 1)
        self.problem = Banner("", "bad")
        self.problem.hide()
        middle.addWidget(self.problem)
        self.around = label(
            self.tr("The greeting, the signature and the small print are added to every e-mail."), "second", wrap=True
        )
        middle.addWidget(self.around)
        column.addLayout(middle, 1)
        self.bar = TextBar(self)
        column.addWidget(self.bar)
        for edit in (self.subject, self.message):
            edit.textChanged.connect(self._on_edited)

    def minimumSizeHint(self) -> QSize:
        """As high as the words need that wrap at this width: a splitter does not ask, and would squeeze the subject."""
        least, layout = super().minimumSizeHint(), self.layout()
        high = layout.minimumHeightForWidth(max(self.width(), least.width())) if layout is not None else 0
        return QSize(least.width(), max(least.height(), high))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(14), px(14), px(10))
        row.setSpacing(px(10))
        self._name = label("", "panel", wrap=True)
        row.addWidget(self._name, 1)
        self.language = Segments(
            [Segment("en", self.tr("English")), Segment("fr", self.tr("French"))], "en", small=True,
            name=self.tr("Language of the text"),
        )  # fmt: skip
        self.language.changed.connect(self._on_language)
        row.addWidget(self.language)
        self.dots = DotsButton(self.tr("More for this text"))
        row.addWidget(self.dots)
        return row

    def _tools(self) -> FlowRow:
        row = FlowRow(spacing=px(8))
        caption = label(self.tr("Message"), "label")
        caption.setBuddy(self.message)
        self.message.setAccessibleName(self.tr("Message"))
        row.addWidget(caption)
        row.add_stretch()
        self.reply = Button(self.tr("Reply button"), "ghost", icon_name="reply", small=True, menu_arrow=True)
        self.reply.clicked.connect(self._on_reply)
        self.insert = Button(self.tr("Insert field"), icon_name="braces", small=True)
        self.insert.setToolTip(key_name(QKeySequence(INSERT)))
        # Pressing it must not take the focus out of the subject.
        self.insert.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.insert.clicked.connect(self._on_insert)
        row.addWidget(self.reply)
        row.addWidget(self.insert)
        return row

    # What it shows

    @property
    def view(self) -> TextView | None:
        """The text as it was read."""
        return self._view

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        given = self.given()
        if given is None or self._view is None:
            return False
        kept = self._view.text
        return (given.subject.strip(), given.body.strip()) != (kept.subject.strip(), kept.body.strip())

    def given(self) -> MailText | None:
        """Return what is typed."""
        if self._view is None:
            return None
        kept = self._view.text
        return MailText(kept.kind, kept.step, kept.language, self.subject.words(), self.message.words())

    def show_text(self, view: TextView) -> None:
        """Show a text."""
        self._loading = True
        self._view = view
        text = view.text
        self._name.setText(f"{word(KINDS[Kind(text.kind)].word)}, {mail_texts.step(text.step).lower()}")
        self.language.set_current(text.language)
        self.subject.setPlainText(text.subject)
        self.message.setPlainText(text.body)
        self._offer()
        self._loading = False
        self._judge()

    def show_fields(self, fields: tuple[FieldView, ...]) -> None:
        """Show what the fields say to the client of the preview."""
        self._fields = fields
        self._offer()

    def _offer(self) -> None:
        if self._view is None:
            return
        kind = self._view.text.kind
        for edit, in_subject in ((self.subject, True), (self.message, False)):
            edit.offer([self._choice(each, kind, in_subject=in_subject) for each in self._fields])

    def _choice(self, field: FieldView, kind: str, *, in_subject: bool) -> FieldChoice:
        if kind not in field.kinds:
            kinds = [word(view.word) for view in KINDS.values() if str(view.kind) in field.kinds]
            return FieldChoice(field.name, self.tr("only in: {kinds}").format(kinds=", ".join(kinds) or "—"), False)
        if in_subject and not field.in_subject:
            return FieldChoice(field.name, self.tr("not in a subject"), False)
        nothing = self.tr("vanishes for this client") if field.sentence else self.tr("no value for this client")
        return FieldChoice(field.name, " ".join(field.value.split())[:90] if field.value else nothing)

    # Editing

    def _on_edited(self) -> None:
        if not self._loading:
            self._judge()
            self.edited.emit()

    def _judge(self) -> None:
        """Say the first thing that is wrong; Save waits until it is right."""
        given = self.given()
        found = own_texts.problems(given) if given is not None else []
        first = templates.problem(found[0]) if found else ""
        in_subject = bool(found) and found[0].part == "subject"
        self.subject_field.set_error(first if in_subject else None)
        self.problem.set_message(first)
        self.problem.setVisible(bool(found) and not in_subject)
        used = mail_texts.used(self._view.text.step) if self._view is not None else ""
        self.bar.show_state(self.dirty, first, used)

    @property
    def compiles(self) -> bool:
        """Whether what is typed may be kept."""
        given = self.given()
        return given is not None and not own_texts.problems(given)

    def put(self, text: MailText) -> None:
        """Put words in, as if they were typed: they wait for Save."""
        self.subject.setPlainText(text.subject)
        self.message.setPlainText(text.body)

    def discard(self) -> None:
        """Put back what was kept."""
        if self._view is not None:
            self.show_text(self._view)
            self.edited.emit()

    def _on_language(self, language: str) -> None:
        if self._view is not None and not self._loading and language != self._view.text.language:
            self.language_wanted.emit(language)

    def _on_insert(self) -> None:
        (self.subject if self.subject.hasFocus() else self.message).begin_field()

    def _on_reply(self) -> None:
        if self._view is None:
            return
        kind = self._view.text.kind
        found = [each for each in self._fields if each.name.startswith(ACTION) and kind in each.kinds]
        entries = [
            MenuEntry(each.value or each.name, on_triggered=self._inserting(each.name)) for each in found if each.value
        ]
        menu = build_menu(self, entries)
        menu.popup(self.reply.mapToGlobal(QPoint(0, self.reply.height())))

    def _inserting(self, name: str) -> Callable[[], None]:
        return lambda: self.message.insert_paragraph(f"{{{{ {name} }}}}")
