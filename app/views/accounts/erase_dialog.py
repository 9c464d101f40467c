"""*Erase this account…*: what the law has the firm keep is named first, its name is typed, then it goes (APP-7)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.privacy import erasing
from app.services.privacy.erasing import Ended, Foresight, Kept
from app.views.desk import Desk, Place
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.widgets.progress import ProgressBar
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.toggle import Toggle
from app.views.words import dates, refusals
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

PART = {"files": 20, "pages": 50, "backups": 80}


class EraseDialog(Dialog):
    """Reads what would go on a worker, asks, and erases; `erased` tells the end."""

    erased = Signal(object)
    _stepped = Signal(str)

    def __init__(self, desk: Desk, owner: QWidget, account_id: int, name: str) -> None:
        title = translate("EraseDialog", "Erase {name}").format(name=name)
        super().__init__(title, translate("EraseDialog", "Erase for good"), variant="danger", icon_name="trash-2",
                         width=560, parent=owner)  # fmt: skip
        self._desk, self._account_id = desk, account_id
        self._busy = False
        self.found: Foresight | None = None
        self.body.addWidget(label(title, "panel", wrap=True))
        self._reading = label(self.tr("Looking what there is…"), "second")
        self.body.addWidget(self._reading)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(px(12))
        self.body.addLayout(self._parts)
        self.kept = Segments(
            [
                Segment(str(Kept.INVOICES), self.tr("Keep them as they are")),
                Segment(str(Kept.PSEUDONYM), self.tr("Keep numbers and amounts only")),
            ],
            str(Kept.INVOICES),
            name=self.tr("Issued invoices"),
        )
        self.backups = Toggle(self.tr("Delete these backups now"))
        self.typed = QLineEdit()
        self.field = Field(self.tr("Type the account’s name to erase it"), self.typed)
        self.field.hide()
        self.body.addWidget(self.field)
        self.bar = ProgressBar(0, self.tr("Erasing…"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self.body.addStretch(1)
        self.typed.textChanged.connect(lambda _: self._weigh())
        self._stepped.connect(lambda step: self.bar.set_percent(PART.get(step, 0)))
        self._weigh()
        office = desk.office
        desk.run(self, lambda: erasing.foresee(office, account_id), self._show, self._not_read)

    # What is asked

    def _show(self, found: Foresight) -> None:
        self.found = found
        self._reading.hide()
        self._say(self.tr("These go, for good: {what}.").format(what=_what(found)))
        if found.contacts:
            self._say(self.tr("The contacts {names} go with it.").format(names=_names(found.contacts)))
        if found.shared:
            self._say(self.tr("{names} stay: other accounts have them too.").format(names=_names(found.shared)))
        self._say(self.tr("The audit trail keeps digests of its entries, so that it can still be verified."))
        if found.duty:
            self._show_duty(found)
        if found.backups:
            self._show_backups(found)
        if found.leaving:
            self._parts.addWidget(
                Banner(self.tr("One of its e-mails is leaving at this moment. Wait a minute."), "bad")
            )
        self.field.show()
        self.typed.setPlaceholderText(found.name)
        self.typed.setFocus()
        self.set_changed(False)
        self._weigh()
        self.fit()

    def _say(self, words: str) -> None:
        self._parts.addWidget(label(words, "body", wrap=True))

    def _show_duty(self, found: Foresight) -> None:
        duty = found.duty
        invoices = QT_TRANSLATE_NOOP("EraseDialog", "%n issued invoice(s) must be kept", "", 1)
        said = translate("EraseDialog", invoices, "", len(duty.request_ids))
        years = QT_TRANSLATE_NOOP("EraseDialog", "for %n year(s) after the year of issue, until {day}", "", 1)
        until = translate("EraseDialog", years, "", duty.years).format(
            day=dates.long_day(duty.until) if duty.until else ""
        )
        why = (
            self.tr("by the law of your country ({country})").format(country=duty.country)
            if duty.country
            else self.tr("by most countries’ laws (your firm’s country is not set, or not known here)")
        )
        self._parts.addWidget(Banner(f"{said} {why}, {until}.", "warn"))
        choice = Field(self.tr("Issued invoices"), self.kept, help_text=self.tr(
            "As they are: the name and address that stand on them stay, archived, and nothing is mailed. Numbers "
            "and amounts only: keep the invoices themselves elsewhere, an inspector may ask for them."))  # fmt: skip
        self._parts.addWidget(choice)

    def _show_backups(self, found: Foresight) -> None:
        held = QT_TRANSLATE_NOOP("EraseDialog", "%n backup(s) made before still hold this account", "", 1)
        said = translate("EraseDialog", held, "", found.backups)
        gone = (
            self.tr("the last one goes by {day}, as newer ones come").format(day=dates.long_day(found.gone_by))
            if found.gone_by
            else self.tr("those made by hand or before an upgrade stay until five newer ones are there")
        )
        again = self.tr("Restored, it is erased again.")
        self._parts.addWidget(Banner(f"{said}; {gone}. {again}", "info"))
        row = QHBoxLayout()
        row.addWidget(self.backups)
        words = self.tr("Delete all older backups now, after a new one was made and verified")
        self.backups.setAccessibleName(words)
        row.addWidget(label(words, "body", wrap=True), 1)
        self._parts.addLayout(row)

    def _not_read(self, error: Exception) -> None:
        self._reading.setText(refusals.refusal(error) if isinstance(error, Refused) else self.tr("It cannot be read."))
        if not isinstance(error, Refused):
            self._desk.explain(error)

    def _weigh(self) -> None:
        """The button waits for the name."""
        why = self.tr("Type the account’s name first")
        right = self.found is not None and " ".join(self.typed.text().split()) == " ".join(self.found.name.split())
        leaving = self.found is not None and self.found.leaving
        self.primary_button.set_disabled_reason(None if right and not self._busy and not leaving else why)

    # Erasing

    def submit(self) -> None:
        """Erase; until it has ended nothing closes this."""
        if self.found is None or not self.primary_button.isEnabled():
            return
        kept = Kept(self.kept.current) if self.found.duty else Kept.NOTHING
        office, account_id, typed, drop = (
            self._desk.office,
            self._account_id,
            self.typed.text(),
            self.backups.isChecked(),
        )
        self._set_busy(True)
        self._desk.do(
            self,
            lambda: erasing.erase(office, account_id, typed, kept, drop_backups=drop,
                                  watch=lambda step: self._stepped.emit(str(step))),
            self._on_erased,
            self._on_refused,
        )  # fmt: skip

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.bar.setVisible(busy)
        for each in (self.cancel_button, self.typed, self.kept, self.backups):
            each.setEnabled(not busy)
        self._weigh()

    def _on_erased(self, done: Ended) -> None:
        self._busy = False
        name = self.found.name if self.found is not None else ""
        self.accept()
        self._desk.go(Place("accounts"))
        self._desk.toast(told(name, done), icon="trash-2", seconds=10)
        self.erased.emit(done)

    def _on_refused(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, Refused):
            self.field.set_error(refusals.refusal(error))
            self.typed.setFocus()
        else:
            self._desk.explain(error)

    def reject(self) -> None:
        """Close, unless it is being erased."""
        if not self._busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._busy:
            event.ignore()
            return
        super().closeEvent(event)


def _what(found: Foresight) -> str:
    parts = (
        (QT_TRANSLATE_NOOP("EraseDialog", "%n request(s)", "", 1), found.requests - len(found.duty.request_ids)),
        (QT_TRANSLATE_NOOP("EraseDialog", "%n document(s)", "", 1), found.documents),
        (QT_TRANSLATE_NOOP("EraseDialog", "%n e-mail(s)", "", 1), found.mails),
    )
    said = [translate("EraseDialog", words, "", count) for words, count in parts if count]
    return ", ".join(said) or translate("EraseDialog", "the account itself")


def _names(people: tuple[str, ...]) -> str:
    return ", ".join(people)


def told(name: str, done: Ended) -> str:
    """Say how it ended: erased; or what the next start does; and what nobody can reach."""
    said = translate("EraseDialog", "{name} erased").format(name=name)
    if done.left:
        said += ". " + translate("EraseDialog", "The last of it goes at the next start: something is in use")
    if done.set_aside:
        said += ". " + translate("EraseDialog", "A damaged copy is still in {folders}").format(
            folders=", ".join(done.set_aside)
        )
    return said
