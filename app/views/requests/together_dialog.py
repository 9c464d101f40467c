"""Request approval for pending: who gets which documents in one e-mail, the message, the exact number (MAN-7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.mail.render import Rendered
from app.services.requests import together
from app.services.requests.listing import Kind
from app.services.requests.sending import Released
from app.services.requests.together import Group, LeftOut, Review, Wording
from app.views.desk import Desk
from app.views.requests.kinds import KINDS
from app.views.requests.mail_view import SafeBrowser
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import INSERT, FieldsEdit
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.painting import key_name
from app.views.words import refusals
from app.views.words.marking import translate
from app.views.words.requests import tr as word

SHOWN_GROUPS = 8
LANGUAGES = {"en": "English", "fr": "Français"}


class TogetherDialog(Dialog):
    """`released` tells that the mails wait in the outbox. Ticked ones are asked for, else all that wait."""

    released = Signal(object)
    """Released."""

    def __init__(
        self, desk: Desk, parent: QWidget, kind: str, ticked: Sequence[int], waiting: Sequence[int], title: str = ""
    ) -> None:
        super().__init__(
            title or word(KINDS[Kind(kind)].new), translate("TogetherDialog", "Send request"), icon_name="send",
            keys=translate("TogetherDialog", "Ctrl Enter"), width=760, parent=parent,
        )  # fmt: skip
        self._desk, self._kind = desk, kind
        self._ticked, self._waiting = tuple(ticked), tuple(waiting)
        self._review: Review | None = None
        self._words: dict[str, Wording] = {}
        self._usual: dict[str, Wording] = {}
        self._language = ""
        self.body.addWidget(label(self.tr("Review the message, then send"), "panel"))
        self.body.addLayout(self._scope())
        self._groups = QFrame()
        self._groups.setProperty("look", "card")
        self._rows = QVBoxLayout(self._groups)
        self._rows.setContentsMargins(px(12), px(6), px(12), px(6))
        self.body.addWidget(self._groups)
        self.skipped = Banner("", "warn")
        self.skipped.hide()
        self.body.addWidget(self.skipped)
        self.again = QCheckBox(self.tr("Include those that were asked again a short while ago"))
        self.again.hide()
        self.again.toggled.connect(lambda _: self._look())
        self.body.addWidget(self.again)
        self._message()
        self.count = label("", "second", wrap=True)
        self.footer.insertWidget(0, self.count)
        self.primary_button.setEnabled(False)
        self._look()

    # Its parts

    def _scope(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(20))
        self.only_ticked = QRadioButton(self.tr("Selected pending documents: {n}").format(n=len(self._ticked)))
        self.all_waiting = QRadioButton(self.all_words().format(n=len(self._waiting)))
        self.only_ticked.setVisible(bool(self._ticked))
        (self.only_ticked if self._ticked else self.all_waiting).setChecked(True)
        self.only_ticked.toggled.connect(lambda _: self._look())
        row.addWidget(self.only_ticked)
        row.addWidget(self.all_waiting)
        row.addStretch(1)
        return row

    def _message(self) -> None:
        self.subject, self.message = FieldsEdit(single_line=True), FieldsEdit()
        self.subject.setFixedHeight(px(34))
        self.message.setFixedHeight(px(150))
        choices = [FieldChoice(name, "") for name in together.fields_of(self._kind)]
        head = QHBoxLayout()
        self.language = Combo()
        self.language.setAccessibleName(self.tr("Language of the message"))
        self.language.activated.connect(lambda _: self._on_language())
        head.addWidget(self.language)
        head.addStretch(1)
        insert = Button(self.tr("Insert field"), "ghost", icon_name="braces", small=True)
        insert.setToolTip(key_name(QKeySequence(INSERT)))
        insert.clicked.connect(lambda: self.message.begin_field())
        self.preview_button = Button(self.tr("Preview"), "ghost", icon_name="eye", small=True)
        self.preview_button.clicked.connect(self._preview)
        head.addWidget(insert)
        head.addWidget(self.preview_button)
        self._subject_field = Field(self.tr("Subject"), self.subject)
        self._message_field = Field(
            self.tr("Message to the client"), self.message,
            help_text=self.help_words(),
        )  # fmt: skip
        self.body.addWidget(self._subject_field)
        self.body.addLayout(head)
        self.body.addWidget(self._message_field)
        for edit in (self.subject, self.message):
            edit.offer(choices)
            edit.textChanged.connect(self._on_typed)

    # What it is about

    def all_words(self) -> str:
        """Return what all that waits is called, with {n}."""
        return self.tr("All pending documents: {n}")

    def help_words(self) -> str:
        """Return what is to be known about the message."""
        return self.tr("Edited for these e-mails only. Each document has its own buttons to answer.")

    def count_words(self, count: int) -> str:
        """Return how much one account is asked for."""
        if count > 1:
            return self.tr("%n document(s) in one e-mail", "", count)
        return self.tr("%n document(s)", "", count)

    # What happens

    def ids(self) -> tuple[int, ...]:
        """Return the requests that are meant."""
        return self._ticked if self._ticked and self.only_ticked.isChecked() else self._waiting

    def wordings(self) -> dict[str, Wording]:
        """Return the message in each language in which it was edited."""
        if self._language:
            self._words[self._language] = Wording(self.subject.words().strip(), self.message.words())
        return {key: each for key, each in self._words.items() if each != self._usual.get(key)}

    def submit(self) -> None:
        """Send; more than a handful asks first, with the exact number (MAN-4)."""
        review = self._review
        if review is None or not review.mails:
            return
        if not review.asks_first:
            self._send()
            return
        text = self.tr("They wait {seconds} s in the outbox: Undo takes them back.").format(seconds=review.wait_seconds)
        self._desk.confirm(
            self, self.tr("Send %n e-mail(s)?", "", review.mails), text, self.tr("Send request"), self._send
        )

    def _send(self) -> None:
        office, kind, ids, words = self._desk.office, self._kind, self.ids(), self.wordings()
        again = self.again.isChecked()
        self.primary_button.setEnabled(False)
        self._desk.do(
            self, lambda: together.ask(office, kind, ids, words, again=again), self._on_sent, self._on_refused
        )

    def _on_sent(self, released: Released) -> None:
        self.set_changed(False)
        self.accept()
        self.released.emit(released)

    def _on_refused(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if isinstance(error, Refused) and error.code == "template-not-allowed":
            problems = error.params.get("problems") or ()
            in_subject = isinstance(problems, tuple) and any(each.part == "subject" for each in problems)
            field = self._subject_field if in_subject else self._message_field
            field.set_error(refusals.refusal(error))
        else:
            self._desk.explain(error)
            self._look()

    def _look(self) -> None:
        office, kind, ids, again = self._desk.office, self._kind, self.ids(), self.again.isChecked()
        self._desk.run(self, lambda: together.review(office, kind, ids, again=again), self._show, key="review")

    def _show(self, review: Review) -> None:
        self._review = review
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for at, group in enumerate(review.groups[:SHOWN_GROUPS]):
            if at:
                self._rows.addWidget(line())
            self._rows.addWidget(self._group(group))
        if len(review.groups) > SHOWN_GROUPS:
            more = self.tr("and %n more account(s)", "", len(review.groups) - SHOWN_GROUPS)
            self._rows.addWidget(label(more, "second"))
        self._groups.setVisible(bool(review.groups))
        said = "\n".join(self._left_out(review.left_out))
        self.skipped.set_message(said)
        self.skipped.setVisible(bool(said))
        recent = any(each.why == "resent-recently" for each in review.left_out)
        self.again.setVisible(recent or self.again.isChecked())
        self._show_languages(review)
        text = self.tr(
            "%n e-mail(s) to {contacts} contacts in {accounts} accounts · {seconds} s to undo", "", review.mails
        )
        self.count.setText(
            text.format(contacts=review.contacts, accounts=len(review.groups), seconds=review.wait_seconds)
        )
        self.primary_button.set_disabled_reason(None if review.mails else self.tr("Nobody can be e-mailed."))
        self.primary_button.setEnabled(bool(review.mails))

    def _show_languages(self, review: Review) -> None:
        self._usual = {**self._usual, **{key: each for key, each in review.wordings.items() if key not in self._usual}}
        if list(review.wordings) == [self.language.itemData(at) for at in range(self.language.count())]:
            return
        self.wordings()
        self.language.clear()
        for key in review.wordings:
            self.language.addItem(LANGUAGES.get(key, key), key)
        self.language.setVisible(len(review.wordings) > 1)
        self._put(next(iter(review.wordings)))

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
            self.set_changed(bool(self.wordings()))
            self._subject_field.set_error(None)
            self._message_field.set_error(None)

    def _group(self, group: Group) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(8))
        row.addWidget(label(group.account_name, "name"))
        count = self.count_words(len(group.titles))
        said = label(count, "second")
        said.setToolTip("\n".join(group.titles))
        row.addWidget(said)
        row.addStretch(1)
        row.addWidget(ElidedLabel(", ".join(group.people)))
        made.setAccessibleName(f"{group.account_name}, {count}: {', '.join(group.people)}")
        return made

    def _left_out(self, left_out: Sequence[LeftOut]) -> list[str]:
        words = {
            "nobody-to-notify": self.tr("{account}: nobody to notify, “{title}” is skipped."),
            "resent-recently": self.tr("{account}: “{title}” was asked again a short while ago, it is skipped."),
            "waiting": self.tr("{account}: an e-mail about “{title}” waits in the outbox already."),
            "not-pending": self.tr("{account}: “{title}” is not pending any more."),
        }
        found = [words[each.why].format(account=each.account_name, title=each.title) for each in left_out]
        if len(found) > 4:
            found = [*found[:3], self.tr("and %n more", "", len(found) - 3)]
        return found

    def _preview(self) -> None:
        office, kind, ids, words = self._desk.office, self._kind, self.ids(), self.wordings()
        again = self.again.isChecked()
        self._desk.run(
            self, lambda: together.preview(office, kind, ids, words, again=again), self._show_preview, self._on_refused
        )

    def _show_preview(self, mail: Rendered | None) -> None:
        if mail is None:
            return
        dialog = Dialog(mail.subject, self.tr("Close"), width=640, parent=self)
        dialog.cancel_button.hide()
        browser = SafeBrowser()
        browser.setHtml(mail.html)
        browser.setMinimumHeight(px(420))
        browser.setAccessibleName(self.tr("The first of these e-mails"))
        dialog.body.addWidget(browser)
        dialog.open()
