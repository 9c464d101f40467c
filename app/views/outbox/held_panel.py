"""One held e-mail, opened: its words as they would leave, when it fell due, what comes after it (ENG-6)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.services.catch_up import HeldRow, Review
from app.services.errors import Refused
from app.services.mail import own_words
from app.services.mail.render import Rendered
from app.services.office import Office
from app.views.desk import Desk
from app.views.outbox.catch_up_cells import late_words, name, passed_over, what, why
from app.views.requests.mail_view import SafeBrowser
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import ElidedLabel, label
from app.views.words import dates, refusals


@dataclass(frozen=True, slots=True)
class Look:
    """The mail as its first reader would get it, or why it cannot be written."""

    mail_ids: tuple[int, ...]
    mail: Rendered | None
    edited: bool
    problem: str = ""


def look(office: Office, mail_ids: tuple[int, ...]) -> Look:
    """Read a held mail; for a worker."""
    try:
        found = own_words.open_words(office, mail_ids)
        language = next(iter(found.wordings))
        return Look(mail_ids, own_words.preview(office, mail_ids, {}, language), found.edited)
    except Refused as refused:
        return Look(mail_ids, None, False, refusals.refusal(refused))


class HeldPanel(QWidget):
    """`acted(code)`: send, edit, drop."""

    acted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Held e-mail"))
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.row: HeldRow | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(8))
        self._title = ElidedLabel("", "panel")
        self._second = ElidedLabel("", "second")
        self._subject = label("", "card", wrap=True)
        self._edited = label(self.tr("Edited, for this time only"), "warn")
        self.text = SafeBrowser()
        self.text.setAccessibleName(self.tr("The e-mail as it would leave"))
        for each in (self._title, self._second, self._subject, self._edited):
            column.addWidget(each)
        column.addWidget(self.text, 1)
        facts = Card()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(1, 1)
        facts.body.addLayout(self._facts)
        column.addWidget(facts)
        buttons = FlowRow(spacing=px(8))
        self.send_button = Button(self.tr("Send this one"), icon_name="send", small=True)
        self.edit_button = Button(self.tr("Edit…"), icon_name="pencil", small=True)
        self.drop_button = Button(self.tr("Drop"), "danger", icon_name="trash-2", small=True)
        for code, button in (("send", self.send_button), ("edit", self.edit_button), ("drop", self.drop_button)):
            button.clicked.connect(lambda _=False, code=code: self.acted.emit(code))
            buttons.addWidget(button)
        column.addLayout(buttons)

    def show_row(self, row: HeldRow | None, review: Review | None) -> None:
        """Show another held mail of a review, or none."""
        self.row = row
        for button in (self.send_button, self.edit_button, self.drop_button):
            button.setEnabled(row is not None)
        self._edited.hide()
        if row is None or review is None:
            for each in (self._title, self._second, self._subject):
                each.setText("")
            self.text.setPlainText("")
            self._show_facts([])
            return
        self._title.setText(name(row))
        self._second.setText(f"{what(row)} · {', '.join(row.people)}")
        due = dates.moment(row.fell_due, row.request.zone)
        self._show_facts(
            [
                (self.tr("Was due"), f"{due} · {late_words(row)}" if row.days_late else due),
                (self.tr("Why held"), ". ".join(filter(None, (why(row, review), passed_over(row))))),
                (self.tr("Goes"), self.tr("once you approve, within the sending hours")),
                (self.tr("Then"), self._then(row)),
                (self.tr("Reference"), ", ".join([row.request.reference, *(each.reference for each in row.also)])),
            ]
        )
        office, ids = self._desk.office, row.mail_ids
        self._desk.run(self, lambda: look(office, ids), self._show, key="held")

    def _then(self, row: HeldRow) -> str:
        left = row.request.reminders.number - row.step
        if row.step_kind != "reminder" or left <= 0:
            return self.tr("nothing more by itself")
        if row.then is None:
            return self.tr("reminder {step}, counted from the day on which this one leaves").format(step=row.step + 1)
        day = dates.day(dates.local(row.then, row.request.zone).date(), weekday=True)
        return self.tr("reminder {step} on {day}, if this one leaves today").format(step=row.step + 1, day=day)

    def _show(self, found: Look) -> None:
        if self.row is None or found.mail_ids != self.row.mail_ids:
            return
        self._edited.setVisible(found.edited)
        self._subject.setText(found.mail.subject if found.mail else found.problem)
        self.text.setPlainText(found.mail.text if found.mail else "")

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, (caption, words) in enumerate(facts):
            self._facts.addWidget(label(caption, "second"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(label(words, "body", wrap=True), at, 1)
