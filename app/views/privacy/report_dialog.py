"""*Report a wrong recipient…*: what went there, why, what stops, and the words that ask to delete it (APP-7)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.mail.template_language import BadTemplate
from app.services.privacy import incidents
from app.services.privacy.incidents import Apology, Reported, Sent, SentMail, Wording
from app.services.requests import taking_back
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.widgets.segments import Segment, Segments
from app.views.words import dates, refusals
from app.views.words import incidents as words
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

SHOWN = 8
"""So many of the mails are listed; the record has them all."""
NONE = "none"


class ReportDialog(Dialog):
    """Reads what was sent on a worker, asks, and reports; the apology waits in the outbox with Undo."""

    def __init__(self, desk: Desk, owner: QWidget, account_id: int, contact_id: int, address: str) -> None:
        title = translate("ReportDialog", "Report a wrong recipient")
        super().__init__(title, translate("ReportDialog", "Report"), variant="danger", icon_name="shield-alert",
                         width=600, parent=owner)  # fmt: skip
        self._desk, self._key = desk, (account_id, contact_id, address)
        self.found: Sent | None = None
        self._kept: dict[str, Wording] = {}
        self._language = ""
        self.body.addWidget(label(title, "panel", wrap=True))
        self._reading = label(self.tr("Looking what was sent…"), "second", wrap=True)
        self.body.addWidget(self._reading)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(px(12))
        self.body.addLayout(self._parts)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("The address belongs to somebody else of that name"))
        self.reason_field = Field(self.tr("What happened"), self.reason, help_text=self.tr("Goes into the record."))
        self.apology = Segments(
            [
                Segment("en", self.tr("In English")),
                Segment("fr", self.tr("In French")),
                Segment(NONE, self.tr("None")),
            ],
            "en",
            name=self.tr("Ask to delete it"),
        )
        self.apology_field = Field(self.tr("Ask to delete it"), self.apology)
        self.subject = QLineEdit()
        self.subject_field = Field(self.tr("Subject"), self.subject)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(px(110))
        self.body_field = Field(self.tr("E-mail"), self.text, help_text=self.tr(
            "It goes without a name, a reference and attachments, and waits in the outbox with Undo."))  # fmt: skip
        for each in (self.reason_field, self.apology_field, self.subject_field, self.body_field):
            each.hide()
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.primary_button.setEnabled(False)
        self.apology.changed.connect(lambda _: self._turn())
        desk.run(self, lambda: incidents.look(desk.office, *self._key), self._show, self._not_read)

    def _show(self, found: Sent) -> None:
        self.found = found
        self._kept = dict(found.apologies)
        self._reading.hide()
        who = f"{found.name} <{found.address}>" if found.name != found.address else found.address
        count = QT_TRANSLATE_NOOP("ReportDialog", "%n e-mail(s) about {account} reached {who}:", "", 1)
        said = translate("ReportDialog", count, "", len(found.mails)).format(account=found.account, who=who)
        self._parts.addWidget(label(said, "body", wrap=True))
        lines = [_line(each) for each in found.mails[-SHOWN:]]
        if len(found.mails) > SHOWN:
            more = QT_TRANSLATE_NOOP("ReportDialog", "and %n earlier one(s), all in the record", "", 1)
            lines.append(translate("ReportDialog", more, "", len(found.mails) - SHOWN))
        listed = label("\n".join(lines), "second", wrap=True)
        self._parts.addWidget(listed)
        self._parts.addWidget(Banner(words.stops_now(found.stops, found.account), "warn"))
        for each in (self.reason_field, self.apology_field, self.subject_field, self.body_field):
            each.show()
        self.apology.set_current(found.language)
        self._turn()
        self.primary_button.setEnabled(True)
        self.reason.textChanged.connect(lambda typed: self.set_changed(bool(typed)))
        self.reason.setFocus()
        self.fit()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._reading.setText(refusals.refusal(error))
        else:
            self._reading.setText(self.tr("It cannot be read."))
            self._desk.explain(error)

    def _turn(self) -> None:
        """Show the words of another language; what was typed in this one is kept."""
        if self._language in self._kept:
            self._kept[self._language] = self._typed()
        self._language = self.apology.current
        own = self._kept.get(self._language)
        for each in (self.subject_field, self.body_field):
            each.setVisible(own is not None)
        if own is not None:
            self.subject.setText(own.subject)
            self.text.setPlainText(own.body)

    def _typed(self) -> Wording:
        return Wording(self.subject.text(), self.text.toPlainText())

    def submit(self) -> None:
        """Report, all of it or nothing."""
        if self.found is None:
            return
        for field in (self.reason_field, self.subject_field, self.body_field):
            field.set_error(None)
        language, reason = self.apology.current, self.reason.text()
        apology = None if language == NONE else Apology(language, self._typed())
        office, key = self._desk.office, self._key
        self.primary_button.setEnabled(False)
        self._desk.do(
            self, lambda: incidents.report(office, *key, reason, apology), self._on_reported, self._on_refused
        )

    def _on_reported(self, done: Reported) -> None:
        self.set_changed(False)
        self.accept()
        desk, released = self._desk, done.released
        if released is None:
            desk.toast(self.tr("Reported, and on record under Settings, Privacy"), icon="shield-alert", seconds=8)
            return

        def undo() -> None:
            desk.do(desk, lambda: taking_back.undo(desk.office, *released.batch_ids))

        said = self.tr("Reported. The request to delete leaves in a moment.")
        desk.toast(said, icon="shield-alert", undo=undo, hovered=lambda: desk.do(
            desk, lambda: taking_back.extend(desk.office, released.batch_ids, 10)))  # fmt: skip
        desk.tell_sender("try-now")

    def _on_refused(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if isinstance(error, BadTemplate):
            self.body_field.set_error(self.tr("Two braces begin a field, and there are none here. Take them out."))
            self.text.setFocus()
        elif isinstance(error, Refused):
            fields = {"subject": self.subject_field, "body": self.body_field}
            field = fields.get(error.field or "", self.reason_field)
            field.set_error(refusals.refusal(error))
            field.editor.setFocus()
        else:
            self._desk.explain(error)


def _line(mail: SentMail) -> str:
    files = f" ({', '.join(mail.attachments)})" if mail.attachments else ""
    return f"{dates.moment(mail.at)}: {mail.subject}{files}"
