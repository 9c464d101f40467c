"""For whom an invoice is, what it is called, and when it is due: the first card of its page."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.services.requests.creating import WHY_LIMIT
from app.views.desk import Desk
from app.views.requests.accounts_field import OneAccountField
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, DateField
from app.views.widgets.label import ElidedLabel
from app.views.words import dates

TERMS = (0, 14, 30, 45, 60)
USUAL = 30
NO_DATE, OTHER = -1, -2


class FactsCard(Card):
    """`changed` after every edit."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.accounts, self.fixed = OneAccountField(desk), ElidedLabel("", "name")
        self.fixed.setMinimumHeight(px(32))
        holder = QWidget()
        both = QHBoxLayout(holder)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.accounts)
        both.addWidget(self.fixed)
        holder.setFocusProxy(self.accounts)
        self.title, self.why, self.issued = QLineEdit(), QLineEdit(), QLineEdit()
        self.title.setMaxLength(300)
        self.issued.setReadOnly(True)
        self.issued.setProperty("look", "filter")
        self.due = DateField(self.today() + timedelta(days=USUAL))
        self.terms = Combo()
        for days in TERMS:
            self.terms.addItem(self.tr("%n day(s)", "", days) if days else self.tr("On receipt"), days)
        self.terms.addItem(self.tr("Another day"), OTHER)
        self.terms.addItem(self.tr("No due date"), NO_DATE)
        self.fields = {
            "accounts": Field(self.tr("Account"), holder),
            "title": Field(self.tr("Title"), self.title),
            "issued": Field(self.tr("Issued"), self.issued),
            "due": Field(self.tr("Due date"), self.due),
            "terms": Field(self.tr("Payment terms"), self.terms),
            "why": Field(self.tr("Why we ask"), self.why, aside=self.tr("one line, shown in every e-mail about it")),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(12))
        for name, place in (
            ("accounts", (0, 0, 1, 3)), ("title", (0, 3, 1, 3)), ("issued", (1, 0, 1, 2)), ("due", (1, 2, 1, 2)),
            ("terms", (1, 4, 1, 2)), ("why", (2, 0, 1, 6)),
        ):  # fmt: skip
            grid.addWidget(self.fields[name], *place, Qt.AlignmentFlag.AlignTop)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.accounts.changed.connect(self._on_account)
        for name, edit in (("title", self.title), ("why", self.why)):
            edit.textEdited.connect(lambda _, name=name: self._on_edited(name))
        self.terms.activated.connect(lambda _: self._on_terms())
        self.due.dateChanged.connect(lambda _: self._on_due())

    def today(self) -> date:
        """Return the day on which it is written."""
        return dates.local(self._desk.office.clock.now()).date()

    @property
    def account_id(self) -> int | None:
        """The chosen account."""
        return next(iter(self.accounts.account_ids), None)

    def due_on(self) -> date | None:
        """Return the day on which it is due."""
        return None if self.terms.currentData() == NO_DATE else self.due.value()

    def clear(self) -> None:
        """Begin with nothing but the usual term; it is not a change."""
        with QSignalBlocker(self.accounts):
            for key in self.accounts.keys:
                self.accounts.remove(key)
        self.fix_account("")
        self.title.clear()
        self.why.clear()
        self.issued.setText(self.tr("On sending"))
        self.set_due(self.today() + timedelta(days=USUAL))
        self.set_locked(False)
        self.clear_errors()

    def fix_account(self, name: str) -> None:
        """Name the account of an invoice that is kept: it stays."""
        self.fixed.setText(name)
        self.fixed.setVisible(bool(name))
        self.accounts.setVisible(not name)

    def set_due(self, due_on: date | None) -> None:
        """Show a due date and the terms that it amounts to."""
        with QSignalBlocker(self.due):
            if due_on is not None:
                self.due.set_value(due_on)
        self._show_terms(due_on)

    def set_issued(self, issued_on: date | None) -> None:
        """Show the day of issue; before that it is the day of sending."""
        self.issued.setText(dates.day(issued_on) if issued_on else self.tr("On sending"))

    def set_locked(self, locked: bool) -> None:
        """Lock what stands on the paper of an issued one (INV-5)."""
        self.due.setEnabled(not locked and self.terms.currentData() != NO_DATE)
        self.terms.setEnabled(not locked)
        self.title.setReadOnly(locked)

    def show_error(self, field: str, sentence: str) -> bool:
        """Show a sentence beside its field; False where it is none of these."""
        if field not in self.fields:
            return False
        self.fields[field].set_error(sentence)
        self.fields[field].editor.setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for each in self.fields.values():
            if each.error:
                each.set_error(None)

    def _show_terms(self, due_on: date | None) -> None:
        days = (due_on - self.today()).days if due_on is not None else NO_DATE
        at = self.terms.findData(days if days in TERMS or due_on is None else OTHER)
        self.terms.setCurrentIndex(at)
        self.due.setEnabled(due_on is not None)

    def _on_terms(self) -> None:
        days = int(self.terms.currentData())
        self.due.setEnabled(days != NO_DATE)
        if days >= 0:
            with QSignalBlocker(self.due):
                self.due.set_value(self.today() + timedelta(days=days))
        self._on_edited("due")

    def _on_due(self) -> None:
        self._show_terms(self.due.value())
        self._on_edited("due")

    def _on_account(self) -> None:
        self.fields["accounts"].set_error(None)
        self.changed.emit()

    def _on_edited(self, name: str) -> None:
        self.fields[name].set_error(None)
        self.fields["why"].set_counter(f"{len(self.why.text())} / {WHY_LIMIT}" if self.why.text() else "")
        self.changed.emit()
