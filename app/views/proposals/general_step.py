"""The first step of a proposal: what it is called, for whom, until when, who signs, and its reminders (PRO-1)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.requests.creating import WHY_LIMIT
from app.views.desk import Desk
from app.views.proposals.signers_card import SignersCard
from app.views.requests.accounts_field import OneAccountField
from app.views.requests.reminders_box import RemindersBox
from app.views.requests.template_picker import TemplatePicker
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import DateField
from app.views.widgets.label import label
from app.views.widgets.segments import Segment, Segments
from app.views.words import dates, proposals


class GeneralStep(QWidget):
    """`changed` after every edit; `account_changed` where another account is chosen."""

    changed = Signal()
    account_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        card = Card()
        self._make_fields()
        self._arrange(card)
        column.addWidget(card)
        self.signers = SignersCard(desk)
        self.signers.changed.connect(self.changed)
        self.signers.how.changed.connect(self.changed)
        column.addWidget(self.signers)
        self.reminders = RemindersBox()
        self.reminders.changed.connect(self.changed)
        column.addWidget(self.reminders)
        column.addStretch(1)

    def _make_fields(self) -> None:
        self.title, self.why = QLineEdit(), QLineEdit()
        self.title.setMaxLength(300)
        self.title.textEdited.connect(self._on_title)
        self.why.textEdited.connect(self._on_why)
        self.accounts = OneAccountField(self._desk)
        self.accounts.changed.connect(self._on_account)
        self.fixed_account = label("", "name")
        self.fixed_account.hide()
        holder = QWidget()
        both = QVBoxLayout(holder)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.accounts)
        both.addWidget(self.fixed_account)
        holder.setFocusProxy(self.accounts)
        self.template = TemplatePicker(self._desk, self)
        self.document = Segments(
            [Segment(code, proposals.document(code)) for code in proposals.DOCUMENTS], "proposal",
            name=self.tr("Document"),
        )  # fmt: skip
        self.document.changed.connect(lambda _: self.changed.emit())
        self.fields = {
            "title": Field(self.tr("Title"), self.title),
            "accounts": Field(self.tr("Account"), holder),
            "document": Field(self.tr("Document"), self.document),
            "due": Field(self.tr("To be signed by"), self._due()),
            "why": Field(self.tr("Why we ask"), self.why, aside=self.tr("one line, shown in every e-mail about it")),
        }

    def _due(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.has_due = QCheckBox()
        self.has_due.setAccessibleName(self.tr("Has a date"))
        self.due = DateField(self.today() + timedelta(days=14))
        self.due.setAccessibleName(self.tr("To be signed by"))
        self._in_days = label("", "second")
        self.has_due.toggled.connect(self._on_due)
        self.due.dateChanged.connect(self._on_due)
        row.addWidget(self.has_due)
        row.addWidget(self.due, 1)
        row.addWidget(self._in_days)
        made.setFocusProxy(self.has_due)
        self.due.setEnabled(False)
        return made

    def _arrange(self, card: Card) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(12))
        grid.addWidget(self.fields["title"], 0, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.fields["accounts"], 1, 0, top)
        grid.addWidget(self.template, 1, 1, top)
        grid.addWidget(self.fields["document"], 2, 0, top)
        grid.addWidget(self.fields["due"], 2, 1, top)
        grid.addWidget(self.fields["why"], 3, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)

    # What it says

    def today(self) -> date:
        """The day here."""
        return dates.local(self._desk.office.clock.now()).date()

    @property
    def account_id(self) -> int | None:
        """The chosen account."""
        return next(iter(self.accounts.account_ids), None)

    def due_on(self) -> date | None:
        """The day by which it is to be signed."""
        return self.due.value() if self.has_due.isChecked() else None

    def set_due(self, due_on: date | None) -> None:
        """Show another day, or none; it is not a change."""
        for widget in (self.has_due, self.due):
            widget.blockSignals(True)
        self.has_due.setChecked(due_on is not None)
        self.due.setEnabled(due_on is not None)
        self.due.set_value(due_on or self.today() + timedelta(days=14))
        for widget in (self.has_due, self.due):
            widget.blockSignals(False)
        self._say_days()

    def set_due_in(self, days: int) -> None:
        """Show the day so many days from today; it is not a change."""
        self.set_due(self.today() + timedelta(days=days))

    def set_document(self, code: str) -> None:
        """Show what it is called; it is not a change."""
        self.document.blockSignals(True)
        self.document.set_current(code)
        self.document.blockSignals(False)

    def clear(self) -> None:
        """Begin with nothing; it is not a change."""
        self.blockSignals(True)
        for key in self.accounts.keys:
            self.accounts.remove(key)
        self.blockSignals(False)
        self.show_kept("", "", None, "")
        self.signers.show_people(None, (), ())

    def show_kept(self, title: str, why: str, due_on: date | None, account_name: str) -> None:
        """Show what is kept; it is not a change."""
        self.title.setText(title)
        self.why.setText(why)
        self.set_due(due_on)
        self.fix_account(account_name)
        self.reminders.is_typed = False
        self.clear_errors()

    def lacks(self) -> tuple[str, str]:
        """Return the code of the refusal of what is missing, and its field; two empty texts where nothing is."""
        if self.account_id is None and not self.fixed_account.text():
            return "account-missing", "accounts"
        if not self.title.text().strip():
            return "title-missing", "title"
        if not self.signers.ids():
            return "signatory-missing", "signers"
        return "", ""

    def fix_account(self, name: str) -> None:
        """Show an account that stays: the proposal is kept for it. Empty: one is to be chosen."""
        self.fixed_account.setText(name)
        self.fixed_account.setVisible(bool(name))
        self.accounts.setVisible(not name)

    def show_error(self, field: str, sentence: str) -> bool:
        """Show a sentence beside its field; False where it is none of this step."""
        if field == "signers":
            self.signers.show_error(sentence)
        elif field in ("days", "number", "first_offset"):
            self.fields["why"].set_error(sentence)
        elif field in self.fields:
            self.fields[field].set_error(sentence)
            self.fields[field].editor.setFocus()
        else:
            return False
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        self.signers.show_error(None)
        for each in self.fields.values():
            if each.error:
                each.set_error(None)

    # Editing

    def _on_title(self) -> None:
        self.fields["title"].set_error(None)
        self.changed.emit()

    def _on_why(self) -> None:
        self.fields["why"].set_error(None)
        self.fields["why"].set_counter(f"{len(self.why.text())} / {WHY_LIMIT}" if self.why.text() else "")
        self.changed.emit()

    def _on_account(self) -> None:
        self.fields["accounts"].set_error(None)
        self.account_changed.emit()
        self.changed.emit()

    def _on_due(self) -> None:
        self.due.setEnabled(self.has_due.isChecked())
        self._say_days()
        self.changed.emit()

    def _say_days(self) -> None:
        days = (self.due.value() - self.today()).days
        self._in_days.setText(self.tr("%n day(s)", "", days) if self.has_due.isChecked() and days >= 0 else "")
