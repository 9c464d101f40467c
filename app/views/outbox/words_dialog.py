"""Subject and message of e-mails that wait, edited for this time alone (AUT-10, ENG-6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.errors import Refused
from app.services.mail import own_words
from app.services.mail.own_words import Editing, Wording
from app.services.mail.render import Rendered
from app.views.desk import Desk
from app.views.requests.mail_view import SafeBrowser
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import INSERT, FieldsEdit
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.painting import key_name
from app.views.words import refusals
from app.views.words.marking import translate

LANGUAGES = {"en": "English", "fr": "Français"}


class WordsDialog(Dialog):
    """`saved` tells that the mails have other words now."""

    saved = Signal()

    def __init__(self, desk: Desk, parent: QWidget, mail_ids: Sequence[int], title: str) -> None:
        super().__init__(
            translate("WordsDialog", "Edit e-mail"), translate("WordsDialog", "Save"),
            keys=translate("WordsDialog", "Ctrl Enter"), width=680, parent=parent,
        )  # fmt: skip
        self._desk, self._mail_ids = desk, tuple(mail_ids)
        self._usual: dict[str, Wording] = {}
        self._words: dict[str, Wording] = {}
        self._language = ""
        self.body.addWidget(label(title, "panel", wrap=True))
        self.subject, self.message = FieldsEdit(single_line=True), FieldsEdit()
        self.subject.setFixedHeight(px(34))
        self.message.setMinimumHeight(px(200))
        self.subject_field = Field(self.tr("Subject"), self.subject)
        self.message_field = Field(
            self.tr("Message"), self.message,
            help_text=self.tr("This time only. The greeting, the signature and the buttons to answer are added to it."),
        )  # fmt: skip
        self.body.addWidget(self.subject_field)
        self.body.addLayout(self._tools())
        self.body.addWidget(self.message_field, 1)
        for edit in (self.subject, self.message):
            edit.textChanged.connect(self._on_typed)
        self.primary_button.setEnabled(False)
        office, ids = desk.office, self._mail_ids
        desk.run(self, lambda: own_words.open_words(office, ids), self._show, self._on_gone)

    def _tools(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self.language = Combo()
        self.language.setAccessibleName(self.tr("Language of the message"))
        self.language.activated.connect(lambda _: self._on_language())
        self.language.hide()
        head.addWidget(self.language)
        head.addStretch(1)
        insert = Button(self.tr("Insert field"), "ghost", icon_name="braces", small=True)
        insert.setToolTip(key_name(QKeySequence(INSERT)))
        insert.clicked.connect(lambda: self.message.begin_field())
        self.preview_button = Button(self.tr("Preview"), "ghost", icon_name="eye", small=True)
        self.preview_button.clicked.connect(self._preview)
        head.addWidget(insert)
        head.addWidget(self.preview_button)
        return head

    def _show(self, found: Editing) -> None:
        self._mail_ids = found.mail_ids
        self._usual = dict(found.wordings)
        for edit in (self.subject, self.message):
            edit.offer([FieldChoice(name, "") for name in found.fields])
        for key in found.wordings:
            self.language.addItem(LANGUAGES.get(key, key), key)
        self.language.setVisible(len(found.wordings) > 1)
        self._put(next(iter(found.wordings)))
        self.message.setFocus()

    def _on_gone(self, error: Exception) -> None:
        self.reject()
        self._desk.explain(error)

    def wordings(self) -> dict[str, Wording]:
        """Return the words in each language in which they were edited."""
        if self._language:
            self._words[self._language] = Wording(self.subject.words().strip(), self.message.words())
        return {key: each for key, each in self._words.items() if each != self._usual.get(key)}

    def _on_language(self) -> None:
        self.wordings()
        self._put(str(self.language.currentData()))

    def _put(self, language: str) -> None:
        self._language = ""
        shown = self._words.get(language) or self._usual[language]
        self.subject.setPlainText(shown.subject)
        self.message.setPlainText(shown.body)
        self._language = language

    def _on_typed(self) -> None:
        if self._language:
            changed = bool(self.wordings())
            self.set_changed(changed)
            self.primary_button.setEnabled(changed)
            self.subject_field.set_error(None)
            self.message_field.set_error(None)

    def submit(self) -> None:
        """Keep the words for these mails alone."""
        office, ids, words = self._desk.office, self._mail_ids, self.wordings()
        if words:
            self._desk.do(self, lambda: own_words.edit(office, ids, words), self._on_saved, self._on_refused)

    def _on_saved(self, count: int) -> None:
        self.set_changed(False)
        self.accept()
        self._desk.announce(self.tr("%n e-mail(s) changed", "", count))
        self.saved.emit()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.code == "template-not-allowed":
            problems = error.params.get("problems") or ()
            in_subject = isinstance(problems, tuple) and any(each.part == "subject" for each in problems)
            (self.subject_field if in_subject else self.message_field).set_error(refusals.refusal(error))
        else:
            self._desk.explain(error)

    def _preview(self) -> None:
        office, ids, words, language = self._desk.office, self._mail_ids, self.wordings(), self._language
        self._desk.run(
            self, lambda: own_words.preview(office, ids, words, language), self._show_preview, self._on_refused
        )

    def _show_preview(self, mail: Rendered | None) -> None:
        if mail is None:
            return
        dialog = Dialog(mail.subject, self.tr("Close"), width=640, parent=self)
        dialog.cancel_button.hide()
        browser = SafeBrowser()
        browser.setHtml(mail.html)
        browser.setMinimumHeight(px(420))
        browser.setAccessibleName(self.tr("The e-mail as it would leave"))
        dialog.body.addWidget(browser)
        dialog.open()
